"""Pages about published reports: map, table and data say the same, and nothing is left out."""

import csv
import gzip
import io
from collections import Counter
from dataclasses import replace

import pytest
from selectolax.lexbor import LexborHTMLParser

import projects
from conftest import HERE, ROOT
from dalil.build.data.incident_tables import table
from dalil.build.incidents.borders import places as drawn
from dalil.build.incidents.pages import incident_pages
from dalil.build.text import Speech
from dalil.cli import main
from dalil.i18n import language, languages, words
from dalil.load.load import load
from dalil.load.project import project
from theme import sample

MAP_LIMIT = 6 * 1024


@pytest.fixture(scope="module")
def begun(tmp_path_factory):
    """The library that `dalil init` makes: all governorates, reports of all kinds."""
    folder = tmp_path_factory.mktemp("begun") / "library"
    assert main.run(["init", str(folder), "--lang", "en"]) == 0
    return load(project(folder))


def pages(library, code="en"):
    spoken = language(code)
    return {each.address: each for each in incident_pages(Speech(spoken, words(spoken), library))}


def rows(library):
    text = table(library).decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline="")))


def number(text):
    return int(text.replace(",", "").replace("٬", ""))


def counted(library, column, **where):
    found = Counter()
    for row in rows(library):
        if all(row[name] == value for name, value in where.items()):
            found[row[column]] += int(row["reports"])
    return {value: n for value, n in found.items() if n}


def shown(page):
    """A page as it is built: the numbers of its map and of its table of places."""
    tree = LexborHTMLParser(sample.rendered(page))
    on_map = {
        each.attributes["data-place"]: number(each.text()) for each in tree.css("svg .number")
    }
    in_table = {
        each.attributes["data-place"]: number(each.css_first("td").text())
        for each in tree.css("tr[data-place]")
    }
    return on_map, in_table, tree


@pytest.mark.parametrize("code", languages())
def test_map_table_and_data_agree_number_by_number(begun, code):
    mapped = 0
    for address, page in pages(begun, code).items():
        on_map, in_table, tree = shown(page)
        where = narrowed(address)
        if "governorate" in where:
            assert not on_map
            continue
        mapped += 1
        assert set(on_map) == set(drawn()), address
        assert on_map == in_table, address
        told = counted(begun, "governorate", **where)
        assert {place: n for place, n in on_map.items() if n} == told, address
        total = tree.css_first("#places ~ table tfoot td")
        assert number(total.text()) == sum(told.values()), address
    assert mapped > 10


def narrowed(address):
    _, _, *parts = address.strip("/").split("/")
    match parts:
        case ["in", place]:
            return {"governorate": place}
        case ["on", kind]:
            return {"kind": kind.replace("-", "_")}
        case ["during", week]:
            return dict(zip(("year", "month", "week"), week.split("-"), strict=True))
    return {}


def test_every_table_adds_up_to_all_that_its_page_counts(begun):
    for address, page in pages(begun).items():
        whole = sum(counted(begun, "governorate", **narrowed(address)).values())
        for each in page.data["tables"]:
            assert sum(number(row.number) for row in each.rows) == whole == number(each.total)


def test_every_link_of_a_table_leads_to_a_page_with_its_number(begun):
    found = pages(begun)
    for row in (row for each in found["en/incidents/"].data["tables"] for row in each.rows):
        if row.head.address:
            total = found[row.head.address].data["tables"][-1].total
            assert total == row.number, row.head.address
        else:
            assert row.number == "0" or row.head.text.text == "Kind not shown"
    linked = {
        row.head.address for each in found["en/incidents/"].data["tables"] for row in each.rows
    }
    assert set(found) == (linked - {""}) | {"en/incidents/"}


def test_shapes_have_the_same_shade_for_the_same_number_on_every_page(begun):
    shades = {
        tuple(each.label for each in page.data["map"].shades)
        for page in pages(begun).values()
        if page.data["map"]
    }
    assert len(shades) == 1


