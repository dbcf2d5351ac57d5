"""What script adds to a page, by keys alone; what stays without it; what a narrow page keeps."""

import pytest

pytestmark = [pytest.mark.browser, pytest.mark.slow]

LAW = "en/laws/iq-2019-31/"
SMALL = """() => [...document.querySelectorAll("a, button, summary")]
  .filter((each) => each.checkVisibility() && !each.classList.contains("skip"))
  .filter((each) => ![...each.getClientRects()].some((box) => box.width >= 24 && box.height >= 24))
  .map((each) => each.outerHTML)"""
IN_ORDER = """() => [...document.querySelectorAll("main bdi:not([dir=rtl])")].map((each) => {
  const text = each.firstChild, places = [];
  for (let at = 0; at < text.length; at++) {
    const range = document.createRange();
    range.setStart(text, at);
    range.setEnd(text, at + 1);
    const box = range.getBoundingClientRect();
    if (box.width) places.push(Math.round(box.top) * 1e5 + box.left);
  }
  return [text.data, places.every((place, at) => !at || place > places[at - 1])];
}).filter(([text, right]) => !right)"""


def test_a_button_copies_the_link_of_an_article_and_says_so(open_page):
    page = open_page(LAW, permissions=["clipboard-read", "clipboard-write"])
    page.get_by_role("button", name="Copy link: Article 20", exact=True).focus()
    page.keyboard.press("Enter")
    status = page.get_by_role("status")
    status.get_by_text("Link copied: Article 20").wait_for(state="attached")
    assert page.evaluate("navigator.clipboard.readText()").endswith(f"/{LAW}#art_20")


@pytest.mark.parametrize(
    ("language", "name", "done", "start", "where"),
    [
        (
            *("en", "Copy citation: Article 20", "Citation copied: Article 20"),
            *("Independent High", ", Article 20. Dalil, "),
        ),
        (
            *("ar", "انسخ الاستشهاد: المادة 20", "نُسخ الاستشهاد: المادة 20"),
            *("قانون المفوضية", "، المادة 20. دليل، "),
        ),
        (
            *("ku", "ئاماژەکە لەبەر بگرەوە: ماددەی 20", "ئاماژەکە لەبەر گیرایەوە: ماددەی 20"),
            *("یاسای", "، ماددەی 20. ڕێنما، "),
        ),
    ],
)
def test_a_button_copies_how_an_article_is_cited(language, name, done, start, where, open_page):
    path = f"{language}/laws/iq-2019-31/"
    page = open_page(path, permissions=["clipboard-read", "clipboard-write"])
    button = page.get_by_role("button", name=name, exact=True)
    box = button.bounding_box()
    assert min(box["width"], box["height"]) >= 44
    button.focus()
    page.keyboard.press("Enter")
    page.get_by_role("status").get_by_text(done).wait_for(state="attached")
    copied = page.evaluate("navigator.clipboard.readText()")
    title = page.locator("h1").text_content()
    assert title.startswith(start)
    assert copied == f"{title}{where}https://dalil.example.org/{path}#art_20"
    page.locator(".heading:has(#art_20__para_1) button").last.click()
    page.get_by_role("status").get_by_text(done.split(":")[0]).wait_for(state="attached")
    article, site = where.split(".")
    paragraph = page.locator("#art_20__para_1").text_content()
    whole = f"{title}{article}{where[0]} {paragraph}.{site}"
    assert page.evaluate("navigator.clipboard.readText()").startswith(whole)


def test_language_links_lead_to_the_same_article(open_page):
    page = open_page(f"{LAW}#art_20")
    page.locator(".languages a[lang=ckb]").click()
    assert page.url.endswith("/ku/laws/iq-2019-31/#art_20")
    assert page.locator("html").get_attribute("lang") == "ckb"


def test_escape_closes_the_menu_and_goes_back_to_it(open_page):
    page = open_page(LAW, width=320)
    page.locator(".menu summary").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('.menu ul') !== null")
    page.keyboard.press("Escape")
    assert page.locator(".menu details").get_attribute("open") is None
    assert page.evaluate("document.activeElement.tagName") == "SUMMARY"


def test_without_script_articles_have_links_and_menus_open(open_page):
    page = open_page(LAW, script=False)
    assert page.locator("main button").count() == 0
    link = page.get_by_role("link", name="Link to: Article 20", exact=True)
    link.click()
    assert page.url.endswith("#art_20")
    page.locator(".menu summary").click()
    assert page.locator(".menu a").first.is_visible()


def test_contents_are_open_beside_the_text_and_closed_above_it(open_page):
    for width, state in ((1280, ""), (320, None)):
        page = open_page("ar/procedures/proc-appeal-board-decision/", width=width)
        assert page.locator(".contents details").first.get_attribute("open") == state


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize(
    "path",
    [
        *("", "ar/", "ku/laws/iq-2019-31/", "en/laws/", "ar/404.html"),
        *("en/browse/", "ku/a-z/", "ar/topics/", "en/changes/"),
    ],
)
def test_every_target_is_large_enough(open_page, path, width):
    assert open_page(path, width=width).evaluate(SMALL) == []


@pytest.mark.parametrize(
    "path",
    ["ar/laws/iq-2019-31/", "ku/procedures/proc-complaint/", "en/browse/", "ku/a-z/", "ar/topics/"],
)
def test_text_of_twice_the_size_needs_no_sideways_scroll(open_page, path):
    page = open_page(path, width=320, bypass_csp=True)
    page.add_style_tag(content="html { font-size: 212.5% !important }")
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


@pytest.mark.parametrize("path", ["ar/about/", "ku/laws/iq-2019-31/", "ar/laws/iq-2019-31/"])
def test_isolated_tokens_are_shown_in_their_logical_order(open_page, path):
    page = open_page(path)
    assert page.locator("main bdi:not([dir=rtl])").count() > 0
    assert page.evaluate(IN_ORDER) == []
