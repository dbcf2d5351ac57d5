"""What nobody but members may read, ready to be looked for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import lru_cache
from hashlib import sha256
from typing import NamedTuple

from dalil.i18n import languages
from dalil.leaks.contacts import contacts
from dalil.leaks.public import Public
from dalil.leaks.shared import RUN, Run, runs
from dalil.leaks.told import Told, told
from dalil.load.addresses import addresses
from dalil.load.attached.files import FOLDER
from dalil.load.canary import CANARY
from dalil.load.draft import Draft
from dalil.load.library import Library
from dalil.load.project import CONTENT, PAGES
from dalil.text.ids import is_telling

NEW = 5
"""Words of a run that public texts do not have: with fewer it quotes one of them."""
PART = 5
"""Words that public texts have in this order are theirs."""
LETTERS = 7
"""Letters of a single word that may be a title to look for."""
WRITTEN = (".md", ".yml", ".lock")
"""Endings of the files that records and pages are written in."""

_HOME = re.compile(r"index\Z")


@lru_cache(maxsize=1)
def public_of(members: Library) -> Public:
    """What the public side says that a library for members lies on; found once."""
    assert members.public is not None, "asked of libraries for members alone"
    return Public(members.public, told(members))


class Kind(StrEnum):
    """What was found."""

    TITLE = "title"
    TEXT = "text"
    ADDRESS = "address"
    FILE = "file"
    NAME = "name"
    CANARY = "canary"
    CONTACT = "contact"


class Secret(NamedTuple):
    """What kind of thing it is and where members have it from."""

    kind: Kind
    path: str
    line: int = 1


@dataclass(frozen=True)
class Secrets:
    """Everything that is looked for, by how it is found."""

    titles: Mapping[str, tuple[tuple[int, Run, Secret], ...]] = field(default_factory=dict)
    """By their rarest word: its place in the title, the title."""
    runs: Mapping[Run, Secret] = field(default_factory=dict)
    ids: Mapping[str, Secret] = field(default_factory=dict)
    """Ids and names of files that mean nothing else, wherever they stand."""
    addresses: Mapping[str, Secret] = field(default_factory=dict)
    """Addresses without what stands before the language, and ids with their collection."""
    contacts: Mapping[str, Secret] = field(default_factory=dict)
    """Numbers and addresses of post, as `contacts` gives them."""
    digests: Mapping[str, Secret] = field(default_factory=dict)
    """Of files, in hexadecimal digits."""
    canaries: Mapping[str, Secret] = field(default_factory=dict)


def secrets(members: Library) -> Secrets:
    """What members have and the public library does not say itself."""
    public = public_of(members)
    held = list(told(members))
    found = {run: secret for run, secret in _runs(held, public)}
    return Secrets(
        titles=_titles(held, public),
        runs=found,
        ids={id: each for id, each in _ids(members) if is_telling(id) and id not in public.names},
        addresses=dict(_addresses(members, public)),
        contacts=dict(_contacts(members, public)),
        digests=dict(_digests(members, public)),
        canaries={
            mark.lower(): Secret(Kind.CANARY, draft.path)
            for draft in _written(members)
            for mark in CANARY.findall(draft.text)
        },
    )


def _runs(held: Iterable[Told], public: Public) -> Iterator[tuple[Run, Secret]]:
    """Every run of which public texts do not have the most."""
    parts = {part for text in held for each in text.paragraphs for part in runs(each.words, PART)}
    theirs = public.having(parts, PART)
    for text in held:
        for each in text.paragraphs:
            if len(each.words) < RUN:
                continue
            old = [False] * len(each.words)
            for at, part in enumerate(runs(each.words, PART)):
                if part in theirs:
                    old[at : at + PART] = [True] * PART
            for at, run in enumerate(runs(each.words)):
                if old[at : at + RUN].count(False) >= NEW:
                    yield run, Secret(Kind.TEXT, text.path, each.line)


def _titles(
    held: Iterable[Told], public: Public
) -> Mapping[str, tuple[tuple[int, Run, Secret], ...]]:
    names = {
        name: Secret(Kind.TITLE, text.path)
        for text in held
        for name in text.titles
        if len(name) > 1 or len(name[0]) >= LETTERS
    }
    by_length: dict[int, set[Run]] = {}
    for name in names:
        by_length.setdefault(len(name), set()).add(name)
    for length, several in by_length.items():
        for name in public.having(several, length):
            del names[name]
    found: dict[str, list[tuple[int, Run, Secret]]] = {}
    for name, secret in names.items():
        rarest = min(name, key=lambda word: (public.counts[word], -len(word)))
        found.setdefault(rarest, []).append((name.index(rarest), name, secret))
    return {word: tuple(several) for word, several in found.items()}


def _ids(members: Library) -> Iterator[tuple[str, Secret]]:
    for work in members.works.values():
        for id in (work.id, *work.facts.former_ids):
            yield id, Secret(Kind.ADDRESS, work.source.path)
    for path in members.regular:
        name = path.rpartition("/")[2].lower()
        if not name.endswith(WRITTEN):
            yield name, Secret(Kind.NAME, path)


def _addresses(members: Library, public: Public) -> Iterator[tuple[str, Secret]]:
    """Where things stand on the members' site, as far as nothing public stands there."""
    taken = addresses(public.library)
    for work in members.works.values():
        for id in (work.id, *work.facts.former_ids):
            yield f"{work.collection.uri}/{id}", Secret(Kind.ADDRESS, work.source.path)
            yield f"{FOLDER}/{id}", Secret(Kind.ADDRESS, work.source.path)
    for (code, path), page in members.pages.items():
        name = _HOME.sub("", path).strip("/")
        if name and not any(taken.answers(f"{each}/{name}/") for each in languages()):
            secret = Secret(Kind.ADDRESS, page.draft.path)
            yield f"{code}/{name}", secret
            yield name, secret


def _contacts(members: Library, public: Public) -> Iterator[tuple[str, Secret]]:
    theirs = {each for draft in _written(public.library) for each in contacts(draft.text)}
    for draft in _written(members):
        for each in contacts(draft.text):
            if each not in theirs:
                yield each, Secret(Kind.CONTACT, draft.path)


def _written(library: Library) -> Iterator[Draft]:
    yield from library.drafts.values()
    yield from library.tables.values()


def _digests(members: Library, public: Public) -> Iterator[tuple[str, Secret]]:
    theirs = {_digest(public.library, path) for path in _files(public.library)}
    for path in _files(members):
        digest = _digest(members, path)
        if digest not in theirs:
            yield digest, Secret(Kind.FILE, path)


def _files(library: Library) -> list[str]:
    """Files of a tree that are published as they are, or could be."""
    below = (f"{CONTENT}/", f"{PAGES}/")
    return [
        path
        for path in sorted(library.regular)
        if path.startswith(below) and not path.endswith(WRITTEN)
    ]


def _digest(library: Library, path: str) -> str:
    return sha256((library.project.root / path).read_bytes()).hexdigest()
