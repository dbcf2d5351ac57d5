"""Words that explain themselves: by keyboard, pointer and tap, and without script."""

import pytest

from browser.axe import violations
from browser.kinds import LANGUAGES

pytestmark = pytest.mark.browser
PATH = "{lang}/procedures/proc-complaint/"
INSIDE = """box => {
  const {left, right, top, bottom} = box.getBoundingClientRect();
  return left >= 0 && right <= innerWidth && top >= 0 && bottom <= innerHeight;
}"""


@pytest.fixture(params=LANGUAGES)
def path(request):
    return PATH.format(lang=request.param)


def definition(page):
    return page.locator(".definition")


def meaning(page, term):
    return page.locator(f"{term.get_attribute('href')} dd").inner_text()


@pytest.mark.parametrize(("width", "scheme"), [(320, "dark"), (1280, "light")])
def test_every_definition_shows_on_focus_and_stays_inside_the_view(path, width, scheme, open_page):
    page = open_page(path, width, scheme)
    terms = page.locator("a.term")
    assert terms.count() >= 3
    for term in terms.all():
        term.focus()
        page.wait_for_function("!document.querySelector('.definition').hidden")
        assert definition(page).inner_text() == meaning(page, term)
        assert definition(page).evaluate(INSIDE)
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_nothing_is_wrong_with_a_page_whose_definition_shows(path, open_page):
    page = open_page(path, 320, "dark", bypass_csp=True)
    page.locator("a.term").nth(1).focus()
    page.set_viewport_size({"width": 360, "height": 700})
    assert definition(page).is_visible()
    assert definition(page).evaluate("box => box.getBoundingClientRect().right") <= 360
    assert violations(page) == []


def test_role_name_and_description(path, open_page):
    page = open_page(path)
    term = page.locator("a.term").first
    name = term.inner_text()
    found = page.get_by_role("button", name=name, exact=True).first
    assert found.evaluate("(each, other) => each === other", term.element_handle())
    described = term.get_attribute("aria-describedby")
    assert page.locator(f"[id='{described}']").inner_text() == meaning(page, term)


def test_keyboard_opens_keeps_and_closes(path, open_page):
    page = open_page(path, 320)
    term = page.locator("a.term").nth(1)
    term.focus()
    assert definition(page).is_visible()
    page.wait_for_timeout(600)
    assert definition(page).is_visible(), "it stays as long as the reader needs"
    page.keyboard.press("Escape")
    assert definition(page).is_hidden()
    assert term.evaluate("each => each === document.activeElement")
    for key in ("Enter", "Escape", "Space"):
        page.keyboard.press(key)
        assert definition(page).is_visible() == (key != "Escape")
    assert page.evaluate("location.hash") == ""
    page.locator(".brand").focus()
    definition(page).wait_for(state="hidden", timeout=3000)


def test_the_order_of_stops_is_that_of_the_page(path, open_page):
    """The box takes no part in it."""
    stops = "[...document.querySelectorAll('a[href], button, summary')]"
    page = open_page(path)
    page.locator("a.term").first.focus()
    before = page.evaluate(f"{stops}.indexOf(document.activeElement)")
    page.keyboard.press("Tab")
    assert page.evaluate(f"{stops}.indexOf(document.activeElement)") == before + 1
    assert page.locator(".definition :is(a, button)").count() == 0


def test_a_pointer_may_go_into_the_box(path, open_page):
    page = open_page(path)
    term = page.locator("a.term").first
    term.hover()
    assert definition(page).is_visible()
    definition(page).hover()
    page.wait_for_timeout(600)
    assert definition(page).is_visible()
    page.keyboard.press("Escape")
    assert definition(page).is_hidden()
    page.locator("h1").hover()
    term.hover()
    assert definition(page).is_visible()
    page.locator("h1").hover()
    definition(page).wait_for(state="hidden", timeout=3000)


def test_a_tap_opens_and_a_tap_elsewhere_closes(path, open_page):
    page = open_page(path, 320, has_touch=True, is_mobile=True)
    term = page.locator("a.term").nth(1)
    term.tap()
    assert definition(page).is_visible()
    assert definition(page).inner_text() == meaning(page, term)
    page.wait_for_timeout(600)
    assert definition(page).is_visible()
    assert page.evaluate("location.hash") == ""
    definition(page).tap()
    page.wait_for_timeout(600)
    page.locator("h1").tap()
    definition(page).wait_for(state="hidden", timeout=3000)


def test_without_script_a_term_leads_to_its_line(path, open_page):
    page = open_page(path, 320, script=False)
    term = page.locator("a.term").first
    target = term.get_attribute("href")
    term.click()
    assert page.url.endswith(target)
    assert page.locator(target).is_visible()
    assert page.locator(f"{target} dt a").get_attribute("href")


def test_paper_shows_the_list_and_no_box(path, open_page):
    page = open_page(path)
    page.locator("a.term").first.focus()
    page.emulate_media(media="print")
    assert definition(page).is_hidden()
    assert page.locator("section.words dd").first.is_visible()
