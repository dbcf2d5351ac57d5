"""The search of the invented documents in `set/`, with the real terms and synonyms."""

import json
import shutil
import tempfile
from functools import cache
from pathlib import Path

from conftest import HERE, ROOT
from dalil.build.search import weights
from dalil.build.search.concepts import concepts
from dalil.build.search.item import Entry, Item, Leaf
from dalil.build.search.search import made
from dalil.build.text import Speech
from dalil.i18n import languages, words
from dalil.load.load import load
from dalil.load.project import project
from dalil.model.collection import collections
from dalil.text.citations import kind

SET = HERE / "search" / "set"
CODES = {"ckb": "ku"}
COLLECTIONS = {"faq": "guidance", "guide": "guidance"}
STATUS = {"in-force": "in_force", "amended": "in_force"}


def read(name):
    """The rows of a file of the set, languages by our codes."""
    held = json.loads((SET / name).read_text(encoding="utf-8"))
    rows = held.get("documents") or held["queries"]
    return [{**row, "lang": CODES.get(row["lang"], row["lang"])} for row in rows]


@cache
def words_of_library():
    """A library that holds the terms of ours and nothing else."""
    with tempfile.TemporaryDirectory() as folder:
        content = Path(folder) / "content"
        shutil.copytree(ROOT / "content" / "vocab", content / "vocab")
        shutil.copy(ROOT / "content" / "terms.yml", content)
        shutil.copy(ROOT / "content" / "site.yml", content)
        return load(project(Path(folder)))


def speeches():
    """Our languages, for a library of terms alone."""
    library = words_of_library()
    return {code: Speech(each, words(each), library) for code, each in languages().items()}


def item(slug, rows):
    """A document in its languages, as an item of one entry each."""
    first = rows[0]
    collection = COLLECTIONS.get(first["type"], first["type"])
    kinds = {kind(row["title"], row["lang"]) for row in rows} - {"", "other", collection}
    leaves = {}
    for row in rows:
        weighed = ((weights.TITLE, row["title"]), (weights.TEXT, row["body"]))
        address = f"{row['lang']}/{collection}/{slug}/"
        leaves[row["lang"]] = Leaf(address, row["title"], (Entry("", "", row["body"], weighed),))
    return Item(
        slug,
        collection,
        leaves,
        number=str(first["number"] or ""),
        year=str(first["year"] or ""),
        date=str(first["year"] or ""),
        status=STATUS.get(first["status"], first["status"]),
        kinds=frozenset(kinds if collection in ("law", "regulation") else ()),
    )


@cache
def sample():
    """The files of the search."""
    by_slug = {}
    for row in read("documents.json"):
        by_slug.setdefault(row["slug"], []).append(row)
    rank = [each.name for each in collections().values()]
    found = [item(slug, rows) for slug, rows in by_slug.items()]
    found.sort(key=lambda each: (rank.index(each.collection), each.id))
    return made(found, concepts(words_of_library()), speeches(), frozenset())
