"""A text beside the original that it was made from, and what is known of how far they agree."""

from __future__ import annotations

from dalil.build.text import Speech
from dalil.i18n import Language, language
from dalil.load import addresses
from dalil.memory.value import value
from dalil.model.record import Change, ChangeKind
from dalil.model.values import PartialDate
from dalil.parity.earlier import path as copy_of
from dalil.parity.pair import Pair, Words, by_key, page_key
from dalil.parity.parity import parity
from dalil.parity.state import State, TextState

PAGE = page_key("")
"""What the keys of hand-written pages begin with."""


@value
class Compared:
    """A translation in the language of a page, its original, and the state of its parts."""

    speech: Speech
    """The language of the page that tells of it, which may be another than its own."""
    state: TextState
    pair: Pair

    @property
    def origin(self) -> Language:
        """The language of the original."""
        return language(self.state.origin)

    @property
    def words(self) -> Words:
        """The translation."""
        held = self.pair.translations[self.state.language]
        assert held is not None, "only translations that exist are compared"
        return held

    @property
    def original(self) -> str:
        """What the original is called: "the Arabic text"."""
        return self.speech.words(f"notices.text.{self.origin.code}")

    def here(self, anchor: str = "") -> str:
        """The address of the translation, or of a place in it."""
        return address(self.pair, self.state.language, anchor)

    def there(self, anchor: str = "") -> str:
        """The address of the original, or of a place in it."""
        return address(self.pair, self.origin.code, anchor)

    def changed_on(self, unit: str, since: str) -> PartialDate | None:
        """The first day after `since` on which the record says that the unit changed."""
        work = self.pair.work
        return changed_on(work.facts.changes, unit, since) if work else None


def compared(speech: Speech, key: str, code: str = "") -> Compared | None:
    """A translation beside its original; None for an original, and where there is none.

    `code` is the language of the translation where it is not that of the page.
    """
    state = parity(speech.library).text(key, code or speech.language.code)
    pair = by_key(speech.library).get(key)
    return Compared(speech, state, pair) if state and state.exists and pair else None


def address(pair: Pair, code: str, anchor: str = "") -> str:
    """Where a text stands in a language, or a place in it."""
    if pair.work:
        return addresses.record(code, pair.work.collection, pair.work.id, anchor)
    page = addresses.page(code, pair.key.removeprefix(PAGE))
    return f"{page}#{anchor}" if anchor else page


def changed_on(changes: tuple[Change, ...], unit: str, since: str) -> PartialDate | None:
    """The first day after `since` on which a unit changed; of a whole record where none is named.

    What was done on the day itself may have been done before the two were compared.
    """
    days = [
        each.date
        for each in changes
        if str(each.date) > since
        and each.kind is not ChangeKind.CREATED
        and (not unit or unit in each.provisions)
    ]
    return min(days, default=None)


def state_inputs(speech: Speech, key: str, code: str = "") -> frozenset[str]:
    """The files that the state of a translation comes from, beside the texts themselves.

    They are named whether they are there or not: one that comes later changes the page.
    """
    state = parity(speech.library).text(key, code or speech.language.code)
    if state is None or not state.exists:
        return frozenset()
    return frozenset({state.lock, *(copy_of(each) for each in _stale(state))})


def _stale(state: TextState) -> list[str]:
    return [
        each.locked.source for each in state.units if each.locked and State.STALE in each.states
    ]
