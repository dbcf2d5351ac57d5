"""Nodes of linked data: maps without empty values, and how a record is called in them."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import Any

from dalil.build.text import Speech
from dalil.load import addresses
from dalil.load.library import Expression, Work
from dalil.model.record import Record, Reference, Verification

Node = dict[str, object]

SUBJECT = "subject"
"""The fragment that tells what a page is about from the page itself."""
THINGS = frozenset(
    {"Legislation", "Event", "EventSeries", "DefinedTerm", "DefinedTermSet", "ContactPoint"}
)
"""Types of things that are the same in every language; a text is another in each."""
_KEYWORDS = {"type": "@type", "id": "@id"}
_NOTHING: tuple[object, ...] = (None, "", [], ())


def known(**held: object) -> Node:
    """A node of what is known; `type` and `id`, which come first, are the `@type` and `@id`."""
    return {
        _KEYWORDS.get(name, name): value
        for name, value in held.items()
        if value or value not in _NOTHING
    }


def on_page(anchor: str) -> str:
    """Where a part stands on the page whose block tells of it: a page is the base of its block.

    Source: JSON-LD 1.1, 7.1 (https://www.w3.org/TR/json-ld11/).
    """
    return f"#{anchor}"


def identity(speech: Speech, work: Work) -> str:
    """What a record is called in linked data: a thing has one name in all languages."""
    same = work.collection.schema_type in THINGS
    code = work.source.language if same else work.best(speech.language.code).language
    address = addresses.record(code, work.collection, work.id, SUBJECT)
    return f"{work.site or speech.library.project.site_url}{address}"


def called(speech: Speech, work: Work, expression: Expression) -> Node:
    """What a record is and is called; all that is said of one which nobody has checked."""
    assert expression.wording is not None, "pages have words"
    return known(
        type=work.collection.schema_type,
        id=identity(speech, work),
        name=expression.wording.title,
        alternateName=expression.wording.title_short,
        description=expression.wording.summary,
    )


def of(work: Work, name: str) -> Any:
    """What a record holds in a field; nothing where its collection has no such field."""
    return getattr(work.facts, name) if name in _fields(work.collection.model) else ()


@cache
def _fields(model: type[Record]) -> frozenset[str]:
    return frozenset(model.model_fields)


def to(speech: Speech, references: object, types: Iterable[str] = ()) -> list[Node]:
    """The records that a relation leads to, as far as it was checked and they are open.

    With `types` only records of these; a text that has no record here is named by its title, where
    its type is sure: where there is one type.
    """
    if not references:
        return []
    allowed = tuple(types)
    many = references if isinstance(references, tuple) else (references,)
    found = []
    for each in many:
        if not isinstance(each, Reference) or each.verification is Verification.NEEDS_CHECK:
            continue
        work = speech.library.known.get(each.id or "")
        if work and work.shown:
            kind = work.collection.schema_type
            if not allowed or kind in allowed:
                found.append(known(id=identity(speech, work)))
        elif each.title and len(allowed) == 1:
            found.append(known(type=allowed[0], name=each.title))
    return [each for place, each in enumerate(found) if each not in found[:place]]
