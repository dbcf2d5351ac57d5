"""What a first visit on a slow phone may cost."""

import pytest

from browser.kinds import KINDS, SLOW
from browser.weight import packed, visit
from kinds import LANGUAGES

pytestmark = [pytest.mark.browser, pytest.mark.slow]

LAW = "laws/iq-2019-31/"
KILO = 1024


@pytest.fixture(scope="session")
def slow(real):
    with packed(real) as address:
        yield address


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_first_view_of_a_law(language, chromium, slow):
    seen = visit(chromium, f"{slow}{language}/{LAW}")
    assert seen.others <= 30 * KILO
    assert seen.others + seen.fonts <= 90 * KILO
    assert seen.requests <= 8
    assert seen.shift <= 0.02
    # The bars, 1.5 s and 2.5 s, are measured by scripts/accessibility, which lets nothing else run;
    # here many tests run, and only a page that waits for something is told.
    assert seen.first <= 6
    assert seen.largest <= 8


@pytest.mark.parametrize("kind", SLOW)
def test_every_other_page(kind, chromium, slow):
    seen = visit(chromium, slow + KINDS[kind].format(lang="ar"))
    assert seen.others <= 60 * KILO
    assert seen.others + seen.fonts <= 120 * KILO
    assert seen.requests <= 8


def test_nothing_that_can_wait_is_asked_for_before_the_text(chromium, slow):
    page = chromium.new_page()
    page.goto(f"{slow}ar/{LAW}")
    blocking = page.evaluate(
        "performance.getEntriesByType('resource')"
        ".filter((each) => each.renderBlockingStatus === 'blocking').map((each) => each.name)"
    )
    scripts = page.evaluate(
        "[...document.querySelectorAll('script[src]')]"
        ".map((each) => each.defer && !each.closest('head'))"
    )
    page.close()
    assert len(blocking) == 1
    assert ".css" in blocking[0]
    assert scripts
    assert all(scripts)
