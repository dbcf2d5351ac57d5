from __future__ import annotations

import inspect
import re
from importlib import import_module

import pytest

from dalil.check.rule import rules

HEAD = re.compile(r"(?P<code>[A-Z0-9]+[0-9]{3}) (?P<slug>[a-z0-9-]+): .+\.")
IDS = [rule.name for rule in rules()]


def manual(rule):
    return inspect.cleandoc(import_module(f"dalil.check.rules.{rule.name}").__doc__ or "")


@pytest.mark.parametrize("rule", rules(), ids=IDS)
def test_a_rule_is_its_own_manual(rule):
    text = manual(rule)
    head = HEAD.fullmatch(text.split("\n", 1)[0])
    assert head, text
    assert (head["code"], head["slug"]) == (rule.codes[0].code, rule.codes[0].slug)
    assert re.search(r"^PASS  ", text, re.MULTILINE)
    assert re.search(r"^FAIL  ", text, re.MULTILINE)
    assert "\nSource: " in text


@pytest.mark.parametrize("rule", rules(), ids=IDS)
def test_a_rule_has_one_code_and_one_generator(rule):
    assert len(rule.codes) == 1
    assert inspect.isgeneratorfunction(rule.check)


def test_codes_and_slugs_are_used_once():
    codes = [code for rule in rules() for code in rule.codes]
    assert len({each.code for each in codes}) == len(codes)
    assert len({each.slug for each in codes}) == len(codes)
