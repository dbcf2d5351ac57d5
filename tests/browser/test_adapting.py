"""What readers change: spacing, size, contrast, motion, colours; and what paper shows."""

import re

import pytest

from browser.kinds import KINDS, SLOW
from kinds import LANGUAGES

pytestmark = [pytest.mark.browser, pytest.mark.slow]

SPACING = """* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
  word-spacing: 0.16em !important } p { margin-block-end: 2em !important }"""
"""WCAG 1.4.12. Between Arabic letters space would break the joins, so only Latin gets it."""
CUT = """() => [...document.querySelectorAll("body *")].filter((each) => {
  const style = getComputedStyle(each);
  if (style.overflow === "visible") return false;
  if (each.matches(".unseen, .figures thead, .skip, .scroller, svg *")) return false;
  return each.scrollWidth > each.clientWidth + 1 && style.overflowX !== "auto";
}).map((each) => each.outerHTML.slice(0, 120))"""


@pytest.mark.parametrize("kind", SLOW)
def test_spacing_of_text_cuts_nothing(kind, open_page):
    page = open_page(KINDS[kind].format(lang="en"), 320, bypass_csp=True)
    page.add_style_tag(content=SPACING)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    assert page.evaluate(CUT) == []


@pytest.mark.parametrize("kind", SLOW)
def test_twice_the_size_needs_no_sideways_scroll(kind, open_page):
    language = LANGUAGES[len(kind) % len(LANGUAGES)]
    page = open_page(KINDS[kind].format(lang=language), 320, bypass_csp=True)
    page.add_style_tag(content="html { font-size: 212.5% !important }")
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    assert page.evaluate(CUT) == []


def test_nothing_moves_for_who_wants_no_motion(open_page):
    page = open_page("ar/laws/iq-2019-31/", reduced_motion="reduce")
    assert page.evaluate(
        "() => [...document.querySelectorAll('*')].every(each => {"
        " const style = getComputedStyle(each);"
        " return parseFloat(style.animationDuration) === 0"
        " && parseFloat(style.transitionDuration) === 0; })"
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_forced_colours_leave_every_state_visible(language, open_page):
    page = open_page(f"{language}/laws/iq-2019-31/", forced_colors="active")
    current = page.locator(".languages [aria-current]").first
    other = page.locator(".languages a:not([aria-current])").first
    looks = "each => { const style = getComputedStyle(each);" + (
        " return [style.borderBlockEndWidth, style.fontWeight, style.textDecorationLine]; }"
    )
    assert current.evaluate(looks) != other.evaluate(looks)
    marks = "each => getComputedStyle(each, '::before').borderTopWidth"
    assert page.locator(".verification").first.evaluate(marks) != "0px"


def test_forced_colours_show_the_place_one_came_for_and_the_page_one_is_on(open_page):
    page = open_page("en/laws/iq-2019-31/#art_20", forced_colors="active")
    outline = "each => getComputedStyle(each).outlineStyle"
    assert page.locator(".heading:has(#art_20)").evaluate(outline) != "none"
    assert page.locator(".heading:has(#art_10)").evaluate(outline) == "none"
    edge = "each => getComputedStyle(each).borderInlineStartWidth"
    page.locator(".section summary").click()
    assert page.locator(".section [aria-current]").evaluate(edge) == "4px"
    assert page.locator(".section a:not([aria-current])").first.evaluate(edge) == "0px"


def test_forced_colours_tell_the_part_of_a_bar_from_the_whole(open_page):
    page = open_page("ar/turnout/", forced_colors="active")
    fill = "each => getComputedStyle(each).fill"
    bar = page.locator(".gauge:not(.doubt)").first
    assert bar.locator(".part").evaluate(fill) != bar.locator(".whole").evaluate(fill)
    edge = "each => getComputedStyle(each).strokeDasharray"
    assert page.locator(".doubt .part").first.evaluate(edge) != "none"


@pytest.mark.parametrize(("scheme", "ink"), [("light", "0, 0, 0"), ("dark", "255, 255, 255")])
def test_who_asks_for_more_contrast_gets_plain_ink_and_strong_lines(scheme, ink, open_page):
    page = open_page("en/laws/iq-2019-31/", scheme=scheme, contrast="more")
    assert page.evaluate("getComputedStyle(document.body).color") == f"rgb({ink})"
    line = page.locator(".facts > div").first
    assert line.evaluate("each => getComputedStyle(each).borderBlockEndColor") == f"rgb({ink})"


PAPER = 643
"""CSS pixels between the margins of A4."""


@pytest.mark.parametrize(
    "path", ["ar/laws/iq-2019-31/", "en/turnout/", "ku/recommendations/overview/", "en/data/"]
)
def test_every_column_fits_on_paper(path, open_page):
    page = open_page(path, PAPER)
    page.emulate_media(media="print")
    assert page.locator("td").count() or "laws" in path
    assert page.evaluate("document.documentElement.scrollWidth") <= PAPER


@pytest.mark.parametrize(
    ("path", "change"),
    [
        ("ar/laws/iq-2019-31/", "آخر تغيير: "),
        ("ku/procedures/proc-complaint/", "دوایین گۆڕانکاری: "),
        ("en/laws/iq-2019-31/", "Last changed: "),
    ],
)
def test_paper_has_no_controls_and_ends_with_the_address_and_the_last_change(
    path, change, open_page
):
    page = open_page(path)
    end = page.locator("body > :nth-last-child(1 of :not(script)) .paper")
    assert not end.is_visible()
    page.emulate_media(media="print")
    shown = end.inner_text()
    assert f"https://dalil.example.org/{path}" in shown
    assert re.search(rf"{change}\S+", shown)
    assert page.locator(".beside, button, nav, summary").count() > 10
    assert page.evaluate(
        "() => [...document.querySelectorAll('.beside, .edit, button, nav, .skip')]"
        ".every(each => !each.checkVisibility())"
    )


@pytest.mark.parametrize("path", ["ar/laws/iq-2018-12/", "ku/procedures/proc-complaint/"])
def test_paper_shows_all_words_and_the_addresses_of_links(path, open_page):
    page = open_page(path)
    page.emulate_media(media="print")
    hidden = page.evaluate(
        "() => [...document.querySelectorAll('main p, main dd, main li, main h2, main h3')]"
        ".filter(each => !each.checkVisibility()"
        " && !each.closest('nav, .beside, .edit, [role=status]'))"
        ".map(each => each.outerHTML.slice(0, 100))"
    )
    assert hidden == []
    shown = page.evaluate(
        "() => [...document.querySelectorAll('a.external')]"
        ".map(each => getComputedStyle(each, '::after').content)"
    )
    assert all(re.search("https?://", each) for each in shown)
