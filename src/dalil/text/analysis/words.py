"""The words of a text as search knows them: how each was written, and what its forms share."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from snowballstemmer.english_stemmer import EnglishStemmer

from dalil.text.analysis.fold import fine
from dalil.text.analysis.rules import bare, rules


class Word(NamedTuple):
    """A word of a text."""

    form: str
    """Folded, as written: near letters are still apart."""
    stem: str
    """What it is looked up by."""


def words(text: str, code: str) -> Iterator[Word]:
    """Every word of `text`, which is in the language `code`, in order."""
    for form in bare("words").findall(fine(text)):
        yield _word(form, code)


def is_stop(word: Word, code: str) -> bool:
    """Whether a word is too common to be searched for: a lone letter, or one of a short list."""
    return _is_stop(word.form, code)


def loosened(word: Word, code: str) -> str:
    """The stem of a word whose first letter was only attached to it; empty where none can be."""
    return _loosened(word.form, code)


@lru_cache(maxsize=65536)
def _loosened(form: str, code: str) -> str:
    stemmer = rules().stemmers.get(code)
    plain = form.translate(rules().near)
    if not stemmer or plain[0] not in stemmer.loose or len(plain) <= stemmer.keep:
        return ""
    return stemmer.stem(plain[1:])


@lru_cache(maxsize=65536)
def _is_stop(form: str, code: str) -> bool:
    plain = form.translate(rules().near)
    return (len(plain) == 1 and not plain.isdecimal()) or plain in rules().stop.get(code, ())


@lru_cache(maxsize=65536)
def _word(form: str, code: str) -> Word:
    if form[0] in "0123456789":
        form = form.lstrip("0") or "0"
        return Word(form, form)
    return Word(form, _stem(form, code))


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