def test_the_map_weighs_little_and_names_itself(begun):
    _, _, tree = shown(pages(begun, "ku")["ku/incidents/"])
    (drawing,) = tree.css("svg[role=img]")
    assert len(gzip.compress(drawing.html.encode(), 9)) <= MAP_LIMIT
    assert words(language("ku"))("incidents.map.same") in drawing.attributes["aria-label"]
    assert not tree.css("svg [style], svg style")


@pytest.mark.parametrize("code", languages())
def test_each_page_says_what_the_numbers_are_and_that_these_are_made_up(begun, code):
    spoken = words(language(code))
    for page in pages(begun, code).values():
        text = shown(page)[2].css_first("main").text()
        for key in ("incidents.notice", "incidents.sample", "incidents.reading.title"):
            assert spoken(key) in text, page.address
        assert "data/incidents/incidents.csv" in str(page.data["files"])


def test_the_first_sentence_is_the_number(begun):
    assert pages(begun)["en/incidents/"].data["sentences"] == (
        "Reports received, verified and published: 87.",
        "Highest numbers: Baghdad (23), Erbil (13), Nineveh (11).",
        "First week: Days 15 to 21, October 2025. Last week: Days 8 to 14, November 2025.",
    )


def test_what_a_later_release_takes_back_is_subtracted():
    library = projects.library(HERE / "site")
    found = pages(library)
    assert "en/incidents/on/pressure/" not in found, "all of it was taken back"
    told = found["en/incidents/"].data["told"]
    assert told.releases[0].sentences[1] == "Reports of earlier releases taken off: 4."
    assert [len(each.times) for each in told.releases] == [1, 3]


def test_limits_and_bias_are_told(begun):
    told = pages(begun)["en/incidents/"].data["told"].reading
    assert any("at least 3 reports" in each for each in told)
    assert any("“Violence” it takes at least 5" in each for each in told)
    assert any("dares to report" in each for each in told)
    assert not any("no list of districts" in each for each in told)


def test_a_governorate_has_its_districts_and_what_shows_none(begun):
    first = pages(begun)["en/incidents/in/baghdad/"].data["tables"][0]
    assert [(row.head.text.text, row.number) for row in first.rows] == [
        ("Sample district 1", "9"),
        ("Sample district 2", "0"),
        ("District not shown", "14"),
    ]


def test_without_a_list_of_districts_the_page_says_so(begun):
    lists = {k: v for k, v in begun.vocabularies.lists.items() if k != "districts"}
    bare = replace(begun, vocabularies=replace(begun.vocabularies, lists=lists))
    found = pages(bare)
    assert [each.eid for each in found["en/incidents/in/anbar/"].data["tables"]] == [
        "kinds",
        "weeks",
    ]
    told = found["en/incidents/"].data["told"].reading
    assert told[-1].startswith("There is no list of districts")


def test_weeks_lead_to_the_weeks_beside_them(begun):
    around = pages(begun)["en/incidents/during/2025-m11-w1/"].data["around"]
    assert around["previous"].address == "en/incidents/during/2025-m10-w4/"
    assert around["next"].address == "en/incidents/during/2025-m11-w2/"


def test_pages_near_it_lead_there():
    made = {each.address: each for each in projects.made(HERE / "site").pages}
    for code in languages():
        there = f"{code}/incidents/"
        assert made[f"{code}/forms/incident/"].data["published"].address == there
        assert made[f"{code}/forms/rumour/"].data["published"] is None
        assert made[f"{code}/fact-checks/"].data["beyond"][-1].address == there
        assert there in str(made[f"{code}/browse/"].data["ways"])


def test_the_real_library_has_no_such_page_or_file():
    real = projects.made(projects.REAL)
    told = [each.address for each in (*real.pages, *real.assets)]
    assert not [each for each in told if "incidents" in each.split("/")]
    assert not [each for each in real.pages if "/incidents/" in str(each.data)]
    assert not (ROOT / "content" / "incidents").exists()
