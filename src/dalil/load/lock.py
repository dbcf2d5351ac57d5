"""I18N611 bad-lock: a line of a lock that is none, or two lines for one unit.

A lock stands beside a translation and says of each unit which text of the original it was made
from. Commands write it; people only merge it. Between two lines stands an empty one, so that git
joins the work of two branches line by line. A lock in which git left a conflict is not read at all:
every unit then counts as never compared.

    title 5f3c0a1b9e2d7c44 81aa03ce5b2f9d10 2026-11-26

    art_20 9f86d081884c7d65 2c26b46b68ffc68f 2026-11-26 minor spelling mended in the Arabic

PASS  the unit, the digest of the original, that of the translation, the day
FAIL  art_20 9f86d081884c7d65
FAIL  two lines that begin with art_20

Source: the format of locks.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from dalil.diagnostics import Code, Diagnostic, Place
from dalil.load.conflict import marker
from dalil.load.encoding import content

BAD_LOCK = Code("I18N611", "bad-lock")

ENDING = ".lock"
MINOR = "minor"
DIGITS = 16
"""Hexadecimal digits of a digest: 64 bits."""
_LINE = re.compile(
    rf"(?P<key>\S+) (?P<source>[0-9a-f]{{{DIGITS}}}) (?P<own>[0-9a-f]{{{DIGITS}}})"
    rf" (?P<date>\d{{4}}-\d\d-\d\d)(?: {MINOR} (?P<minor>\S.*))?"
)


@dataclass(frozen=True, slots=True)
class Locked:
    """What one unit of a translation was made from."""

    key: str
    """`art_20`; in the lock of a table `rec-pr-01#title`; of what explains `iq-2019-31#art_20`."""
    source: str
    """The digest of the original."""
    own: str
    """The digest of the translation on that day."""
    date: str
    """The day on which a person said that they agree."""
    minor: str = ""
    """Why this text of the original needs no other translation, where that was said."""

    def __str__(self) -> str:
        reason = f" {MINOR} {self.minor}" if self.minor else ""
        return f"{self.key} {self.source} {self.own} {self.date}{reason}"


@dataclass(frozen=True, slots=True)
class Lock:
    """A file of such lines."""

    lines: Mapping[str, Locked] = field(default_factory=dict)
    """By key."""
    text: str = ""
    problems: tuple[Diagnostic, ...] = ()
    rows: Mapping[str, Mapping[str, Locked]] = field(default_factory=dict)
    """Of the lock of a table: by row, then by unit."""


EMPTY = Lock()


def path(text: str, language: str) -> str:
    """The lock of the file `text`; that of a table depends on the language."""
    if text.endswith(".yml"):
        return f"{text.removesuffix('.yml')}.{language}{ENDING}"
    return f"{text.removesuffix('.md')}{ENDING}"


def lock(where: str, data: bytes) -> Lock:
    """The lock in the bytes of the file `where`. Never raises."""
    held = content(where, data)
    if not held.readable:
        return Lock(problems=tuple(held.problems))
    conflict = marker(where, held.text)
    if conflict is not None:
        return Lock(problems=(replace(conflict, variant="lock"),), text=held.text)
    lines: dict[str, Locked] = {}
    seen: set[str] = set()
    problems = list(held.problems)
    for number, text in enumerate(held.text.split("\n"), 1):
        if not text.strip() or text.startswith("# "):
            continue
        found = _LINE.fullmatch(text.rstrip())
        key = found["key"] if found else ""
        if found is None or key in seen:
            problems.append(_at(where, number, text, "twice" if found else "", key))
            lines.pop(key, None)
            continue
        seen.add(key)
        lines[key] = Locked(key, found["source"], found["own"], found["date"], found["minor"] or "")
    return Lock(lines, held.text, tuple(problems), _by_row(lines))


def _by_row(lines: Mapping[str, Locked]) -> Mapping[str, Mapping[str, Locked]]:
    found: dict[str, dict[str, Locked]] = {}
    for key, line in lines.items():
        row, _, unit = key.partition("#")
        found.setdefault(row, {})[unit] = line
    return found


def written(lines: Iterable[Locked], head: str) -> str:
    """The text of a lock: `head`, then the lines with an empty one before each."""
    return "".join([f"# {head}\n", *(f"\n{each}\n" for each in lines)])


def _at(where: str, number: int, text: str, variant: str, key: str) -> Diagnostic:
    return BAD_LOCK.at(Place(where, number), variant, width=len(text), excerpt=text, key=key)
