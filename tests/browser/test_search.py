"""Search as readers use it: keys, paste, going back, from disk, little data, without script."""

import gzip
import re

import pytest

from browser.axe import violations
from dalil.i18n import languages
from kinds import LANGUAGES

pytestmark = pytest.mark.browser

ASKED = {"ar": "قانون ٩ لسنة ٢٠٢٠", "ku": "یاسای ٩ی ٢٠٢٠", "en": "law 9 of 2020"}
LAW = "laws/iq-2020-9/"
COUNTED = {"ar": "نتيجة|نتائج|نتيجتان", "ku": "ئەنجام", "en": "results? for"}
NOTHING = "qqxxzzqq"
BOX = "#query"
HITS = "[data-search-result]"
SCRIPTS = 30_000, 15_000
"""The most bytes of script, compressed: on the page of results, on any other."""
STATES = [  # so that languages, schemes, widths and states all meet in pairs
    ("ar", "light", 320, "empty"),
    ("ku", "dark", 1280, "empty"),
    ("en", "dark", 320, "results"),
    ("ar", "light", 1280, "results"),
    ("ku", "light", 768, "results"),
    ("ar", "dark", 320, "filters"),
    ("ku", "light", 1280, "filters"),
    ("en", "light", 768, "filters"),
    ("ku", "dark", 320, "nothing"),
    ("en", "light", 1280, "nothing"),
    ("ar", "dark", 768, "nothing"),
    ("en", "light", 320, "plain"),
    ("ku", "dark", 768, "plain"),
]


def asked(page, text):
    """Type a query as a keyboard does and wait for its answer."""
    page.locator(BOX).press_sequentially(text)
    answered(page, text)


def answered(page, text):
    page.wait_for_function(
        "text => document.querySelector('main [role=status]').textContent.includes(text)"
        " && document.getElementById('found').ariaBusy === 'false'",
        arg=text,
    )


def found(page):
    return [link.get_attribute("href") for link in page.locator(f"{HITS} a").all()]


def told(page):
    return page.locator("main [role=status]").inner_text()


@pytest.mark.slow
@pytest.mark.parametrize(
    ("code", "scheme", "width", "state"), STATES, ids=[" ".join(map(str, each)) for each in STATES]
)
def test_nothing_is_wrong_in_any_state(code, scheme, width, state, open_page):
    query = {"results": "?q=CRPD", "filters": f"?q={ASKED[code]}&collection=law"}.get(state, "")
    query = f"?q={NOTHING}" if state == "nothing" else query
    plain = state == "plain"
    if plain:
        page = open_page(f"{code}/search/", width, scheme, script=False)
        assert page.locator("#plain").is_visible()
        assert page.locator("#browse a").count() > 10
    page = open_page(f"{code}/search/{query}", width, scheme, ours=not plain, bypass_csp=True)
    if plain:
        # axe is a script itself: it judges the page without ours, with what shows where none run
        page.add_style_tag(content=".plain { display: block !important; }")
        assert page.locator("#plain").is_visible()
    if query:
        page.wait_for_function("() => document.getElementById('found').ariaBusy === 'false'")
    if state == "filters":
        page.evaluate("document.getElementById('filters').open = true")
        assert page.locator("#filters fieldset").count() > 1
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    small = page.evaluate(
        "() => [...document.querySelectorAll('main :is(button, select, summary, label:has(input)),"
        " #query')].filter(each => each.checkVisibility() && each.offsetHeight < 44)"
        ".map(each => each.outerHTML)"
    )
    assert small == []


@pytest.mark.parametrize("code", LANGUAGES)
def test_by_keys_alone_to_the_record_and_back(code, open_page, address):
    page = open_page(f"{code}/search/")
    page.locator(BOX).focus()
    asked(page, ASKED[code])
    assert re.search(COUNTED[code], told(page))
    assert not re.search("[0-9]" if code != "en" else "[٠-٩]", told(page).replace(ASKED[code], ""))
    assert found(page)[0].endswith(f"/{code}/{LAW}")
    assert page.evaluate("document.activeElement.id") == "query"
    for _ in range(4):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.closest('[data-search-result]') !== null"):
            break
    opened = page.evaluate("document.activeElement.href")
    assert opened.endswith(f"/{code}/{LAW}")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/{LAW}")
    page.go_back()
    page.wait_for_selector(HITS)
    assert page.locator(BOX).input_value() == ASKED[code]
    page.wait_for_function("href => document.activeElement.href === href", arg=opened)


