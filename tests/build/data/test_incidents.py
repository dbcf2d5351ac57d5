"""Published reports as data: cells as they are, a map, and a description that holds."""

import csv
import hashlib
import io
import json

import jsonschema
import pytest

import projects
from conftest import HERE
from dalil.build.data.incident_map import geojson, geometry
from dalil.build.data.incident_package import package
from dalil.build.data.incident_tables import as_released, columns, dictionary, table
from dalil.build.data.incidents import incident_files, schema
from dalil.build.incidents.borders import area
from dalil.i18n import languages
from dalil.model.release import COLUMNS

LIBRARY = projects.library(HERE / "site")
FILES = {each.address.rpartition("/")[2]: each for each in incident_files(LIBRARY)}


def rows(data):
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def test_a_release_is_given_byte_for_byte():
    for release in LIBRARY.releases:
        data = FILES[f"release-{release.day}.csv"].asset.data
        assert data == (HERE / "site" / release.path).read_bytes()
        assert hashlib.sha256(as_released(release)).hexdigest() == release.sha256


def test_the_table_holds_every_cell_and_names_it_in_each_language():
    held = rows(table(LIBRARY))
    assert tuple(held[0]) == columns()
    cells = [cell for release in LIBRARY.releases for cell in release.cells]
    assert [int(each["reports"]) for each in held] == [each.reports for each in cells]
    last = next(each for each in held if each["reports"] == "-4")
    assert (last["kind_en"], last["governorate_ku"]) == ("Pressure on a voter or a threat", "بەغدا")
    assert all(not row[f"kind_{code}"] for row in held if not row["kind"] for code in languages())


def test_only_the_columns_that_are_allowed_are_published():
    codes = [each for each in columns() if each.rpartition("_")[2] not in languages()]
    assert codes == ["release", *COLUMNS]


def test_every_row_follows_the_schema_and_others_do_not():
    rules = schema(LIBRARY)
    jsonschema.Draft202012Validator.check_schema(rules)
    judge = jsonschema.Draft202012Validator(rules)
    for row in rows(table(LIBRARY)):
        typed = row | {name: int(row[name]) for name in ("year", "reports")}
        judge.validate(typed)
        for wrong in ({"governorate": ""}, {"kind": "x"}, {"reports": 0}, {"phone": "1"}):
            assert not judge.is_valid(typed | wrong)


def test_the_map_adds_up():
    told = geojson(LIBRARY)
    assert sum(each["properties"]["reports"] for each in told["features"]) == 55
    for each in told["features"]:
        assert sum(each["properties"]["kinds"].values()) == each["properties"]["reports"]
        (ring,) = each["geometry"]["coordinates"]
        assert ring[0] == ring[-1]
        assert area(tuple(map(tuple, ring))) > 0, "against the clock (RFC 7946)"
    assert set(told["note"]) == set(told["sample"]) == set(languages())


def test_halabja_is_a_point():
    assert geometry("halabja") == {"type": "Point", "coordinates": [45.98, 35.18]}


def test_the_package_describes_every_file_beside_it():
    told = json.loads(FILES["datapackage.json"].asset.data)
    paths = {each["path"] for each in told["resources"]}
    assert paths | {told["resources"][0]["jsonSchema"]} == set(FILES) - {"datapackage.json"}
    for each in told["resources"]:
        data = FILES[each["path"]].asset.data
        if "schema" in each:
            assert [field["name"] for field in each["schema"]["fields"]] == list(rows(data)[0])
        if "hash" in each:
            assert each["hash"] == f"sha256:{hashlib.sha256(data).hexdigest()}"
    assert told["sample"]["en"].startswith("A sample")


@pytest.mark.parametrize("code", languages())
def test_each_field_and_value_is_explained_in_each_language(code):
    held = rows(dictionary(LIBRARY))
    told = {(each["field"], each["value"]): each[f"meaning_{code}"] for each in held}
    assert all(told.values())
    assert {field for field, value in told if not value} == {"release", *COLUMNS}
    for row in rows(table(LIBRARY)):
        for name in ("kind", "governorate", "month", "week"):
            assert (name, row[name]) in told
    for each in package(LIBRARY)["resources"]:
        for field in each.get("schema", {}).get("fields", ()):
            assert field["descriptions"][code]


def test_the_page_about_the_data_lists_them_under_their_own_heading():
    page = next(each for each in projects.made(HERE / "site").pages if each.address == "en/data/")
    listed = {each.address for each in page.data["incidents"]}
    assert listed == {each.address for each in FILES.values()}
    assert not listed & {each.address for each in page.data["everything"]}
    assert "data/#incidents" in str(page.data["contents"])


def test_nothing_is_given_while_nothing_was_published():
    assert incident_files(projects.library(projects.REAL)) == ()
