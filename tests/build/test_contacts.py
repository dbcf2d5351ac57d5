"""Contacts: hours in words, days together that have the same ones; what is not known says so."""

import json

import pytest
from babel import Locale

import projects
from dalil.build import hours
from dalil.build.contacts import card, now
from dalil.build.site import site
from dalil.build.text import Speech
from dalil.i18n import languages, words
from dalil.load.load import load
from dalil.load.project import overlay, project
from projects import SAMPLE

TABLE = "content/contacts.yml"


def speech(library, code="en"):
    spoken = languages()[code]
    return Speech(spoken, words(spoken), library)


def contact(library, id_, code="en"):
    return card(speech(library, code), library.works[id_])


def lines(of):
    return [(each.days, each.times) for each in of]


@pytest.fixture(scope="module")
def library():
    return projects.library(SAMPLE)


@pytest.fixture
def changed(site_copy):
    """The library after lines of its table, or of another file, were rewritten."""

    def change(old, new, file=TABLE):
        path = site_copy / file
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new), encoding="utf-8")
        return load(project(site_copy))

    return change


def test_days_with_the_same_hours_stand_together_after_the_weekend(library):
    assert lines(contact(library, "sample-contact").hours) == [
        ("Sunday to Thursday", "from 08:00 to 12:00, from 13:00 to 15:00"),
        ("Friday", "closed"),
        ("Saturday", "from 20:00 to 01:00 the next day"),
    ]


@pytest.mark.parametrize(
    ("code", "first"),
    [
        ("ar", ("من الأحد إلى الخميس", "من ٠٨:٠٠ إلى ١٢:٠٠، من ١٣:٠٠ إلى ١٥:٠٠")),
        ("ku", ("لە یەکشەممە تا پێنجشەممە", "لە ٠٨:٠٠ تا ١٢:٠٠، لە ١٣:٠٠ تا ١٥:٠٠")),
    ],
)
def test_hours_are_told_in_the_words_and_digits_of_the_language(library, code, first):
    assert lines(contact(library, "sample-contact", code).hours)[0] == first


def test_round_the_clock(library):
    assert lines(contact(library, "test-contact-round").hours) == [("Every day", "round the clock")]


def test_two_days_are_named_and_not_spanned(changed):
    library = changed("[saturday]", "[friday, saturday]")
    assert lines(contact(library, "sample-contact").hours)[1:] == [
        ("Friday and Saturday", "from 20:00 to 01:00 the next day")
    ]


def test_single_dates_have_their_weekday(library):
    assert lines(contact(library, "sample-contact").exceptions) == [
        ("Saturday, 10 June 2023", "from 06:00 to 22:00"),
        ("Sunday, 11 June 2023", "closed"),
    ]


def test_holidays_are_named_where_the_site_lists_them(library, changed):
    assert contact(library, "sample-contact").holidays == "Closed on public holidays."
    assert contact(library, "test-contact-round").holidays == ""
    listed = changed("holidays: []", "holidays: [2026-01-01]", "content/site.yml")
    found = contact(listed, "sample-contact")
    assert found.holidays == "Closed on public holidays: 1 January 2026."
    assert json.loads(found.spans)["dates"]["2026-01-01"] == []
    assert "2026-01-01" not in contact(listed, "test-contact-round").spans


def test_the_script_gets_the_same_hours_as_minutes(library):
    told = json.loads(contact(library, "sample-contact").spans)
    assert told["week"][6] == [[480, 720], [780, 900]]
    assert told["week"][4] == []
    assert told["week"][5] == [[1200, 1500]]
    assert told["dates"] == {"2023-06-10": [[360, 1320]], "2023-06-11": []}


def test_phones_come_first_whatever_the_file_says(library):
    found = contact(library, "test-contact-nationwide").ways
    assert [each.kind for each in found] == [
        *("short", "text-relay", "sms", "whatsapp", "messages", "email", "post")
    ]
    assert [each.address for each in found][:4] == [
        *("tel:1234", "tel:+441632960456", "sms:+447700900789", "https://wa.me/447700900456")
    ]
    assert found[1].text.text == "+44 163 296 0456".replace(" ", "\N{NO-BREAK SPACE}")


def test_words_of_another_language_keep_it(library):
    found = contact(library, "test-contact-nationwide", "ku")
    assert found.link.elsewhere == languages()["ar"]
    assert found.ways[-1].text.language == languages()["ar"]
    assert found.ways[0].text.language == languages()["ku"]
    assert found.file.address.startswith("ar/")


def test_what_nobody_knows_is_said_to_be_unknown(library):
    found = contact(library, "test-contact-round")
    assert (found.sign_language, found.wheelchair, found.spoken) == ("not known", "not known", "")
    assert contact(library, "test-contact-nationwide").hours == ()


@pytest.mark.parametrize(
    ("day", "due"), [("2024-02-29", "2025-02-28"), ("2026-11-20", "2027-11-20")]
)
def test_it_is_to_be_checked_again_after_a_year(changed, day, due):
    library = changed("verified_on: 2024-02-29", f"verified_on: {day}")
    assert contact(library, "test-contact-nationwide").checked.due == due


@pytest.mark.parametrize("code", languages())
def test_weekdays_are_those_of_cldr(library, code):
    names = Locale.parse(languages()[code].babel).days["format"]["wide"]
    ours = [hours.weekday(speech(library, code), day) for day in range(7)]
    assert ours == [names[day].replace("ھ", "ه") for day in range(7)]
    assert json.loads(now(speech(library, code)))["days"] == ours
    assert [words(languages()[code])(f"values.weekday.{each}") for each in hours.WEEKDAYS] == ours


def test_members_have_contacts_of_their_own_and_the_public_none_of_them(site_copy, tmp_path):
    members = tmp_path / "members"
    (members / "content").mkdir(parents=True)
    row = next(iter((site_copy / TABLE).read_text(encoding="utf-8").split("  - id: ")[2:]))
    row = row.replace("test-contact-nationwide", "contact-for-members")
    row = row.replace("    unit:", "    access: members\n    unit:", 1)
    table = f"canary: dalil-members-{'0' * 32}\ncontacts:\n  - id: {row}"
    (members / TABLE).write_text(table, encoding="utf-8")
    settings = site_copy / "content/site.yml"
    text = settings.read_text(encoding="utf-8")
    settings.write_text(f"{text}members: https://members.example.org/\n", encoding="utf-8")
    public = project(site_copy)
    made = site(load(overlay(members, public)))
    addresses = {page.address for page in made.pages} | {each.address for each in made.assets}
    assert {"en/contacts/", "en/contacts/contact-for-members/"} <= addresses
    assert {"en/contacts/contacts.vcf", "en/contacts/contact-for-members/contact.vcf"} <= addresses
    assert not any("sample-contact" in each for each in addresses)
    assert not any("contact-for-members" in each.address for each in site(load(public)).pages)
