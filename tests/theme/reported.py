"""Pages about published reports in a language, made of the test site: numbers and a map."""

from __future__ import annotations

from collections.abc import Iterator

from dalil.build.incidents.pages import incident_pages
from dalil.build.page import Page
from dalil.build.text import Speech
from dalil.i18n import Language, words
from projects import SAMPLE, library

SHOWN = ("incidents/", "incidents/in/baghdad/", "incidents/during/2025-m11-w1/")


def pages(spoken: Language) -> Iterator[Page]:
    """The page of everything, of a governorate, and of a week."""
    shown = {f"{spoken.code}/{each}" for each in SHOWN}
    for page in incident_pages(Speech(spoken, words(spoken), library(SAMPLE))):
        if page.address in shown:
            yield page
