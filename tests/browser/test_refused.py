"""The page of a refused login in a real browser."""

import pytest

from browser.axe import violations
from browser.conftest import served
from browser.validator import available, complaints

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def address(members):
    with served(members) as found:
        yield found


@pytest.mark.parametrize(("width", "scheme"), [(320, "light"), (1280, "dark")])
def test_everybody_can_read_it(width, scheme, open_page):
    page = open_page("401.html", width, scheme, bypass_csp=True)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert page.evaluate("getComputedStyle(document.querySelector('.skip')).position") == "absolute"
    assert violations(page) == []


def test_its_markup_is_sound(members):
    if not available():
        pytest.skip("the validator or Java is not here, and could not be installed")
    found = complaints(members, ["401.html"])
    assert [(each["url"], each["message"]) for each in found] == []
