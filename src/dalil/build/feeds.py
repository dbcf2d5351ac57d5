"""Atom feeds (RFC 4287): what is new in a collection, or in everything, one for each language.

An entry is a record that exists in the language; it is as new as the last change that the record
names. A change has a civil day, so its time is the beginning of that day in Baghdad (UTC+3, no
summer time since 2008). A site that has not said where it is published has no feeds: their ids are
the addresses of the pages, which answer for ever.
"""

from __future__ import annotations

from collections.abc import Iterable
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from dalil.build.data.document import licence
from dalil.build.data.files import ATOM, File, lists
from dalil.build.data.records import open_records
from dalil.build.links import inputs_of
from dalil.build.page import Asset
from dalil.build.text import Speech
from dalil.load import addresses
from dalil.load.library import Expression, Work
from dalil.model.collection import Collection, collections
from dalil.model.record import Change

NAMESPACE = "http://www.w3.org/2005/Atom"
NAME = "feed.atom"
LONGEST = 50
"""Entries of a feed, newest first: enough for a reader who looks in once a month."""
START_OF_DAY = "T00:00:00+03:00"


def feeds(speech: Speech) -> tuple[File, ...]:
    """The feeds of a language: of everything, then of each collection that has changes to tell."""
    if not speech.library.project.site_url:
        return ()
    held = [each for each in collections().values() if _entries(speech, [each])]
    found = [_file(speech, held, None)] if held else []
    return (*found, *(_file(speech, [each], each) for each in held))


def address(code: str, collection: Collection | None) -> str:
    """Where a feed stands: beside the page that lists what it tells of."""
    return (addresses.index(code, collection) if collection else addresses.home(code)) + NAME


def newest(work: Work) -> Change | None:
    """The last change of a record; None where it names none."""
    return max(work.facts.changes, key=lambda each: (each.date, each.id), default=None)


def _file(speech: Speech, held: list[Collection], own: Collection | None) -> File:
    works = [work for each in held for work in speech.library.of(each)]
    asset = Asset(
        address(speech.language.code, own),
        _atom(speech, _entries(speech, held)[:LONGEST], own),
        inputs_of(works) | lists(speech.library),
    )
    return File(asset, "feed", ATOM, own, speech.language.code)


def _entries(speech: Speech, held: Iterable[Collection]) -> list[tuple[Change, Work, Expression]]:
    """What a language can tell of: the last change of each record in it, the newest first."""
    found: list[tuple[Change, Work, Expression]] = []
    for collection in held:
        for work in open_records(speech.library, collection):
            change, expression = newest(work), work.expressions.get(speech.language.code)
            if change and expression and expression.wording:
                found.append((change, work, expression))
    found.sort(key=lambda each: each[1].id)
    found.sort(key=lambda each: each[0].date, reverse=True)
    return found


def title(speech: Speech, collection: Collection | None) -> str:
    """What a feed is called: "Laws – Dalil: what is new"."""
    site = speech.library.project.words("name", speech.language.code)
    plural = speech.words(f"{collection.name}.plural") if collection else ""
    return speech.words("data.feed_title", name=f"{plural} – {site}" if plural else site)


def _atom(
    speech: Speech, entries: list[tuple[Change, Work, Expression]], own: Collection | None
) -> bytes:
    project, code = speech.library.project, speech.language.code
    page = addresses.index(code, own) if own else addresses.home(code)
    here = project.site_url + address(code, own)
    root = Element("feed", {"xmlns": NAMESPACE, "xml:lang": speech.language.tag})
    _add(root, "id", here)
    _add(root, "title", title(speech, own))
    _add(root, "subtitle", project.words("tagline", code))
    _add(root, "updated", f"{entries[0][0].date}{START_OF_DAY}")
    _link(root, "self", here, ATOM)
    _link(root, "alternate", project.site_url + page, "text/html", speech.language.tag)
    terms = licence(speech.library)
    if terms:
        _link(root, "license", terms["address"])
        _add(root, "rights", terms["name"])
    author = SubElement(root, "author")
    _add(author, "name", project.words("publisher", code) or project.words("name", code) or here)
    _add(author, "uri", project.site_url)
    for change, work, expression in entries:
        _entry(speech, SubElement(root, "entry"), change, work, expression)
    indent(root, " ")
    text = tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="utf-8"?>\n{text}\n'.encode()


def _entry(
    speech: Speech, entry: Element, change: Change, work: Work, expression: Expression
) -> None:
    assert expression.wording is not None, "only records that have words are entries"
    collection = work.collection
    url = speech.library.project.site_url
    here = url + addresses.record(speech.language.code, collection, work.id)
    first = min(work.facts.changes, key=lambda each: (each.date, each.id))
    _add(entry, "id", here)
    _add(entry, "title", expression.wording.title)
    _add(entry, "published", f"{first.date}{START_OF_DAY}")
    _add(entry, "updated", f"{change.date}{START_OF_DAY}")
    _link(entry, "alternate", here, "text/html", speech.language.tag)
    plural = speech.words(f"{collection.name}.plural")
    SubElement(entry, "category", {"term": collection.folder, "label": plural})
    kind = speech.option("change_kind", change.kind)
    _add(entry, "summary", f"{kind}. {expression.wording.summary}")


def _add(parent: Element, name: str, text: str) -> None:
    if text:
        SubElement(parent, name).text = text


def _link(parent: Element, rel: str, href: str, type_: str = "", language: str = "") -> None:
    given = {"rel": rel, "href": href, "type": type_, "hreflang": language}
    SubElement(parent, "link", {name: text for name, text in given.items() if text})
