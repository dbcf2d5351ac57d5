"""Everything that a reader's search is made from, as files of the site."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from dalil.build.page import Asset
from dalil.build.search.cards import SHARED
from dalil.build.search.concepts import Concepts, concepts
from dalil.build.search.extract import Extract, extract
from dalil.build.search.files import SearchFiles
from dalil.build.search.index import Found, index
from dalil.build.search.item import Item
from dalil.build.search.items import items
from dalil.build.search.kept import Kept
from dalil.build.search.labels import labels
from dalil.build.search.reading import reading
from dalil.build.search.script import DIGEST, page_script, script
from dalil.build.search.shards import bounds, shards
from dalil.build.search.spellings import spellings
from dalil.build.search.table import table
from dalil.build.text import Speech
from dalil.i18n import languages
from dalil.load.library import Library
from dalil.load.project import SITE, VOCABULARIES
from dalil.load.terms import TERMS
from dalil.memory.memory import Memory, digest

FOLDER = "search/"
ASSETS = "assets/"
"""Where the script of the page lies, beside those of other pages; `FOLDER` is for what waits."""
INPUT = "search"
"""The derived value of pages that name the search's files: their addresses change with any text."""


@dataclass(frozen=True, slots=True)
class Search:
    """The search of a site."""

    files: SearchFiles
    assets: tuple[Asset, ...]

    @property
    def named(self) -> str:
        """What pages depend on that name its files, as text that can be compared."""
        return f"{self.files.page} {self.files.engine} {self.files.manifest}"


def search(library: Library, speeches: Mapping[str, Speech]) -> Search:
    """The search of a library. The same library gives the same bytes."""
    known = concepts(library)
    kept = Kept(library.memory, library.stamps.frame)

    def find(item: Item) -> Found:
        if not kept.keeps:
            return read(item, known)
        told = (item.collection.encode(), item.id.encode())
        key = digest(b"found", *library.stamps.basis(item.paths), *told)
        held = kept.item(key)
        if held is not None:
            return Found(key, held, {})
        found = read(item, known)._replace(key=key)
        kept.keep_item(key, found.extracts)
        return found

    return made(items(library, speeches), known, speeches, _inputs(library), kept, find)


def read(item: Item, known: Concepts) -> Found:
    """What the search needs of an item, read anew."""
    leaves = dict(item.leaves)
    fresh = {code: reading(leaf, code, known) for code, leaf in leaves.items()}
    extracts = {code: extract(leaf, fresh[code]) for code, leaf in leaves.items()}
    return Found(b"", extracts, fresh)


def made(
    found: Sequence[Item],
    known: Concepts,
    speeches: Mapping[str, Speech],
    inputs: frozenset[str],
    kept: Kept | None = None,
    find: Callable[[Item], Found] | None = None,
) -> Search:
    """The files by which `found` is found; each is made from `inputs`.

    `find` gives what is known of an item, where somebody knows it already.
    """
    kept, find = kept or Kept(Memory()), find or partial(read, known=known)
    engine, page = script().encode(), page_script().encode()
    files = _Files()
    manifest = files.add("manifest", _manifest(found, known, speeches, files, kept, find))
    name = f"{FOLDER}engine.{_digest(engine)}.js"
    held = (Asset(f"{FOLDER}{each}", data, inputs) for each, data in sorted(files.held.items()))
    shown = f"{ASSETS}results.{_digest(page)}.js"
    addresses = SearchFiles(shown, name, f"{FOLDER}{manifest}.js")
    return Search(addresses, (Asset(shown, page), Asset(name, engine), *held))


class _Files:
    """Files of data, each of which a page can fetch, or load by a script element."""

    def __init__(self) -> None:
        self.held: dict[str, bytes] = {}

    def add(self, name: str, value: object) -> str:
        """Keep `value` as a file and give its name, to which the digest of it belongs."""
        return f"{name}.{self._digest(name, value)}"

    def add_all(self, name: str, values: Iterable[object]) -> str:
        """Keep each of `values` as a file and give their digests, one after the other."""
        return "".join(self._digest(name, each) for each in values)

    def _digest(self, name: str, value: object) -> str:
        data = json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
        digest = _digest(data)
        self.put(f"{name}.{digest}", data)
        return digest

    def put(self, whole: str, data: bytes) -> None:
        """Keep JSON under a name that is complete."""
        self.held[f"{whole}.js"] = b'dalilShard("%b",%b)\n' % (whole.encode(), data)


def _manifest(
    found: Sequence[Item],
    known: Concepts,
    speeches: Mapping[str, Speech],
    files: _Files,
    kept: Kept,
    find: Callable[[Item], Found],
) -> Mapping[str, object]:
    codes = tuple(speeches)
    held = index(found, codes, find, kept)
    lines = list(shards(held.lines))
    near = {code: list(spellings(held.spelt.get(code, ()))) for code in codes}
    return {
        "languages": [[code, languages()[code].tag, languages()[code].dir] for code in codes],
        "words": [list(bounds(lines)), files.add_all("words", lines)],
        "spellings": {
            code: [[first for (first, _), *_ in each], files.add_all(f"near-{code}", each)]
            for code, each in near.items()
        },
        "cards": {
            name: digests
            for code in codes
            for name, digests in _cards(found, held.extracts, code, files)
        },
        "table": files.add("table", table(found, held.extracts, codes)),
        "labels": {
            code: files.add(f"labels-{code}", labels(speech, found))
            for code, speech in speeches.items()
        },
        "concepts": known.published(codes),
    }


def _cards(
    found: Sequence[Item], extracts: Sequence[Mapping[str, Extract]], code: str, files: _Files
) -> Iterator[tuple[str, str]]:
    """The cards of each collection, with their digests, one after the other.

    Some share one: a digest for each would outweigh them, and one for all would give every card
    another name when one changes.
    """
    by_collection: dict[str, list[bytes]] = {}
    for item, each in zip(found, extracts, strict=True):
        if code in each:
            by_collection.setdefault(item.collection, []).extend(each[code].cards)
    for collection, held in by_collection.items():
        name = f"{collection}-{code}"
        groups = [held[start : start + SHARED] for start in range(0, len(held), SHARED)]
        digests = [_digest(b"\n".join(each)) for each in groups]
        for number, card in enumerate(held):
            files.put(f"{name}.{digests[number // SHARED]}.{number}", card)
        yield name, "".join(digests)


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()[:DIGEST]


def _inputs(library: Library) -> frozenset[str]:
    """Every file of content: any word of it may stand in any file of the index.

    And what they are called together: with a record that left, a file may be new.
    """
    vocabularies = (f"{VOCABULARIES}/{name}.yml" for name in library.vocabularies.lists)
    return frozenset((*library.drafts, *library.tables, *vocabularies, TERMS, SITE, INPUT))
