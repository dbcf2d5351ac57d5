"""Git as commands ask it; builds never do, so the same files give the same site everywhere."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Mapping
from pathlib import Path

FLAGS = ("--no-pager", "--no-replace-objects", "-c", "core.fsmonitor=false")
_ENVIRONMENT = {
    "LC_ALL": "C",
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_TERMINAL_PROMPT": "0",
    "GIT_NO_LAZY_FETCH": "1",
}


def git(root: Path, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    """What git says of the repository that `root` lies in; it asks nobody and changes nothing.

    Raises:
        FileNotFoundError: the program is not installed.
    """
    return subprocess.run(
        ["git", *FLAGS, *arguments],
        cwd=root,
        env=environment(),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
    )


def environment() -> Mapping[str, str]:
    """Ours, without what a hook of git tells the programs it calls: this is another question."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith("GIT_") or name.startswith("GIT_CONFIG")
    }
    return {**kept, **_ENVIRONMENT}
