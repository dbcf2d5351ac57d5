"""Every file of a built site is searched once for everything that is for members."""

from __future__ import annotations

import multiprocessing
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from dalil.i18n import languages
from dalil.leaks.contacts import contacts
from dalil.leaks.normal import words
from dalil.leaks.secrets import Kind, Secret, Secrets
from dalil.leaks.segments import decoded, packed, pieces, segments
from dalil.leaks.shared import runs
from dalil.leaks.unwrap import Unpacked, unpacked
from dalil.load.canary import BEGINNING, CANARY

MANY = 400
"""Files from which on a second process earns what it costs to start."""
AT_ONCE = 32
"""Files that a process takes at a time."""
UNREAD = Secret(Kind.FILE, "", 0)
"""Stands for what nobody could look into."""

_TOKEN = re.compile(
    r"(?<![a-z0-9])(?:[a-z0-9]+(?:-[a-z0-9]+)+(?:\.[a-z0-9]+)?|[a-z0-9]+\.[a-z0-9]+|[0-9a-f]{64})"
)
_OFFICE = re.compile(r"<(?:w|a|text):p\b|<sst\b|<worksheet\b")
"""Documents of offices, in whose XML a tag may stand in the middle of any word."""
_ADDRESS = re.compile(
    r"(?<![A-Za-z0-9._~:-])(?:[A-Za-z0-9._~:-]*(?:/[A-Za-z0-9._~-]+)+/?|[A-Za-z0-9._~-]+/)"
)

_shared: Scanner | None = None
"""What forked processes search with; they inherit it, nothing is sent to them."""


class Leak(NamedTuple):
    """Something for members in a file of the public site."""

    artefact: str
    """Below the site's folder; `!` stands between an archive and what is in it."""
    secret: Secret


@dataclass
class Scanner:
    """Searches texts; a segment that stands on many pages is searched once."""

    secrets: Secrets
    _clean: set[int] = field(default_factory=set)
    _found: dict[str, tuple[Secret, ...]] = field(default_factory=dict)

    def file(self, path: str, data: bytes) -> Iterator[Leak]:
        """What one file of the site holds, each secret once."""
        seen: set[Leak] = set()
        seen.update(Leak(path, each) for each in self._text(path))
        for part in unpacked(path, data):
            seen.update(Leak(part.name, each) for each in self._part(part))
        yield from seen

    def _part(self, part: Unpacked) -> Iterator[Secret]:
        if not part.read:
            yield UNREAD
            return
        if part.text:
            yield from self._text(part.text)
            return
        digest = sha256(part.data).hexdigest()
        if digest in self.secrets.digests:
            yield self.secrets.digests[digest]
        if "!" in part.name:
            yield from self._text(part.name.rpartition("!")[2])
        text = decoded(part.data)
        yield from self._text(text, office="!" in part.name and _OFFICE.search(text) is not None)

    def _text(self, text: str, *, office: bool = False) -> Iterator[Secret]:
        if BEGINNING in text.lower():
            for found in CANARY.findall(text):
                yield self.secrets.canaries.get(found.lower(), Secret(Kind.CANARY, ""))
        for each in segments(text, office=office):
            if len(each) > 2:
                yield from self.segment(each)

    def segment(self, text: str) -> tuple[Secret, ...]:
        """What one segment of a text holds."""
        return self._kept(text, self._pieces)

    def _pieces(self, text: str) -> Iterator[Secret]:
        for each in pieces(text):
            yield from self._kept(each, self._search) if each != text else self._search(each)

    def _kept(self, text: str, search: Callable[[str], Iterator[Secret]]) -> tuple[Secret, ...]:
        """What a text holds; what was searched before is not searched again."""
        key = hash(text)
        if key in self._clean:
            return ()
        if text not in self._found:
            found = tuple(dict.fromkeys(search(text)))
            if not found:
                self._clean.add(key)
                return ()
            self._found[text] = found
        return self._found[text]

    def _search(self, text: str) -> Iterator[Secret]:
        secrets = self.secrets
        held = words(text)
        if len(held) > 1 or (held and held[0] in secrets.titles):
            yield from self._words(held)
        lower = text.lower()
        for token in set(_TOKEN.findall(lower)):
            secret = secrets.ids.get(token) or secrets.digests.get(token)
            if secret:
                yield secret
        if secrets.contacts:
            for each in contacts(text):
                if each in secrets.contacts:
                    yield secrets.contacts[each]
        if "/" in text:
            for found in _ADDRESS.findall(lower):
                yield from self._address(found)
        if BEGINNING in lower:
            for mark in CANARY.findall(lower):
                yield secrets.canaries.get(mark, Secret(Kind.CANARY, ""))
        for inner in packed(text):
            for each in segments(inner):
                yield from self.segment(each)

    def _words(self, held: list[str]) -> Iterator[Secret]:
        secrets = self.secrets
        for word in secrets.titles.keys() & set(held):
            at = -1
            for _ in range(held.count(word)):
                at = held.index(word, at + 1)
                for before, name, secret in secrets.titles[word]:
                    start = at - before
                    if start >= 0 and tuple(held[start : start + len(name)]) == name:
                        yield secret
        if not secrets.runs.keys().isdisjoint(runs(held)):
            yield from (secrets.runs[run] for run in runs(held) if run in secrets.runs)

    def _address(self, written: str) -> Iterator[Secret]:
        parts = [each for each in written.split("/") if each not in ("", ".", "..")]
        if parts and parts[-1] == "index.html":
            parts.pop()
        whole = ["/".join(parts)] if "://" not in written and written[:1] != "/" else []
        for at, each in enumerate(parts):
            if each in languages():
                whole.append("/".join(parts[at:]))
            whole.append("/".join(parts[at : at + 2]) if at + 1 < len(parts) else "")
        for address in whole:
            if address in self.secrets.addresses:
                yield self.secrets.addresses[address]


def leaks(folder: Path, secrets: Secrets, jobs: int = 1) -> tuple[Leak, ...]:
    """Everything for members that a built site holds, in order of file and kind."""
    global _shared
    paths = files_of(folder)
    scanner = Scanner(secrets)
    forks = "fork" in multiprocessing.get_all_start_methods()
    if jobs < 2 or len(paths) < MANY or not forks:
        return tuple(sorted(_in_turn(scanner, folder, paths)))
    _shared = scanner
    try:
        with multiprocessing.get_context("fork").Pool(jobs) as pool:
            work = ((folder, paths[at : at + AT_ONCE]) for at in range(0, len(paths), AT_ONCE))
            return tuple(sorted(each for part in pool.imap_unordered(_side, work) for each in part))
    finally:
        _shared = None


def files_of(folder: Path) -> list[str]:
    """Everything in a site's folder that is no plain folder, in order."""
    held = (each for each in folder.rglob("*") if each.is_symlink() or not each.is_dir())
    return sorted(each.relative_to(folder).as_posix() for each in held)


def _in_turn(scanner: Scanner, folder: Path, paths: Iterable[str]) -> Iterator[Leak]:
    for path in paths:
        file = folder / path
        if file.is_file():
            yield from scanner.file(path, file.read_bytes())
        else:  # a link to a folder, or to nowhere: no build of ours makes one
            yield Leak(path, UNREAD)


def _side(work: tuple[Path, list[str]]) -> list[Leak]:
    assert _shared is not None, "set before the fork"
    return list(_in_turn(_shared, *work))
