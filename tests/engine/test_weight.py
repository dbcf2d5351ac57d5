"""What a page weighs: little, and the same however many records there are."""

import sys

import pytest

from conftest import ROOT
from dalil.build.site import site
from dalil.engine.render import Renderer
from dalil.i18n import languages
from dalil.load.load import load
from dalil.load.project import project

sys.path.insert(0, str(ROOT / "scripts"))

from made_up import add

MOST = 20_000
"""Bytes of a page whose text is ten articles in 5 KB."""
NUMBERS = range(50, 60)
"""Records of ten years that follow each other; the one in the middle has all its neighbours."""


def weights(folder, numbers):
    for number in numbers:
        add(folder, number, 10)
    made = site(load(project(folder)))
    pages = {each.address: each for each in made.pages}
    show = Renderer(made, folder)
    law = {code: pages[f"{code}/laws/iq-1955-1055/"] for code in languages()}
    return {code: len(show.html(page).encode()) for code, page in law.items()}


def test_a_law_of_ten_articles_is_light_among_few_and_among_many(site_copy):
    few = weights(site_copy, NUMBERS)
    assert max(few.values()) <= MOST
    many = weights(site_copy, [each for each in range(100) if each not in NUMBERS])
    assert many == pytest.approx(few, rel=0.05)
