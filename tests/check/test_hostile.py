"""What strangers may send: no rule raises, and none takes the square of a text's length."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dalil.check.check import check
from dalil.load.load import load
from dalil.load.project import project

LAW = """---
id: iq-2019-31
title: قانون تجريبي
summary: سجل للاختبار فقط.
jurisdiction: iq
legal_status: in_force
verification: secondary
sources:
  - {title: مصدر تجريبي, address: example.org, kind: report}
---

## المادة 1 {#art_1}

"""
KURDISH = """---
title: یاسای تاقیکردنەوە
summary: تۆمارێک تەنیا بۆ تاقیکردنەوە.
translation: {state: draft, method: human}
---

## ماددەی 1 {#art_1}

"""
UNITS = (
    *("[", "](", "`` ", "{", "{#a ", "<", "<a ", "<!-- ", "*x ", "«", '" ', "1,", "0", "ي "),
    *("\u064b", "أيار ", "\n## x", "\n- x {#a}", "\u202b", "\n```", "[a](record:iq-1#b) "),
    *("المعاق ", "\n[a](#zz)", "[a]((", "\n[x]: j:", "](&#x6a", "\n"),
)
ALPHABET = st.sampled_from("[](){}<>#`*_!-=~:|&;\"'«» \n\tаaا١1,.كيه\u200c\u202b\u0301{#art_1")


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    root = tmp_path_factory.mktemp("project")
    (root / "content/laws/iq-2019-31").mkdir(parents=True)
    terms = "avoid: [{lang: ar, forms: [معاق], ambiguous: false}]\n"
    (root / "content/terms.yml").write_text(terms, encoding="utf-8")
    return root


def told(root, text):
    record = root / "content/laws/iq-2019-31"
    (record / "index.ar.md").write_text(LAW + text, encoding="utf-8")
    (record / "index.ku.md").write_text(KURDISH + text, encoding="utf-8")
    return check(load(project(root)))


@pytest.mark.parametrize("unit", UNITS, ids=repr)
def test_a_text_of_one_sign_again_and_again_takes_no_time(folder, unit):
    """Four times the text may take about four times as long: the square of it is sixteen."""

    def spent(length):
        best = float("inf")
        for _ in range(2):
            start = time.process_time()
            told(folder, unit * (length // len(unit)))
            best = min(best, time.process_time() - start)
        return best

    assert spent(40_000) < 9 * spent(10_000) + 0.1


@settings(max_examples=60, deadline=None, derandomize=True)
@given(text=st.text(alphabet=ALPHABET, max_size=200))
def test_no_text_makes_a_rule_raise_or_point_outside_the_file(folder, text):
    for found in told(folder, text):
        lines = (folder / found.place.path).read_text(encoding="utf-8").split("\n")
        assert found.place.line <= len(lines)
        assert found.place.column <= len(lines[found.place.line - 1]) + 1
