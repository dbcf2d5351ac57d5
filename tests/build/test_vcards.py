"""vCard 4.0 (RFC 6350) read back: lines of 75 octets, values as they were, roles and no persons."""

import re

import pytest

import projects
from dalil.build.ical import LONGEST
from dalil.build.text import Speech
from dalil.build.vcards import vcard_file, vcards
from dalil.i18n import languages, words
from dalil.load.load import load
from dalil.load.project import project
from projects import SAMPLE

LINE = re.compile(r'([A-Za-z0-9-]+)((?:;[A-Za-z0-9-]+=(?:"[^"]*"|[^";:,]*)(?:,[^";:,]*)*)*):(.*)')


def speech(library, code):
    spoken = languages()[code]
    return Speech(spoken, words(spoken), library)


def files(library, code):
    return {each.address: each.data for each in vcards(speech(library, code))}


def read(data):
    """The properties of each card: name, parameters, value with its escapes undone."""
    text = data.decode("utf-8")
    assert text.endswith("\r\n")
    assert "\n" not in text.replace("\r\n", "")
    assert all(len(each.encode()) <= LONGEST for each in text.split("\r\n"))
    cards = []
    for line in text.replace("\r\n ", "").splitlines():
        name, parameters, value = LINE.fullmatch(line).groups()
        if (name, value) == ("BEGIN", "VCARD"):
            cards.append([])
        elif (name, value) != ("END", "VCARD"):
            given = dict(each.split("=", 1) for each in parameters.split(";")[1:])
            cards[-1].append((name, given, value))
    return cards


def plain(value):
    return re.sub(r"\\(.)", lambda found: "\n" if found[1] == "n" else found[1], value)


def values(card, name):
    return [plain(value) for each, _, value in card if each == name]


@pytest.fixture(scope="module")
def library():
    return projects.library(SAMPLE)


def test_there_is_one_for_each_contact_of_a_language(library):
    assert list(files(library, "ku")) == [
        *("ku/contacts/sample-contact/contact.vcf", "ku/contacts/test-contact-round/contact.vcf")
    ]
    assert len(files(library, "en")) == 3


@pytest.mark.parametrize("code", languages())
def test_it_begins_as_the_standard_asks(library, code):
    for data in files(library, code).values():
        (card,) = read(data)
        assert card[0] == ("VERSION", {}, "4.0")
        assert [name for name, _, _ in card].count("FN") == 1
        assert values(card, "KIND") == ["org"]
        assert "N" not in {name for name, _, _ in card}


def test_words_carry_their_language(library):
    (card,) = read(files(library, "ku")["ku/contacts/sample-contact/contact.vcf"])
    held = {name: given for name, given, _ in card}
    assert held["FN"] == held["NOTE"] == held["ORG"] == {"LANGUAGE": "ckb"}
    assert values(card, "FN") == ["پەیوەندییەکی نموونەیی بۆ تاقیکردنەوە"]
    assert "لە یەکشەممە تا پێنجشەممە" in values(card, "NOTE")[0]


def test_numbers_are_addresses_that_can_be_dialled(library):
    (card,) = read(files(library, "en")["en/contacts/test-contact-nationwide/contact.vcf"])
    numbers = [(given["TYPE"], value) for name, given, value in card if name == "TEL"]
    assert numbers == [
        ('"work,voice"', "tel:1234"),
        ('"work,textphone"', "tel:+441632960456"),
        ('"work,text"', "tel:+447700900789"),
        ('"work,text"', "tel:+447700900456"),
    ]
    assert values(card, "EMAIL") == ["night@example.org"]
    assert values(card, "IMPP") == ["https://chat.example.org/office"]


def test_an_address_is_one_part_whatever_signs_it_holds(library, site_copy):
    table = site_copy / "content/contacts.yml"
    text = table.read_text(encoding="utf-8")
    strange = '"Box 7; hall A, \\\\ door 2"'
    table.write_text(text.replace("Test box 7", strange), encoding="utf-8")
    changed = load(project(site_copy))
    (card,) = read(files(changed, "en")["en/contacts/test-contact-nationwide/contact.vcf"])
    (address,) = [value for name, _, value in card if name == "ADR"]
    parts = re.split(r"(?<!\\)(?:\\\\)*;", address)
    assert len(parts) == 7
    assert plain(parts[2]) == "Box 7; hall A, \\ door 2"


def test_one_file_holds_them_all(library):
    (file,) = vcard_file(speech(library, "ar"))
    assert file.address == "ar/contacts/contacts.vcf"
    assert file.media_type == "text/vcard"
    assert [values(card, "FN")[0] for card in read(file.asset.data)] == [
        *("جهة اتصال نموذجية للتجربة", "خط تجريبي مفتوح دائمًا", "خط تجريبي للبلد كله")
    ]


def test_ids_are_the_same_in_every_language(library):
    found = {
        code: [values(card, "UID") for data in files(library, code).values() for card in read(data)]
        for code in ("ar", "en")
    }
    assert found["ar"] == found["en"]


def test_members_and_drafts_have_none(site_copy):
    table = site_copy / "content/contacts.yml"
    text = table.read_text(encoding="utf-8")
    table.write_text(text.replace("  unit: ", "  publication: draft\n    unit: "), encoding="utf-8")
    library = load(project(site_copy))
    assert len([each for each in library.works.values() if each.collection.name == "contact"]) == 3
    for code in languages():
        assert files(library, code) == {}
        assert vcard_file(speech(library, code)) == ()
