"""The accessibility statement, the matrix of what people tried, and the page about speech."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from dalil.build.computed import computed
from dalil.build.page import Link, Page, Phrase, Value
from dalil.build.sizes import size
from dalil.build.text import LATIN, Speech
from dalil.i18n import language, languages
from dalil.i18n import words as words_of
from dalil.i18n.numbers import grouped, per_cent
from dalil.load import addresses
from dalil.load.tested import ACCESSIBILITY, SPEECH
from dalil.model.tested import Accessibility, Measured, Technology, View
from dalil.model.values import PartialDate
from dalil.text.latin import latin

MATRIX, VOICES = "matrix", "speech"
KURDISH = "ku"
ADVICE = ("other_language", "marked", "choose", "report")
"""What a reader of Sorani can do today; the page shows it in Latin letters too."""
CORRECTIONS = "about/corrections"
"""The hand-written page that says how to report what is wrong."""


@dataclass(frozen=True, slots=True)
class Line:
    """What was measured, and what came of it."""

    label: str
    value: str


@dataclass(frozen=True, slots=True)
class Visit:
    """A first visit to the page of a law in one language."""

    language: str
    others: str
    """What is sent without fonts."""
    whole: str
    requests: str
    paint: str


@dataclass(frozen=True, slots=True)
class Tried:
    """One technology: a row for each task, a cell for each language."""

    eid: str
    name: str
    rows: tuple[tuple[str, tuple[str, ...]], ...]


def to_statement(speech: Speech) -> list[Link]:
    """The way to the statement; none while nothing was tested."""
    text = speech.phrase(speech.words("accessibility.title"))
    link = Link(text, addresses.accessibility(speech.language.code))
    return [link] if speech.library.accessibility else []


def accessibility_pages(speech: Speech) -> Iterator[Page]:
    """The statement and its parts; none while nothing was tested."""
    held = speech.library.accessibility
    if held:
        yield _statement(speech, held)
        yield _matrix(speech, held)
        yield from _voices(speech)


def _statement(speech: Speech, held: Accessibility) -> Page:
    measured = held.measured
    voices = speech.library.speech
    parts = [MATRIX, *([VOICES] if voices else [])]
    return computed(
        speech,
        addresses.accessibility,
        "accessibility.html",
        speech.words("accessibility.title"),
        speech.words("accessibility.lead"),
        data={
            "date": _day(speech, measured.date),
            "scope": _scope(speech, measured),
            "lines": tuple(_lines(speech, measured)),
            "visits": tuple(_visit(speech, each) for each in measured.view),
            "tools": tuple(
                (Phrase(name, language(LATIN)), version) for name, version in measured.tools.items()
            ),
            "gaps": tuple(each[speech.language.code] for each in held.gaps),
            "people": tuple(each[speech.language.code] for each in held.people),
            "tried": speech.words.number(len(held.trials)) if held.trials else "",
            "parts": tuple(_part(speech, each) for each in parts),
            "corrections": _corrections(speech),
        },
        inputs=frozenset({ACCESSIBILITY, SPEECH} | _corrections_file(speech)),
    )


def _scope(speech: Speech, measured: Measured) -> str:
    """Which combinations were opened, and how many of them all."""
    number = speech.words.number
    joined = f"{speech.words('comma')} "
    axe = measured.axe
    return speech.words(
        "accessibility.scope" if axe.runs == axe.of else "accessibility.scope_part",
        kinds=number(len(measured.kinds)),
        languages=number(len(measured.languages)),
        schemes=number(len(measured.schemes)),
        widths=joined.join(number(each) for each in measured.widths),
        runs=grouped(speech.language, axe.runs),
        of=grouped(speech.language, axe.of),
    )


def _lines(speech: Speech, measured: Measured) -> Iterator[Line]:
    words, axe, valid = speech.words, measured.axe, measured.validator

    def line(name: str, value: str, **values: str) -> Line:
        return Line(words(f"accessibility.measures.{name}", **values), value)

    def count(number: int) -> str:
        return grouped(speech.language, number)

    yield line("runs", count(axe.runs))
    yield line("rules", count(axe.rules))
    yield line("violations", count(axe.violations))
    yield line("incomplete", count(sum(axe.incomplete.values())))
    yield line("valid_pages", count(valid.pages))
    yield line("errors", count(valid.errors))
    yield line("warnings", count(valid.warnings))
    for width, steps in measured.steps.items():
        span = words("accessibility.span", least=count(steps.least), most=count(steps.most))
        yield line("steps", span, width=words.number(width))


def _visit(speech: Speech, view: View) -> Visit:
    words = speech.words
    seconds = words.number(f"{view.first_paint:.1f}".replace(".", speech.language.marks[0]))
    return Visit(
        language=_language(speech, view.language),
        others=size(speech, view.others),
        whole=size(speech, view.others + view.fonts),
        requests=words.number(view.requests),
        paint=words("accessibility.seconds", n=seconds),
    )


def _matrix(speech: Speech, held: Accessibility) -> Page:
    (statement,) = to_statement(speech)
    return computed(
        speech,
        lambda code: addresses.accessibility(code, MATRIX),
        "accessibility-matrix.html",
        speech.words("accessibility.matrix.title"),
        speech.words("accessibility.matrix.lead"),
        above=(statement,),
        section=statement,
        data={
            "state": _state(speech, held),
            "languages": tuple(
                speech.words(f"accessibility.languages.{each}") for each in languages()
            ),
            "tables": tuple(_tried(speech, held, each) for each in held.technologies),
            "corrections": _corrections(speech),
        },
        inputs=frozenset({ACCESSIBILITY} | _corrections_file(speech)),
    )


def _state(speech: Speech, held: Accessibility) -> str:
    """How many of the cells somebody has tried."""
    cells = {(each.technology, each.task, each.language) for each in held.trials}
    return speech.words(
        "accessibility.matrix.state" if cells else "accessibility.matrix.state_none",
        tried=speech.words.number(len(cells)),
        of=speech.words.number(len(held.technologies) * len(held.tasks) * len(languages())),
    )


def _tried(speech: Speech, held: Accessibility, technology: Technology) -> Tried:
    name = technology.technology
    named = name if isinstance(name, str) else name[speech.language.code]
    latest = {
        (each.task, each.language): each
        for each in sorted(held.trials, key=lambda each: each.date)
        if each.technology == technology.id
    }

    def cell(task: str, code: str) -> str:
        trial = latest.get((task, code))
        if trial is None:
            return speech.words("accessibility.matrix.untested")
        outcome = speech.words(f"accessibility.matrix.outcomes.{trial.outcome.value}")
        return f"{outcome}{speech.words('comma')} {_day(speech, trial.date).text.text}"

    return Tried(
        eid=technology.id,
        name=f"{speech.words('comma')} ".join((named, technology.browser, technology.system)),
        rows=tuple(
            (task.name[speech.language.code], tuple(cell(task.id, code) for code in languages()))
            for task in held.tasks
        ),
    )


def _voices(speech: Speech) -> Iterator[Page]:
    """The page about what free voices do with our words, where it was measured."""
    held = speech.library.speech
    if held is None:
        return
    words = speech.words

    def share(part: int, whole: int) -> str:
        return per_cent(speech.language, (Decimal(100 * part) / whole).quantize(Decimal("0.1")))

    def voice(name: str) -> str:
        return words.get(f"accessibility.speech.voices.{name}", name)

    kurdish = words_of(language(KURDISH))
    columns = tuple(next(iter(held.letters.values()), {}))
    (statement,) = to_statement(speech)
    yield computed(
        speech,
        lambda code: addresses.accessibility(code, VOICES),
        "accessibility-speech.html",
        words("accessibility.speech.title"),
        words("accessibility.speech.lead"),
        above=(statement,),
        section=statement,
        data={
            "date": _day(speech, held.date),
            "program": f"{held.program} {held.version}",
            "rows": tuple(
                (
                    _language(speech, each.language),
                    voice(each.voice),
                    words.number(each.words),
                    share(each.said, each.words),
                    share(each.spelled, each.words),
                    share(each.left_out, each.words),
                )
                for each in held.trials
            ),
            "voices": tuple(voice(each) for each in columns),
            "letters": tuple(
                (
                    Phrase(letter, language(KURDISH)),
                    tuple(
                        words(
                            f"accessibility.speech.{'of' if found[name].words else 'none'}",
                            said=words.number(found[name].said),
                            words=words.number(found[name].words),
                        )
                        for name in columns
                    ),
                )
                for letter, found in held.letters.items()
            ),
            "latin": tuple(latin(kurdish(f"accessibility.speech.do.{each}")) for each in ADVICE),
            "corrections": _corrections(speech),
        },
        inputs=frozenset({ACCESSIBILITY, SPEECH} | _corrections_file(speech)),
    )


def _part(speech: Speech, part: str) -> Link:
    return Link(
        speech.phrase(speech.words(f"accessibility.{part}.title")),
        addresses.accessibility(speech.language.code, part),
        note=speech.words(f"accessibility.{part}.lead"),
    )


def _corrections(speech: Speech) -> Link | None:
    """The way to report a barrier, where the project says how."""
    code = speech.language.code
    file = speech.library.pages.get((code, CORRECTIONS))
    if file is None:
        return None
    return Link(speech.phrase(file.settings.title), addresses.page(code, CORRECTIONS))


def _corrections_file(speech: Speech) -> set[str]:
    file = speech.library.pages.get((speech.language.code, CORRECTIONS))
    return {file.draft.path} if file else set()


def _language(speech: Speech, code: str) -> str:
    """The name of a language in that of the page."""
    return speech.words(f"accessibility.languages.{code}")


def _day(speech: Speech, day: datetime.date) -> Value:
    return speech.date(PartialDate(day.year, day.month, day.day))
