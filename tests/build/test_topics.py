"""The tree of topics: from rows that name the topic above them."""

import pytest

from dalil.build.text import Speech
from dalil.build.topics import tree
from dalil.i18n import language, words
from dalil.load.library import Library
from dalil.load.project import Project
from dalil.load.vocabularies import vocabularies


@pytest.fixture
def of(tmp_path):
    def made(text):
        lists = vocabularies({"content/vocab/topics.yml": text})
        library = Library(Project(tmp_path), vocabularies=lists)
        return tree(Speech(language("en"), words(language("en")), library))

    return made


def test_topics_stand_below_the_one_they_name_in_the_order_of_the_list(of):
    topics = of("b: {en: B}\na1: {en: X, broader: a}\na: {en: A}\na2: {en: Y, broader: a}\n")
    assert topics.narrower == {"": ("b", "a"), "a": ("a1", "a2")}
    assert topics.above == {"a1": "a", "a2": "a"}
    assert list(topics.below("")) == ["b", "a", "a1", "a2"]


def test_deeper_topics_are_below_too(of):
    topics = of("a: {en: A}\nb: {en: B, broader: a}\nc: {en: C, broader: b}\n")
    assert list(topics.below("a")) == ["b", "c"]


@pytest.mark.parametrize(
    "text",
    [
        "a: {en: A, broader: nowhere}\n",
        "a: {en: A, broader: a}\n",
        "a: {en: A, broader: b}\nb: {en: B, broader: c}\nc: {en: C, broader: a}\n",
    ],
)
def test_no_topic_is_lost(of, text):
    topics = of(text)
    assert sorted(topics.below("")) == sorted(line[0] for line in text.splitlines())
