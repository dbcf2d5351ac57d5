"""The folder of a project: where things lie in it, and its few settings."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import yaml

CONTENT = "content"
PAGES = "docs"
VOCABULARIES = "content/vocab"
EARLIER = "content/earlier"
SITE = "content/site.yml"
LEDGER = "urls.lock"
ENGINE = "mkdocs.yml"


@dataclass(frozen=True, slots=True)
class Project:
    """A folder with `content/`, `docs/` and `mkdocs.yml`."""

    root: Path
    site_url: str = ""
    """Where it is published, with a slash at the end; empty where nobody said."""
    site: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """What the organisation says of its site, by key and language (`content/site.yml`)."""

    def listed(self, key: str) -> tuple[object, ...]:
        """The list that `content/site.yml` gives at `key`; empty where it gives none."""
        value: object = self.site.get(key)
        return tuple(value) if isinstance(value, list) else ()

    def words(self, key: str, language: str) -> str:
        """What `content/site.yml` says at `key` in a language; empty where it says nothing."""
        value = self.site.get(key, "")
        return value if isinstance(value, str) else str(value.get(language, ""))


def project(root: Path) -> Project:
    """The project in the folder `root`. Unreadable settings count as none: `check` reports them."""
    settings = _mapping(root / ENGINE)
    url = str(settings.get("site_url") or "")
    return Project(root, url if not url or url.endswith("/") else f"{url}/", _mapping(root / SITE))


def find_root(start: Path) -> Path | None:
    """The nearest folder at or above `start` that holds a project."""
    for folder in (start, *start.parents):
        if (folder / CONTENT).is_dir():
            return folder
    return None


def _mapping(path: Path) -> dict[str, Mapping[str, str]]:
    try:
        loaded = yaml.load(path.read_text(encoding="utf-8"), Loader=_Lenient)
    except (OSError, UnicodeDecodeError, yaml.YAMLError):
        return {}
    return loaded if isinstance(loaded, dict) else {}


class _Lenient(yaml.SafeLoader):
    """Reads MkDocs' settings without running their tags."""


_Lenient.add_multi_constructor("", lambda loader, tag, node: None)


@dataclass(frozen=True, slots=True)
class Found:
    """A file or folder met on a walk."""

    path: str
    """POSIX path relative to the project folder."""
    regular: bool
    """False for links, devices and the like, which are never opened."""


def walk(root: Path, below: str) -> Iterator[Found]:
    """Every file below the folder `below` of `root`, in order of path; links are not followed."""
    folder = root / below
    if not folder.is_dir() or folder.is_symlink():
        if folder.is_symlink():
            yield Found(below, regular=False)
        return
    for entry in sorted(os.scandir(folder), key=lambda each: each.name):
        path = f"{below}/{entry.name}"
        if entry.is_dir(follow_symlinks=False):
            yield from walk(root, path)
        else:
            mode = entry.stat(follow_symlinks=False).st_mode
            yield Found(path, regular=stat.S_ISREG(mode))
