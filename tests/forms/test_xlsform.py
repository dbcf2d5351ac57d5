"""The form as XLSForm: a workbook of the same bytes, taken by pyxform."""

import io
import zipfile
from random import Random

import pytest
from lxml import etree
from openpyxl import load_workbook

from dalil.forms.workbook import columns, workbook
from dalil.forms.xlsform import sheets, xlsform
from dalil.i18n import languages
from forms.given import random_form, shipped
from forms.phone import by_pyxform

every_form = pytest.mark.parametrize("form", shipped(), ids=lambda each: each.id)


@every_form
def test_a_program_for_tables_reads_what_was_written(form):
    book = load_workbook(io.BytesIO(xlsform(form)))
    for name, rows in sheets(form).items():
        head, *read = book[name].iter_rows(values_only=True)
        assert list(head) == columns(rows)
        for cells, values in zip(rows, read, strict=True):
            assert {key: text for key, text in cells.items() if text} == {
                key: text for key, text in zip(head, values, strict=True) if text
            }


@every_form
def test_it_tells_no_time_and_is_the_same_twice(form):
    assert xlsform(form) == xlsform(form)
    with zipfile.ZipFile(io.BytesIO(xlsform(form))) as packed:
        assert {each.date_time for each in packed.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert {each.compress_type for each in packed.infolist()} == {zipfile.ZIP_STORED}


def test_columns_go_on_behind_z():
    row = {f"c{number}": f"<{number}> & \u200f" for number in range(60)}
    book = load_workbook(io.BytesIO(workbook({"one": [row], "two": [row]})))
    assert book["two"]["BH2"].value == "<59> & \u200f"


@every_form
def test_the_form_speaks_three_languages_and_keeps_every_rule(form):
    tree = etree.fromstring(by_pyxform(form))
    names = [each.get("lang") for each in tree.iterfind(".//{*}translation")]
    assert names == [f"{each.name} ({each.tag})" for each in languages().values()]
    binds = {each.get("nodeset").rpartition("/")[2]: each for each in tree.iterfind(".//{*}bind")}
    for each in form.asked():
        bind = binds[each.question.name]
        assert (bind.get("required") == "true()") is each.question.required
        assert bool(bind.get("relevant")) is (each.question.relevant is not None)
        if each.question.constraint is not None:
            assert bind.get("constraint")
    texts = [each.text for each in tree.iterfind(".//{*}text/{*}value")]
    assert all(texts)


def test_random_forms_are_taken_by_pyxform():
    for seed in range(15):
        found = random_form(Random(seed))
        assert etree.fromstring(by_pyxform(found)) is not None
