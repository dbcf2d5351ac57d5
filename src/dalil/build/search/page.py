"""The page where the library is searched, in each language.

Without script it leads to the browse pages. With it, `results/` asks the engine and shows what
it finds, in the words that this page gives it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from dalil.build.browse import shelf, ways
from dalil.build.computed import computed
from dalil.build.indexes import shown
from dalil.build.links import browse, inputs_of, search
from dalil.build.page import Link, Page
from dalil.build.search.files import SearchFiles
from dalil.build.search.item import PAGE
from dalil.build.search.search import INPUT
from dalil.build.text import Speech
from dalil.i18n import Language, languages, words
from dalil.i18n.runs import patterns
from dalil.load import addresses
from dalil.model.collection import collections
from dalil.model.collections.term import Term

SORTS = ("relevance", "date", "number")
_LIVE = "search.live."


def search_page(speech: Speech, files: SearchFiles) -> Page:
    """The page of results, which is found by `files`."""
    return computed(
        speech,
        addresses.search,
        "search.html",
        search(speech).text.text,
        speech.words("search.text"),
        data={
            "files": files,
            "sorts": SORTS,
            "said": said(speech.language),
            "ways": (*_glossary(speech), browse(speech), *ways(speech)),
        },
        indexed=False,
        inputs=inputs_of(speech.library.works.values()) | {INPUT},
    )


def _names() -> Iterator[str]:
    return (each.name for each in collections().values())


def _glossary(speech: Speech) -> Iterator[Link]:
    """Where a word that was not found may be explained."""
    for each in collections().values():
        if each.model is Term and shown(speech, each):
            yield replace(shelf(speech, each), count="")


def said(spoken: Language) -> dict[str, object]:
    """What the script must know of the language, as plain values: words, digits, directions."""
    return {
        "language": spoken.code,
        "digits": spoken.digits,
        "languages": {
            code: {"lang": each.tag, "dir": each.dir, "script": each.script}
            for code, each in languages().items()
        },
        "words": {
            key.removeprefix(_LIVE): text
            for key, text in words(spoken).table.items()
            if key.startswith(_LIVE)
        },
        "kinds": {name: words(spoken)(f"{name}.one") for name in (*_names(), PAGE)},
        "patterns": patterns(),
    }
