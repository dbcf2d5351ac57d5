"""The menus around a page are those that would be printed for it alone."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dalil.build.page import Link, Menu, Page, Phrase
from dalil.engine.phrases import Phrases
from dalil.i18n import language

ENGLISH = language("en")
PLACES = ["", "en/", "en/laws/", "en/laws/a/", "en/laws/a/parallel/", "en/laws/b/", "en/ways/a/"]
PLACES += ["en/laws/a/b/c/", "ku/laws/a/", "en/404.html", "en/x.html", "en/laws/x.html"]


def link(address):
    return Link(Phrase("A way", ENGLISH), address)


MENU = Menu(
    home=link("en/"),
    browse=link("en/ways/"),
    collections=(link("en/laws/"), link("en/decisions/")),
    about=(
        link("en/about/"),
        link("en/about/#b"),
        link("https://example.org/"),
        link("en/laws/a/"),
    ),
)


def printed(address, menu=MENU):
    said = Phrases(Page(address, ENGLISH, "", ""), "https://example.org/sub/")
    return said.around(menu, said.links), (
        said.links([menu.browse, *menu.collections]),
        said.links(menu.about),
    )


@given(st.lists(st.sampled_from(PLACES), min_size=1, max_size=6))
def test_every_page_has_its_own_ways(addresses):
    for address in addresses:
        found, expected = printed(address)
        assert found == expected


def test_pages_as_deep_share_what_was_printed():
    one, other = printed("en/laws/b/")[0], printed("en/laws/c/")[0]
    assert one is other
    assert one is not printed("en/laws/a/")[0]


@pytest.mark.parametrize("address", ["en/laws/b/", "en/"])
def test_another_menu_is_another(address):
    printed(address)
    found, expected = printed(address, replace(MENU, about=(link("en/other/"),)))
    assert found == expected
    assert "other/" in found[1]
