"""The terms that a page explains: those of the glossary that its words use."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from dalil.build.bodies import OURS
from dalil.build.links import page_address
from dalil.build.page import Explained, Target
from dalil.build.text import Speech
from dalil.i18n.alphabet import alphabet
from dalil.load import table
from dalil.load.library import Library, Work
from dalil.model.collections.term import COLLECTION as TERMS
from dalil.model.collections.term import Term, TermWording
from dalil.text.citations import citations
from dalil.text.markdown import without_comments
from dalil.text.terms import Lexicon

ANCHOR = "word-"
"""Begins the anchors of explained terms; no id in a text holds a hyphen."""
MOST = 12
"""Terms that one page explains."""
INPUT = table.path(TERMS)
"""What every page with running text is made from: a new term may be one that it uses."""

_FENCED = re.compile(r"^ {0,3}(```|~~~).*?^ {0,3}\1", re.MULTILINE | re.DOTALL)
_NO_PROSE = re.compile(rf"\{{:?[^{{}}]*(?:{'|'.join(rf'[.]{each}' for each in OURS)}|lang=)")
"""Blocks that are lines of ours, or in another language."""
_TABLE_HEAD = re.compile(r"\s*[^\n]*\n[ |:-]*-[ |:-]*(?:\n|\Z)")
_APART = re.compile(
    r"`+[^`\n]*`+|!?\[[^\[\]\n]*\](?:\([^()\n]*\)|\[[^\[\]\n]*\])?|<[^<>\n]*>|[*_`|\\]"
)
"""What is no running text within a block: code, links, addresses, marks."""
_MARK = re.compile(r"[`\[<*_|\\]")
"""One of these is in all that is."""
_APART_BLOCKS = "\n.\n"
"""Between two blocks: no term reaches over it."""


@dataclass(frozen=True)
class _Glossary:
    """The terms of a language."""

    lexicon: Lexicon
    works: Mapping[str, Work]


def explained(
    speech: Speech, markdown: str, cited: Mapping[str, Target], topics: Collection[str], own: str
) -> tuple[Explained, ...]:
    """The terms that `markdown` uses outside links and headings, in the order of the alphabet.

    Where there are more than a page should explain, terms of its own `topics` come first, then
    longer ones. `own` is the record whose page it is: no page of a term explains that term.
    """
    code = speech.language.code
    glossary = _glossary(speech.library, code)
    used: dict[str, int] = {}
    for found in glossary.lexicon.found(_APART_BLOCKS.join(_blocks(markdown, code, cited))):
        used[found.key] = max(found.words, used.get(found.key, 0))
    used.pop(own, None)

    def weight(id: str) -> tuple[bool, int, str]:
        return (not set(topics) & set(glossary.works[id].facts.topics), -used[id], id)

    chosen = sorted(used, key=weight)[:MOST]
    order = alphabet(speech.language)
    lines = (_explained(speech, glossary.works[id]) for id in chosen)
    return tuple(sorted(lines, key=lambda each: order.key(each.title.text)))


def _blocks(markdown: str, code: str, cited: Mapping[str, Target]) -> Iterator[str]:
    """The running text, block by block; citations that are links are left out."""
    text = without_comments(markdown)
    if "```" in text or "~~~" in text:
        text = _FENCED.sub("", text)
    for block in text.split("\n\n"):
        if block.lstrip().startswith("#") or ("{" in block and _NO_PROSE.search(block)):
            continue
        text = _TABLE_HEAD.sub("", block, count=1) if "|" in block else block
        if _MARK.search(text):
            text = _APART.sub(_stop, text)
        for found in reversed(citations(text, code) if cited else ()):
            if found.key in cited:
                text = f"{text[: found.start]}.{text[found.end :]}"
        yield text


def _stop(found: re.Match[str]) -> str:
    """Marks vanish; what is cut out leaves a stop, so that no term reaches over it."""
    return "" if len(found[0]) == 1 and found[0] != "|" else "."


def _explained(speech: Speech, work: Work) -> Explained:
    code = speech.language.code
    wording = work.expressions[code].wording
    assert wording is not None, "a library keeps only expressions that have words"
    return Explained(
        work.id,
        _forms(wording),
        speech.phrase(wording.title),
        speech.phrase(wording.summary),
        page_address(work, code),
    )


def _forms(wording: object) -> tuple[str, ...]:
    assert isinstance(wording, TermWording)
    return tuple(filter(None, (wording.title, wording.title_short, *wording.variants)))


@lru_cache(maxsize=6)
def _glossary(library: Library, code: str) -> _Glossary:
    works = {
        work.id: work
        for work in library.known_of(TERMS)
        if work.shown
        and code in work.expressions
        and isinstance(work.facts, Term)
        and work.facts.mark
    }
    forms = [
        (form, work.id)
        for work in works.values()
        for form in _forms(work.expressions[code].wording)
    ]
    return _Glossary(Lexicon(forms, code), works)
