"""A proposal: the library before and after, and what differs."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from dalil.check.check import check
from dalil.check.rules.stale_explanation import STALE_EXPLANATION
from dalil.check.rules.stale_unit import STALE_UNIT
from dalil.check.rules.unused_term import UNUSED_TERM
from dalil.cli.proposal.entries import Entry, entries, renames
from dalil.cli.proposal.problems import Problems, problems
from dalil.cli.proposal.revision import Revision
from dalil.cli.proposal.texts import Turns, turns
from dalil.diagnostics import Diagnostic
from dalil.i18n import Language
from dalil.load.library import Library
from dalil.load.load import load
from dalil.load.lock import ENDING as LOCK
from dalil.load.project import CONTENT, EARLIER, LEDGER, PAGES, Project, project

FRAGMENTS = "changelog.d"
TURNS = frozenset({STALE_EXPLANATION.code, STALE_UNIT.code, UNUSED_TERM.code})
"""Notes that say of a unit what its turn says too: they are not told twice."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """What a proposal does to the library."""

    base: str
    """The commit that it is compared with."""
    library: Library
    """As it is now."""
    entries: tuple[Entry, ...]
    problems: Problems
    turns: Turns
    shared: tuple[str, ...]
    """Files of the library that are neither records nor pages: labels, settings, attachments."""
    beyond: tuple[str, ...]
    """Files that are no part of the library: programs, settings of the forge."""


def proposal(now: Project, base: Revision, language: Language, jobs: int = 1) -> Proposal:
    """What became of the project since `base`, told in a language.

    Raises:
        RevisionError: `base` is not whole in this clone.
    """
    after = load(now)
    touched = base.touched()
    with tempfile.TemporaryDirectory(prefix="dalil-") as folder:
        root = Path(folder)
        base.write(root)
        before = load(project(root))
        found = _found(before, jobs)
    moved = renames(before, after)
    return Proposal(
        base.short,
        after,
        entries(before, after, language.code),
        problems(found, _found(after, jobs), moved),
        turns(before, after, moved),
        tuple(_shared(touched, before, after)),
        tuple(each for each in touched if _is_beyond(each)),
    )


def _found(library: Library, jobs: int) -> Iterable[Diagnostic]:
    return [each for each in check(library, jobs) if each.code not in TURNS]


def _shared(touched: tuple[str, ...], before: Library, after: Library) -> Iterator[str]:
    told = {*before.drafts, *after.drafts, *before.tables, *after.tables}
    for path in touched:
        by_command = path.endswith(LOCK) or path.startswith(f"{EARLIER}/")
        if path.split("/")[0] in (CONTENT, PAGES) and path not in told and not by_command:
            yield path


def _is_beyond(path: str) -> bool:
    return path != LEDGER and path.split("/")[0] not in (CONTENT, PAGES, FRAGMENTS)
