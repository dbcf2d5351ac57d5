"""What a language is: a record, never a bare string."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from babel import Locale

from dalil.text import yaml


@dataclass(frozen=True, slots=True, eq=False)
class Language:
    """A language of the library. There is one of each, and it equals only itself."""

    code: str
    """Folder, address and `--lang`: `ar`, `ku`, `en`."""
    name: str
    """Its own name for itself."""
    tag: str
    """BCP 47, for `lang` and `hreflang`: `ar`, `ckb`, `en`."""
    dir: str
    """`rtl` or `ltr`."""
    babel: str
    """CLDR locale: `ar_IQ`, `ckb`, `en_GB`."""
    digits: str
    """Its ten digits, zero first."""
    marks: str
    """What stands with these digits: decimal point, thousands separator, per cent sign."""
    script: str
    """ISO 15924: `Arab`, `Latn`."""
    alphabet: str
    """Its letters in their order, a space between; behind a letter the forms filed under it."""
    articles: str = ""
    """Words that do not count at the head of a title; one with a hyphen is joined to the next."""
    whole: str = ""
    """Words that only look as if they began with a joined article."""

    @property
    def locale(self) -> Locale:
        """Babel's locale of this language."""
        return Locale.parse(self.babel)

    def __str__(self) -> str:
        return self.code

    def __reduce__(self) -> tuple[Callable[[str], Language], tuple[str]]:
        """Kept by its code alone: it is part of the program, not of what is worked out."""
        return language, (self.code,)


@cache
def languages() -> dict[str, Language]:
    """Every language by its code, in the order of the language links."""
    text = files("dalil.i18n").joinpath("languages.yml").read_text(encoding="utf-8")
    return {code: Language(code, **facts) for code, facts in yaml.ours(text).items()}


def language(code: str) -> Language:
    """The language with this code.

    Raises:
        KeyError: no such language; codes come from our own paths and options, checked before.
    """
    return languages()[code]
