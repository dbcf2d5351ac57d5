"""What a local rule finds in a record rests on this record: other records may come and go."""

import inspect
import shutil

import pytest

from dalil.check.rule import rules
from dalil.load.library import folder_of
from dalil.load.load import load
from dalil.load.project import project
from projects import SAMPLE

LOCAL = [each for each in rules() if each.local]
SPOILT = (
    lambda text: text.replace("## ", "## ي 7 ", 1),
    lambda text: f"{text}\n[x](javascript:1) \u202e ٩٩\n",
    lambda text: text.replace("{#art_1}", "{#art_91}").replace("{#point_1}", "{#point_91}"),
    lambda text: f"{text}\n## lost {{#art_77}}\n",
)


@pytest.fixture(scope="module")
def broken(tmp_path_factory):
    """The test site with something wrong in every record that has a folder."""
    root = tmp_path_factory.mktemp("broken") / "site"
    shutil.copytree(SAMPLE, root)
    for number, file in enumerate(sorted(root.glob("content/*/*/index.*.md"))):
        text = file.read_text(encoding="utf-8")
        file.write_text(SPOILT[number % len(SPOILT)](text), encoding="utf-8")
        if number % 5 == 0:
            (file.parent / "files").mkdir(exist_ok=True)
            (file.parent / "files" / "stray.txt").write_text("x")
    return load(project(root))


def test_records_are_judged_one_by_one(broken):
    folders = sorted({folder_of(each.source.path) for each in broken.works.values()})
    folders = [each for each in folders if each.count("/") == 2]
    seen = set()
    for step in (2, 3, 7):
        some = set(folders[::step])
        halves = broken.without(some), broken.without(set(folders) - some)
        for rule in LOCAL:
            whole = set(rule.check(broken))
            assert {each for half in halves for each in rule.check(half)} == whole, rule.name
            seen |= {rule.name} if whole else set()
    assert len(seen) > 6, "most rules have something to find"


def test_none_of_them_looks_at_the_calendar():
    for rule in LOCAL:
        assert "today" not in inspect.getsource(inspect.getmodule(rule.check)), rule.name


def test_a_library_without_nothing_is_itself(broken):
    assert broken.without(frozenset()) is broken
