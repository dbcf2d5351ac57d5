"""The fields of records, and what writers call them in Arabic, Kurdish and other programs."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection
from functools import cache
from importlib.resources import files

from dalil.text import yaml
from dalil.text.names import nearest

_UNSEEN = re.compile("[\u0640\u064b-\u0652\u061c\u200b-\u200f\ufeff]")
_LETTERS = str.maketrans("أإآٱىیېێکةەھۆڕڵ", "ااااييييكهههورل")
_GAPS = re.compile(r"[\s\-]+")


def canonical(name: str) -> str:
    """The field that an Arabic or Kurdish `name` stands for; empty where there is none."""
    return _others().get(_folded(name), "")


def is_name(name: str) -> bool:
    """Whether `name` is a field of some record, or a known other name of one."""
    return name in _table() or _folded(name) in _others()


def meant(name: str, known: Collection[str]) -> tuple[str, bool]:
    """The field among `known` that `name` most likely stands for, and whether that is certain.

    Certain are translations and differences of case, hyphens and spaces; a slip of the hand is not.
    """
    field = canonical(name)
    if field in known:
        return field, True
    plain = _folded(name).strip("_")
    if plain in known:
        return plain, True
    return nearest(plain, known), False


def _folded(name: str) -> str:
    """`name` without what writers vary: marks, kashida, forms of letters, case, gaps."""
    text = _UNSEEN.sub("", unicodedata.normalize("NFKC", name))
    return _GAPS.sub("_", text.translate(_LETTERS).casefold().strip())


@cache
def _table() -> dict[str, list[str]]:
    text = files("dalil.load").joinpath("field_names.yml").read_text(encoding="utf-8")
    found: dict[str, list[str]] = yaml.ours(text)
    return found


@cache
def _others() -> dict[str, str]:
    return {_folded(other): name for name, others in _table().items() for other in others}
