"""Whether what explains a provision, or rests on it, was last compared with it as it stands."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256

from dalil.load.library import Library, Work
from dalil.load.lock import DIGITS, EMPTY
from dalil.load.lock import path as lock_path
from dalil.model.record import Publication
from dalil.parity.part import Part, parts
from dalil.parity.state import ExplainState, State

EXPLAINS = "explains"
RESTS = frozenset({EXPLAINS, "evidence"})
"""Relations of a text that goes stale with what it names: explanations, verdicts on claims."""


def explained(library: Library) -> Iterator[ExplainState]:
    """Every record of ours that another says it explains or rests on, in order of the two."""
    for relation in library.relations:
        work = library.works[relation.subject]
        target = library.known.get(relation.reference.id or "")
        if relation.field not in RESTS or target is None:
            continue
        if work.facts.publication is not Publication.WITHDRAWN:
            provision = relation.reference.provision or ""
            yield _explained(library, work, target, provision, relation.field)


def _explained(
    library: Library, work: Work, target: Work, provision: str, field: str
) -> ExplainState:
    source = work.source
    name = f"{target.id}#{provision}" if provision else target.id
    where = lock_path(source.path, source.language)
    key = f"{work.id}#{name}" if work.collection.table else name
    locked = library.locks.get(where, EMPTY).lines.get(key)
    now = revision(target, provision)
    if not now:
        state = State.MISSING
    elif locked is None:
        state = State.UNVERIFIED
    else:
        state = State.CURRENT if locked.source == now else State.STALE
    return ExplainState(work.id, name, source.path, where, state, now, whole(work), locked, field)


def revision(work: Work, provision: str = "") -> str:
    """The digest of a provision with all that stands below it, or of a whole record.

    Empty where the record has no such provision.
    """
    if not provision:
        return whole(work)
    held = _parts(work)
    below = f"{provision}__"
    chosen = [each for unit, each in held.items() if unit == provision or unit.startswith(below)]
    return _joined(chosen) if provision in held else ""


def whole(work: Work) -> str:
    """The digest of everything that a record says in its own language."""
    return _joined(list(_parts(work).values()))


def _parts(work: Work) -> dict[str, Part]:
    wording = work.source.wording
    return dict(parts(wording, work.source.body)) if wording else {}


def _joined(chosen: list[Part]) -> str:
    if len(chosen) == 1:
        return chosen[0].digest
    text = "\n".join(f"{each.unit} {each.digest}" for each in chosen)
    return sha256(text.encode()).hexdigest()[:DIGITS]
