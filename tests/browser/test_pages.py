"""Every kind of page in a real browser: axe, reflow, languages, content policy, keyboard."""

from contextlib import contextmanager

import pytest

from browser.axe import violations
from browser.kinds import KINDS, LANGUAGES, SAMPLE
from browser.validator import available, complaints

pytestmark = pytest.mark.browser
IDS = [f"{kind} {path} {width} {scheme}" for kind, path, width, scheme in SAMPLE]
DIRECTION = {"ar": "rtl", "ckb": "rtl", "en": "ltr"}


@pytest.mark.parametrize(("kind", "path", "width", "scheme"), SAMPLE, ids=IDS)
def test_page(kind, path, width, scheme, open_page, address):
    page = open_page(path, width, scheme, bypass_csp=True)
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@contextmanager
def heard(page):
    """What a page asks for, and what the browser complains of, while it is listened to."""
    asked, complaints = [], []
    ears = {
        "request": lambda request: asked.append(request.url),
        "console": lambda message: complaints.append(message.text),
        "pageerror": lambda error: complaints.append(str(error)),
    }
    for event, ear in ears.items():
        page.on(event, ear)
    yield asked, complaints
    for event, ear in ears.items():
        page.remove_listener(event, ear)


@pytest.mark.parametrize("path", [path.format(lang="ku") for path in KINDS.values()] + [""])
def test_nothing_is_asked_of_another_host_and_the_policy_holds(path, windows, address):
    with windows.lent() as window:
        page = window()
        with heard(page) as (asked, complaints):
            page.goto(address + path, wait_until="networkidle")
        cookies = page.context.cookies()
    assert asked
    assert all(url.startswith(address) for url in asked)
    assert complaints == []
    assert cookies == []
    assert len(asked) <= (10 if "/search/" in path else 8)  # its own style and two scripts


@pytest.mark.parametrize("language", LANGUAGES)
def test_language_and_direction(language, open_page):
    page = open_page(f"{language}/laws/iq-2019-31/")
    tag = page.evaluate("document.documentElement.lang")
    assert page.evaluate("document.documentElement.dir") == DIRECTION[tag]
    assert (tag == "ckb") == (language == "ku")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("width", [320, 1280])
def test_keyboard_reaches_the_text(language, width, open_page):
    page = open_page(f"{language}/laws/iq-2019-31/", width)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.getAttribute('href')") == "#main"
    box = page.evaluate("document.activeElement.getBoundingClientRect().toJSON()")
    assert box["top"] >= 0
    assert box["width"] > 40
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.tagName") == "MAIN"


@pytest.mark.parametrize("path", [path.format(lang="ar") for path in KINDS.values()])
def test_few_stops_before_the_text(path, open_page):
    page = open_page(path, 320)
    stops = 0
    while True:
        page.keyboard.press("Tab")
        inside = page.evaluate("!!document.activeElement.closest('main, footer')")
        if inside or page.evaluate("document.activeElement === document.body"):
            break
        stops += 1
        assert page.evaluate(
            "(() => { const box = document.activeElement.getBoundingClientRect();"
            " return box.width > 0 && box.height > 0; })()"
        )
    assert stops <= 12


def test_three_taps_to_the_time_for_an_appeal(open_page):
    page = open_page("", 360, script=False)
    page.click("a[hreflang=ckb]")
    page.click("main a[href*='proc-appeal-board-decision']")
    text = page.inner_text("main")
    assert "٣ ڕۆژ" in text
    assert page.locator("main a[href*='iq-2019-31']").count() > 0


def test_without_script_everything_is_there(open_page):
    page = open_page("ar/laws/iq-2019-31/", 320, script=False)
    page.click("header summary")
    page.click("header a[href*='procedures']")
    assert page.inner_text("h1")


def test_copying_the_address_of_an_article_is_said_aloud(open_page):
    page = open_page("en/laws/iq-2019-31/", permissions=["clipboard-read", "clipboard-write"])
    button = page.locator("main button").first
    assert button.get_attribute("aria-label") or button.inner_text()
    button.click()
    page.wait_for_function("document.querySelector('[role=status]').textContent.trim() !== ''")
    assert "#art_3" in page.evaluate("navigator.clipboard.readText()")


def test_html_is_valid(real):
    if not available():
        pytest.skip("the HTML validator or Java is not here and could not be installed")
    paths = ["", *(path.format(lang=lang) for path in KINDS.values() for lang in LANGUAGES)]
    assert [(each["url"], each["message"]) for each in complaints(real, paths)] == []
