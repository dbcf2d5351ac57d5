"""Sentences of the real library are short: this much a program can tell of plain words."""

import re

import pytest

from conftest import ROOT
from dalil.i18n import languages
from dalil.load.load import load
from dalil.load.project import project
from dalil.parity.pair import pairs
from dalil.parity.part import parts
from dalil.text.markdown import blanked, without_code

BLOCK = re.compile(r"\n\s*\n|\n(?=\s*(?:[-*]|\d+\.)\s)|\|")
END = re.compile(r"(?<=[.!?؟])\s+")
WORD = re.compile(r"[^\W\d_]+(?:['’\-\u200c][^\W\d_]+)*")
LONGEST = 50
"""Words of the longest sentence; most are far below."""


@pytest.fixture(scope="module")
def lengths():
    """Words of each sentence, by language, the shortest first."""
    found = {code: [] for code in languages()}
    for pair in pairs(load(project(ROOT))):
        for words in (pair.source, *filter(None, pair.translations.values())):
            for part in parts(words.wording, words.body).values():
                found[words.language] += map(len, map(WORD.findall, sentences(part.text)))
    return {code: sorted(filter(None, each)) for code, each in found.items()}


def sentences(markdown):
    for block in BLOCK.split(blanked(without_code(markdown))):
        yield from END.split(block.replace("\n", " "))


def test_sentences_end_where_readers_stop():
    assert len(list(sentences("One two. Three four?\nFive.\n\n- six\n- seven"))) == 5


@pytest.mark.parametrize("code", languages())
def test_sentences_are_short(lengths, code):
    held = lengths[code]
    assert len(held) > 2000
    assert held[len(held) // 2] <= 12
    assert held[len(held) * 95 // 100] <= 25
    assert held[-1] <= LONGEST
