"""Queries of readers over the real library: the right record comes early, and a citation first.

Which queries are not served is told by `scripts/test tests/search/test_relevance.py -rP`.
"""

from collections import defaultdict
from functools import cache
from pathlib import Path

import pytest
import yaml

from dalil.build.search.search import search
from dalil.build.text import Speech
from dalil.i18n import languages, words
from projects import REAL, library
from search.browser import asked

pytestmark = pytest.mark.slow
QUERIES = yaml.safe_load((Path(__file__).parent / "queries.yml").read_text(encoding="utf-8"))
ALL, EACH, RANK = 0.95, 0.92, 0.90
"""Recall among the first five, of all and of each language; mean reciprocal rank in the ten."""


@cache
def found():
    """The ids of the records that each query finds, as the page shows them."""
    held = library(REAL)
    speeches = {code: Speech(each, words(each), held) for code, each in languages().items()}
    requests = [["search", each["q"], {"language": each["lang"]}] for each in QUERIES]
    answers = asked(search(held, speeches).assets, requests)
    return [
        [hit["record"] for group in answer["groups"] for hit in group["hits"]] for answer in answers
    ]


def recall(query, got):
    return sum(each in got[:5] for each in query["expect"]) / len(query["expect"])


def rank(query, got):
    places = (place for place, each in enumerate(got[:10], 1) if each in query["expect"])
    return 1 / next(places, float("inf"))


def mean(measure, rows):
    return sum(measure(query, got) for query, got in rows) / len(rows)


def test_there_are_enough_queries_and_each_is_answered_by_a_record_we_hold():
    by_language = defaultdict(int)
    for each in QUERIES:
        by_language[each["lang"]] += 1
        assert set(each["expect"]) <= set(library(REAL).works), each
    assert len(QUERIES) >= 60
    assert all(by_language[code] >= 20 for code in languages())


def test_the_right_record_is_among_the_first_five():
    rows = list(zip(QUERIES, found(), strict=True))
    for query, got in rows:
        if recall(query, got) < 1:
            print(query["lang"], query["kind"], query["q"], query["expect"], got[:5])
    assert mean(recall, rows) >= ALL
    assert mean(rank, rows) >= RANK
    for code in languages():
        of = [(query, got) for query, got in rows if query["lang"] == code]
        assert mean(recall, of) >= EACH, code


def test_a_citation_comes_first():
    cited = [
        (each["q"], got[:1], each["expect"])
        for each, got in zip(QUERIES, found(), strict=True)
        if each["kind"] == "citation"
    ]
    assert cited
    assert [(q, got) for q, got, expected in cited if got != expected] == []
