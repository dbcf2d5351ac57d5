"""Every poster and leaflet on paper: one sheet, nothing cut off, nothing lost."""

import io
import re
import unicodedata
from collections import Counter

import pytest
from pypdf import PdfReader

from dalil.i18n import languages
from dalil.load import addresses
from dalil.model.handout import Handout
from projects import REAL, library

pytestmark = pytest.mark.browser
SIDES = {Handout.POSTER: 1, Handout.LEAFLET: 2}
PAPER = {Handout.POSTER: (595, 842), Handout.LEAFLET: (842, 595)}
"""A4 in points, upright and lying."""
SHEETS = [
    (addresses.handout(code, work.collection, work.id, kind), kind)
    for work in library(REAL).works.values()
    for kind in work.collection.handouts
    for code in languages()
    if work.shown and code in work.expressions and kind in SIDES
]
ACTUAL = re.compile("/ActualText <([0-9A-F]+)>")
SHOWN = """() => [...document.querySelectorAll(".poster > *, .side")]
  .filter((each) => each.checkVisibility()).map((each) => each.innerText).join(" ")"""
OUTSIDE = """() => [...document.querySelectorAll("main *")].filter((each) => {
  const box = each.getBoundingClientRect(), wide = document.documentElement.clientWidth;
  return box.width && (box.left < -1 || box.right > wide + 1);
}).map((each) => each.outerHTML)"""


def letters(text):
    """Letters and digits whatever their order: a PDF keeps that of the eye, and joined forms."""
    plain = unicodedata.normalize("NFKC", text)
    return Counter(each for each in plain if unicodedata.category(each)[0] in "LN")


def text(page):
    """What a page of a PDF says. Letters drawn together with a mark stand in ActualText alone."""
    drawn = page.get_contents().get_data().decode("latin-1")
    apart = (bytes.fromhex(each).decode("utf-16") for each in ACTUAL.findall(drawn))
    return " ".join((page.extract_text(), *apart))


def test_the_library_has_sheets_to_print():
    assert len(SHEETS) >= 6
    assert {kind for _, kind in SHEETS} == set(SIDES)


@pytest.mark.slow
@pytest.mark.parametrize(("path", "kind"), SHEETS, ids=[each for each, _ in SHEETS])
def test_it_is_one_sheet_and_says_all(path, kind, open_page):
    page = open_page(path, width=round(PAPER[kind][0] / 0.75))
    page.emulate_media(media="print")
    assert page.evaluate(OUTSIDE) == []
    said = letters(page.evaluate(SHOWN))
    read = PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True)))
    sizes = {(round(each.mediabox.width), round(each.mediabox.height)) for each in read.pages}
    assert (len(read.pages), sizes) == (SIDES[kind], {PAPER[kind]})
    printed = letters(" ".join(map(text, read.pages)))
    assert said - printed == Counter()
    assert sum(said.values()) > 80


def first():
    """A record that has sheets."""
    return next(
        each
        for each in library(REAL).works.values()
        if Handout.POSTER in each.collection.handouts and each.shown
    )


def test_the_share_text_is_copied_whole(open_page):
    work = first()
    path = addresses.record("ku", work.collection, work.id)
    page = open_page(path, permissions=["clipboard-read", "clipboard-write"])
    page.locator("[data-text] button.copy").click()
    page.wait_for_function("document.querySelector('[role=status]').textContent.trim() !== ''")
    copied = page.evaluate("navigator.clipboard.readText()")
    unit = work.expressions["ku"].body.unit("share")
    assert re.sub(r"\s+", " ", unit.markdown).strip() in copied
    assert copied.strip().endswith(f"/{path}")


def test_without_script_the_share_text_can_be_marked(open_page):
    work = first()
    page = open_page(addresses.record("ar", work.collection, work.id), script=False)
    assert page.locator("#share_text").inner_text().strip()
    assert page.locator("main button").count() == 0
