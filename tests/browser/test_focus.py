"""Where the focus is: seen in pixels, never hidden, in the order in which one reads."""

import base64

import pytest

from browser.kinds import KINDS, SLOW
from kinds import LANGUAGES

pytestmark = [pytest.mark.browser, pytest.mark.slow]

COMPARE = """async ([before, after]) => {
  const read = async (data) => {
    const image = new Image();
    image.src = `data:image/png;base64,${data}`;
    await image.decode();
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext("2d");
    context.drawImage(image, 0, 0);
    return context.getImageData(0, 0, image.width, image.height);
  };
  const light = (data, at) => [0, 1, 2].reduce((sum, part) => {
    const share = data[at + part] / 255;
    const linear = share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    return sum + linear * [0.2126, 0.7152, 0.0722][part];
  }, 0);
  const [one, two] = [await read(before), await read(after)];
  let changed = 0;
  for (let at = 0; at < one.data.length; at += 4) {
    const [a, b] = [light(one.data, at), light(two.data, at)];
    if ((Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05) >= 3) changed += 1;
  }
  return changed;
}"""
"""How many pixels differ by a contrast of 3:1 or more (WCAG 2.4.13)."""
AROUND = 6
"""CSS pixels around a box in which its indicator is looked for."""
SEEN = (
    "a.skip",
    ".brand",
    ".languages a",
    ".menu summary",
    ".trail a",
    "main .contents summary",
    "main p a",
    "main button, main .heading > a",
    "main dd a",
    ".foot a",
)


def shot(page, clip):
    return base64.b64encode(page.screenshot(clip=clip)).decode()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("language", ["ar", "en"])
def test_the_focus_is_seen(language, scheme, open_page):
    page = open_page(f"{language}/laws/iq-2019-31/", 1280, scheme, reduced_motion="reduce")
    eye = page.context.new_page()
    for selector in SEEN:
        target = page.locator(selector).first
        target.scroll_into_view_if_needed()
        target.evaluate("each => each.blur()")
        page.keyboard.press("Shift")  # the last thing used is the keyboard: focus is to be seen
        target.focus()
        box = target.bounding_box()
        clip = {
            "x": max(box["x"] - AROUND, 0),
            "y": max(box["y"] - AROUND, 0),
            "width": box["width"] + 2 * AROUND,
            "height": box["height"] + 2 * AROUND,
        }
        after = shot(page, clip)
        target.evaluate("each => each.blur()")
        before = shot(page, clip)
        changed = eye.evaluate(COMPARE, [before, after])
        needed = 2 * 2 * (box["width"] + box["height"]) * 0.9
        assert changed >= needed, f"{selector}: {changed} of {needed:.0f} pixels"


WALK = """() => {
  const here = document.activeElement;
  if (here === document.body) return null;
  const boxes = [...here.getClientRects()].filter((box) => box.width && box.height);
  const box = boxes[0];
  if (!box) return { hidden: here.outerHTML };
  const middle = [box.left + box.width / 2, box.top + box.height / 2];
  const top = document.elementFromPoint(...middle);
  const area = here.closest(".contents, main, header, footer");
  const card = here.closest(".cards > li");
  const around = card ? card.getBoundingClientRect() : box;
  const place = (of) => ({
    top: of.top + scrollY,
    bottom: of.bottom + scrollY,
    start: document.dir === "rtl" ? -of.right : of.left,
  });
  return {
    hidden: top && (here.contains(top) || top.contains(here)) ? "" : here.outerHTML,
    inside: area ? area.className || area.tagName : "",
    own: place(box),
    card: place(around),
    wide: box.left >= -1 && box.right <= innerWidth + 1,
  };
}"""


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("kind", SLOW)
def test_every_stop_is_in_view_and_in_order(kind, width, open_page):
    path = KINDS[kind].format(lang=LANGUAGES[len(kind) % len(LANGUAGES)])
    page = open_page(path, width, reduced_motion="reduce")
    last = None
    for _ in range(60):
        page.keyboard.press("Tab")
        here = page.evaluate(WALK)
        if here is None:
            break
        assert not here["hidden"], here["hidden"]
        assert here["wide"]
        if last and last["inside"] == here["inside"]:
            # A card is read to its end before the one beside it: two cards are compared whole.
            what = "own" if last["card"] == here["card"] else "card"
            before, after = last[what], here[what]
            below = after["bottom"] > before["top"]
            beside = after["top"] < before["bottom"]
            assert below, (last, here)
            lower = after["top"] > before["top"] + 4
            assert not beside or lower or after["start"] >= before["start"] - 1, (last, here)
        last = here
