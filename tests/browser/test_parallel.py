"""All languages of a record in a browser: columns are chosen without script, and hide for all."""

import pytest

pytestmark = pytest.mark.browser
PATH = "ku/laws/iq-2019-31/parallel/"


def columns(page):
    """The languages of the first row that are seen, each with the edge at which it begins."""
    return page.evaluate(
        """() => [...document.querySelector(".texts").children]
          .filter((each) => each.checkVisibility())
          .map((each) => [each.querySelector("h3").lang || document.documentElement.lang,
                          Math.round(each.getBoundingClientRect().right)])"""
    )


def test_columns_are_chosen_without_script(open_page):
    page = open_page(PATH, script=False)
    seen = columns(page)
    assert [lang for lang, _ in seen] == ["ar", "ckb", "en"]
    assert [right for _, right in seen] == sorted((right for _, right in seen), reverse=True)
    box = page.get_by_role("checkbox", name="English")
    box.focus()
    page.keyboard.press("Space")
    assert [lang for lang, _ in columns(page)] == ["ar", "ckb"]
    assert page.get_by_role("heading", name="English: Article 3").count() == 0
    page.keyboard.press("Space")
    assert len(columns(page)) == 3


def test_a_phone_shows_one_below_the_other(open_page):
    page = open_page(PATH, 320)
    assert len({right for _, right in columns(page)}) == 1
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_paper_lies_and_has_columns(open_page):
    page = open_page(PATH)
    page.emulate_media(media="print")
    assert len({right for _, right in columns(page)}) == 3
    assert not page.locator("fieldset").is_visible()
