"""The project as it was at a commit, read from git's objects; nothing is ever checked out.

Only regular files below `content/` and `docs/`, and the few settings beside them, are written to a
folder of ours. A link is written as a link that leads nowhere: it is never followed, and the check
still sees that it is one.
"""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from dalil.cli.git import FLAGS, environment, git
from dalil.load.project import CONTENT, ENGINE, LEDGER, PAGES

READ = (CONTENT, PAGES, ENGINE, LEDGER)
NOWHERE = "nowhere-of-dalil"
REGULAR = ("100644", "100755")
LINK = "120000"
SHORT = 12


class Failure(StrEnum):
    """Why git could not say how the project was."""

    NO_GIT = "no-git"
    """The program is not installed."""
    NO_REPOSITORY = "no-repository"
    """The project is in no repository."""
    UNKNOWN = "unknown-commit"
    """Nothing is called so."""
    SHALLOW = "shallow-clone"
    """Nothing is called so here, and the clone holds only a part of the history."""
    INCOMPLETE = "incomplete-clone"
    """The commit is known, some of its files are not here."""
    REFUSED = "git-refused"
    """Git gives another reason."""


class RevisionError(Exception):
    """The project at a commit cannot be had."""

    def __init__(self, failure: Failure, said: str = "") -> None:
        super().__init__(f"{failure.value}: {said}")
        self.failure = failure
        self.said = said
        """What git said, in one line."""


@dataclass(frozen=True, slots=True)
class Revision:
    """The commit that a proposal is made on."""

    root: Path
    """The folder of the project."""
    commit: str
    """Its full name."""

    @property
    def short(self) -> str:
        """The beginning of its name, as people quote it."""
        return self.commit[:SHORT]

    def write(self, folder: Path) -> None:
        """Put the project as it was into the empty `folder`.

        Raises:
            RevisionError: some of it is not in this clone.
        """
        entries = [each for each in _entries(self) if _is_safe(each.path)]
        regular = [each for each in entries if each.mode in REGULAR]
        for entry, data in zip(regular, _contents(self.root, regular), strict=True):
            file = folder / entry.path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(data)
        for entry in entries:
            if entry.mode == LINK and entry.path.split("/")[0] in (CONTENT, PAGES):
                link = folder / entry.path
                link.parent.mkdir(parents=True, exist_ok=True)
                link.symlink_to(NOWHERE)

    def touched(self) -> tuple[str, ...]:
        """Every file of the project that is not as it was, new ones too, in order of path."""
        changed = _git(
            self.root, "diff", "--name-only", "--no-renames", "--no-ext-diff", "-z",
            "--relative", self.commit, "--",
        )  # fmt: skip
        others = _git(self.root, "ls-files", "--others", "--exclude-standard", "-z")
        return tuple(sorted({*_paths(changed), *_paths(others)}))


def revision(root: Path, name: str) -> Revision:
    """Where the work in `root` left the history of `name`: what was done there since is no part.

    Raises:
        RevisionError: there is no such commit here, or no repository.
    """
    try:
        _git(root, "rev-parse", "--show-toplevel")
    except RevisionError as error:
        lost = "not a git repository" in error.said
        raise RevisionError(Failure.NO_REPOSITORY if lost else error.failure, error.said) from None
    shallow = _git(root, "rev-parse", "--is-shallow-repository").strip() == b"true"
    commit = _commit(root, name)
    if not commit:
        raise RevisionError(Failure.SHALLOW if shallow else Failure.UNKNOWN)
    head = _commit(root, "HEAD")
    if not head:
        return Revision(root, commit)
    fork = _git(root, "merge-base", commit, head, expected=(0, 1)).decode().strip()
    if not fork and shallow:
        raise RevisionError(Failure.SHALLOW)
    return Revision(root, fork.split("\n")[0] or commit)


def _commit(root: Path, name: str) -> str:
    """The full name of a commit; empty where nothing is called so."""
    found = _git(
        root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{name}^{{commit}}",
        expected=(0, 1, 128),
    )  # fmt: skip
    return found.decode().strip()


class _Entry(NamedTuple):
    mode: str
    object: str
    path: str


def _entries(revision: Revision) -> Iterator[_Entry]:
    listed = _git(revision.root, "ls-tree", "-r", "-z", revision.commit, "--", *READ)
    for row in listed.split(b"\0"):
        if row:
            facts, _, path = row.partition(b"\t")
            mode, _, name = facts.decode().split(" ")
            yield _Entry(mode, name, os.fsdecode(path))


def _is_safe(path: str) -> bool:
    """Whether a path stays in the folder it is written to; git makes no other, hands can."""
    parts = path.split("/")
    return not PurePosixPath(path).is_absolute() and not {"", ".", "..", ".git"} & set(parts)


def _contents(root: Path, entries: list[_Entry]) -> Iterator[bytes]:
    """The bytes of each entry, one after the other."""
    with subprocess.Popen(
        ["git", *FLAGS, "cat-file", "--batch"],
        cwd=root,
        env=environment(),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    ) as process:
        assert process.stdin is not None, "asked for above"
        assert process.stdout is not None, "asked for above"
        for entry in entries:
            process.stdin.write(f"{entry.object}\n".encode())
            process.stdin.flush()
            head = process.stdout.readline().split()
            if len(head) != 3:
                raise RevisionError(Failure.INCOMPLETE, entry.path)
            yield process.stdout.read(int(head[2]) + 1)[:-1]
        process.stdin.close()


def _paths(listed: bytes) -> Iterator[str]:
    yield from (os.fsdecode(each) for each in listed.split(b"\0") if each)


def _git(root: Path, *arguments: str, expected: tuple[int, ...] = (0,)) -> bytes:
    """What git prints.

    Raises:
        RevisionError: it is not there, or ended in a way that was not expected.
    """
    try:
        done = git(root, *arguments)
    except FileNotFoundError:
        raise RevisionError(Failure.NO_GIT) from None
    if done.returncode not in expected:
        said = done.stderr.decode(errors="replace").strip().split("\n")[0]
        raise RevisionError(Failure.REFUSED, said)
    return done.stdout
