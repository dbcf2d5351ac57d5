"""The folder of a project: where things lie in it, and its few settings."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from urllib.parse import urlsplit

import yaml

CONTENT = "content"
PAGES = "docs"
VOCABULARIES = "content/vocab"
EARLIER = "content/earlier"
FORMS = "content/forms"
INCIDENTS = "content/incidents"
SITE = "content/site.yml"
LEDGER = "urls.lock"
ENGINE = "mkdocs.yml"
THEME = "theme"
"""A project's own templates and files."""

_HOST = re.compile(r"[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+\Z")
_PATH = re.compile(r"(/[A-Za-z0-9._~-]+)*/?\Z")


@dataclass(frozen=True, slots=True)
class Project:
    """A folder with `content/`, `docs/` and `mkdocs.yml`."""

    root: Path
    site_url: str = ""
    """Where it is published, with a slash at the end; empty where nobody said."""
    site: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """What the organisation says of its site, by key and language (`content/site.yml`)."""
    site_text: str = ""
    """`content/site.yml` as it is written, so that rules can name a line of it."""
    public: Project | None = None
    """The public project that this one, for members, lies on; None where it is public itself."""

    @property
    def members_url(self) -> str:
        """Where registered organisations read, with a slash at the end (`members`).

        Empty where the library has no such side; also where what is written is no address of one,
        which rule ACC901 tells.
        """
        return address_of(self.members_address)

    @property
    def members_address(self) -> str:
        """What stands at `members`, as it is written."""
        value: object = self.site.get("members")
        return "" if value is None else str(value).strip()

    today: date | None = None
    """The day on which a command runs, for advice that depends on it; None where none is meant: a
    build gives the same on every day."""

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
    text = _text(root / SITE)
    return Project(
        root, url if not url or url.endswith("/") else f"{url}/", _parsed(text), site_text=text
    )


def overlay(root: Path, public: Project) -> Project:
    """The project for members in the folder `root`: settings are those of the public project."""
    return replace(public, root=root, site_url=public.members_url, public=public)


def address_of(written: str) -> str:
    """The full https address that is written, with a slash at the end; empty where it is none."""
    try:
        parts = urlsplit(written)
        host, port = parts.hostname or "", parts.port
    except ValueError:
        return ""
    plain = not (parts.query or parts.fragment or parts.username or parts.password)
    if parts.scheme != "https" or not _HOST.match(host) or port == 0 or not plain:
        return ""
    if not _PATH.match(parts.path) or ".." in parts.path.split("/"):
        return ""
    return written if written.endswith("/") else f"{written}/"


def find_root(start: Path) -> Path | None:
    """The nearest folder at or above `start` that holds a project."""
    for folder in (start, *start.parents):
        if (folder / CONTENT).is_dir():
            return folder
    return None


def _mapping(path: Path) -> dict[str, Mapping[str, str]]:
    return _parsed(_text(path))


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return ""


def _parsed(text: str) -> dict[str, Mapping[str, str]]:
    try:
        loaded = yaml.load(text, Loader=_Lenient)
    except yaml.YAMLError:
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
            yield Found(path, regular=entry.is_file(follow_symlinks=False))
