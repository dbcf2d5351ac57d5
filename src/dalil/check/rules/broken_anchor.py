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

from collections.abc import Iterator, Mapping
from typing import Any

from dalil.check.at import at_field, at_line, reference_path
from dalil.check.mentions import Mention, bases, mentions
from dalil.check.places import Places
from dalil.check.texts import Text, originals, texts, works
from dalil.diagnostics import Code, Diagnostic
from dalil.load.body import Link
from dalil.load.library import Library

BROKEN_ANCHOR = Code("REF404", "broken-anchor")
HEADS = True


def check(library: Library) -> Iterator[Diagnostic]:
    """Every provision, and every anchor of a link, that is not there."""
    places = {work.id: Places(work.source.body) for work in library.known.values()}
    yield from _in_settings(library, places)
    for mention in mentions(library):
        held = places.get(mention.record)
        if mention.anchor and held and held.lack(mention.anchor):
            yield _link(mention, held.near(mention.anchor))
    linking = [text for text in texts(library) if any(map(_is_own, text.body.links))]
    held_by = _originals(library) if linking else {}
    for text in linking:
        yield from _own(text, held_by.get(text.draft.path))


def _is_own(link: Link) -> bool:
    return link.target.startswith("#")


def _originals(library: Library) -> dict[str, Places]:
    """The places of the original of each translation, by the translation's path."""
    return {
        text.draft.path: Places(each.source.body)
        for each in originals(library)
        for text in each.translations
    }


def _in_settings(library: Library, places: Mapping[str, Places]) -> Iterator[Diagnostic]:
    for work in works(library):
        draft = work.source.draft
        named = [
            (reference_path(draft, field, index), reference)
            for field, index, reference in work.facts.references()
        ]
        for path, reference in (*named, *bases(work)):
            held = places.get(reference.id or "")
            wanted = reference.provision
            if wanted and held and held.lack(wanted):
                near = held.near(wanted)
                way = (*path[:-1], "provision")
                values: dict[str, Any] = {"anchor": wanted, "id": reference.id, "near": near}
                yield at_field(BROKEN_ANCHOR, draft, way, "near" if near else "", **values)


def _link(mention: Mention, near: str) -> Diagnostic:
    link, anchor = mention.link, mention.anchor
    return at_line(
        BROKEN_ANCHOR,
        mention.text.draft,
        link.line,
        link.column + len(link.target) - len(anchor),
        "near" if near else "",
        width=len(anchor),
        anchor=anchor,
        id=mention.record,
        near=near,
    )


def _own(text: Text, original: Places | None) -> Iterator[Diagnostic]:
    """Links within a text; what only its original has is told by I18N602."""
    places = Places(text.body)
    for link in filter(_is_own, text.body.links):
        anchor = link.target[1:]
        if anchor and places.lack(anchor) and not (original and anchor in original.held):
            near = places.near(anchor)
            yield at_line(
                BROKEN_ANCHOR,
                text.draft,
                link.line,
                link.column + 1,
                "own-near" if near else "own",
                width=len(anchor),
                anchor=anchor,
                near=near,
            )
