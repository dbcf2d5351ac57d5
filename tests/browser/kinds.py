"""The pages that are opened in a browser: each kind in each language, widths and schemes mixed."""

from kinds import LANGUAGES, REAL, kinds

KINDS = kinds(REAL)
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
