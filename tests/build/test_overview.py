"""The tables of the overview count what the file of recommendations holds."""

from collections import Counter

import pytest
import yaml

import projects
from conftest import HERE, ROOT
from dalil.build.overview import overview_pages, tables
from dalil.build.text import Speech
from dalil.i18n import language, words
from dalil.model.collection import collections
from dalil.text.digits import to_latin

RECOMMENDATIONS = collections()["recommendations"]
ANSWERS = ("served", "partly", "open", "beyond")


def written(folder):
    """The rows as any reader of YAML sees them."""
    text = (folder / "content" / "recommendations.yml").read_text(encoding="utf-8")
    return yaml.safe_load(text)["recommendations"]


def speech(folder, code):
    spoken = language(code)
    return Speech(spoken, words(spoken), projects.library(folder))


def counted(folder, code):
    """Each table by what its rows are, as numbers below the ids of rows and answers."""
    here = speech(folder, code)
    works = tuple(work for work in here.library.of(RECOMMENDATIONS) if work.shown)
    found = {}
    for table in tables(here, RECOMMENDATIONS, works):
        by = table.eid.removeprefix("by_")
        rows = {
            row.head.address.partition(f"#{by}_")[2].replace("_", "-"): [
                int(to_latin(cell)) for cell in (*row.cells, row.total)
            ]
            for row in table.rows
        }
        found[by] = rows, [int(to_latin(cell)) for cell in (*table.totals, table.total)]
    return found


@pytest.mark.parametrize("folder", [ROOT, HERE / "site"], ids=["real", "test site"])
@pytest.mark.parametrize("code", ["ar", "en"])
def test_every_table_counts_the_rows(folder, code):
    held = written(folder)
    found = counted(folder, code)
    assert list(found) == ["group", "theme", "addressee"]
    for by, (rows, totals) in found.items():
        cells = Counter((each[by], each["answer"]) for each in held)
        assert set(rows) == {each[by] for each in held}
        for key, numbers in rows.items():
            expected = [cells[key, answer] for answer in ANSWERS]
            assert numbers == [*expected, sum(expected)], (by, key)
        of_answer = Counter(each["answer"] for each in held)
        assert totals == [*(of_answer[answer] for answer in ANSWERS), len(held)]


def test_a_heading_leads_to_its_group_and_one_that_has_none_leads_nowhere():
    here = speech(HERE / "site", "en")
    works = here.library.of(RECOMMENDATIONS)
    table = tables(here, RECOMMENDATIONS, works)[0]
    assert [each.address for each in table.columns] == [
        "en/recommendations/answer/#answer_served",
        "",
        "",
        "en/recommendations/answer/#answer_beyond",
    ]
    assert table.rows[0].head.address == "en/recommendations/#group_group_a"


def test_a_draft_is_not_counted(site_copy):
    file = site_copy / "content" / "recommendations.yml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("code: S-02", "code: S-02\n    publication: draft"), "utf-8")
    page = next(overview_pages(speech(site_copy, "en")))
    assert page.data["count"] == "1 recommendation"
    assert [table.total for table in page.data["tables"]] == ["1", "1", "1"]


def test_nothing_to_count_makes_no_page(site_copy):
    (site_copy / "content" / "recommendations.yml").unlink()
    assert list(overview_pages(speech(site_copy, "en"))) == []
