"""`urls.lock`: every address that was ever published, and what became of it.

# comments stay at the head
gone ku/laws/iq-2000-1/
live ar/laws/iq-2019-31/
moved ar/laws/iq-2019-1/ ar/laws/iq-2019-31/
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace


@dataclass(frozen=True, slots=True)
class Ledger:
    """The addresses once published. `parse` and `str` undo each other, but for order."""

    live: frozenset[str] = frozenset()
    moved: Mapping[str, str] = field(default_factory=dict)
    """Old -> new; never a chain."""
    gone: frozenset[str] = frozenset()
    head: tuple[str, ...] = ()
    """Comment lines."""
    strange: Mapping[int, str] = field(default_factory=dict)
    """Lines that say nothing we know, by their number, counted from 1. They are kept."""

    @classmethod
    def parse(cls, text: str) -> Ledger:
        """The ledger in the text of `urls.lock`. Lines that cannot be read are `strange`."""
        live, gone = set(), set()
        moved: dict[str, str] = {}
        strange: dict[int, str] = {}
        lines = text.split("\n")
        for number, line in enumerate(lines, 1):
            match line.split():
                case ["live", address]:
                    live.add(address)
                case ["gone", address]:
                    gone.add(address)
                case ["moved", old, new]:
                    moved[old] = new
                case [word, *_] if not word.startswith("#"):
                    strange[number] = line
        head = tuple(line for line in lines if line.startswith("#"))
        return cls(frozenset(live), moved, frozenset(gone), head, strange)

    def __str__(self) -> str:
        told = self.strange.values()
        return "".join(f"{line}\n" for line in (*self.head, *sorted(self._lines()), *told))

    def _lines(self) -> Iterator[str]:
        yield from (f"live {each}" for each in self.live)
        yield from (f"gone {each}" for each in self.gone)
        yield from (f"moved {old} {new}" for old, new in self.moved.items())

    def with_live(self, addresses: Iterable[str]) -> Ledger:
        """The ledger with pages recorded; what had moved away or was gone is live again."""
        now = frozenset(addresses)
        moved = {old: new for old, new in self.moved.items() if old not in now}
        return replace(self, live=self.live | now, moved=moved, gone=self.gone - now)

    def with_moved(self, moves: Mapping[str, str]) -> Ledger:
        """The ledger after pages moved; what led to their old addresses leads to the new ones."""
        led = {old: moves.get(new, new) for old, new in self.moved.items()} | dict(moves)
        new = frozenset(moves.values())
        return replace(
            self,
            live=(self.live - moves.keys()) | new,
            moved={old: to for old, to in led.items() if old not in new},
            gone=self.gone - new,
        )

    def with_gone(self, addresses: Iterable[str]) -> Ledger:
        """The ledger after pages were withdrawn."""
        now = frozenset(addresses)
        return replace(self, live=self.live - now, gone=self.gone | now)
