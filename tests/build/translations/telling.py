"""What pages of a small library say of their translations."""

from functools import partial

from dalil.build import bodies
from dalil.build.docs import doc_pages
from dalil.build.recipe import made
from dalil.build.records import record_recipes
from dalil.build.text import Speech
from dalil.build.translations.note import told
from dalil.i18n import language, words
from parity.languages import library


def speech(root, code="en"):
    spoken = language(code)
    return Speech(spoken, words(spoken), library(root))


def said(root, key="iq-2021-900", code="en"):
    """What a page says of itself as a translation."""
    here = speech(root, code)
    work = here.library.works.get(key)
    return told(here, key, partial(bodies.elsewhere, work) if work else lambda _: False)


def page(root, key="iq-2021-900", code="en"):
    """The page of a record or a hand-written page, as a value."""
    here = speech(root, code)
    found = [*made(record_recipes(here)), *doc_pages(here)]
    return next(each for each in found if key in each.address)


def lines(root, **which):
    return [each.text for each in said(root, **which).note.lines]
