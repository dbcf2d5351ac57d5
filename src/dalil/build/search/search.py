"""Everything that a reader's search is made from, as files of the site."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from dalil.build.page import Asset
from dalil.build.search.cards import cards
from dalil.build.search.concepts import Concepts, concepts
from dalil.build.search.files import SearchFiles
from dalil.build.search.item import Item
from dalil.build.search.items import items
from dalil.build.search.labels import labels
from dalil.build.search.postings import Reader, postings
from dalil.build.search.reading import Reading, reading
from dalil.build.search.script import page_script, script
from dalil.build.search.shards import bounds, shards
from dalil.build.search.spellings import spellings
from dalil.build.search.table import table
from dalil.build.text import Speech
from dalil.i18n import languages
from dalil.load.library import Library
from dalil.load.processes import MANY, aside
from dalil.load.project import SITE, VOCABULARIES
from dalil.load.terms import TERMS
from dalil.memory.memory import News

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

    def read(item: Item, code: str) -> Reading:
        work = partial(reading, item.leaves[code], code, known)
        return library.recall("words", item.paths, work, item.id, code)

    return made(items(library, speeches), known, speeches, _inputs(library), read)


def begun(library: Library, speeches: Mapping[str, Speech], jobs: int) -> Callable[[], Search]:
    """The search of a library, worked out in another process meanwhile where it is large."""

    def work() -> tuple[Search, News]:
        return search(library, speeches), library.memory.news()

    wait = aside(work, jobs if len(library.drafts) >= MANY else 1)

    def come() -> Search:
        found, news = wait()
        library.memory.learn(news)
        return found

    return come


def made(
    found: Sequence[Item],
    known: Concepts,
    speeches: Mapping[str, Speech],
    inputs: frozenset[str],
    read: Reader | None = None,
) -> Search:
    """The files by which `found` is found; each is made from `inputs`.

    `read` gives the words of an item, where somebody knows them already.
    """
    read = read or (lambda item, code: reading(item.leaves[code], code, known))
    engine, page = script().encode(), page_script().encode()
    files = _Files()
    manifest = files.add("manifest", _manifest(found, known, speeches, files, read))
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
        text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
        whole = f"{name}.{_digest(text.encode())}"
        self.put(whole, text)
        return whole

    def put(self, whole: str, text: str) -> None:
        """Keep JSON under a name that is complete."""
        self.held[f"{whole}.js"] = f'dalilShard("{whole}",{text})\n'.encode()


def _manifest(
    found: Sequence[Item],
    known: Concepts,
    speeches: Mapping[str, Speech],
    files: _Files,
    read: Reader,
) -> Mapping[str, object]:
    codes = tuple(speeches)
    index = postings(found, codes, read)
    lines = list(shards(index))
    parts = [
        [bound, files.add("words", each)] for bound, each in zip(bounds(lines), lines, strict=True)
    ]
    return {
        "languages": [[code, languages()[code].tag, languages()[code].dir] for code in codes],
        "words": parts,
        "spellings": {
            code: [[each[0][0], files.add(f"near-{code}", each)] for each in spellings(index, code)]
            for code in codes
        },
        "cards": {name: digest for code in codes for name, digest in _cards(found, code, files)},
        "table": files.add("table", table(found, codes)),
        "labels": {
            code: files.add(f"labels-{code}", labels(speech, found))
            for code, speech in speeches.items()
        },
        "concepts": known.published(codes),
    }


def _cards(found: Sequence[Item], code: str, files: _Files) -> Iterator[tuple[str, str]]:
    """The cards of each collection share a digest: so many names would outweigh the cards."""
    for collection, held in cards(found, code).items():
        texts = [json.dumps(each, ensure_ascii=False, separators=(",", ":")) for each in held]
        digest = _digest("\n".join(texts).encode())
        name = f"{collection}-{code}"
        for number, text in enumerate(texts):
            files.put(f"{name}.{digest}.{number}", text)
        yield name, digest


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()[:8]


def _inputs(library: Library) -> frozenset[str]:
    """Every file of content: any word of it may stand in any file of the index.

    And what they are called together: with a record that left, a file may be new.
    """
    vocabularies = (f"{VOCABULARIES}/{name}.yml" for name in library.vocabularies.lists)
    return frozenset((*library.drafts, *library.tables, *vocabularies, TERMS, SITE, INPUT))
