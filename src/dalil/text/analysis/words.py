"""The words of a text as search knows them: how each was written, and what its forms share."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from itertools import chain
from typing import NamedTuple

from snowballstemmer.english_stemmer import EnglishStemmer

from dalil.text.analysis.fold import fine
from dalil.text.analysis.once import Once
from dalil.text.analysis.rules import bare, rules


class Word(NamedTuple):
    """A word of a text."""

    form: str
    """Folded, as written: near letters are still apart."""
    stem: str
    """What it is looked up by."""
    common: bool
    """Whether it is too common to be searched for: a lone letter, or one of a short list."""
    rest: str
    """The stem without its first letter, which may only be attached; empty where none can be."""


Fields = tuple[str, str, bool, str]
"""Those of a `Word`: a library has millions of them, and plain tuples are read far faster."""


def words(text: str, code: str) -> Iterator[Word]:
    """Every word of `text`, which is in the language `code`, in order."""
    return map(Word._make, words_of(text.split(), code))  # nothing is folded across a space


def words_of(runs: Iterable[str], code: str) -> Iterator[Fields]:
    """The fields of every word of a text that was cut at its spaces."""
    return chain.from_iterable(map(_runs(code).__getitem__, runs))


@cache
def _runs(code: str) -> Once[tuple[Fields, ...]]:
    find = bare("words").findall
    return Once(lambda run: tuple(_word(form, code) for form in find(fine(run))))


@lru_cache(maxsize=65536)
def _word(form: str, code: str) -> Fields:
    if form[0] in "0123456789":
        form = form.lstrip("0") or "0"
        return form, form, False, ""
    plain = form.translate(rules().near)
    common = len(plain) == 1 or plain in rules().stop.get(code, ())
    return form, _stem(form, code), common, _rest(plain, code)


def _rest(plain: str, code: str) -> str:
    stemmer = rules().stemmers.get(code)
    if not stemmer or plain[0] not in stemmer.loose or len(plain) <= stemmer.keep:
        return ""
    return stemmer.stem(plain[1:])


def _stem(form: str, code: str) -> str:
    if bare("latin_letters").match(form):
        form = form.removesuffix("'s")
        return english(rules().english.get(form, form))
    plain = form.translate(rules().near)
    stemmer = rules().stemmers.get(code)
    return stemmer.stem(plain) if stemmer else plain


def english(word: str) -> str:
    """The stem of an English word (Snowball's English algorithm)."""
    stem: str = _english().stemWord(word)
    return stem


@cache
def _english() -> EnglishStemmer:
    # The class itself: the package's own entry takes another version where PyStemmer is installed.
    return EnglishStemmer()
