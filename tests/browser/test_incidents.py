"""Pages about published reports in a browser, of the test site: the real one has none."""

import pytest

from browser.axe import violations

pytestmark = [pytest.mark.browser, pytest.mark.slow]
SEEN = [
    ("ar", "incidents/", 320, "dark"),
    ("ku", "incidents/during/2025-m11-w1/", 768, "light"),
    ("en", "incidents/", 1280, "dark"),
    ("ku", "incidents/in/baghdad/", 320, "light"),
]
FILLS = """() => [...document.querySelectorAll("svg .number")].map(each => {
  const style = getComputedStyle(each);
  return [style.fill, style.stroke, style.paintOrder];
})"""


@pytest.fixture
def opened(chromium, sample_address):
    contexts = []

    def open_page(path, width, scheme, **more):
        context = chromium.new_context(
            viewport={"width": width, "height": 900}, color_scheme=scheme, **more
        )
        contexts.append(context)
        page = context.new_page()
        page.told = []
        page.on("console", lambda message: page.told.append(message.text))
        page.goto(sample_address + path)
        return page

    yield open_page
    for each in contexts:
        each.close()


@pytest.mark.parametrize(("code", "path", "width", "scheme"), SEEN)
def test_nobody_is_left_out(code, path, width, scheme, opened):
    page = opened(f"{code}/{path}", width, scheme, bypass_csp=True)
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_numbers_stand_on_a_halo_and_the_policy_holds(opened):
    page = opened("ku/incidents/", 1280, "light")
    for fill, stroke, order in page.evaluate(FILLS):
        assert (fill, stroke, order.split()[0]) == (
            "rgb(24, 34, 42)",
            "rgb(255, 255, 255)",
            "stroke",
        )
    assert page.told == []
    page = opened("ku/incidents/", 1280, "dark", forced_colors="active")
    assert len({fill for fill, _, _ in page.evaluate(FILLS)}) == 1
    for fill, stroke, _ in page.evaluate(FILLS):
        assert fill != stroke, "colours of the reader, apart from each other"


def test_filters_work_without_script_and_each_stop_is_seen(opened):
    page = opened("ar/incidents/", 320, "light", java_script_enabled=False)
    page.click("#places ~ table a[href*='in/baghdad']")
    page.click("#weeks ~ table a[href*='2025-m11-w1']")
    assert page.url.endswith("/ar/incidents/during/2025-m11-w1/")
    assert page.locator("svg[role=img]").count() == 1
    page = opened("en/incidents/", 320, "light")
    last, tops = None, []
    for _ in range(60):
        page.keyboard.press("Tab")
        box = page.evaluate(
            "(() => { const at = document.activeElement, box = at.getBoundingClientRect();"
            " return [at.closest('main') ? box.top + scrollY : -1, box.width, box.height]; })()"
        )
        if last is not None and box[0] < 0 and tops:
            break
        if box[0] >= 0:
            assert box[1] > 0
            assert box[2] >= 20
            tops.append(box[0])
        last = box
    assert tops == sorted(tops)
    assert len(tops) > 12
