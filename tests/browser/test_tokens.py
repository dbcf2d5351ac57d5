"""The kinds of token that lose their order inside Arabic script, as a browser shows them."""

import pytest

from dalil.engine.isolation import isolated
from dalil.i18n import languages

pytestmark = pytest.mark.browser

TURNED = ("+964 770 123 4567", "0770 123 4567", "2026-03-15", "08:00-14:00", "12.5%", "C++")
TURNED += ("10-12", "-5", "$100", "2026–2030")
"""Those that the Unicode bidirectional algorithm turns round where nothing isolates them."""
KEPT = ("01/04/2026", "15.03.2026", "1,234,567", "5/2026", "BVR 2.1 (beta)")
KEPT += ("https://example.org/a-1?b=2", "A/5", "٢٠٢٦/٠٣/١٥")
SENTENCE = {
    "ar": "انظر {}، ثم اقرأ.",
    "ku": "بڕوانە {}، پاشان بیخوێنەوە.",
    "en": "See {}, then read.",
}
SEEN = """(token) => {
  const walker = document.createTreeWalker(document.querySelector("p"), NodeFilter.SHOW_TEXT);
  const found = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    for (let at = 0; at < node.length; at += 1) {
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + 1);
      const box = range.getBoundingClientRect();
      found.push([node.data[at], box.left, box.top]);
    }
  const start = found.map((each) => each[0]).join("").indexOf(token);
  const own = found.slice(start, start + token.length).filter((each) => each[0] !== " ");
  return own.sort((a, b) => Math.abs(a[2] - b[2]) > 4 ? a[2] - b[2] : a[1] - b[1])
    .map((each) => each[0]).join("");
}"""
"""The characters of a token from left to right, line by line."""


@pytest.fixture(scope="module")
def page(chromium):
    held = chromium.new_page()
    yield held
    held.close()


def shown(page, token, code, text):
    language = languages()[code]
    page.set_content(f'<html lang="{language.tag}" dir="{language.dir}"><p>{text}</p></html>')
    return page.evaluate(SEEN, token)


def test_there_are_eighteen():
    assert len({*TURNED, *KEPT}) == 18


@pytest.mark.parametrize("code", languages())
@pytest.mark.parametrize("token", TURNED + KEPT)
def test_a_token_is_seen_in_the_order_in_which_it_is_written(token, code, page):
    text = isolated(SENTENCE[code].format(token), languages()[code])
    for width in (320, 768, 1280):
        page.set_viewport_size({"width": width, "height": 600})
        assert shown(page, token, code, text) == token.replace(" ", "")


@pytest.mark.parametrize("token", TURNED)
def test_without_isolation_it_would_be_turned_round(token, page):
    text = SENTENCE["ar"].format(token)
    assert shown(page, token, "ar", text) != token.replace(" ", "")
