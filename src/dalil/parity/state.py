"""What is known of a translation, unit by unit."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from dalil.load.lock import Locked
from dalil.memory.value import value


class State(StrEnum):
    """How a unit of a translation stands to the original; the worst first."""

    MISSING = "missing"
    """The original has it, the translation does not."""
    EXTRA = "extra"
    """Only the translation has it."""
    STALE = "stale"
    """The original has changed since."""
    NUMBERS = "numbers"
    """The two hold different numbers."""
    UNVERIFIED = "unverified"
    """Nobody said which text of the original it was made from."""
    TERMS = "terms"
    """The original uses a term, and the translation none of its approved forms."""
    DRAFT = "draft"
    """It agrees as far as can be computed; no native reader has reviewed it."""
    CURRENT = "current"


RANK = {state: place for place, state in enumerate(State)}
WRONG = frozenset({State.MISSING, State.EXTRA, State.STALE, State.NUMBERS, State.UNVERIFIED})
"""States in which a translation must not be taken for the original."""


@value
class UnitState:
    """What is known of one unit of a translation."""

    unit: str
    """`title`, `summary`, `preamble`, or an id: `art_20`."""
    states: tuple[State, ...]
    """All that hold, the worst first; never empty."""
    line: int = 1
    """Where it stands in the file of the translation; where it is missing, 1."""
    source: str = ""
    """The digest of the original now; empty where it has none."""
    own: str = ""
    """The digest of the translation now, where a lock gives cause to compute it."""
    locked: Locked | None = None
    """What it was made from, and when that was said."""
    renamed: str = ""
    """The id it had before the original was renumbered."""
    lacking: tuple[str, ...] = ()
    """Numbers of the original that it does not hold."""
    surplus: tuple[str, ...] = ()
    """Numbers that the original does not hold."""
    terms: tuple[str, ...] = ()
    """Ids of terms that the original uses and it does not."""

    @property
    def state(self) -> State:
        """The worst."""
        return self.states[0]


@value
class TextState:
    """What is known of a translation: of a record, of a row, of a hand-written page."""

    key: str
    """The id of a record, or `pages/` and the path of a page: `pages/about/index`."""
    language: str
    origin: str
    """The language of the original."""
    path: str
    """The file of the translation; of a translation that is missing, of the original."""
    lock: str
    """The file of its lock, whether it is there or not."""
    exists: bool
    units: tuple[UnitState, ...]
    ticked: tuple[str, ...] | None = None
    """Units of which an editor says that they agree now; empty for all; None where nobody did."""

    @property
    def state(self) -> State:
        """The worst of its units."""
        return min((each.state for each in self.units), key=RANK.__getitem__, default=State.CURRENT)

    def unit(self, name: str) -> UnitState | None:
        """The unit called so."""
        return next((each for each in self.units if each.unit == name), None)

    def counts(self) -> Mapping[State, int]:
        """How many units are in each state, the worst first; states of none are left out."""
        found = dict.fromkeys(State, 0)
        for each in self.units:
            found[each.state] += 1
        return {state: count for state, count in found.items() if count}


@value
class ExplainState:
    """What is known of a text that explains or rests on another record, or a provision of one."""

    key: str
    """The id of the record that explains."""
    target: str
    """`iq-2019-31#art_20`, or the id of a record."""
    path: str
    lock: str
    state: State
    """`current`, `stale`, `unverified`, or `missing` where there is no such provision."""
    source: str = ""
    own: str = ""
    locked: Locked | None = None
    field: str = "explains"
    """The relation: `explains`, or `evidence` where the text rests on it."""
