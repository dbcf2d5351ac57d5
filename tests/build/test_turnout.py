"""Turnout: the chart says what the table says, and shares of different bases never meet."""

import csv
import io
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

import projects
from conftest import HERE, ROOT
from dalil.build.chart import placed
from dalil.build.data.turnout import turnout
from dalil.build.text import Speech
from dalil.build.turnout import chart, elections, figures, places, turnout_pages
from dalil.i18n import languages, words
from dalil.i18n.numbers import grouped, per_cent

LIBRARY = projects.library(ROOT)
TEST = projects.library(HERE / "site")
CODES = tuple(languages())


def speech(code, library=LIBRARY):
    spoken = languages()[code]
    return Speech(spoken, words(spoken), library)


def page(code, library=LIBRARY):
    return next(turnout_pages(speech(code, library)))


@pytest.mark.parametrize("code", CODES)
def test_the_chart_and_the_table_hold_the_same(code):
    data = page(code).data
    rows = {row.election.address: row.figure.share for row in data["rows"]}
    bars = {bar.label.address: bar.share for each in data["chart"] for bar in each.bars}
    assert bars == rows
    assert len(data["rows"]) == sum(len(each.bars) for each in data["chart"]) > 5


@pytest.mark.parametrize("code", CODES)
def test_a_bar_is_as_wide_as_its_share_and_grows_from_where_reading_begins(code):
    held = {work.id: figure.percent for work, figure in elections(LIBRARY)}
    for each in page(code).data["chart"]:
        for bar in each.bars:
            id_ = bar.label.address.rstrip("/").rpartition("/")[2]
            assert bar.width == held[id_]
            assert bar.x == (100 - bar.width if code != "en" else 0)


def test_no_heading_covers_two_bases_or_two_electorates():
    held = elections(LIBRARY)
    for rows in chart(speech("en"), held):
        ids = {bar.label.address.rstrip("/").rpartition("/")[2] for bar in rows.bars}
        kinds = {
            (figure.base_is, work.facts.jurisdiction) for work, figure in held if work.id in ids
        }
        assert len(kinds) == 1, rows.heading
    eids = [rows.eid for rows in chart(speech("en"), held)]
    assert len(eids) == len(set(eids))


def test_what_nobody_checked_is_marked_in_words():
    marked = {
        bar.label.address for each in page("en").data["chart"] for bar in each.bars if bar.doubt
    }
    unchecked = {
        f"en/events/{work.id}/"
        for work, figure in elections(LIBRARY)
        if figure.verification == "needs-check"
    }
    assert marked == unchecked != set()


def test_elections_stand_in_order_of_their_days():
    days = [str(work.facts.begins) for work, _ in elections(LIBRARY)]
    assert days == sorted(days)


def test_the_figure_to_use_stands_first_and_places_apart():
    work = TEST.works["election-test-2023"]
    lines = figures(speech("ar", TEST), work)
    assert [(each.eid, each.share, each.recommended) for each in lines] == [
        ("figure_1", "٥٠٫٠٪", True),
        ("figure_2", "٦٠٪", False),
    ]
    assert lines[0].counts == "٥٠٠ من ١٬٠٠٠"
    assert lines[0].sources == ()  # nobody has checked it: no source vouches for it
    assert places(speech("ar", TEST), work) == ()


def test_a_figure_names_its_own_sources_only():
    work = LIBRARY.works["election-iq-2018-05"]
    by_eid = {each.eid: each for each in figures(speech("en"), work)}
    for number, source in enumerate(work.facts.sources, 1):
        for eid, line in by_eid.items():
            named = any(link.address.endswith(f"#source_{number}") for link in line.sources)
            assert named == (eid in source.supports)


@pytest.mark.parametrize("share", ["100.01", "-1"])
def test_what_is_no_share_is_not_drawn(share):
    with pytest.raises(ValueError, match="no share"):
        placed(languages()["en"], Decimal(share))


@given(st.decimals(0, 100, places=2), st.sampled_from(CODES))
def test_a_bar_stays_in_its_drawing(share, code):
    x, width = placed(languages()[code], share)
    assert x >= 0
    assert x + width <= 100


@pytest.mark.parametrize(
    ("code", "share", "count"),
    [("ar", "٤٧٫٠٪", "٢١٬٤٠٤٬٢٩١"), ("ku", "٤٧٫٠٪", "٢١٬٤٠٤٬٢٩١"), ("en", "47.0%", "21,404,291")],
)
def test_numbers_are_written_as_the_language_writes_them(code, share, count):
    assert per_cent(languages()[code], Decimal("47.0")) == share
    assert grouped(languages()[code], 21404291) == count
    assert grouped(languages()["en"], 999) == "999"


def table(library):
    asset = turnout(library)[0].asset
    text = asset.data.decode("utf-8-sig")
    return asset, list(csv.DictReader(io.StringIO(text, newline="")))


def test_the_table_holds_every_figure_once():
    asset, rows = table(LIBRARY)
    assert asset.address == "data/turnout.csv"
    assert asset.data.startswith(b"\xef\xbb\xbf")
    held = {
        (work.id, figure.id): figure
        for work in LIBRARY.works.values()
        for figure in getattr(work.facts, "turnout", ())
    }
    assert {(row["election"], row["figure"]) for row in rows} == set(held)
    assert len(rows) == len(held)
    for row in rows:
        figure = held[row["election"], row["figure"]]
        assert row["percent"] == str(figure.percent)
        assert row["base_is"] == figure.base_is
        assert all(row[f"base_is_{code}"] for code in CODES)
        assert row["verification"] == figure.verification
        assert row["votes"] == str(figure.votes or "")
    used = [row["election"] for row in rows if row["recommended"] == "true"]
    assert len(used) == len(set(used)) == len(elections(LIBRARY))


def test_without_elections_there_is_no_page_and_no_table():
    from dalil.load.library import Library
    from dalil.load.project import Project

    empty = Library(Project(HERE))
    assert list(turnout_pages(speech("en", empty))) == []
    assert turnout(empty) == ()
