"""What needs no search for signs of Markdown: most lines of most texts are plain words.

Python-Markdown asks a dozen processors about each block and a dozen patterns about each text. The
two processors here see first what none of the others would change, and so give what they would.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.blockparser import BlockParser
from markdown.blockprocessors import BlockProcessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

_LETTER = r"[^\W\d_]"
_PARAGRAPH = re.compile(rf"{_LETTER}[^\n]*(?:\n(?:{_LETTER}|\{{:)[^\n]*)*")
"""Lines that begin as words do, or hold attributes: no sign of a block begins so."""
_HEADING = re.compile(
    rf"(#{{2,6}}) +({_LETTER}[^\\`*_\[<&{{}}#!\n\x02]*?) +\{{#([a-z0-9]+(?:_+[a-z0-9]+)*)\}}"
)
_SIGN = re.compile(r"[\\`*_\[<&\x02]| \n")
"""What a pattern of the dialect may begin with."""
_LINK = re.compile(r"(?<!!)\[([^\\`*_\[\]<&!^()\"'\n\x02]+)\]\(([A-Za-z0-9:/.#?=_-]+)\)")
_WITH_LINKS = frozenset(("p", "li", "td", "th", "dd", "dt"))


def register(md: Markdown) -> None:
    """Let what is plain pass by the processors of the dialect."""
    md.parser.blockprocessors.register(_Blocks(md.parser), "dalil-plain", 200)
    md.treeprocessors.register(_Words(md), "dalil-plain", 21)


class _Blocks(BlockProcessor):
    """Paragraphs and headings with an id, at the top of the text."""

    parser: BlockParser

    def test(self, parent: Element, block: str) -> bool:
        return parent is self.parser.root and bool(
            _PARAGRAPH.fullmatch(block) or _HEADING.fullmatch(block)
        )

    def run(self, parent: Element, blocks: list[str]) -> None:
        block = blocks.pop(0)
        heading = _HEADING.fullmatch(block)
        if not heading:
            SubElement(parent, "p").text = block
            return
        level, words, id = heading.groups()
        SubElement(parent, f"h{len(level)}", {"id": id}).text = AtomicString(words.rstrip())


class _Words(Treeprocessor):
    """Texts in which no pattern can find anything, and texts with simple links alone."""

    def run(self, root: Element) -> None:
        for each in list(root.iter()):
            if each.tail and not _SIGN.search(each.tail):
                each.tail = AtomicString(each.tail)
            text = each.text
            if not text or isinstance(text, AtomicString):
                continue
            if not _SIGN.search(text):
                each.text = AtomicString(text)
            elif each.tag in _WITH_LINKS and "](" in text:
                _link(each, _LINK.split(text))


def _link(element: Element, parts: list[str]) -> None:
    """Put words and links, as `_LINK` cuts them, into an element; nothing where there is more."""
    if any(map(_SIGN.search, parts[::3])):
        return
    links = [*_links(parts)]
    element.text = AtomicString(parts[0])
    element[:0] = links


def _links(parts: list[str]) -> Iterator[Element]:
    for words, target, behind in zip(parts[1::3], parts[2::3], parts[3::3], strict=True):
        link = Element("a", {"href": target})
        link.text, link.tail = AtomicString(words), AtomicString(behind)
        yield link
