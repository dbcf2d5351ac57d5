"""Checklists: a box to tick beside each measure, on paper only."""

import pytest

from dalil.i18n import languages

BOXES = """() => [...document.querySelectorAll(".heading")].filter(each => {
  const box = getComputedStyle(each, "::before");
  return box.content !== "none" && parseFloat(box.borderTopWidth) > 0;
}).map(each => each.firstElementChild.id)"""


@pytest.mark.parametrize("code", languages())
def test_each_measure_of_a_checklist_has_a_box_on_paper(open_page, code):
    page = open_page(f"{code}/guidance/guide-checklist-officer/")
    assert page.evaluate(BOXES) == []
    page.emulate_media(media="print")
    boxes = page.evaluate(BOXES)
    assert boxes == [f"measure_{number}" for number in range(1, 13)]


def test_other_guidance_has_none(open_page):
    page = open_page("ar/guidance/guide-signs/")
    page.emulate_media(media="print")
    assert page.evaluate(BOXES) == []