def test_from_the_head_of_any_page(open_page):
    page = open_page(f"ku/{LAW}", 320)
    page.locator("header input[type=search]").fill(ASKED["ku"])
    page.keyboard.press("Enter")
    page.wait_for_selector(HITS)
    assert "/ku/search/?q=" in page.url
    assert found(page)[0].endswith(f"/ku/{LAW}")


def test_back_goes_through_what_was_asked(open_page):
    page = open_page("en/search/")
    asked(page, "complaint")
    page.keyboard.press("Enter")
    page.locator(BOX).fill("displaced voters")
    answered(page, "displaced voters")
    box = page.locator("#filters input[name=collection]").first
    box.check()
    page.wait_for_url("**collection=**")
    page.locator("#sort").select_option("date")
    page.wait_for_url("**sort=date**")
    page.reload()
    answered(page, "displaced voters")
    assert page.locator("#sort").input_value() == "date"
    assert page.locator("#filters input:checked").count() == 1
    page.go_back()
    page.go_back()
    answered(page, "displaced voters")
    page.wait_for_function("() => !document.querySelector('#filters input:checked')")
    page.go_back()
    answered(page, "complaint")
    assert page.locator(BOX).input_value() == "complaint"


def test_a_filter_keeps_its_place_and_counts_live(open_page):
    page = open_page("en/search/?q=election")
    answered(page, "election")
    before = int(re.search(r"\d+", told(page))[0])
    box = page.locator("#filters input[name=collection]").first
    box.focus()
    page.keyboard.press("Space")
    page.wait_for_url("**collection=**")
    page.wait_for_function("() => document.getElementById('found').ariaBusy === 'false'")
    after = int(re.search(r"\d+", told(page))[0])
    assert 0 < after < before
    assert box.evaluate("each => each === document.activeElement")
    page.locator("#filters .clear").click()
    page.wait_for_function("() => document.getElementById('found').ariaBusy === 'false'")
    page.wait_for_function(
        f"() => document.getElementById('told').textContent.includes('{before}')"
    )


def test_more_results_keep_the_focus(open_page):
    page = open_page("en/search/?q=election")
    answered(page, "election")
    shown = page.locator(HITS).count()
    button = page.locator("#more_en")
    button.focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**show=20**")
    page.wait_for_function(
        "n => document.querySelectorAll('[data-search-result]').length > n", arg=shown
    )
    assert page.evaluate("document.activeElement.id") == "more_en"


@pytest.mark.parametrize("way", ["paste", "insert", "compose"])
def test_a_query_need_not_be_typed(way, open_page):
    """Paste, dictation and input methods send no key that ends a letter."""
    page = open_page("ar/search/")
    page.locator(BOX).focus()
    if way == "compose":
        session = page.context.new_cdp_session(page)
        text = ASKED["ar"]
        place = {"selectionStart": len(text), "selectionEnd": len(text)}
        session.send("Input.imeSetComposition", {"text": text, **place})
        session.send("Input.insertText", {"text": text})
    elif way == "insert":
        page.keyboard.insert_text(ASKED["ar"])
    else:
        page.evaluate("text => document.execCommand('insertText', false, text)", ASKED["ar"])
    answered(page, ASKED["ar"])
    assert found(page)[0].endswith(LAW)


def test_a_late_answer_to_an_early_question_is_dropped(open_page):
    page = open_page("en/search/")
    held = []

    def hold(route):
        if held:
            route.continue_()
        else:
            held.append(route)

    page.route("**/search/words.*", hold)
    page.locator(BOX).fill("constitution")
    while not held:
        page.wait_for_timeout(50)
    page.locator(BOX).fill("penal code")
    page.wait_for_timeout(300)
    for route in held:
        route.continue_()
    answered(page, "penal code")
    page.wait_for_timeout(700)  # also longer than the page waits before it says that it searches
    assert "penal code" in told(page)
    assert found(page)[0].endswith("/en/laws/iq-1969-111/")


def test_what_was_not_found_leads_on(open_page):
    page = open_page(f"en/search/?q={NOTHING}")
    answered(page, NOTHING)
    assert NOTHING in told(page)
    ways = page.locator("#browse a")
    assert ways.first.is_visible()
    assert any(each.endswith("terms/") for each in (a.get_attribute("href") for a in ways.all()))


