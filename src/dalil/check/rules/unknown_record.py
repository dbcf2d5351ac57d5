"""REF401 unknown-record: a reference to a record that the library does not hold.

A relation, the basis of a point, the record that replaces a withdrawn one, the concept of a form to
avoid or a link `record:…` in a text names an id. Where no record has it, readers would meet a dead
link. What we hold no record of is named by its title and never by an id. A record whose file cannot
be read is not called unknown.

PASS  amends: [iq-2018-12]
PASS  amends: [{title: قانون الأحزاب رقم 36 لسنة 2015}]
FAIL  amends: [iq-2018-21]
FAIL  [the elections law](record:iq-2018-21)

Source: the record format, relations.
"""

from __future__ import annotations

from collections.abc import Iterator

from dalil.check.at import at_field, at_line, reference_path
from dalil.check.mentions import Mention, bases, mentions
from dalil.check.texts import works
from dalil.diagnostics import Code, Diagnostic
from dalil.load.draft import Draft
from dalil.load.library import Library, Work
from dalil.load.terms import TERMS, Avoided, Synonyms
from dalil.text.names import nearest

UNKNOWN_RECORD = Code("REF401", "unknown-record")
HEADS = True


def check(library: Library) -> Iterator[Diagnostic]:
    """Every id in a settings block or a link that no record has."""
    near = _Nearest(library)
    for work in works(library):
        for path, id in _named(work):
            if not library.knows(id):
                yield _in_settings(work.source.draft, path, id, near(id))
    yield from _concepts(library, near)
    for each in mentions(library):
        if not library.knows(each.record):
            yield _in_text(each, near(each.record))


class _Nearest:
    """The known id closest to an unknown one; each is looked for once."""

    def __init__(self, library: Library) -> None:
        self.known = (*library.known, *library.unreadable)
        self.found: dict[str, str] = {}

    def __call__(self, id: str) -> str:
        if id not in self.found:
            self.found[id] = nearest(id, self.known)
        return self.found[id]


def _named(work: Work) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """Ids in the settings block, with the way to each."""
    draft = work.source.draft
    for field, index, reference in work.facts.references():
        if reference.id:
            yield reference_path(draft, field, index), reference.id
    if work.facts.withdrawal and work.facts.withdrawal.replaced_by:
        yield ("withdrawal", "replaced_by"), work.facts.withdrawal.replaced_by
    for path, basis in bases(work):
        if basis.id:
            yield path, basis.id


def _concepts(library: Library, near: _Nearest) -> Iterator[Diagnostic]:
    """Concepts of forms to avoid, and of synonyms, that no record has."""
    draft = library.tables.get(TERMS)
    if draft is None:
        return
    rows: tuple[Avoided | Synonyms, ...] = (*library.terms.avoided, *library.terms.synonyms)
    for row in rows:
        if row.concept and not library.knows(row.concept):
            found = near(row.concept)
            yield at_line(
                UNKNOWN_RECORD,
                draft,
                row.line,
                row.column,
                "near" if found else "",
                width=len(row.concept),
                id=row.concept,
                near=found,
            )


def _in_settings(draft: Draft, path: tuple[str | int, ...], id: str, near: str) -> Diagnostic:
    return at_field(UNKNOWN_RECORD, draft, path, "near" if near else "", id=id, near=near)


def _in_text(mention: Mention, near: str) -> Diagnostic:
    link = mention.link
    return at_line(
        UNKNOWN_RECORD,
        mention.text.draft,
        link.line,
        link.column,
        "near" if near else "link",
        width=len(link.target),
        id=mention.record,
        near=near,
    )
