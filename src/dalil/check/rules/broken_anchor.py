"""REF404 broken-anchor: a reference to a place that the text it leads to does not have.

`iq-2019-31#art_20`, `provision: art_20` and `[…](#art_20)` name an id that must stand in the
authoritative text of the record, or in the page's own text. Otherwise the reader lands at the top
of a long page and cannot tell which article was meant.

PASS  basis: iq-2019-31#art_20__para_1
FAIL  basis: iq-2019-31#art_200
FAIL  [above](#art_200)

Source: the record format, provisions.
"""

from __future__ import annotations

from collections.abc import Iterator

from dalil.check.at import at_field, at_line, reference_path
from dalil.check.mentions import bases, mentions
from dalil.check.texts import Text, originals, texts, works
from dalil.diagnostics import Code, Diagnostic
from dalil.load.body import Link
from dalil.load.library import Library
from dalil.text.names import nearest

BROKEN_ANCHOR = Code("REF404", "broken-anchor")

Anchors = dict[str, frozenset[str]]
"""The ids in the text of each record."""


def check(library: Library) -> Iterator[Diagnostic]:
    """Every provision, and every anchor of a link, that is not there."""
    anchors = _anchors(library)
    yield from _in_settings(library, anchors)
    for mention in mentions(library):
        held = anchors.get(mention.record)
        if mention.anchor and held is not None and mention.anchor not in held:
            yield _link(mention.text, mention.link.line, mention.link.column, mention.anchor, held)
    linking = [text for text in texts(library) if any(map(_is_own, text.body.links))]
    held_by = _originals(library) if linking else {}
    for text in linking:
        yield from _own(text, held_by.get(text.draft.path, frozenset()))


def _is_own(link: Link) -> bool:
    return link.target.startswith("#")


def _originals(library: Library) -> dict[str, frozenset[str]]:
    """The ids in the original of each translation, by the translation's path."""
    return {
        text.draft.path: frozenset(each.source.anchors)
        for each in originals(library)
        for text in each.translations
    }


def _anchors(library: Library) -> Anchors:
    found: Anchors = {}
    for work in library.works.values():
        body = work.source.body
        eids = {each.eid for each in body.anchors} | set(body.eids)
        found[work.id] = frozenset(eids)
    return found


def _in_settings(library: Library, anchors: Anchors) -> Iterator[Diagnostic]:
    for work in works(library):
        draft = work.source.draft
        named = [
            (reference_path(draft, field, index), reference)
            for field, index, reference in work.facts.references()
        ]
        for path, reference in (*named, *bases(work)):
            held = anchors.get(reference.id or "")
            wanted = reference.provision
            if wanted and held is not None and wanted not in held:
                place = (*path[:-1], "provision")
                near = nearest(wanted, held)
                variant = "near" if near else ""
                yield at_field(
                    BROKEN_ANCHOR, draft, place, variant, anchor=wanted, id=reference.id, near=near
                )


def _link(text: Text, line: int, column: int, anchor: str, held: frozenset[str]) -> Diagnostic:
    near = nearest(anchor, held)
    written = text.draft.line(line)
    start = written.find(f"#{anchor}", column - 1)
    return at_line(
        BROKEN_ANCHOR,
        text.draft,
        line,
        start + 2 if start >= 0 else column,
        "near" if near else "",
        width=len(anchor),
        anchor=anchor,
        id=_record_in(written[column - 1 :]),
        near=near,
    )


def _record_in(target: str) -> str:
    return target.removeprefix("record:").partition("#")[0]


def _own(text: Text, original: frozenset[str]) -> Iterator[Diagnostic]:
    """Links within a text; what only its original has is told by I18N602."""
    held = text.anchors
    for link in filter(_is_own, text.body.links):
        anchor = link.target[1:]
        if anchor and anchor not in held and anchor not in original:
            near = nearest(anchor, held)
            variant = "own-near" if near else "own"
            column = link.column + 1
            yield at_line(
                BROKEN_ANCHOR,
                text.draft,
                link.line,
                column,
                variant,
                width=len(anchor),
                anchor=anchor,
                near=near,
            )
