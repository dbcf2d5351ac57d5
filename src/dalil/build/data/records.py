"""Records as data: every field always there, `null` where nothing is known, and nothing hidden."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import Any

from dalil.build.bodies import CHANGE, plain
from dalil.build.data import fields
from dalil.build.data.fields import Field
from dalil.i18n import languages
from dalil.load import addresses
from dalil.load.body import Unit
from dalil.load.calendar import when
from dalil.load.library import Expression, Library, Work
from dalil.model.collection import Collection
from dalil.model.record import Part, Reference
from dalil.model.values import PartialDate

Values = dict[str, Any]

MISSING = "missing"
ORIGINAL = "original"
UNSTATED = "unstated"
STATES = (ORIGINAL, "draft", "reviewed", UNSTATED, MISSING)
"""How far the words of a record have come in a language; `unstated`: the translation is silent."""


def open_records(library: Library, collection: Collection) -> tuple[Work, ...]:
    """The records of a collection that are given away, in its order."""
    return tuple(work for work in library.of(collection) if work.shown)


def record(library: Library, work: Work) -> Values:
    """One record with its words in every language."""
    held, collection = work.facts, work.collection
    own = _part(library, held, fields.shared(collection))
    return {
        "id": own.pop("id"),
        "addresses": {code: _address(library, work, code) for code in languages()},
        "source_language": own.pop("source_language"),
        "translations": {code: _translation(library, work, code) for code in languages()},
        "words": {code: _words(library, work, code) for code in languages()},
        "verification": own.pop("verification"),
        "topics": own.pop("topics"),
        "facts": _part(library, held, fields.facts(collection)) | _computed(library, work),
        "relations": {
            each.name: _references(library, getattr(held, each.name))
            for each in fields.relations(collection)
        },
        "related_from": _incoming(library, work),
        "statements": _statements(library, work),
        "sections": _sections(work),
        "sources": own.pop("sources"),
        "changes": [
            {**change, "note": _each_language(work, change["id"], _text)}
            for change in own.pop("changes")
        ],
        **own,
    }


def value(library: Library, held: object) -> Any:
    """A value of a model as JSON has it; a reference to a record that is not given away is None."""
    if held is None or type(held) is str:  # most are
        return held
    match held:
        case Reference():
            return _reference(library, held)
        case Part():
            return _part(library, held, fields.fields(type(held)))
        case StrEnum():
            return held.value
        case PartialDate():
            return str(held)
        case tuple():
            return [each for each in (value(library, one) for one in held) if each is not None]
        case bool() | int():
            return held
        case _:
            return str(held)


def _part(library: Library, held: Part, named: Iterable[Field]) -> Values:
    return {
        each.name: value(library, getattr(held, each.name, () if each.many else None))
        for each in named
    }


def _computed(library: Library, work: Work) -> Values:
    """The first and last day of an event, as its rule gives them; nothing where nobody knows."""
    if "when" not in work.collection.facts:
        return {}
    span = when(library, work)
    return {"when": [str(span.begins), str(span.ends)] if span else []}


def _reference(library: Library, reference: Reference) -> Values | None:
    work = library.works.get(reference.id or "")
    if reference.id and not (work and work.told):
        return None
    return _part(library, reference, fields.fields(Reference))


def _references(library: Library, held: object) -> list[Values]:
    many = held if isinstance(held, tuple) else (held,)
    return [each for each in value(library, many) if each]


def _incoming(library: Library, work: Work) -> dict[str, list[str]]:
    """Ids of the records that refer to it, by the field in which they do."""
    found: dict[str, dict[str, None]] = {}
    for each in library.incoming.get(work.id, ()):
        if library.works[each.subject].shown:
            found.setdefault(each.field, {})[each.subject] = None
    return {name: list(found[name]) for name in sorted(found)}


def _address(library: Library, work: Work, code: str) -> str | None:
    if code not in work.expressions:
        return None
    return library.project.site_url + addresses.record(code, work.collection, work.id)


def _translation(library: Library, work: Work, code: str) -> Values:
    wording = work.expressions[code].wording if code in work.expressions else None
    told = wording.translation if wording else None
    if wording is None:
        state = MISSING
    elif code == work.facts.source_language:
        return _silent(ORIGINAL)
    else:
        state = told.state.value if told else UNSTATED
    return {**_silent(state), **(value(library, told) if told else {})}


def _silent(state: str) -> Values:
    return {
        "state": state,
        "method": None,
        "translator": None,
        "reviewer": None,
        "reviewed_on": None,
    }


def _words(library: Library, work: Work, code: str) -> Values | None:
    expression = work.expressions.get(code)
    if expression is None or expression.wording is None:
        return None
    said = _part(library, expression.wording, fields.words(work.collection))
    return {**said, "introduction": text(expression.body.preamble)}


def _statements(library: Library, work: Work) -> list[Values]:
    named = fields.statements(work.collection)
    return [
        {**_part(library, each, named), "words": _each_language(work, each.id, _heading_and_text)}
        for each in work.facts.statements()
    ]


def _sections(work: Work) -> list[Values]:
    """Headings of the text that carry no statement and no note on a change."""
    stated = {each.id for each in work.facts.statements()}
    return [
        {"id": unit.eid, "words": _each_language(work, unit.eid, _heading_and_text)}
        for unit in work.source.body.units
        if unit.eid not in stated and not unit.eid.startswith(CHANGE)
    ]


def _each_language(work: Work, eid: str, said: Any) -> Values:
    found: Values = {}
    for code in languages():
        unit = _unit(work.expressions.get(code), eid)
        found[code] = said(unit) if unit else None
    return found


def _unit(expression: Expression | None, eid: str) -> Unit | None:
    return expression.body.unit(eid) if expression else None


def _heading_and_text(unit: Unit) -> Values:
    return {"heading": plain(unit.heading), "text": text(unit.markdown)}


def _text(unit: Unit) -> str:
    return text(unit.markdown)


def text(markdown: str) -> str:
    """Markdown as plain text, one line for each of its own."""
    return "\n".join(line for line in map(plain, markdown.splitlines()) if line)


def last_change(works: Iterable[Work]) -> str | None:
    """The day of the newest change of any of them."""
    days = [str(change.date) for work in works for change in work.facts.changes]
    return max(days, default=None)


def said(library: Library, key: str) -> Mapping[str, str]:
    """What the site says of itself at a key, by language."""
    return {code: library.project.words(key, code) for code in languages()}
