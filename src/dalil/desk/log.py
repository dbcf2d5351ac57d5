"""DSK903 broken-log: the log of the desk is not as it was written.

A line of JSON an entry. `hash` is the SHA-256 of the entry without it, written with sorted keys and
no spaces; `before` is the `hash` of the entry before. A line that is changed, taken out or put in
breaks the chain, and the file `desk.seal` says how long the chain was at least, so that a shortened
log is seen too. A last line that a power cut tore is no entry yet: it is left out, and cut off at
the next change.

PASS  every line names the hash of the line before
FAIL  a line in which one letter is another
FAIL  fewer lines than the seal says

Source: the desk, what it keeps.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from dalil.diagnostics import Code, Diagnostic, Place

BROKEN_LOG = Code("DSK903", "broken-log")
LOG, SEAL = "desk.log", "desk.seal"
BEGINNING = "0" * 64
"""What stands in `before` of the first entry."""


@dataclass(frozen=True, slots=True)
class Happening:
    """What will be an entry once it is known who does it and what came before."""

    did: str
    about: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that was done."""

    number: int
    at: datetime
    by: str
    """Who: a member of the desk."""
    did: str
    about: Mapping[str, Any]
    hash: str
    """Seals the entry and, through it, all before it."""


@dataclass(frozen=True, slots=True)
class Chain:
    """The entries that a log holds, as far as it is whole."""

    entries: tuple[Entry, ...]
    whole: int
    """Bytes of the log that hold them."""
    torn: bool
    """Whether half a line stands behind them."""
    problem: Diagnostic | None = None

    @property
    def last(self) -> str:
        """The hash of the last entry."""
        return self.entries[-1].hash if self.entries else BEGINNING


def lines(
    happenings: Iterable[Happening], after: Chain, by: str, at: datetime
) -> tuple[bytes, tuple[Entry, ...]]:
    """What is appended to a log, and the entries that it holds."""
    written: list[bytes] = []
    found: list[Entry] = []
    number, before = len(after.entries), after.last
    moment = at.replace(microsecond=0)
    for each in happenings:
        number += 1
        values = {
            "n": number, "at": moment.isoformat(), "by": by, "did": each.did,
            "about": each.about, "before": before,
        }  # fmt: skip
        before = _hash(values)
        written.append(f"{_compact({**values, 'hash': before})}\n".encode())
        found.append(Entry(number, moment, by, each.did, each.about, before))
    return b"".join(written), tuple(found)


def seal(entries: Sequence[Entry]) -> str:
    """What the file of the seal says after these entries, or before the first one.

    It is written before the first line of a log: without it, somebody took it away.
    """
    return f"{entries[-1].number} {entries[-1].hash}\n" if entries else f"0 {BEGINNING}\n"


def chain(data: bytes, sealed: str) -> Chain:
    """The entries of a log, and where its chain breaks."""
    number, before = 0, BEGINNING
    found: list[Entry] = []
    hashes = [BEGINNING]
    whole = data.rfind(b"\n") + 1
    for place, line in enumerate(data[:whole].split(b"\n")[:-1], 1):
        try:
            values = json.loads(line)
            stated = values.pop("hash")
            entry = Entry(
                values["n"], datetime.fromisoformat(values["at"]), values["by"],
                values["did"], values["about"], stated,
            )  # fmt: skip
            right = (
                (values["n"], values["before"], _hash(values)) == (number + 1, before, stated)
                and _compact({**values, "hash": stated}).encode() == line
                and isinstance(entry.about, dict)
            )
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
            right = False
        if not right:
            return Chain(tuple(found), 0, False, BROKEN_LOG.at(Place(LOG, place)))
        found.append(entry)
        hashes.append(stated)
        number, before = number + 1, stated
    problem = _sealed(sealed, hashes)
    return Chain(tuple(found), whole, whole < len(data), problem)


def _sealed(sealed: str, hashes: Sequence[str]) -> Diagnostic | None:
    """What is wrong where the log is not the one that was sealed."""
    number, _, stated = sealed.strip().partition(" ")
    if not (number.isascii() and number.isdigit()):
        whole = not sealed and len(hashes) == 1
        return None if whole else BROKEN_LOG.at(Place(SEAL), "seal")
    count = int(number)
    if count >= len(hashes):
        return BROKEN_LOG.at(Place(LOG, len(hashes)), "short", last=count)
    if hashes[count] != stated:
        return BROKEN_LOG.at(Place(LOG, max(count, 1)))
    return None


def _hash(values: Mapping[str, Any]) -> str:
    return hashlib.sha256(_compact(values).encode()).hexdigest()


def _compact(values: Mapping[str, Any]) -> str:
    return json.dumps(values, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
