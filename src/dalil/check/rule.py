"""What a rule is, and the registry that finds them all."""

from __future__ import annotations

import pkgutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib import import_module

from dalil.diagnostics import Code, Diagnostic
from dalil.load.library import Library

LOCAL = "LOCAL"
"""What a rule's module sets to true where all that it finds in a record it finds from the files of
this record, and from settings, vocabularies, tables and terms, whatever other records say."""

HEADS = "HEADS"
"""What a rule's module sets to true where it looks at other records too, but at nothing of theirs
that is not what they are and are called: facts, words, headings. Texts of others do not count."""

Check = Callable[[Library], Iterator[Diagnostic]]
"""Every problem of one kind in a library."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One module of `rules/`: its function `check` and the codes it declares."""

    name: str
    """Its module, without the package: `unknown_record`."""
    check: Check
    codes: tuple[Code, ...]
    local: bool = False
    """Whether what it finds in a record depends on no other record."""
    heads: bool = False
    """Whether it depends on no texts of others."""


@cache
def rules() -> tuple[Rule, ...]:
    """Every rule, in the order of its first code."""
    from dalil.check import rules as package

    found = [_rule(package.__name__, each.name) for each in pkgutil.iter_modules(package.__path__)]
    return tuple(sorted(found, key=lambda each: each.codes[0].code))


def _rule(package: str, name: str) -> Rule:
    module = import_module(f"{package}.{name}")
    codes = tuple(each for each in vars(module).values() if isinstance(each, Code))
    local, heads = (getattr(module, each, False) for each in (LOCAL, HEADS))
    return Rule(name, module.check, codes, local, heads)
