"""The script that searches and the one that shows what it finds, each put together to one file."""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files

from dalil.build.search.cards import SHARED
from dalil.build.search.concepts import MARK
from dalil.build.search.reading import TITLES
from dalil.build.search.spellings import BEGINS, ENDS, KEY, SHORTEST
from dalil.build.search.weights import LEVELS
from dalil.text.analysis.citing import citing
from dalil.text.analysis.rules import rules

DIGEST = 8
"""Letters of a digest in the name of a file."""
VENDORED = ("vendor/base-stemmer.js", "vendor/english-stemmer.js")
PARTS = (
    "analysis.js",
    "citations.js",
    "concepts.js",
    "loading.js",
    "table.js",
    "shards.js",
    "spellings.js",
    "matching.js",
    "ranking.js",
    "excerpts.js",
    "engine.js",
)
"""In the order in which one needs another."""


PAGE = ("results/found.js", "results/results.js")


@cache
def page_script() -> str:
    """The script of the page of results, which loads the other when it is needed."""
    return "{\n" + "\n".join(_lean(_part(name)) for name in PAGE) + "\n}\n"


@cache
def script() -> str:
    """The script. It adds one name to the page: `DalilSearch`."""
    data = {"RULES": rules().published, "CITING": citing(), "SHAPE": _shape()}
    given = "\n".join(f"const {name}={_json(value)};" for name, value in data.items())
    vendored = "\n".join(_part(name) for name in VENDORED)
    own = "\n".join(_lean(_part(name)) for name in PARTS)
    return f"(()=>{{\n{given}\nvar BaseStemmer;{vendored}\n{own}\n}})();\n"


def _shape() -> dict[str, object]:
    """What the files of the index are made by and must be read by."""
    return {
        "digest": DIGEST,
        "shared": SHARED,
        "levels": LEVELS,
        "mark": MARK,
        "titles": TITLES,
        "keys": [BEGINS, ENDS, KEY],
        "shortest": SHORTEST,
    }


def _part(name: str) -> str:
    return files("dalil").joinpath("theme", "search", name).read_text(encoding="utf-8").strip()


def _lean(text: str) -> str:
    """A script of ours without indentation and without lines that are only a comment."""
    lines = (line.strip() for line in text.split("\n"))
    return "\n".join(line for line in lines if line and not line.startswith("//"))


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
