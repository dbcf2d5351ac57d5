"""Tables read back equal, open in Excel with their letters, and run nothing."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

import projects
from conftest import HERE
from dalil.build.data import fields, table
from dalil.build.data.files import held
from dalil.build.data.records import open_records, record

DANGEROUS = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")


@pytest.fixture(scope="module")
def library():
    return projects.library(HERE / "site")


def rows(data):
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def unquoted(cell):
    """What a program makes of a cell: the apostrophe before what looks like a formula goes."""
    bare = cell.lstrip("'")
    return cell[1:] if cell[:1] == "'" and bare.startswith(DANGEROUS) else cell


@pytest.fixture(scope="module")
def tables(library):
    found = {}
    for collection in held(library):
        records = [record(library, each) for each in open_records(library, collection)]
        lines = (table.record_line(collection, each) for each in records)
        found[collection] = (records, table.whole(table.record_columns(collection), lines))
    return found


def test_every_record_reads_back_equal(tables):
    for collection, (records, data) in tables.items():
        read = rows(data)
        assert [row["id"] for row in read] == [each["id"] for each in records]
        for row, each in zip(read, records, strict=True):
            for code in ("ar", "ku", "en"):
                said = each["words"][code]
                assert unquoted(row[f"title_{code}"]) == (said["title"] if said else "")
                assert unquoted(row[f"summary_{code}"]) == (said["summary"] if said else "")
                assert row[f"translation_state_{code}"] == each["translations"][code]["state"]
                assert row[f"address_{code}"] == (each["addresses"][code] or "")
            for field in fields.facts(collection):
                value = each["facts"][field.name]
                if isinstance(value, str | int) and not isinstance(value, bool):
                    assert unquoted(row[field.name]) == str(value)
            assert row["topics"] == " | ".join(each["topics"])


def test_every_statement_reads_back_equal(tables):
    count = 0
    for collection, (records, _) in tables.items():
        told = (table.statement_lines(collection, each) for each in records)
        read = iter(rows(table.whole(table.statement_columns(collection), told)))
        for each in records:
            for statement in each["statements"]:
                row = next(read)
                assert (row["record"], row["id"]) == (each["id"], statement["id"])
                assert row["verification"] == (statement["verification"] or "")
                for code, said in statement["words"].items():
                    assert unquoted(row[f"text_{code}"]) == (said["text"] if said else "")
                count += 1
        assert next(read, None) is None
    assert count > 5


def test_columns_do_not_depend_on_the_records(tables):
    for collection, (_, data) in tables.items():
        empty = table.whole(table.record_columns(collection), []).decode("utf-8-sig")
        assert data.decode("utf-8-sig").startswith(empty)


def test_excel_is_told_the_encoding_and_lines_end_as_in_rfc_4180(tables):
    for _, data in tables.values():
        assert data.startswith(b"\xef\xbb\xbf")
        assert data.endswith(b"\r\n")
        assert data.count(b"\xef\xbb\xbf") == 1


def test_relations_and_parts_are_flat(library, tables):
    laws = next(each for each in tables if each.folder == "laws")
    read = {row["id"]: row for row in rows(tables[laws][1])}
    assert read["iq-2022-901"]["amends"] == "iq-2021-900#art_1"
    assert read["iq-2022-901"]["repeals"] == "أمر تجريبي لا سجل له"
    assert read["iq-2021-900"]["related_from"].startswith("amends: 2023-05-1 | amends: ")
    assert read["iq-2021-900"]["gazette_issue"] == "1"
    assert read["iq-2021-900"]["last_change"] == "2026-11-21"


@pytest.mark.parametrize("first", DANGEROUS)
def test_no_cell_is_a_formula(first):
    assert table.cell(f"{first}1+1") == f"'{first}1+1"
    assert table.cell([f"{first}1", "2"]).startswith("'")


@given(st.text(st.sampled_from([*"'=+-@\t\r ab\n,\";|", "ی", "٣", "＝"])))
def test_any_text_reads_back_equal_and_runs_nothing(text):
    cell = table.cell(text)
    assert not cell.startswith(DANGEROUS)
    assert unquoted(cell) == text
    written = io.StringIO(newline="")
    csv.writer(written, lineterminator="\r\n").writerow([cell, "x"])
    assert next(csv.reader(io.StringIO(written.getvalue(), newline=""))) == [cell, "x"]


@given(st.lists(st.text('ab"،,;\n\r\t \u2028', max_size=6), min_size=2, max_size=2))
def test_rows_are_what_the_standard_library_writes(cells):
    told = io.StringIO(newline="")
    csv.writer(told, lineterminator="\r\n").writerows([["a", "b"], cells])
    found = table.written(("a", "b"), [dict(zip("ab", cells, strict=True))])
    assert found.decode("utf-8-sig") == told.getvalue()
