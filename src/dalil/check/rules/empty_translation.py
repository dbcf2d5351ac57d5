"""I18N604 empty-translation: a part of a translation that says nothing, or says it in Arabic.

A page exists in a language only if it was translated. An article without a word under its heading,
a text without any body, or words copied from the original letter by letter would claim a
translation that is not there.

PASS  ## Article 3 {#art_3} followed by its summary in English
FAIL  ## Article 3 {#art_3} followed by nothing, where the original has text
FAIL  title: قانون الانتخابات, in index.en.md and in index.ar.md alike

Source: promise 1, no false claim of translation.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from dalil.check.at import at_field, at_line
from dalil.check.texts import Text, originals, translated
from dalil.diagnostics import Code, Diagnostic
from dalil.load.body import Unit
from dalil.load.draft import Scalar
from dalil.load.library import Library
from dalil.text.markdown import blanked, without_code

EMPTY_TRANSLATION = Code("I18N604", "empty-translation")
LOCAL = True

_WORD = re.compile(r"[^\W\d_]{2,}")
FEW = 2
"""Words that two languages may happen to share."""


def check(library: Library) -> Iterator[Diagnostic]:
    """Every body, unit and field that was left empty or not translated."""
    for original in originals(library):
        for text in original.translations:
            yield from _fields(original.source, text)
    for each in translated(library):
        for text in each.translations:
            yield from _body(each.source, text)


def _fields(source: Text, text: Text) -> Iterator[Diagnostic]:
    for name in ("title", "summary"):
        here, there = text.draft.node((name,)), source.draft.node((name,))
        if isinstance(here, Scalar) and isinstance(there, Scalar) and _same(here.text, there.text):
            yield at_field(EMPTY_TRANSLATION, text.draft, (name,), "field", field=name)


def _body(source: Text, text: Text) -> Iterator[Diagnostic]:
    if not source.body.markdown.strip():
        return
    if not text.body.markdown.strip():
        yield at_line(EMPTY_TRANSLATION, text.draft, text.last_line, 1, "body")
        return
    units = {each.eid: each for each in source.body.units}
    for unit in text.body.units:
        wanted = units.get(unit.eid)
        if wanted and wanted.markdown.strip():
            yield from _unit(text, unit, wanted)


def _unit(text: Text, unit: Unit, wanted: Unit) -> Iterator[Diagnostic]:
    if not unit.markdown.strip():
        variant = ""
    elif _same(unit.markdown, wanted.markdown):
        variant = "copied"
    else:
        return
    width = len(text.draft.line(unit.line))
    yield at_line(EMPTY_TRANSLATION, text.draft, unit.line, 1, variant, width=width, eid=unit.eid)


def _same(text: str, original: str) -> bool:
    """Whether `text` is the original, and holds enough words for this to be no accident."""
    same = text.strip() == original.strip()
    return same and len(_WORD.findall(blanked(without_code(text)))) >= FEW
