"""The site for members in a real browser: as good as the public one, and it says for whom it is."""

import pytest

from browser.axe import violations
from browser.conftest import served
from browser.validator import available, complaints

pytestmark = pytest.mark.browser
PAGES = [
    ("", 320, "light"),
    ("404.html", 768, "dark"),
    ("ar/", 320, "dark"),
    ("ku/together/", 768, "light"),
    ("en/procedures/proc-sample-observer-cards/", 320, "light"),
    ("ku/procedures/proc-sample-observer-cards/", 1280, "dark"),
    ("ar/events/meeting-sample-liaison-2023/", 768, "light"),
    ("en/procedures/", 1280, "dark"),
    ("ar/chat/", 320, "light"),
    ("ku/chat/", 1280, "dark"),
]


@pytest.fixture(scope="module")
def address(members):
    with served(members) as found:
        yield found


@pytest.mark.parametrize(("path", "width", "scheme"), PAGES)
def test_page(path, width, scheme, open_page, address):
    page = open_page(path, width, scheme, bypass_csp=True)
    assert page.locator("p.members").first.is_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert violations(page) == []


def test_what_is_for_members_is_printed_too(open_page):
    page = open_page("en/procedures/proc-sample-observer-cards/")
    page.emulate_media(media="print")
    assert page.locator("p.members").first.is_visible()


def test_html_is_valid(members):
    if not available():
        pytest.skip("the HTML validator or Java is not here and could not be installed")
    paths = sorted(each.relative_to(members).as_posix() for each in members.rglob("*.html"))
    assert [(each["url"], each["message"]) for each in complaints(members, paths)] == []


def test_the_page_of_the_chat_says_without_script_what_is_needed(open_page):
    page = open_page("ku/chat/", script=False)
    assert page.locator("#chat_plain").is_visible()
    assert page.locator("#chat_form").is_hidden()
    assert page.get_by_text("general@rooms.chat.test.example.org").is_visible()


def test_the_page_of_the_chat_loads_nothing_of_it_by_itself(open_page):
    page = open_page("ar/chat/")
    assert page.locator("#chat_form").is_visible()
    asked = page.evaluate("performance.getEntriesByType('resource').map(each => each.name)")
    assert [each for each in asked if "/chat/chat." in each]
    assert [each for each in asked if "converse" in each or "words" in each] == []
