"""What a local rule finds in a record rests on this record: other records may come and go.

What a rule finds that looks at heads rests on the record and on what others are and are called.
"""

import inspect
import shutil
from dataclasses import replace

import pytest

from dalil.check.rule import rules
from dalil.load.load import load
from dalil.load.looked_at import folder_of, passing, without
from dalil.load.project import project
from projects import SAMPLE

LOCAL = [each for each in rules() if each.local]
HEADED = [each for each in rules() if each.heads]
SPOILT = (
    lambda text: text.replace("## ", "## ي 7 ", 1),
    lambda text: f"{text}\n[x](javascript:1) \u202e ٩٩\n",
    lambda text: text.replace("{#art_1}", "{#art_91}").replace("{#point_1}", "{#point_91}"),
    lambda text: f"{text}\n## lost {{#art_77}}\n",
)


REFERRING = (
    "[a](record:sample-nothing) [b](record:iq-2021-900#art_77) [c](#nowhere)",
    "The handicapped came. [x](record:iq-2021-900)",
)
"""What rules find that look at others."""
AVOID = "avoid:\n  - {lang: en, forms: [handicapped], prefer: [disabled person], source: other}\n"


@pytest.fixture(scope="module")
def broken(tmp_path_factory):
    """The test site with something wrong in every record that has a folder."""
    root = tmp_path_factory.mktemp("broken") / "site"
    shutil.copytree(SAMPLE, root)
    with (root / "content" / "terms.yml").open("a", encoding="utf-8") as file:
        file.write(AVOID)
    for number, file in enumerate(sorted(root.glob("content/*/*/index.*.md"))):
        text = file.read_text(encoding="utf-8")
        text = f"{text}\n{REFERRING[number % len(REFERRING)]}\n"
        file.write_text(SPOILT[number % len(SPOILT)](text), encoding="utf-8")
        if number % 5 == 0:
            (file.parent / "files").mkdir(exist_ok=True)
            (file.parent / "files" / "stray.txt").write_text("x")
    return load(project(root))


def found_in_halves(broken, folders, part, rules):
    """The names of rules that find something, each the same in two halves as in the whole."""
    seen = set()
    for step in (2, 3, 7):
        some = set(folders[::step])
        halves = part(broken, some), part(broken, set(folders) - some)
        for rule in rules:
            whole = set(rule.check(broken))
            assert {each for half in halves for each in rule.check(half)} == whole, rule.name
            seen |= {rule.name} if whole else set()
    return seen


def test_records_are_judged_one_by_one(broken):
    folders = sorted({folder_of(each.source.path) for each in broken.works.values()})
    folders = [each for each in folders if each.count("/") == 2]
    seen = found_in_halves(broken, folders, without, LOCAL)
    assert len(seen) > 6, "most rules have something to find"


def test_records_are_judged_while_others_are_only_known(broken):
    folders = sorted({folder_of(each.source.path) for each in broken.works.values()})
    seen = found_in_halves(broken, folders, passing, HEADED)
    assert seen >= {"unknown_record", "broken_anchor", "avoided_term"}


def test_texts_of_others_change_nothing(broken):
    some = {folder_of(each.source.path) for each in [*broken.works.values()][::2]}
    half = passing(broken, some)
    bare = replace(half, passed={id: _without_texts(each) for id, each in half.passed.items()})
    for rule in HEADED:
        assert set(rule.check(bare)) == set(rule.check(half)), rule.name


def _without_texts(work):
    """A record of which only the head is left."""

    def bare(each):
        units = tuple(replace(unit, markdown="") for unit in each.body.units)
        text = replace(each.body, markdown="", preamble="", links=(), units=units)
        return replace(each, body=text, draft=None)

    spoken = {code: bare(each) for code, each in work.expressions.items()}
    return replace(work, source=bare(work.source), expressions=spoken)


def test_none_of_them_looks_at_the_calendar():
    for rule in (*LOCAL, *HEADED):
        assert "today" not in inspect.getsource(inspect.getmodule(rule.check)), rule.name


def test_a_library_without_nothing_is_itself(broken):
    assert without(broken, frozenset()) is broken
