"""Every criterion of accessibility is held by tests that exist, or says why not."""

import ast
from pathlib import Path

import pytest
import yaml

from conftest import HERE

HELD = yaml.safe_load((Path(__file__).parent / "criteria.yml").read_text(encoding="utf-8"))
IDS = {
    *(f"L{number}" for number in range(1, 11)),
    *(f"B{number}" for number in range(1, 5)),
    *(f"A{number}" for number in range(1, 4)),
    *(f"K{number}" for number in range(1, 8)),
    *(f"S{number}" for number in range(1, 10)),
    *(f"F{number}" for number in range(1, 4)),
    *(f"Z{number}" for number in range(1, 6)),
    *(f"P{number}" for number in range(1, 5)),
    *("D2", "D3", "H1"),
}


def test_none_is_missing():
    assert set(HELD) == IDS


@pytest.mark.parametrize("name", HELD)
def test_each_is_held_or_says_why_not(name):
    row = HELD[name]
    assert set(row) <= {"says", "tests", "people", "open"}
    assert row["says"]
    assert row.get("tests") or row.get("people") or row.get("open")
    for each in row.get("tests", ()):
        file, _, test = each.partition("::")
        tree = ast.parse((HERE / file).read_text(encoding="utf-8"))
        names = {node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)}
        assert test in names, each
