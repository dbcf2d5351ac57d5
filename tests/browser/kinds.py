"""The pages that are opened in a browser: each kind in each language, widths and schemes mixed."""

import os

from kinds import LANGUAGES, kinds
from projects import REAL

KINDS = kinds(REAL)
TYPICAL = ("home", "law", "procedure", "event", "term", "turnout", "overview", "index", "search")
SLOW = [kind for kind in KINDS if kind in TYPICAL or os.environ.get("DALIL_EVERY_KIND")]
"""Kinds that slow tests open: those that differ most; all of them with `DALIL_EVERY_KIND=1`."""
WIDTHS = (320, 768, 1280)
SCHEMES = ("light", "dark")


def sample():
    """Each kind of page in each language; widths and schemes change so that all pairs are met."""
    for place, (kind, path) in enumerate(KINDS.items()):
        for turn, language in enumerate(LANGUAGES):
            width = WIDTHS[(place + turn) % 3]
            scheme = SCHEMES[(place + turn) % 2]
            yield kind, path.format(lang=language), width, scheme
    yield "choice", "", 320, "light"
    yield "choice", "", 1280, "dark"


def matrix():
    """Each kind of page in each language, width and scheme."""
    for kind, path in {**KINDS, "choice": ""}.items():
        for language in LANGUAGES if path else ("",):
            for width in WIDTHS:
                for scheme in SCHEMES:
                    yield kind, path.format(lang=language), width, scheme


SAMPLE = list(sample())
