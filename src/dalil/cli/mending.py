"""What `dalil fix` would write: repairs made in rounds until a round finds nothing to mend."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from dalil.check.check import check
from dalil.cli.selection import Selection
from dalil.diagnostics import Diagnostic, Severity
from dalil.load.library import Library
from dalil.load.load import load
from dalil.load.project import Project
from dalil.load.repair import repaired

ROUNDS = 10
"""A repair may uncover another. Two rounds are usual."""

Wanted = Callable[[Diagnostic], bool]


@dataclass(frozen=True, slots=True)
class Mended:
    """A file before and after."""

    path: str
    before: bytes
    after: str
    harm: tuple[Diagnostic, ...] = ()
    """Errors that the repair would bring into the file: it is then not written."""


@dataclass(frozen=True, slots=True)
class Mending:
    """The outcome of all rounds."""

    files: tuple[Mended, ...]
    left: tuple[Diagnostic, ...]
    """What is still wrong in the selected files afterwards."""


def mending(project: Project, selected: Selection, wanted: Wanted) -> Mending:
    """What the files of `project` become when the wanted repairs of the selected are made."""
    library = load(project)
    first = found = tuple(check(library))
    origin = library
    texts: dict[str, bytes] = {}
    for _ in range(ROUNDS):
        mine = [each for each in found if each.place.path in selected and wanted(each)]
        changed = {
            path: text.encode()
            for path, text in _round(library, mine).items()
            if text.encode() != (texts.get(path) or _bytes(project, path))
        }
        if not changed:
            break
        texts |= changed
        library = load(project, texts)
        found = tuple(check(library))
    files = tuple(
        Mended(path, _bytes(project, path), data.decode(), _harm(path, origin, first, found))
        for path, data in sorted(texts.items())
    )
    return Mending(files, tuple(sorted(each for each in found if each.place.path in selected)))


def _bytes(project: Project, path: str) -> bytes:
    return (project.root / path).read_bytes()


def _round(library: Library, found: Iterable[Diagnostic]) -> Mapping[str, str]:
    """The new text of each file that has something to mend. Only Markdown files are mended."""
    by_path: dict[str, list[Diagnostic]] = {}
    for each in found:
        if each.place.path in library.drafts:
            by_path.setdefault(each.place.path, []).append(each)
    return {path: repaired(library.drafts[path].text, mine) for path, mine in by_path.items()}


def _harm(
    path: str, origin: Library, before: Iterable[Diagnostic], after: Iterable[Diagnostic]
) -> tuple[Diagnostic, ...]:
    """Errors of a file that were not there before and stand on a line that was not mended.

    A file that could not be read shows its other errors only now: that is no harm. Nor is what is
    now said about a line that was mended: it was spoilt before, so nothing was said of it.
    """
    draft = origin.drafts[path]
    if not draft.readable:
        return ()
    lines = set(draft.text.split("\n"))
    known = Counter(_key(each) for each in before if each.place.path == path)
    errors = (each for each in after if each.place.path == path)
    return tuple(
        each
        for each in errors
        if each.severity is Severity.ERROR and not known[_key(each)] and each.excerpt in lines
    )


def _key(diagnostic: Diagnostic) -> tuple[str, str, tuple[tuple[str, str], ...]]:
    return (diagnostic.code, diagnostic.variant, diagnostic.values)
