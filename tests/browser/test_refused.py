"""The page of a refused login in a real browser."""

import pytest

from browser.conftest import AXE, served
from browser.test_pages import TAGS
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
    if not AXE.is_file():
        pytest.skip("axe-core is not here: npm could not be had")
    page.add_script_tag(path=str(AXE))
    found = page.evaluate(
        "async tags => (await axe.run(document, {runOnly: {type: 'tag', values: tags}})).violations"
        ".map(each => [each.id, each.nodes.map(node => node.html).slice(0, 3)])",
        TAGS,
    )
    assert found == []


def test_its_markup_is_sound(members):
    if not available():
        pytest.skip("the validator or Java is not here, and could not be installed")
    found = complaints(members, ["401.html"])
    assert [(each["url"], each["message"]) for each in found] == []
