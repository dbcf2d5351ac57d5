"""Contacts for address books: vCard 4.0 (RFC 6350), one file for each and one for all.

Content lines are those of iCalendar: the same signs are escaped, and lines are folded at 75 octets.
"""

from __future__ import annotations

from collections.abc import Iterator

from dalil.build import hours
from dalil.build.calendars import stamp, uid
from dalil.build.channels import OFFICE, Way, ways
from dalil.build.data.files import VCARD, File, lists
from dalil.build.feeds import newest
from dalil.build.ical import component, line, text
from dalil.build.links import inputs_of
from dalil.build.page import Asset
from dalil.build.text import Speech
from dalil.load import addresses
from dalil.load.library import Expression, Work
from dalil.model.collections.contact import COLLECTION, ChannelKind, Contact

TYPES = {
    ChannelKind.PHONE: '"work,voice"',
    ChannelKind.SHORT: '"work,voice"',
    ChannelKind.MOBILE: '"work,cell"',
    ChannelKind.TEXT_RELAY: '"work,textphone"',
    ChannelKind.SMS: '"work,text"',
    ChannelKind.WHATSAPP: '"work,text"',
}
"""What a number is good for (section 6.4.1)."""


def address(code: str, id_: str) -> str:
    """Where the file of one contact stands in a language."""
    return addresses.vcard(code, COLLECTION, id_)


def held(speech: Speech) -> tuple[tuple[Work, Expression], ...]:
    """The contacts that a language can tell of."""
    code = speech.language.code
    return tuple(
        (work, work.expressions[code])
        for work in speech.library.of(COLLECTION)
        if work.shown and code in work.expressions
    )


def vcards(speech: Speech) -> tuple[Asset, ...]:
    """The file of each contact of a language."""
    return tuple(
        Asset(
            address(speech.language.code, work.id),
            vcard(speech, work, expression).encode(),
            inputs_of([work]) | lists(speech.library),
        )
        for work, expression in held(speech)
    )


def vcard_file(speech: Speech) -> tuple[File, ...]:
    """All contacts of a language in one file; none where there are none."""
    found = held(speech)
    if not found:
        return ()
    code = speech.language.code
    asset = Asset(
        addresses.vcards(code, COLLECTION),
        "".join(vcard(speech, *each) for each in found).encode(),
        inputs_of(speech.library.of(COLLECTION)) | lists(speech.library),
    )
    return (File(asset, "vcard", VCARD, COLLECTION, code),)


def vcard(speech: Speech, work: Work, expression: Expression) -> str:
    """One contact: the role that answers, as a thing of its office and no person."""
    contact, wording = work.facts, expression.wording
    assert isinstance(contact, Contact), "the collection holds contacts"
    assert wording is not None, "pages have words"
    tag, url = speech.language.tag, speech.library.project.site_url
    page = url + addresses.record(speech.language.code, COLLECTION, work.id)
    unit = speech.row("units", contact.unit)
    return component(
        "VCARD",
        [
            line("VERSION", "4.0"),
            line("KIND", "org"),
            *(
                [line("UID", f"urn:x-dalil:{uid(speech, work.id)}"), line("URL", page)]
                if url
                else []
            ),
            line("REV", stamp(newest(work))),
            text("FN", wording.title, LANGUAGE=tag),
            text("ORG", unit, LANGUAGE=tag),
            text("ROLE", wording.title, LANGUAGE=tag),
            *_ways(speech, contact, expression),
            *(line("LANG", each, PREF=str(at)) for at, each in enumerate(contact.languages, 1)),
            line("TZ", hours.ZONE),
            text("NOTE", _note(speech, contact, wording.summary), LANGUAGE=tag),
        ],
    )


def _ways(speech: Speech, contact: Contact, expression: Expression) -> Iterator[str]:
    for each in ways(speech, contact, expression):
        match each.kind:
            case ChannelKind.EMAIL:
                yield text("EMAIL", each.address.removeprefix("mailto:"), TYPE="work")
            case ChannelKind.WEB:
                yield line("URL", each.address, TYPE="work")
            case ChannelKind.MESSAGES:
                yield line("IMPP", each.address, TYPE="work")
            case _ if each.words:
                yield _place(speech, contact, each)
            case _:
                yield _number(each)


def _number(way: Way) -> str:
    number = "".join(each for each in way.text.text if each.isdecimal() or each == "+")
    return line("TEL", f"tel:{number}", VALUE="uri", TYPE=TYPES[ChannelKind(way.kind)])


def _place(speech: Speech, contact: Contact, way: Way) -> str:
    """The whole address as the street: it is words, and nobody parted them."""
    region = speech.row("governorates", contact.place) if contact.place else ""
    parts = ("", "", _part(way.text.text), "", _part(region), "", "")
    kind = "work" if way.kind == OFFICE else ""
    return line("ADR", ";".join(parts), TYPE=kind, LANGUAGE=way.text.language.tag)


def _part(words: str) -> str:
    """A part of a value with several: commas and semicolons in it part nothing."""
    for sign in "\\;,":
        words = words.replace(sign, f"\\{sign}")
    return words.replace("\n", "\\n")


def _note(speech: Speech, contact: Contact, summary: str) -> str:
    tried = speech.date(contact.verified_on).text.text
    told = (
        summary,
        hours.in_words(speech, contact),
        f"{speech.words('fields.verified_on')}: {tried}",
    )
    return "\n".join(filter(None, told))
