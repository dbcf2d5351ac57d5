"""The words of pages, commands and messages: data, one folder per set and language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from dalil.i18n.language import Language
from dalil.text import yaml
from dalil.text.digits import to_digits

SETS = ("words", "messages")
"""`words`: what pages and commands say; `messages`: what diagnostics say."""


@dataclass(frozen=True, slots=True, eq=False)
class Words:
    """The sentences of one language in one set, by dotted key. They equal only themselves."""

    language: Language
    table: Mapping[str, str]

    def __call__(self, key: str, /, **values: object) -> str:
        """The sentence at `key` with its placeholders filled.

        Raises:
            KeyError: no such key; the tests keep the keys of all languages equal.
        """
        return self.table[key].format(**values) if values else self.table[key]

    def __contains__(self, key: object) -> bool:
        return key in self.table

    def get(self, key: str, default: str = "") -> str:
        """The sentence at `key`, or `default`."""
        return self.table.get(key, default)

    def count(self, key: str, number: int) -> str:
        """`number` things, in the plural form that CLDR has for it and in the language's digits.

        `key` leads to the forms `zero`, `one`, `two`, `few`, `many`, `other`; only `other` must
        exist. `{n}` in a form is the number.
        """
        form = self.language.locale.plural_form(number)
        text = self.table.get(f"{key}.{form}", self.table.get(f"{key}.other", "{n}"))
        return text.format(n=self.number(number))

    def number(self, value: object) -> str:
        """`value` in the digits of the language, nothing else changed."""
        return to_digits(str(value), self.language.digits)


@cache
def words(language: Language, which: str = "words") -> Words:
    """The words of a language. `which` is one of `SETS`."""
    folder = files("dalil.i18n").joinpath(which, language.code)
    table: dict[str, str] = {}
    for file in sorted(folder.iterdir(), key=lambda each: each.name):
        if file.name.endswith(".yml"):
            table |= _flat(yaml.ours(file.read_text(encoding="utf-8")) or {})
    return Words(language, table)


def _flat(tree: Mapping[str, object], prefix: str = "") -> dict[str, str]:
    rows: dict[str, str] = {}
    for key, value in tree.items():
        if isinstance(value, Mapping):
            rows |= _flat(value, f"{prefix}{key}.")
        else:
            rows[f"{prefix}{key}"] = str(value)
    return rows
