"""Problems in the forms that forges read: nothing that a file says ends a field or a line."""

import json
import re

import pytest

from dalil.cli.report import github, gitlab
from dalil.diagnostics import Code, Place, Severity
from dalil.i18n import language, languages

CODE = Code("FM210", "colon-in-value")
BAD = "100%,\r\n::error file=x::y: z"


def problem(path="content/a.md", **values):
    return CODE.at(Place(path, 7, 3), width=4, **values)


@pytest.mark.parametrize("code", languages())
def test_an_annotation_is_one_line_whatever_file_and_value_are_called(code):
    line = github.annotation(problem(f"content/{BAD}.md", fixed=BAD, value=BAD), language(code))
    assert "\n" not in line
    assert "\r" not in line
    head, _, message = line.removeprefix("::error ").partition("::")
    facts = dict(each.split("=", 1) for each in head.split(","))
    assert facts["file"] == "content/100%25%2C%0D%0A%3A%3Aerror file=x%3A%3Ay%3A z.md"
    assert (facts["line"], facts["endLine"], facts["col"], facts["endColumn"]) == tuple("7737")
    assert facts["title"] == "FM210 colon-in-value"
    assert re.sub("%25|%0A|%0D", "", message).count("%") == 0
    assert message


@pytest.mark.parametrize(
    ("severity", "level", "weight"),
    [
        (Severity.ERROR, "error", "critical"),
        (Severity.WARNING, "warning", "minor"),
        (Severity.NOTE, "notice", "info"),
    ],
)
def test_levels(severity, level, weight):
    found = problem(severity=severity)
    assert github.annotation(found, language("en")).startswith(f"::{level} file=content/a.md,")
    (item,) = json.loads(gitlab.array([found], language("en")))
    assert item["severity"] == weight


def test_gitlab_knows_a_problem_again_on_another_line():
    first, moved = problem(), CODE.at(Place("content/a.md", 9, 1))
    twin, other = problem(), problem("content/b.md")
    items = json.loads(gitlab.array([first, twin, other], language("ar")))
    assert len({each["fingerprint"] for each in items}) == 3
    (again,) = json.loads(gitlab.array([moved], language("en")))
    assert again["fingerprint"] == items[0]["fingerprint"]
    assert items[0]["location"] == {"path": "content/a.md", "lines": {"begin": 7}}
    assert items[0]["check_name"] == "FM210 colon-in-value"


def test_gitlab_of_a_clean_library_is_an_empty_array(say, library):
    assert json.loads(say("check", "--format", "gitlab").out) == []
