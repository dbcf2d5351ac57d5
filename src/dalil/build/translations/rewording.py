"""How a text came to be another, word by word, as its readers see the words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dalil.build.page import Rewording
from dalil.build.search.sections import shown
from dalil.build.text import Speech
from dalil.i18n import Language
from dalil.parity.part import Part
from dalil.parity.wording_change import Kind, Stretch, changed

_BLOCK = re.compile(r"\n\s*\n|\n(?=\s*(?:[-*+|>]|\d+[.)])\s)")
"""Where a new line begins for a reader: between paragraphs, items and rows."""


def rewording(speech: Speech, spoken: Language, before: Part, after: Part) -> Rewording | None:
    """What changed between a part as it was and as it is, both in `spoken`.

    None where a reader sees no change.
    """
    pairs = ((before.heading, after.heading), (before.text, after.text))
    paragraphs = tuple(_paragraphs(pairs))
    if not paragraphs:
        return None
    name = speech.words(f"notices.text.{spoken.code}")
    return Rewording(speech.words("notices.what", original=name), spoken, paragraphs)


def _paragraphs(pairs: tuple[tuple[str, str], ...]) -> Iterator[tuple[Stretch, ...]]:
    for before, after in pairs:
        stretches = changed(_readable(before), _readable(after))
        if any(each.kind is not Kind.KEPT for each in stretches):
            yield stretches


def _readable(markdown: str) -> str:
    """Markdown as plain words, a line for each paragraph, item or row."""
    lines = (shown(each) for each in _BLOCK.split(markdown.strip()))
    return "\n".join(line for line in lines if line)