def test_nothing_a_reader_types_is_read_as_markup(open_page):
    text = "<img src=x onerror=alert(1)>"
    page = open_page(f"en/search/?q={text}")
    answered(page, text)
    assert page.locator("main img").count() == 0


@pytest.mark.parametrize("path", ["ar/", f"en/{LAW}", "ku/search/"])
def test_nothing_of_the_index_is_loaded_before_the_box_is_touched(path, chromium, address):
    page = chromium.new_page()
    loaded = []
    page.on("request", lambda request: loaded.append(request.url))
    page.goto(address + path, wait_until="networkidle")
    assert [each for each in loaded if each.removeprefix(address).startswith("search/")] == []
    page.close()


@pytest.mark.parametrize(
    "path", ["ar/", f"en/{LAW}", "ku/procedures/proc-complaint/", "en/search/"]
)
def test_the_script_of_a_page_is_light(path, chromium, address):
    page = chromium.new_page()
    sizes = {}
    page.on(
        "response",
        lambda each: (
            sizes.update({each.url: len(gzip.compress(each.body()))})
            if each.request.resource_type == "script"
            else None
        ),
    )
    page.goto(address + path, wait_until="networkidle")
    if path.endswith("search/"):
        asked(page, ASKED["en"])
    page.close()
    code = [size for url, size in sizes.items() if "/assets/" in url or "/search/engine." in url]
    assert code
    assert sum(code) <= SCRIPTS[0 if path.endswith("search/") else 1]


def test_with_little_data_only_enter_searches(chromium, address):
    page = chromium.new_page()
    page.add_init_script(
        "Object.defineProperty(navigator, 'connection', { value: { saveData: true } })"
    )
    loaded = []
    page.on("request", lambda request: loaded.append(request.url))
    page.goto(address + "en/search/", wait_until="networkidle")
    page.locator(BOX).press_sequentially("penal code")
    page.wait_for_timeout(500)
    assert "Enter" in told(page)
    assert [each for each in loaded if "/search/engine" in each] == []
    page.keyboard.press("Enter")
    answered(page, "penal code")
    assert page.locator(HITS).count() > 0
    page.close()


def test_a_copy_opened_from_disk_searches(chromium, real):
    page = chromium.new_page()
    page.goto((real / "ku" / "search" / "index.html").as_uri())
    asked(page, ASKED["ku"])
    first = found(page)[0]
    assert first.startswith("file:")
    assert first.endswith(f"/ku/{LAW}index.html")
    page.goto(first)
    assert page.locator("h1").inner_text()
    page.close()


@pytest.mark.parametrize("code", LANGUAGES)
def test_without_script_the_form_leads_to_the_ways_of_browsing(code, open_page):
    page = open_page(f"{code}/{LAW}", 320, script=False)
    page.locator("header input[type=search]").fill(ASKED[code])
    page.locator("header form button").click()
    assert f"/{code}/search/?q=" in page.url
    assert page.locator("#plain").is_visible()
    assert page.locator("#told").inner_text() == ""
    page.locator("#browse a[href$='/a-z/']").click()
    assert page.locator("h1").inner_text()


@pytest.mark.parametrize("code", LANGUAGES)
def test_hits_of_another_language_carry_it(code, open_page):
    """Records of this library exist in all languages, so the test site's are asked below."""
    page = open_page(f"{code}/search/?q=CRPD")
    answered(page, "CRPD")
    spoken = languages()[code]
    tags = page.eval_on_selector_all(HITS, "all => all.map(each => each.closest('[lang]').lang)")
    assert tags
    assert set(tags) == {spoken.tag}


def test_a_record_that_only_another_language_has_stands_below_its_own_heading(
    chromium, sample_address
):
    page = chromium.new_page()
    page.goto(f"{sample_address}ku/search/?q=901")
    page.wait_for_selector(HITS)
    section = page.locator("section:has(#in_ar)")
    assert section.locator("h2").inner_text().startswith("تەنیا بە عەرەبی")
    link = section.locator(f"{HITS} a", has_text="901").first
    assert "/ar/laws/iq-2022-901/" in link.get_attribute("href")
    assert link.get_attribute("hreflang") == "ar"
    around = link.evaluate("each => [each.closest('[lang]').lang, each.closest('[dir]').dir]")
    assert around == ["ar", "rtl"]
    page.close()
