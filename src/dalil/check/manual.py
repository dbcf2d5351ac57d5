"""The manual of every code: the docstring of the file that finds it."""

from __future__ import annotations

import inspect
import pkgutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from types import ModuleType

from dalil.diagnostics import Code


@dataclass(frozen=True, slots=True)
class Entry:
    """A code and the text that documents it."""

    code: Code
    manual: str
    """What is wrong, why, what passes and what fails; in English, as written for developers."""
    module: str
    """The file that finds it: `dalil.check.rules.unknown_record`."""


@cache
def codes() -> dict[str, Entry]:
    """Every code of the project by its name, in order.

    Where several modules hold a code, the one whose docstring names it documents it.
    """
    found: dict[str, Entry] = {}
    for module in _modules():
        manual = inspect.cleandoc(module.__doc__ or "")
        for code in _declared(module):
            entry = Entry(code, manual, module.__name__)
            known = found.get(code.code)
            if known is None or _closeness(entry) > _closeness(known):
                found[code.code] = entry
    return dict(sorted(found.items()))


def _modules() -> Iterator[ModuleType]:
    from dalil import desk, forms, leaks, load
    from dalil.check import rules

    for package in (rules, leaks, load, forms, desk):
        prefix = f"{package.__name__}."
        for each in sorted(pkgutil.walk_packages(package.__path__, prefix), key=lambda it: it.name):
            yield import_module(each.name)


def _declared(module: ModuleType) -> Iterator[Code]:
    """The codes in the names of a module, tables of codes included."""
    for value in vars(module).values():
        if isinstance(value, Mapping):
            yield from (each for each in value.values() if isinstance(each, Code))
        elif isinstance(value, tuple | list | frozenset):
            yield from (each for each in value if isinstance(each, Code))
        elif isinstance(value, Code):
            yield value


def _closeness(entry: Entry) -> int:
    """How clearly the docstring is about the code: 2 where it begins with it, 1 where it has it."""
    first = entry.manual.split("\n", 1)[0]
    return 2 if first.startswith(entry.code.code) else int(entry.code.code in entry.manual)
