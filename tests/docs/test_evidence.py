"""Every fact of the evidence stands somewhere, and every statement says where it comes from."""

import pytest

import projects
from conftest import ROOT
from dalil.model.record import Verification
from evidence import Fact, drawn, facts, stands, statements, uses

FACTS = ROOT / "facts"


@pytest.fixture(scope="module")
def library():
    return projects.library(ROOT)


def test_every_fact_stands_somewhere_or_says_why_not(library):
    found = list(uses(library, FACTS))
    assert len(found) > 300
    assert [use.fact.id for use in found if not use.found and not use.reason] == []


def test_the_tables_hold_what_they_say(library):
    counts: dict[str, int] = {}
    for fact in facts(FACTS):
        assert isinstance(fact, Fact)
        counts[fact.file] = counts.get(fact.file, 0) + 1
    assert counts["decisions"] == 30 + 4
    assert counts["procedures"] == 11
    assert counts["governorates"] == 19
    assert counts["glossary"] == 71
    assert counts["recommendations"] == 57 + 17 + 4


@pytest.mark.parametrize(
    "home", ["iq-1999-1", "iq-2019-31#art_999", "vocab/topics#no", "docs/workshop/index#no"]
)
def test_what_is_not_there_is_not_found(library, home):
    assert not stands(library, home)


def test_every_statement_with_a_number_names_a_source_or_says_that_none_was_found(library):
    held = statements(library)
    assert len(held) > 500
    for each in held:
        levels = {one.id: one.verification for one in each.work.facts.statements()}
        unchecked = levels[each.unit.eid] in (None, Verification.NEEDS_CHECK)
        assert unchecked or any("←" in line for line in each.lines()), each.work.id


def test_the_same_seed_draws_the_same(library):
    assert drawn(library, 5, 1) == drawn(library, 5, 1)
