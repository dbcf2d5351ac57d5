from dalil.load.references import references
from dalil.load.source import read
from dalil.model.collections.procedure import Procedure
from dalil.model.collections.regulation import Regulation

HEADER = """\
---
id: one
title: two
former_ids: [three]
amends: [four, "five#art_1", {id: six, provision: art_2}, {title: seven}]
legal_basis:
  - eight
election: nine
withdrawal: {date: 2026-01-01, reason: error, replaced_by: ten}
sources:
  - {title: eleven, address: twelve.example, kind: news, supports: [art_1]}
changes: [{id: change_1, date: 2026-01-01, kind: created}]
---
"""

POINTS = """\
---
appeal: one
points:
  - {id: point_1, kind: who, verification: official, basis: "two#art_1"}
  - {id: point_2, kind: step, actor: three, verification: official, basis: {id: four}}
---
"""


def named(text, model):
    return [each.text for each in references(read("content/x/y/index.ar.md", text.encode()), model)]


def test_ids_of_other_records_wherever_the_model_has_them():
    assert named(HEADER, Regulation) == ["four", "five#art_1", "six", "eight", "nine", "ten"]


def test_references_within_points():
    assert named(POINTS, Procedure) == ["one", "two#art_1", "four"]


def test_a_block_that_cannot_be_read_names_nothing():
    assert named("no block\n", Regulation) == []
