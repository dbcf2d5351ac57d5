"""What is said of releases: how to read their numbers, what became of reports, how long it took."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dalil.build.data import names
from dalil.build.incidents.counts import DISTRICTS, in_use, kinds
from dalil.build.page import Link
from dalil.build.text import Speech
from dalil.i18n.numbers import grouped
from dalil.model.release import DEFAULT, OUTCOMES, STEPS, Release
from dalil.model.values import PartialDate


@dataclass(frozen=True, slots=True)
class Line:
    """A release in words."""

    eid: str
    heading: str
    sentences: tuple[str, ...]
    outcomes: tuple[str, ...]
    """What became of its reports."""
    times: tuple[str, ...]
    """How long the steps took; empty where too few reports stand behind each."""
    file: Link


@dataclass(frozen=True, slots=True)
class Told:
    """What stands below the numbers of all releases."""

    reading: tuple[str, ...]
    """What the numbers are, and what they are not."""
    releases: tuple[Line, ...]
    """The newest first."""


def told(speech: Speech) -> Told:
    """How to read the numbers, and each release."""
    newest_first = reversed(speech.library.releases)
    return Told(tuple(_reading(speech)), tuple(_line(speech, each) for each in newest_first))


def _reading(speech: Speech) -> Iterator[str]:
    words = speech.words
    yield words("incidents.reading.received")
    yield words("incidents.reading.verified")
    yield words("incidents.reading.bias")
    yield words("incidents.reading.few")
    limits = in_use(speech.library.releases)
    yield words("incidents.reading.least", n=words.number(limits.pop(DEFAULT, 0)))
    labels = kinds(speech.library)
    for kind, least in sorted(limits.items()):
        name = labels[kind][speech.language.code] if kind in labels else kind
        yield words("incidents.reading.least_of", kind=name, n=words.number(least))
    yield words("incidents.reading.coarse")
    yield words("incidents.reading.waiting")
    yield words("incidents.reading.taken_back")
    if DISTRICTS not in speech.library.vocabularies.lists:
        yield words("incidents.reading.districts")


def _line(speech: Speech, release: Release) -> Line:
    words = speech.words
    day = speech.date(PartialDate.parse(str(release.day))).text.text
    sentences = [words("incidents.release.reports", n=_number(speech, release.reports))]
    if release.corrections:
        number = _number(speech, release.corrections)
        sentences.append(words("incidents.release.corrections", n=number))
    return Line(
        eid=f"release_{str(release.day).replace('-', '_')}",
        heading=words("incidents.release.title", date=day),
        sentences=tuple(sentences),
        outcomes=tuple(
            words(f"incidents.outcomes.{each}", n=_number(speech, release.outcomes[each]))
            for each in OUTCOMES
            if each in release.outcomes
        ),
        times=tuple(_time(speech, release, each) for each in STEPS if each in release.times),
        file=Link(
            speech.phrase(words("incidents.release.file", date=day)), names.release(release.day)
        ),
    )


def _time(speech: Speech, release: Release, step: str) -> str:
    took = release.times[step]
    days = (
        speech.words.count("incidents.days", took.days)
        if took.days
        else speech.words("incidents.same_day")
    )
    return speech.words(f"incidents.times.{step}", days=days, n=_number(speech, took.reports))


def _number(speech: Speech, number: int) -> str:
    return grouped(speech.language, number)
