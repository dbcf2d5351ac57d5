"""I18N602 ids-differ: a translation whose articles and points are not those of the original.

The ids of all headings are equal in every language: this is how a reader of one language is sent to
the same article in another, and how it is known what is still to be translated. What the original
has and the translation lacks is told where it should stand; what only the translation has, at its
place; another order is a note. What the original renumbered is known by the lock, and `dalil fix`
renumbers the id here; the words of the heading are for a person. Texts with headings without an id,
or with one twice, are mended first; a translation without any heading is told by I18N604.

PASS  art_3, art_20 in Arabic; art_3, art_20 in Kurdish
FAIL  art_3, art_20 in Arabic; art_3 in Kurdish

Source: the record format, bodies.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from dalil.check.at import at_line
from dalil.check.texts import Text, translated
from dalil.diagnostics import Autofix, Code, Diagnostic, Edit, Severity
from dalil.load.library import Library
from dalil.parity.parity import renamed
from dalil.text.names import nearest

IDS_DIFFER = Code("I18N602", "ids-differ")
LOCAL = True


def check(library: Library) -> Iterator[Diagnostic]:
    """Every id that one of the two texts lacks."""
    units = renamed(library)
    for original in translated(library):
        if original.source.sound:
            for text in original.translations:
                if text.sound and text.body.markdown.strip():
                    known = units.get(text.draft.path, {})
                    yield from _compared(original.source, text, known)


def _compared(source: Text, text: Text, renamed: Mapping[str, str]) -> Iterator[Diagnostic]:
    wanted = source.anchors
    held = {eid: line for eid, line in text.anchors.items() if eid not in renamed}
    for was, eid in renamed.items():
        if was in text.anchors:
            held[eid] = text.anchors[was]
            yield _renumbered(text, was, eid)
    extra = [each for each in held if each not in wanted]
    missing = [each for each in wanted if each not in held]
    for eid in extra:
        near = nearest(eid, missing)
        variant = "extra-near" if near else "extra"
        yield _at(text, held[eid], variant, eid, near=near)
        if near:
            missing.remove(near)
    for eid in missing:
        yield _at(text, _place(source, text, eid), "", eid, source=source.draft.path)
    if not extra and not missing and not renamed:
        yield from _order(source, text)


def _renumbered(text: Text, was: str, eid: str) -> Diagnostic:
    line = text.anchors[was]
    written = text.draft.line(line)
    column = written.find(f"#{was}") + 1
    return at_line(
        IDS_DIFFER,
        text.draft,
        line,
        column,
        "renamed",
        width=len(was) + 1,
        edits=(Edit(line, column, len(was) + 1, f"#{eid}"),),
        autofix=Autofix.YES,
        eid=eid,
        was=was,
    )


def _place(source: Text, text: Text, eid: str) -> int:
    """The line of the nearest unit before `eid` that the translation has, else its last line."""
    held = text.anchors
    before = [each for each, line in source.anchors.items() if line < source.anchors[eid]]
    before.sort(key=lambda each: source.anchors[each])
    known = [held[each] for each in before if each in held]
    return known[-1] if known else text.last_line


def _order(source: Text, text: Text) -> Iterator[Diagnostic]:
    pairs = zip(source.body.eids, text.body.eids, strict=False)
    for wanted, eid in pairs:
        if wanted != eid:
            yield _at(text, text.anchors[eid], "order", eid, wanted=wanted)
            return


def _at(text: Text, line: int, variant: str, eid: str, **values: Any) -> Diagnostic:
    written = text.draft.line(line)
    column = written.find(f"#{eid}") + 1
    return at_line(
        IDS_DIFFER,
        text.draft,
        line,
        max(column, 1),
        variant,
        width=len(eid) + 1 if column else len(written),
        severity=Severity.NOTE if variant == "order" else None,
        eid=eid,
        **values,
    )
