"""The form for phones: pyxform takes it, it speaks every language, and asks every criterion."""

import io

import pytest
from pyxform.xls2xform import convert

import projects
from conftest import HERE
from dalil.build.forms.audit_form import audit_form, audit_form_file
from dalil.build.tallies import criteria, criterion
from dalil.forms.xlsform import sheets
from dalil.i18n import languages
from dalil.load import addresses
from dalil.model.collections.audit import Outcome, heading

COLUMNS = ("العربية (ar)", "کوردی (ckb)", "English (en)")
LIBRARY = projects.library(projects.REAL)
SHEETS = sheets(audit_form(LIBRARY))


def test_pyxform_takes_it_without_a_warning():
    (asset,) = audit_form_file(LIBRARY)
    assert asset.address == addresses.AUDIT_FORM
    done = convert(xlsform=io.BytesIO(asset.data), file_type=".xlsx", validate=False)
    assert done.warnings == []
    assert done.xform.count("<translation") == len(languages())


@pytest.mark.parametrize("sheet", ["survey", "choices"])
def test_every_label_and_hint_is_there_in_every_language(sheet):
    for row in SHEETS[sheet]:
        labels = [row.get(f"label::{each}") for each in COLUMNS]
        assert all(labels) or row["type"] == "end_group", row
        assert len({bool(row.get(f"hint::{each}")) for each in COLUMNS}) == 1, row


def test_every_criterion_has_its_question_a_note_a_picture_and_a_measure_where_it_has_a_unit():
    asked = {row["name"]: row for row in SHEETS["survey"] if row.get("name")}
    for work in criteria(LIBRARY):
        name = heading(work.id)
        assert asked[name]["type"] == "select_one outcomes"
        assert asked[f"{name}__note"]["type"] == "text"
        assert asked[f"{name}__photo"]["type"] == "image"
        measured = asked.get(f"{name}__measured")
        assert bool(measured) is bool(criterion(work).measured_in)
        if measured:
            assert "unknown" in measured["relevant"]
            assert ". >= 0" in measured["constraint"]


def test_what_can_be_chosen_is_what_an_audit_may_say():
    held = [row["name"] for row in SHEETS["choices"] if row["list_name"] == "outcomes"]
    assert held == [each.value for each in Outcome]


def test_a_library_without_criteria_has_no_form(tmp_path):
    (tmp_path / "content").mkdir()
    assert audit_form_file(projects.library(tmp_path)) == ()


def test_the_test_site_asks_what_it_holds():
    form = audit_form(projects.library(HERE / "site"))
    assert [each.name for each in form.questions] == ["centre", "part_entrance"]
    assert form.version == "2023-05-01"
