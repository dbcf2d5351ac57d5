"""The pages of a form in a language, made of the test site: they are the same everywhere."""

from __future__ import annotations

from collections.abc import Iterator

from dalil.build.page import Page
from dalil.build.questions.pages import form_pages
from dalil.build.text import Speech
from dalil.i18n import Language, words
from projects import SAMPLE, library


def pages(spoken: Language) -> Iterator[Page]:
    """The page of the first form, and its sheet."""
    held = library(SAMPLE)
    first = f"{spoken.code}/forms/{held.forms[0].id}/"
    for page in form_pages(Speech(spoken, words(spoken), held)):
        if page.address.startswith(first):
            yield page
