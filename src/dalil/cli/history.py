"""What files said before, from the history that git keeps. Commands may look there; builds never.

A copy without history, a shallow one or a machine without git simply knows nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from dalil.cli.git import git

MOST = 400
"""Revisions of a file that are looked at."""


def revisions(root: Path, path: str) -> Iterator[bytes]:
    """The contents of a file at each commit that changed it, the newest first."""
    listed = _git(root, "log", f"--max-count={MOST}", "--format=%H", "--", path)
    for commit in listed.decode("ascii", "replace").split():
        if held := _git(root, "cat-file", "blob", f"{commit}:./{path}"):
            yield held


def _git(root: Path, *arguments: str) -> bytes:
    """What git prints; nothing where there is no git, no history or no such thing."""
    try:
        done = git(root, *arguments)
    except FileNotFoundError:
        return b""
    return done.stdout if done.returncode == 0 else b""
