"""The file of a new translation: headings with their ids, the source text beside each."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dalil.i18n import Language, words
from dalil.load.body import Heading
from dalil.load.library import Work

GENERATED = re.compile(r"(?:\A|__)(?P<kind>[a-z]+)_(?P<number>[0-9]+)\Z")
"""Ids whose heading is the same words in every record: `art_20`, `art_20__para_1`."""


def translation_file(work: Work, into: Language, guide: Language) -> str:
    """The text of `index.<lang>.md`, title, summary and every section still empty.

    The words of the source stand in comments, which no page shows. Guidance is in `guide`.
    """
    return "\n".join([*_block(work, guide), *_body(work, into)]).rstrip("\n") + "\n"


def _block(work: Work, guide: Language) -> Iterator[str]:
    told = words(guide)
    yield "---"
    yield f"# {told('cli.new.translate')}"
    for name in ("title", "title_short", "summary"):
        if text := getattr(work.facts, name):
            yield f"# {text}"
            yield f"{name}:"
    yield from ("translation:", "  state: draft", "---")


def _body(work: Work, into: Language) -> Iterator[str]:
    texts = {unit.line: unit.markdown for unit in work.source.body.units}
    if work.source.body.preamble:
        yield from ("", _comment(work.source.body.preamble))
    for heading in work.source.body.headings:
        told = _heading(heading, into)
        attributes = f" {{#{heading.eid}}}" if heading.eid else ""
        yield from ("", f"{'#' * heading.level} {told or '…'}{attributes}", "")
        shown = "" if told else heading.text
        text = "\n\n".join(each for each in (shown, texts.get(heading.line, "")) if each)
        if text:
            yield _comment(text)


def _heading(heading: Heading, into: Language) -> str:
    """The words of a heading that follow from its id; empty where it has to be translated."""
    found = GENERATED.search(heading.eid)
    key = f"cli.heading.{found['kind']}" if found else ""
    table = words(into)
    return table(key, n=found["number"]) if found and key in table else ""


def _comment(text: str) -> str:
    """`text` where no page shows it. What would end the comment, or begin a heading, cannot."""
    safe = text.replace("--", "\N{NON-BREAKING HYPHEN}\N{NON-BREAKING HYPHEN}")
    return f"<!--\n{safe}\n-->"
