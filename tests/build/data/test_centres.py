"""Audits as data: a row for each centre and criterion, those of which nothing is said too."""

import csv
import io
import json

import projects
from conftest import HERE
from dalil.build.data.centres import FIELDS, SPOKEN, centre_files
from dalil.i18n import languages

TABLE, WHOLE = centre_files(projects.library(HERE / "site"))
ROWS = list(csv.DictReader(io.StringIO(TABLE.asset.data.decode("utf-8-sig"))))
TOLD = json.loads(WHOLE.asset.data)


def test_there_is_a_row_for_each_centre_and_criterion():
    assert len(ROWS) == len(TOLD["rows"]) == 3 * 3
    keys = [(row["audit"], row["criterion"]) for row in ROWS]
    assert len(set(keys)) == len(keys)


def test_what_is_not_said_is_unknown():
    row = next(
        each
        for each in ROWS
        if (each["audit"], each["criterion"]) == ("audit-test-2", "crit-sample-help")
    )
    assert row["result"] == "unknown"
    assert row["result_label_en"] == "Unknown"
    assert row["centre_en"] == ""
    assert row["address_ar"].endswith("ar/audits/audit-test-2/#crit_sample_help")


def test_an_older_audit_of_a_centre_says_that_it_does_not_count():
    counted = {row["audit"]: row["newest"] for row in ROWS}
    assert counted == {"audit-test-1": "true", "audit-test-0": "false", "audit-test-2": "true"}


def test_measures_notes_and_pictures_stand_at_their_criterion():
    first, second, _ = ROWS[:3]
    assert (first["photos"], first["note_en"]) == (
        "file_1",
        "Sample note: nobody looked at anything.",
    )
    assert (second["measured"], second["measured_in"]) == ("78", "cm")
    assert TOLD["rows"][1]["measured"] == 78


def test_every_field_is_explained_in_every_language():
    assert set(TOLD["fields"]) == set(FIELDS)
    assert all(set(each) == set(languages()) for each in TOLD["fields"].values())
    columns = [
        name
        for each in FIELDS
        for name in ([f"{each}_{code}" for code in languages()] if each in SPOKEN else [each])
    ]
    assert list(ROWS[0]) == columns


def test_the_real_library_gives_none_while_it_has_no_audit():
    assert centre_files(projects.library(projects.REAL)) == ()
