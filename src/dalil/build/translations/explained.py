"""What a reader must know of a text that explains, or rests on, another that changed since."""

from __future__ import annotations

from dalil.build.links import inputs_of, to_work
from dalil.build.page import Notice, Rewording
from dalil.build.text import Speech
from dalil.build.translations.compared import changed_on
from dalil.build.translations.notices import since
from dalil.build.translations.rewording import rewording
from dalil.i18n import language
from dalil.load.library import Work
from dalil.parity.earlier import earlier
from dalil.parity.earlier import path as copy_of
from dalil.parity.explained import EXPLAINS
from dalil.parity.parity import parity
from dalil.parity.part import parts
from dalil.parity.state import ExplainState, State


def outdated(speech: Speech, work: Work) -> tuple[Notice, ...]:
    """A notice for each text that a record explains or rests on and that changed since."""
    return tuple(
        _notice(speech, each)
        for each in parity(speech.library).explaining(work.id)
        if each.state is State.STALE
    )


def explained_inputs(speech: Speech, work: Work) -> frozenset[str]:
    """The files that these notices come from."""
    found = parity(speech.library).explaining(work.id)
    targets = (speech.library.known[target(each)[0]] for each in found)
    kept = (copy_of(each.locked.source) for each in found if each.locked)
    return inputs_of(targets) | {each.lock for each in found} | frozenset(kept)


def target(state: ExplainState) -> tuple[str, str]:
    """The record that is explained, and the provision; empty for the whole of it."""
    id_, _, provision = state.target.partition("#")
    return id_, provision


def _notice(speech: Speech, state: ExplainState) -> Notice:
    assert state.locked is not None, "what has no lock is not called stale"
    id_, provision = target(state)
    work = speech.library.known[id_]
    day = changed_on(work.facts.changes, provision, state.locked.date)
    return Notice(
        State.STALE.value,
        since(speech, state.field, "", day, state.locked.date),
        link=to_work(speech, work, provision),
        leads="explained" if state.field == EXPLAINS else state.field,
        change=_change(speech, state, work, provision),
    )


def _change(speech: Speech, state: ExplainState, work: Work, provision: str) -> Rewording | None:
    """The change, where the provision is a single part whose old words were kept."""
    wording = work.source.wording
    if state.locked is None or wording is None or not provision:
        return None
    before = earlier(speech.library, provision, state.locked.source)
    after = parts(wording, work.source.body).get(provision)
    spoken = language(work.source.language)
    return rewording(speech, spoken, before, after) if before and after else None
