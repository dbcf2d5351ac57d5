"""Lists show nothing of the texts of records, so they need not be made when only texts change."""

import re
from dataclasses import replace

import pytest

from dalil.build.heads import HEADS, STATES
from dalil.build.site import site
from dalil.load.load import load
from dalil.load.project import EARLIER, project
from dalil.memory.memory import Warm


def listed(folder):
    """The pages that rest on heads, what heads are, and what pages of records rest on.

    What a translation was made from is left out: a text names it, and is an input itself.
    """
    made = site(load(project(folder), memory=Warm()))
    groups = [each for each in made.others if each.rests_on]
    pages = [
        (each.name, replace(page, inputs=frozenset()))
        for each in groups
        for page in each.make()
        if each.rests_on == {HEADS}
    ]
    rests = {
        each.address: {name for name in each.rests_on() if not name.startswith(EARLIER)}
        for each in made.records
        if each.rests_on
    }
    assert len(rests) > 100
    assert {name for each in groups for name in each.rests_on} == {HEADS, STATES}
    return pages, made.values[HEADS](), rests


def texts(folder):
    return sorted(folder.glob("content/*/*/index.*.md"))


def edited(text, old, new):
    head, body = re.match(r"(?s)(---\n.*?\n---\n)(.*)", text).groups()
    return head + re.sub(old, new, body, flags=re.MULTILINE)


@pytest.fixture
def before(site_copy):
    return listed(site_copy)


def test_other_texts_give_the_same_lists(site_copy, before):
    changed = 0
    for file in texts(site_copy):
        text = file.read_text("utf-8")
        other = edited(text, r"^(?![#{|`\[])(.*[^\s}])$", r"\1 Ω")
        changed += other != text
        file.write_text(other, encoding="utf-8")
    for file in site_copy.glob("content/**/*.lock"):
        file.unlink()
    assert changed > 30
    assert listed(site_copy) == before


@pytest.mark.parametrize("old", ["title: ", "summary: ", "number: ", "  - {title: "])
def test_another_head_gives_other_heads(site_copy, before, old):
    file = next(each for each in texts(site_copy) if f"\n{old}" in each.read_text("utf-8"))
    text = file.read_text("utf-8")
    file.write_text(text.replace(f"\n{old}", f"\n{old}7", 1), encoding="utf-8")
    assert listed(site_copy)[1] != before[1]


def test_another_heading_gives_other_heads(site_copy, before):
    file = next(each for each in texts(site_copy) if "\n## " in each.read_text("utf-8"))
    file.write_text(edited(file.read_text("utf-8"), "^## ", "## Ω "), encoding="utf-8")
    assert listed(site_copy)[1] != before[1]


def test_a_hand_written_page_counts_whole(site_copy, before):
    file = next(site_copy.glob("docs/ar/**/index.md"))
    file.write_text(file.read_text("utf-8") + "\n\nΩ\n", encoding="utf-8")
    assert listed(site_copy)[1] != before[1]
