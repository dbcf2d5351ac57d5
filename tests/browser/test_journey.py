"""One reader, no mouse: find a law, read an article, copy its link, change language, print."""

import pytest

pytestmark = [pytest.mark.browser, pytest.mark.slow]

ARTICLE = "#art_20"


def go(page, selector, key="Tab", limit=150):
    """Press a key until what is looked for has the focus, and is in view."""
    for _ in range(limit):
        page.keyboard.press(key)
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            assert page.evaluate(
                "(() => { const box = document.activeElement.getBoundingClientRect();"
                " return box.height > 0 && box.bottom > 0 && box.top < innerHeight"
                " && box.right > 0 && box.left < innerWidth; })()"
            )
            return
    raise AssertionError(f"{limit} presses of {key} do not reach {selector}")


def follow(page, selector, key="Tab"):
    """Go to a link by keys and follow it to another page."""
    go(page, selector, key)
    with page.expect_navigation():
        page.keyboard.press("Enter")


@pytest.mark.parametrize(
    ("language", "to", "width"),
    [("ar", "ckb", 320), ("ku", "en", 768), ("en", "ar", 1280)],
    ids=["ar 320", "ku 768", "en 1280"],
)
def test_by_keys_alone(language, to, width, open_page):
    page = open_page(f"{language}/", width, permissions=["clipboard-read", "clipboard-write"])
    # to the list of laws by the menu
    go(page, ".menu summary")
    page.keyboard.press("Enter")
    follow(page, ".menu a[href$='laws/']")
    # past the menu to the law
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"
    follow(page, "main a[href$='iq-2019-31/']")
    # by its contents to the article, which the focus follows
    go(page, ".contents summary")
    if not page.evaluate("document.activeElement.parentElement.open"):
        page.keyboard.press("Enter")
    go(page, f".contents a[href='{ARTICLE}']")
    page.keyboard.press("Enter")
    assert page.url.endswith(ARTICLE)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('.heading').firstElementChild.id") == (
        ARTICLE.removeprefix("#")
    )
    # its link, copied
    page.keyboard.press("Enter")
    page.wait_for_function("document.querySelector('[role=status]').textContent.trim() !== ''")
    assert page.evaluate("navigator.clipboard.readText()") == page.url
    # the same article in another language
    follow(page, f".languages a[hreflang={to}]", "Shift+Tab")
    assert page.url.endswith(f"/laws/iq-2019-31/{ARTICLE}")
    assert page.evaluate("document.documentElement.lang") == to
    top = page.evaluate("id => document.querySelector(id).getBoundingClientRect().top", ARTICLE)
    assert 0 <= top < 900
    # the menu, opened and closed
    go(page, ".menu summary", "Shift+Tab")
    page.keyboard.press("Enter")
    go(page, ".menu li a")
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.matches('.menu details:not([open]) summary')")
    # the page leaves the key for printing to the browser
    page.evaluate("addEventListener('keydown', (each) => (window.taken = each.defaultPrevented))")
    page.keyboard.press("Control+p")
    assert page.evaluate("window.taken") is False
