"""Every kind of page that the site has, by an address in each language."""

from conftest import ROOT
from dalil.load.load import load
from dalil.load.project import project
from dalil.model.collection import collections

LANGUAGES = ("ar", "ku", "en")
LONGEST = {
    "laws": "iq-2019-31",
    "regulations": "ihec-2025-reg-4",
    "decisions": "2025-09-18-1",
    "procedures": "proc-appeal-board-decision",
    "events": "election-iq-2025-11",
    "guidance": "guide-checklist-officer",
}
"""The record that shows the most of its collection; of others the first one is opened."""


LIBRARY = load(project(ROOT))
HELD = [folder for folder, each in collections().items() if LIBRARY.of(each)]


def record(folder):
    return LONGEST.get(folder) or LIBRARY.of(collections()[folder])[0].id


KINDS = {
    "home": "{lang}/",
    "page": "{lang}/about/",
    "data": "{lang}/data/",
    "not found": "{lang}/404.html",
    "browse": "{lang}/browse/",
    "topics": "{lang}/topics/",
    "topic": "{lang}/topics/voting/",
    "alphabet": "{lang}/a-z/",
    "changes": "{lang}/changes/",
    "turnout": "{lang}/turnout/",
    "calendar": "{lang}/events/calendar/",
    "index by number": "{lang}/laws/number/",
    **{f"index of {each}": f"{{lang}}/{each}/" for each in HELD},
    **{each: f"{{lang}}/{each}/{record(each)}/" for each in HELD},
    **{
        f"overview of {each}": f"{{lang}}/{each}/overview/"
        for each in HELD
        if collections()[each].crossed
    },
    **{
        kind.value: f"{{lang}}/{folder}/{record(folder)}/{kind.value}/"
        for folder in HELD
        for kind in collections()[folder].handouts
    },
}
WIDTHS = (320, 768, 1280)
SCHEMES = ("light", "dark")


def sample():
    """Each kind of page in each language; widths and schemes change so that all pairs are met."""
    for place, (kind, path) in enumerate(KINDS.items()):
        for turn in range(3):
            language = LANGUAGES[turn]
            width = WIDTHS[(place + turn) % 3]
            scheme = SCHEMES[(place + turn) % 2]
            yield kind, path.format(lang=language), width, scheme
    yield "choice", "", 320, "light"
    yield "choice", "", 1280, "dark"


SAMPLE = list(sample())
