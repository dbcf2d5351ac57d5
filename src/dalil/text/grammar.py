"""What finds citations in a language: its words of `citations.yml` made into patterns."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from dalil.i18n.months import month_names
from dalil.text import yaml
from dalil.text.letters import folded

_GAP = r"\s{1,2}"
"""Between words: bounded, so that no text of spaces keeps the patterns busy."""
_START = r"(?<![^\W_])"
_END = r"(?![^\W\d_])"
_NEVER = "(?!)"


@dataclass(frozen=True, slots=True)
class Grammar:
    """The patterns of a language; what they look at is folded."""

    likely: tuple[re.Pattern[str], ...]
    """One of them is found, quickly, in every text that holds a citation, and in few others."""
    citation: re.Pattern[str]
    further: re.Pattern[str]
    """One more number and year behind a citation."""
    decision: re.Pattern[str]
    kinds: Mapping[str, re.Pattern[str]]
    noun: re.Pattern[str]
    """Any noun of a text, with what is attached before it."""
    ordinals: tuple[re.Pattern[str], ...]
    lead_not: re.Pattern[str]
    region: re.Pattern[str]
    federal: re.Pattern[str]
    foreign: re.Pattern[str]


@cache
def grammar(code: str) -> Grammar | None:
    """The grammar of the language with this code; None where nobody has written it yet."""
    text = files("dalil.text").joinpath("citations.yml").read_text(encoding="utf-8")
    block = yaml.ours(text).get(code)
    return _Words(code, block).grammar() if block else None


class _Words:
    """One language's block, each value as a piece of a pattern."""

    def __init__(self, code: str, block: Mapping[str, Any]) -> None:
        self.code = code
        self._block = block
        self.nouns = {name: self._folded(words) for name, words in block["nouns"].items()}
        self.ordinals = [self._folded(each) for each in block["ordinals"].split()]

    def _folded(self, words: str) -> str:
        return folded(words, self.code).text.replace(" ", _GAP)

    def __call__(self, name: str, missing: str = "") -> str:
        """The words of a key as one group."""
        words = self._block.get(name, missing)
        return f"(?:{self._folded(words)})" if words else ""

    def attached(self, name: str) -> str:
        """What may be attached to a number."""
        return f"(?:{self(name)}{_END})?" if name in self._block else ""

    @property
    def before(self) -> str:
        """What may be attached before any word."""
        the = self("before_the")
        return f"(?:{the}|{self('before')})" if the else self("before")

    @property
    def noun(self) -> str:
        return f"(?:{'|'.join(self.nouns.values())}){_END}"

    def grammar(self) -> Grammar:
        """The patterns."""
        return Grammar(
            likely=tuple(map(re.compile, self._likely())),
            citation=re.compile(self._citation(), re.VERBOSE),
            further=re.compile(f"{self('further')}{self._numbers()}"),
            decision=re.compile(self._decision()),
            kinds={name: re.compile(words) for name, words in self.nouns.items()},
            noun=re.compile(f"{_START}{self.before}(?P<noun>{self.noun})"),
            ordinals=tuple(re.compile(each) for each in self.ordinals),
            lead_not=re.compile(f"{self('lead_not', _NEVER)}{_GAP}"),
            region=re.compile(self("region")),
            federal=re.compile(self("federal")),
            foreign=re.compile(f"{self('foreign')}"),
        )

    def _citation(self) -> str:
        """An article and its text, or a text and perhaps its article."""
        return rf"""
            {_START}
            (?P<front>{self._article("front")}{_GAP}(?:{self("of")}{_GAP})?)?
            (?P<lead>{self("lead", _NEVER)})?
            {self._definite()}(?P<noun>{self.noun})
            (?:
                (?P<title>{self._title()})(?:{_GAP}|\s?(?=\())
                {self._numbers()}
                (?P<tail>{self._tail()})?
            )?"""

    def _definite(self) -> str:
        the = self("before_the")
        return (
            f"(?:(?P<the>{the})|{self('before')})" if the else f"(?P<the>(?!)){{0}}{self('before')}"
        )

    def _title(self) -> str:
        word = rf"(?!{self.before}{self.noun})[^\W\d_][\w'-]*"
        long = self("title").replace("WORD", word)
        short = self("title_the").replace("WORD", word)
        return f"(?(the){short}|{long})"

    def _numbers(self) -> str:
        """`No. (31) of 2019`, `31/2019`, `No. 31 (2019)`."""
        no = rf"(?P<no>{self('number')}\s?)?"
        return rf"{no}\(?\s?(?<!\d){self._number_and_year()}(?:\s?\))?{self.attached('year_end')}"

    def _number_and_year(self) -> str:
        return rf"(?P<number>\d{{1,3}}){self._year_behind()}"

    def _year_behind(self) -> str:
        return (
            rf"(?!\d)(?:\s?\))?{self.attached('number_end')}"
            rf"(?:\s{{1,2}}{self('year')}\s{{0,2}}\(?\s?|\s?\(\s?|(?P<slash>\s?/\s?))"
            r"(?P<year>(?:18|19|20)\d\d)(?!\d|[/.-]\d)"
        )

    def _likely(self) -> Iterator[str]:
        """What begins with a single digit or letter is looked for from there only."""
        yield rf"\d{self._year_behind()}"
        yield from (self.nouns["constitution"], self.nouns["decision"])

    def _article(self, name: str) -> str:
        """`paragraph 1 of article 20`, `article 20(1)`, `article 20, paragraph 1`."""
        of = rf"{_GAP}(?:{self('of')}{_GAP})?"
        part = rf"{self.before}{self('part')}{_END}\s{{0,2}}"
        return (
            rf"(?:{part}{self._value(f'{name}_before')}{of}){{0,3}}"
            rf"{self.before}{self('article')}{_END}\s{{0,2}}"
            rf"\(?\s?(?P<{name}_article>\d{{1,3}})(?!\d)(?:\s?\))?"
            rf"{self.attached('number_end')}"
            rf"(?P<{name}_again>\s?\(?{self('again')}{_END}\)?)?"
            rf"(?:\s?(?:/|-(?!\s?\d)|(?=\())\s?{self._value(f'{name}_in')})?"
            rf"(?:\s?[/(]\s?{self._value()})?(?:\s?\))?"
            rf"(?:(?:\s?[،,(]\s?|{_GAP}){part}{self._value(f'{name}_behind')}(?:\s?\))?)?"
            rf"(?:(?:\s?[،,(]\s?|{_GAP}){part}{self._value()}(?:\s?\))?)?"
        )

    def _value(self, name: str = "") -> str:
        """The name of a part: a number, an ordinal, a letter."""
        value = rf"\d{{1,2}}(?!\d)|(?:{'|'.join(self.ordinals)}){_END}|{self('letter')}{_END}"
        group = f"(?P<{name}>{value})" if name else f"(?:{value})"
        return rf"\(?\s?{group}(?:\s?\))?{self.attached('number_end')}"

    def _tail(self) -> str:
        """An article behind its text, unless it belongs to what comes next."""
        amended = rf"(?:\s?[،,]?\s?\(?{self('amended')}\)?)?"
        next_ = rf"{_GAP}(?:{self('of')}{_GAP}|{self.before}{self.noun})"
        return rf"(?>{amended}(?:\s?[،,(]\s?|{_GAP}){self._article('tail')})(?!\d|/|{next_})"

    def _decision(self) -> str:
        """A decision with its number and, some words further, its day."""
        months = month_names(self.code)[0].pattern.replace(r"\s+", _GAP)
        noun = self.nouns["decision"]
        texts = "|".join(self.nouns[name] for name in self.nouns if name != "other")
        word = rf"(?:{_GAP}(?!{self.before}(?:{texts}){_END})(?:[^\W\d_][\w'-]*|\(\d{{1,4}}\)))"
        return (
            rf"{_START}{self.before}(?:{noun}){_END}{word}{{0,8}}?{_GAP}"
            rf"{self('number')}\s?\(?(?P<number>\d{{1,4}})(?!\d)\)?"
            rf"{self.attached('number_end')}{word}{{0,10}}?\s?,?{_GAP}"
            rf"(?:{self('day')}{_GAP})?"
            r"(?:(?P<y1>\d{4})[/.-](?P<m1>\d\d?)[/.-](?P<d1>\d\d?)"
            r"|(?P<d2>\d\d?)[/.-](?P<m2>\d\d?)[/.-](?P<y2>\d{4})"
            rf"|(?P<d3>\d\d?)(?:ی)?{_GAP}(?P<m3>{months})(?:ی)?{_GAP}(?P<y3>\d{{4}}))(?!\d)"
        )
