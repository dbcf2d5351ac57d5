"""A build with a memory gives what a clean one gives, whatever was edited and whatever was killed.

`scripts/edits` does the same for hundreds of sequences.
"""

import os
import signal
import sys
import time

import pytest

from conftest import HERE, ROOT

sys.path.insert(0, str(ROOT / "scripts"))
from made_edits import EDITS, Trial, body, copied, link


@pytest.fixture(scope="module")
def trial(tmp_path_factory):
    found = Trial(copied(HERE / "site", tmp_path_factory.mktemp("cached") / "project"), seed=11)
    assert found.differs() == [], "a first build is a clean one"
    return found


def test_edits_of_every_kind(trial):
    for number in range(3):
        for edit in dict.fromkeys(EDITS[number::3]):
            trial.edit(edit)
        assert trial.differs() == []
    assert len(set(trial.done)) > len(set(EDITS)) / 2, trial.refused


def test_a_changed_text_touches_the_pages_that_show_it_and_no_others(trial):
    trial.build()
    before = {each: each.stat().st_ino for each in (trial.root / "site").rglob("*.html")}
    file = sorted(trial.root.glob("content/laws/*/index.en.md"))[0]
    file.write_text(file.read_text("utf-8") + "\n\nOne more sentence.\n", encoding="utf-8")
    assert trial.differs() == []
    after = {each: each.stat().st_ino for each in (trial.root / "site").rglob("*.html")}
    fresh = [each for each in after if after[each] != before.get(each)]
    assert 0 < len(fresh) < len(after) / 8, [str(each) for each in fresh]


def test_nothing_is_made_where_nothing_changed(trial):
    trial.build()
    site = trial.root / "site"
    before = site.stat().st_ino
    trial.build()
    assert site.stat().st_ino == before


@pytest.mark.parametrize("after", [0.2, 0.6, 1.2])
def test_a_killed_build_leaves_a_right_next_one(trial, after):
    trial.edit(body)
    trial.edit(link)
    child = os.fork()
    if child == 0:
        trial.build()
        os._exit(0)
    time.sleep(after)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    assert trial.differs() == []
