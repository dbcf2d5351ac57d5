"""The words by which readers cite legal texts, as the browser reads them.

They are those of `text/citations.yml`, all languages at once and folded for search: what is typed
may be in any language, whichever page it is typed on. A pattern here looks at one word.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from dalil.text import yaml
from dalil.text.analysis.fold import coarse

WORDS = ("number", "year", "article")
"""Keys whose words may stand around a number."""
_INLINE = re.compile(r"\(\?i:")
_FURTHER = re.compile(r"\(\?: ([^()]+)\)\?")
"""Words that may follow the first: "of the year"."""


@cache
def citing() -> Mapping[str, Any]:
    """Patterns by what they find: `kinds` by kind of text, and the words of `WORDS`."""
    text = files("dalil.text").joinpath("citations.yml").read_text(encoding="utf-8")
    blocks = list(yaml.ours(text).values())
    names = dict.fromkeys(name for block in blocks for name in block["nouns"])
    return {
        "kinds": {name: _any(_nouns(blocks, name)) for name in names},
        **{name: _any(_alone(blocks, name)) for name in WORDS},
    }


def _nouns(blocks: list[dict[str, Any]], name: str) -> Iterator[str]:
    for block in blocks:
        if name in block["nouns"]:
            yield f"{_before(block)}(?:{block['nouns'][name]})"


def _alone(blocks: list[dict[str, Any]], name: str) -> Iterator[str]:
    for block in blocks:
        words = " ".join(block[name].split())
        further = "".join(f"|{word}" for each in _FURTHER.findall(words) for word in each.split())
        yield f"{_before(block)}(?:{words}{further})"


def _before(block: Mapping[str, Any]) -> str:
    the = block.get("before_the", "")
    plain = block.get("before", "")
    return f"(?:{the}|{plain})" if the else plain


def _any(patterns: Iterator[str]) -> str:
    """One pattern for a whole folded word. What holds a space can be no word and is harmless."""
    folded = (coarse(_INLINE.sub("(?:", each)).replace(r"\.?", "") for each in patterns)
    return f"^(?:{'|'.join(folded)})$"
