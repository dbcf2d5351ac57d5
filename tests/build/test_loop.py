"""From a finding to the text that was changed and back, in two clicks at most."""

from collections import deque

import pytest

import projects
from conftest import HERE, run
from dalil.build.loop import chains, loop
from dalil.build.site import site
from dalil.build.text import Speech
from dalil.i18n import language, languages, words
from dalil.load.load import load
from dalil.load.project import project

DECISION = "content/decisions/2023-05-1/index.ar.md"


def steps(library, id_, code="en"):
    spoken = language(code)
    found = loop(Speech(spoken, words(spoken), library), library.works[id_])
    return [tuple(each.address.split("/", 1)[1] if each else None for each in way) for way in found]


@pytest.fixture(scope="module")
def library():
    return projects.library(HERE / "site")


OWN = (
    "reports/report-test-2023/#finding_1",
    "reports/report-test-2023/#recommendation_1",
    "decisions/2023-05-1/",
    "laws/iq-2021-900/#art_1",
)
OURS = (
    "reports/report-test-2023/#finding_2",
    "recommendations/rec-sample-1/",
    "decisions/2023-05-1/",
    "laws/iq-2021-900/#art_1",
)
PLANNED = (OURS[0], OURS[1], "plans/plan-test-2023/", None)
ALONE = ("reports/report-test-2023/#finding_3", None, None, None)


def test_a_report_shows_every_way_from_its_findings(library):
    assert set(steps(library, "report-test-2023")) == {OWN, OURS, PLANNED, ALONE}


def test_every_record_on_a_way_shows_the_whole_of_it(library):
    assert set(steps(library, "iq-2021-900")) == {OWN, OURS}
    assert set(steps(library, "2023-05-1")) == {OWN, OURS}
    assert set(steps(library, "rec-sample-1")) == {OURS, PLANNED}
    assert steps(library, "plan-test-2023") == [PLANNED]


def test_a_record_on_no_way_shows_none(library):
    assert steps(library, "iq-2020-903") == []


def test_a_draft_is_no_step(site_copy):
    file = site_copy / DECISION
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("date: 2023-05\n", "date: 2023-05\npublication: draft\n"), "utf-8")
    found = steps(load(project(site_copy)), "report-test-2023")
    assert (*OWN[:2], None, None) in found
    assert not [each for each in found if each[2] == OWN[2]]


def test_the_real_library_has_no_such_way_yet():
    assert chains(projects.library(projects.REAL)) == ()


@pytest.fixture(scope="module")
def new(tmp_path_factory):
    """The site of a library that `dalil init` has made."""
    folder = tmp_path_factory.mktemp("new") / "library"
    done = run(["dalil", "init", str(folder)], HERE)
    assert done.returncode == 0, done.stdout + done.stderr
    return site(load(project(folder)))


@pytest.mark.parametrize("code", languages())
def test_two_clicks_on_the_sample_of_a_new_library(new, code):
    ways = {
        each.address: {
            link.address.partition("#")[0]
            for way in each.data.get("loop", ())
            for link in way
            if link
        }
        for each in new.pages
    }
    report, law = f"{code}/reports/sample-report/", f"{code}/laws/sample-law/"
    assert 1 <= clicks(ways, report, law) <= 2
    assert 1 <= clicks(ways, law, report) <= 2


def clicks(ways, start, end):
    waiting, seen = deque([(start, 0)]), {start}
    while waiting:
        here, count = waiting.popleft()
        if here == end:
            return count
        waiting += [(each, count + 1) for each in ways.get(here, set()) - seen]
        seen |= ways.get(here, set())
    return 0
