"""Which sources stand below a statement."""

import pytest

import projects
from conftest import HERE
from dalil.build.sources import supporting


@pytest.fixture(scope="module")
def law():
    return projects.library(HERE / "site").works["iq-2021-900"]


@pytest.mark.parametrize(
    ("eid", "numbers"),
    [
        ("art_1", (1, 2)),  # named, and by its paragraph
        ("art_1__para_2", (1, 2)),  # named, and by the article around it
        ("point_1", ()),  # nobody has checked it: the sources of the record do not vouch for it
    ],
)
def test_named_sources(law, eid, numbers):
    statement = next(each for each in law.facts.statements() if each.id == eid)
    assert supporting(law, statement) == numbers


def test_sources_of_the_whole_record_support_what_none_names(law):
    works = projects.library(HERE / "site").works
    decision = works["2023-05-1"]
    assert supporting(decision, decision.facts.statements()[0]) == (1,)
