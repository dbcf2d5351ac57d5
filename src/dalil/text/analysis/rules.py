"""The rules by which words are made comparable, ready for use; the browser gets the same."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from importlib.resources import files
from typing import Any

from dalil.text import yaml

ARABIC = "ar"
ENGLISH = "en"


@dataclass(frozen=True)
class Stemmer:
    """How words of a language in Arabic letters are shortened."""

    before: re.Pattern[str]
    """What may be attached before a word."""
    loose: str
    """Letters that may be attached before a word, or belong to it."""
    ends: tuple[str, ...]
    """Endings, the longest first."""
    longer: frozenset[str]
    """Endings after which a letter more than `keep` must stay."""
    most: int
    keep: int
    pairs: Mapping[str, str] = field(default_factory=dict)
    """Words without what is attached before them, and what they are read as."""

    def base(self, word: str) -> str:
        """`word` without what is attached before it."""
        found = self.before.match(word)
        return word[found.end() :] if found and len(word) - found.end() >= self.keep else word

    def root(self, base: str) -> str:
        """`base` without its endings."""
        for _ in range(self.most):
            longest = len(base) - self.keep
            fit = (e for e in self.ends if len(e) + (e in self.longer) <= longest)
            end = next(filter(base.endswith, fit), "")
            if not end:
                break
            base = base[: -len(end)]
        return base

    def stem(self, word: str) -> str:
        """What all forms of a word have in common."""
        base = self.base(word)
        if base in self.pairs:
            return self.pairs[base]
        root = self.root(base)
        return self.pairs.get(root, root)


@dataclass(frozen=True)
class Rules:
    """The table of `rules.yml` with everything folded once."""

    strip: re.Pattern[str]
    latin: re.Pattern[str]
    encoded: str
    initial: re.Pattern[str]
    letters: Mapping[int, str]
    doubled: re.Pattern[str]
    thousands: re.Pattern[str]
    words: re.Pattern[str]
    latin_letters: re.Pattern[str]
    near: Mapping[int, str]
    stemmers: Mapping[str, Stemmer]
    english: Mapping[str, str]
    stop: Mapping[str, frozenset[str]]
    published: Mapping[str, Any]
    """The same as data: what the browser's twin reads."""


@cache
def rules() -> Rules:
    """The rules of this version."""
    from dalil.text.analysis.fold import coarse  # it folds by the first half of the table

    table = _table()
    bare = _bare()
    stemmers = {code: _stemmer(each) for code, each in table["stemmers"].items()}
    english = dict(pair.split(":") for pair in table["english"].split())
    stop = {code: frozenset(map(coarse, held.split())) for code, held in table["stop"].items()}
    return Rules(
        **bare,
        stemmers=stemmers,
        english=english,
        stop=stop,
        published={
            **{name: table[name] for name in ("strip", "latin", "encoded", "initial", "letters")},
            **{name: table[name] for name in ("doubled", "near", "words")},
            "stemmers": {
                code: {
                    "before": each.before.pattern,
                    "loose": each.loose,
                    "ends": list(each.ends),
                    "longer": sorted(each.longer),
                    "most": each.most,
                    "keep": each.keep,
                    "pairs": dict(each.pairs),
                }
                for code, each in stemmers.items()
            },
            "english": english,
            "stop": {code: sorted(held) for code, held in stop.items()},
        },
    )


@cache
def _table() -> dict[str, Any]:
    text = files("dalil.text.analysis").joinpath("rules.yml").read_text(encoding="utf-8")
    table: dict[str, Any] = yaml.ours(text)
    return table


@cache
def _bare() -> dict[str, Any]:
    """The half of the table that needs no folding itself."""
    table = _table()
    arabic, latin = table["words"]["arabic"], table["words"]["latin"]
    return {
        "strip": re.compile(f"[{table['strip']}]"),
        "latin": re.compile(f"[{table['latin']}]"),
        "encoded": table["encoded"],
        "initial": re.compile(f"(^|[^{arabic}]){table['initial']}"),
        "letters": str.maketrans(table["letters"]),
        "doubled": re.compile(f"{table['doubled']}+"),
        "thousands": re.compile("([0-9])[,٬](?=[0-9]{3}(?![0-9]))"),
        "words": re.compile(f"[0-9]+|[{latin}]+(?:'[{latin}]+)*|[{arabic}]+"),
        "latin_letters": re.compile(f"[{latin}]"),
        "near": str.maketrans(table["near"]),
    }


def bare(name: str) -> Any:
    """A rule that folding itself needs, by its name in `Rules`."""
    return _bare()[name]


def _stemmer(table: Mapping[str, Any]) -> Stemmer:
    from dalil.text.analysis.fold import coarse

    ends = {coarse(each): None for each in table["ends"].split()}
    ordered = tuple(sorted(ends, key=lambda each: (-len(each), each)))
    before = re.compile(f"(?:{table['before']})")
    longer = frozenset(map(coarse, table["longer"].split()))
    plain = Stemmer(before, table["loose"], ordered, longer, table["most"], table["keep"])
    pairs: dict[str, str] = {}
    written = [tuple(map(coarse, pair.split(":"))) for pair in table["pairs"].split()]
    for left, right in written:
        pairs[plain.base(left)] = plain.root(plain.base(right))
    for left, right in written:  # "أحزابهم" comes to the same as "أحزاب"
        pairs.setdefault(plain.root(plain.base(left)), plain.root(plain.base(right)))
    return replace(plain, pairs=pairs)
