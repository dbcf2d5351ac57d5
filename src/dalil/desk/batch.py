"""What of the verified reports may be told to all: cells of one batch that harm nobody.

Whoever reads all releases and knows this file must not be able to tell how many reports a small
group holds. Three things see to it:

- A report is counted in one release only, and releases give no sums but those of their cells. So
  whatever is subtracted from whatever is again made of whole cells.
- The reports of one kind, governorate and week are counted by district only if every district among
  them holds enough, and none is without its district; otherwise all of them are one cell. So nobody
  can subtract the districts that are shown from a whole, and which of the districts were too small
  stays open.
- Kinds that are too small are counted together, without kind, only if they are enough for the
  strictest limit and so few that each of them may just as well be missing: with fewer kinds than
  that, the sum alone would tell what each kind holds.

What is left waits at the desk for more.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from dalil.model.release import LIMITS, Key, least


@dataclass(frozen=True, slots=True)
class Ready:
    """A verified report that no release counts, reduced to what may be public."""

    id: str
    kind: str
    governorate: str
    district: str
    """Empty where it is not known as a row of the list of districts."""
    year: int
    month: str
    week: str


@dataclass(frozen=True, slots=True)
class Batch:
    """What a release counts, and what it does not count yet."""

    cells: Mapping[Key, tuple[str, ...]]
    """Ids of reports by cell."""
    waiting: tuple[str, ...]
    """Reports that are too few for any cell."""

    def coarse(self) -> tuple[int, int]:
        """How many reports are counted without a district, and how many of these without a kind."""
        plain = [len(ids) for key, ids in self.cells.items() if not key[2]]
        blind = [len(ids) for key, ids in self.cells.items() if not key[0]]
        return sum(plain), sum(blind)


def batch(
    ready: Iterable[Ready], kinds: Iterable[str], limits: Mapping[str, int] = LIMITS
) -> Batch:
    """The cells of verified reports; `kinds` are all that the form offers."""
    every = tuple(kinds)
    cells: dict[Key, tuple[str, ...]] = {}
    waiting: list[str] = []
    for (governorate, year, month, week), here in _by(ready, _place_and_week).items():
        small: list[Ready] = []
        hidden = set(every)
        for kind, same in _by(here, lambda each: each.kind).items():
            if len(same) < least(kind, limits):
                small += same
                continue
            hidden.discard(kind)
            for district, part in _districts(same, least(kind, limits)).items():
                cells[kind, governorate, district, year, month, week] = _ids(part)
        if _may_be_joined(len(small), hidden, limits):
            cells["", governorate, "", year, month, week] = _ids(small)
        else:
            waiting += _ids(small)
    return Batch(dict(sorted(cells.items())), tuple(sorted(waiting)))


def _districts(same: Sequence[Ready], limit: int) -> Mapping[str, Sequence[Ready]]:
    """Reports by district where each holds enough; all of them as one where any does not."""
    parts = _by(same, lambda each: each.district)
    split = "" not in parts and all(len(part) >= limit for part in parts.values())
    return parts if split else {"": same}


def _may_be_joined(count: int, hidden: Iterable[str], limits: Mapping[str, int]) -> bool:
    """Whether so many reports of kinds that are not shown here may be told as one number.

    Each hidden kind holds less than its limit. The number tells nothing of any of them only if the
    others alone could make it up.
    """
    most = [least(kind, limits) - 1 for kind in hidden]
    if not most or count < least("", limits):
        return False
    return sum(most) - max(most) >= count


def corrections(
    withdrawn: Mapping[Key, Sequence[str]],
    net: Mapping[Key, int],
    limits: Mapping[str, int] = LIMITS,
) -> Mapping[Key, tuple[str, ...]]:
    """Which cells are taken back, of those whose reports were withdrawn after they were published.

    A cell is taken back whole, or by enough reports that leave enough; others wait.
    """
    found: dict[Key, tuple[str, ...]] = {}
    for key, ids in sorted(withdrawn.items()):
        limit, left = least(key[0], limits), net[key] - len(ids)
        if ids and (left == 0 or (left >= limit and len(ids) >= limit)):
            found[key] = tuple(sorted(ids))
    return found


Value = TypeVar("Value")


def _by(ready: Iterable[Ready], value: Callable[[Ready], Value]) -> Mapping[Value, Sequence[Ready]]:
    found: dict[Value, list[Ready]] = {}
    for each in ready:
        found.setdefault(value(each), []).append(each)
    return dict[Value, Sequence[Ready]](found)


def _place_and_week(each: Ready) -> tuple[str, int, str, str]:
    return (each.governorate, each.year, each.month, each.week)


def _ids(reports: Iterable[Ready]) -> tuple[str, ...]:
    return tuple(sorted(each.id for each in reports))
