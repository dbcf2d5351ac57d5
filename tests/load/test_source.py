"""Every bad block is named at its place, and nothing that the reader calls clean is lost."""

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bad_blocks import ALL, CASES, as_said, judged
from dalil.diagnostics import Autofix, Severity
from dalil.load.draft import Fields, Items, Scalar, scalars
from dalil.load.repair import repaired
from dalil.load.source import read
from honesty import whole
from strategies import blocks, mangled

QUIET = settings(
    max_examples=500, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True
)
LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
GOOD = (CASES / "front-matter" / "00-good.md").read_bytes()


@pytest.mark.parametrize("case", ALL, ids=lambda case: case.name)
def test_each_case_is_said_at_its_place(case):
    _, problems = judged(case.data)
    assert tuple(map(as_said, problems)) == case.expect


@pytest.mark.parametrize("case", ALL, ids=lambda case: case.name)
def test_every_problem_of_a_case_shows_its_line(case):
    draft, problems = judged(case.data)
    for problem in problems:
        if problem.excerpt and draft.text:
            shown = draft.line(problem.place.line)
            assert problem.excerpt in (shown, "\ufeff" + shown)
            assert problem.place.column <= len(problem.excerpt) + 1


def test_a_text_that_looks_like_a_number_stays_a_text():
    case = next(case for case in ALL if case.value)
    draft, _ = judged(case.data)
    assert draft.node(("sources", 0, "supports")).text == case.value["text"]


def mended(data):
    """The text after all repairs that need nobody's consent."""
    text = read("a.md", data).text
    for _ in range(8):
        _, problems = judged(text.encode())
        sure = [each for each in problems if each.autofix is Autofix.YES]
        if not any(each.edits for each in sure):
            return text, problems
        text = repaired(text, sure)
    raise AssertionError("repairs do not come to an end")


@pytest.mark.parametrize("case", ALL, ids=lambda case: case.name)
def test_repairs_are_final_and_change_no_value(case):
    draft, _ = judged(case.data)
    text, left = mended(case.data)
    assert not [each for each in left if each.autofix is Autofix.YES]
    again = repaired(text, [each for each in left if each.autofix is Autofix.YES])
    assert again.rstrip("\n") == text.rstrip("\n")
    after, _ = judged(text.encode())
    if draft.header is not None and not draft.spoilt:
        before = [each.text for each in scalars(draft.header)]
        assert len([each.text for each in scalars(after.header)]) >= len(before)


@pytest.mark.parametrize(
    "case",
    [case for case in ALL if case.expect and all(said[5] == "yes" for said in case.expect)],
    ids=lambda case: case.name,
)
def test_what_the_machine_may_mend_is_clean_afterwards(case):
    _, left = mended(case.data)
    assert left == []


@QUIET
@given(st.binary(max_size=300))
def test_no_bytes_raise(data):
    judged(data)
    judged(b"---\n" + data + b"\n---\n")


@QUIET
@given(mangled(GOOD.decode()))
def test_no_change_of_a_good_file_raises(text):
    judged(text.encode("utf-8", "surrogatepass"))


@QUIET
@given(blocks())
def test_what_is_called_clean_is_whole(block):
    whole(block)


@QUIET
@given(blocks(quoted=True))
def test_what_is_well_quoted_is_clean(block):
    assert read("a.md", block.text.encode()).problems == ()


def test_all_problems_of_a_file_are_said_at_once():
    text = GOOD.decode()
    text = text.replace("title: قانون", "title: قانون: ").replace("number: 700", "number: 0716")
    text = text.replace("adopted: 2023-03-20", "adopted: 20/3/2023").replace("kind: ", "kind:")
    _, problems = judged(text.encode())
    assert [each.code for each in problems] == ["FM210", "FM305", "FM301", "FM204"]


def test_hostile_blocks_are_refused_in_no_time():
    for value in (
        "[" * 9000,
        "{a: " * 2000,
        "- " * 4000,
        " " * 9000,
        '"' + '\\"' * 4000,
        "a:" * 4000,
    ):
        _, problems = judged(f"---\ntitle: {value}\n---\n".encode())
        assert problems
        assert len(problems) < 20
    assert judged(b"x" * 1_000_001)[1][0].code == "FM002"
    assert judged(b"---\n" + b"a: b\n" * 60_000 + b"---\n")[1][0].code == "FM002"


def as_plain(node):
    """A node as YAML's own reader gives it."""
    match node:
        case Scalar(text=text):
            return text
        case Items(items=items):
            return [as_plain(each) for each in items]
        case Fields(entries=entries):
            return {each.name: as_plain(each.value) for each in entries}


RICH = """---
id: iq-2023-700
title: "قانون: تجريبي"
summary: |
  نص أول # ليس ملاحظة
  نص ثان
topics: [voting, 'a b', "c"]
gazette: {name: x, issue: 5}
amends:
- iq-2018-12
- {id: iq-2018-12, provision: art_7}
sources:
  - title: مصدر
    address: https://example.org/#x
    supports:
      - a
      - b
# ملاحظة
legal_basis:

  - id: x
    title: كذا
      وكذا
---

نص
"""


@QUIET
@given(mangled(GOOD.decode()) | mangled(RICH))
def test_yaml_itself_reads_the_same(text):
    draft = read("a.md", text.encode("utf-8", "surrogatepass"))
    if draft.header is None or any(each.severity is Severity.ERROR for each in draft.problems):
        return
    block = "\n".join(draft.text.split("\n")[1 : draft.body_line - 2]) + "\n"
    assert as_plain(draft.header) == yaml.load(block, Loader=LOADER)


def test_the_reader_needs_no_compiled_yaml(monkeypatch):
    monkeypatch.setattr("dalil.load.nodes._LOADER", yaml.BaseLoader)
    for case in ALL:
        _, problems = judged(case.data)
        assert tuple(map(as_said, problems)) == case.expect, case.name


def test_a_sign_for_a_block_of_text_without_text_is_no_value():
    for rest in ("", "# ملاحظة\n", "year: 2023\n", "- a\n"):
        found = read("a.md", f"---\nid: x\ntitle: >\n{rest}---\n".encode()).problems
        assert [(each.code, each.place.line) for each in found][:1] == [("FM215", 3)]
