"""Contacts in a browser: whether an office is open now, by the clock of Baghdad, moving nothing."""

import re

import pytest

from browser.axe import violations
from kinds import LANGUAGES
from projects import SAMPLE, library

pytestmark = [pytest.mark.browser, pytest.mark.slow]

INDEX, RECORD = "{}/contacts/", "{}/contacts/sample-contact/"
VIEWS = [
    (INDEX, "ar", 320, "dark"),
    (INDEX, "ku", 1280, "light"),
    (INDEX, "en", 320, "light"),
    (RECORD, "ar", 1280, "dark"),
    (RECORD, "ku", 320, "light"),
    (RECORD, "en", 768, "dark"),
]
SHIFT = """() => new Promise((done) => {
    let sum = 0;
    new PerformanceObserver((list) => {
        for (const each of list.getEntries()) sum += each.value;
    }).observe({ type: "layout-shift", buffered: true });
    setTimeout(() => done(sum), 300);
})"""


@pytest.fixture
def seen(windows, sample_address):
    """Open a page of the test site at a moment of the world's clock."""
    with windows.lent() as window:

        def open_page(path, now="2026-11-25T06:00:00Z", width=1280, scheme="light", **options):
            page = window(width, scheme, now=now, **options)
            page.goto(sample_address + path)
            return page

        yield open_page


@pytest.mark.parametrize(("path", "language", "width", "scheme"), VIEWS)
def test_every_view_holds_the_bar(path, language, width, scheme, seen):
    page = seen(path.format(language), width=width, scheme=scheme, bypass_csp=True)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert page.evaluate(SHIFT) <= 0.02
    assert violations(page) == []


@pytest.mark.parametrize(
    ("now", "said"),
    [
        ("2026-11-25T04:59:00Z", "Closed now. Opens today at 08:00, Baghdad time."),
        ("2026-11-25T05:00:00Z", "Open now until 12:00, Baghdad time."),
        ("2026-11-25T09:30:00Z", "Closed now. Opens today at 13:00, Baghdad time."),
        ("2026-11-26T12:00:00Z", "Closed now. Opens on Saturday at 20:00, Baghdad time."),
        ("2026-11-28T21:59:00Z", "Open now until 01:00, Baghdad time."),
        ("2026-11-28T22:00:00Z", "Closed now. Opens today at 08:00, Baghdad time."),
        ("2023-06-10T18:00:00Z", "Open now until 22:00, Baghdad time."),
        ("2023-06-11T06:00:00Z", "Closed now. Opens on Monday at 08:00, Baghdad time."),
    ],
)
def test_open_now_is_told_by_the_clock_of_baghdad(now, said, seen):
    page = seen("en/contacts/sample-contact/", now, timezone_id="America/New_York")
    assert page.locator(".now").inner_text() == said


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("ar", "مفتوح الآن حتى ١٢:٠٠ بتوقيت بغداد."),
        ("ku", "ئێستا کراوەیە تا ١٢:٠٠ بە کاتی بەغدا."),
    ],
)
def test_it_is_told_in_the_words_and_digits_of_the_page(language, said, seen):
    assert seen(RECORD.format(language)).locator(".now").inner_text() == said


def test_what_never_closes_is_open(seen):
    assert seen("en/contacts/test-contact-round/").locator(".now").inner_text() == "Open now."


def test_an_old_check_is_told_once_its_day_has_come(seen):
    path = "en/contacts/test-contact-nationwide/"
    before = seen(path, "2025-02-27T20:59:00Z").locator(".checked").inner_text()
    assert "to be checked again by 28 February 2025" in before
    after = seen(path, "2025-02-27T21:00:00Z").locator(".checked").inner_text()
    assert after == "Checked on 29 February 2024, more than a year ago. It may no longer be right."


def test_without_script_all_of_it_is_there(seen):
    page = seen("en/contacts/", java_script_enabled=False)
    text = page.locator("main").inner_text()
    assert "Times are those of Baghdad." in text
    assert "Sunday to Thursday" in text
    assert "to be checked again by 28 February 2025" in text
    assert "now" not in re.findall(r"\b(?:open|closed) (now)\b", text.lower())


@pytest.mark.parametrize("language", LANGUAGES)
def test_numbers_can_be_dialled_and_are_read_from_left_to_right(language, seen):
    page = seen(INDEX.format(language))
    links = page.locator(".ways a").evaluate_all(
        "links => links.map((link) => [link.getAttribute('href'), link.offsetHeight,"
        " getComputedStyle(link.firstElementChild).direction])"
    )
    held = [
        channel
        for work in library(SAMPLE).works.values()
        for channel in getattr(work.facts, "channels", ())
    ]
    assert len(links) == len(held)
    assert sum(href.startswith("tel:+") for href, _, _ in links) == 4
    assert "mailto:contact@example.org" in {href for href, _, _ in links}
    assert {direction for _, _, direction in links} == {"ltr"}
    assert min(height for _, height, _ in links) >= 44
