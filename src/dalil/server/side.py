"""The two sides of a library as a web server sees them: where each answers, and where it lies."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from urllib.parse import urlsplit

from dalil.i18n import languages
from dalil.load import addresses

HOST = re.compile(r"\A[a-z0-9]([a-z0-9.-]*[a-z0-9])?\Z")
PATH = re.compile(r"\A/([A-Za-z0-9_~-][A-Za-z0-9._~-]*/)*\Z")
FOLDER = re.compile(r"\A/[A-Za-z0-9/._+@-]*[A-Za-z0-9]\Z")
"""What needs no quotation marks in any configuration file."""
OPEN = r"assets/(?:dalil\.[0-9a-f]+\.(?:css|js)|favicon\.[0-9a-f]+\.svg|fonts/[0-9a-z.-]+\.woff2)"
"""Files of the theme that the page of a refused login is drawn with: the public side has them too,
and no file of the members' own has such a name."""
LASTING = r"(?:\.[0-9a-f]{8,}\.[a-z0-9]+|/assets/fonts/[0-9a-z.-]+\.woff2)"
"""How names end that change with their content."""


@dataclass(frozen=True, slots=True)
class Side:
    """A built site and its address."""

    host: str
    path: str
    """With a slash at both ends: `/`, `/members/`."""
    folder: str
    login: bool
    """Whether only members read it."""

    @property
    def languages(self) -> tuple[tuple[str, str], ...]:
        """Where each language begins, and its page for what is not there."""
        return tuple(
            (f"{self.path}{addresses.home(code)}", f"{self.path}{addresses.not_found(code)}")
            for code in languages()
        )

    @property
    def not_found(self) -> str:
        """The page for what is not there, in no language."""
        return f"{self.path}{addresses.not_found('')}"

    @property
    def refused(self) -> str:
        """The page of a login that was refused."""
        return f"{self.path}{addresses.refused()}"


class UnfitError(Exception):
    """An address or a folder cannot stand in a configuration; `key` says why, `value` which."""

    def __init__(self, key: str, value: str) -> None:
        super().__init__(key, value)
        self.key = key
        self.value = value


def side(url: str, folder: str, *, login: bool) -> Side:
    """The side that answers at `url` with the files of `folder`.

    Raises:
        UnfitError: one of the two cannot stand in a configuration.
    """
    try:
        parts = urlsplit(url)
        host, port = parts.hostname or "", parts.port
    except ValueError as error:
        raise UnfitError("address", url) from error
    path = parts.path or "/"
    if not url.isprintable() or " " in url:  # a line break would be dropped unseen
        raise UnfitError("address", url)
    if parts.scheme not in ("http", "https") or not HOST.match(host) or port is not None:
        raise UnfitError("address", url)
    if not PATH.match(path) or parts.query or parts.fragment:
        raise UnfitError("address", url)
    if not FOLDER.match(folder):
        raise UnfitError("folder", folder)
    return Side(host, path, folder, login)


def hosts(sides: Iterable[Side]) -> Iterator[tuple[str, tuple[Side, ...]]]:
    """Each host with what it serves, the longest path first."""
    known = list(sides)
    for host in dict.fromkeys(each.host for each in known):
        own = (each for each in known if each.host == host)
        yield host, tuple(sorted(own, key=lambda each: -len(each.path)))


def quarrel(public: Side, members: Side) -> str:
    """Why two sides cannot stand together; empty where they can."""
    if public.host == members.host and public.path.startswith(members.path):
        return "members-hide-public"
    one, other = f"{public.folder}/", f"{members.folder}/"
    if one.startswith(other) or other.startswith(one):
        return "folders-within"
    return ""
