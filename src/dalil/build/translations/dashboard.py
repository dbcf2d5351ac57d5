"""The page that tells how far the translations of the library have come, and where they lag."""

from __future__ import annotations

from collections.abc import Iterator

from dalil.build.computed import computed
from dalil.build.data import names
from dalil.build.data.page import to_data
from dalil.build.page import Link, Page
from dalil.build.text import Speech
from dalil.build.translations.counts import chart, grids
from dalil.build.translations.lagging import lagging
from dalil.build.translations.states import parity_inputs, public
from dalil.load import addresses


def to_translations(speech: Speech) -> Link:
    """The way to the page."""
    text = speech.phrase(speech.words("translations.title"))
    return Link(text, addresses.translations(speech.language.code))


def dashboard_pages(speech: Speech) -> Iterator[Page]:
    """The page, where there is something to translate."""
    texts = public(speech.library)
    if not texts:
        return
    words = speech.words
    yield computed(
        speech,
        addresses.translations,
        "translations.html",
        words("translations.title"),
        words("translations.lead"),
        {
            "chart": tuple(chart(speech, texts)),
            "grids": grids(speech, texts),
            "lists": tuple(lagging(speech, texts)),
            "file": Link(speech.phrase(words("translations.file")), names.PARITY),
            "to_data": to_data(speech),
        },
        parity_inputs(speech.library),
    )
