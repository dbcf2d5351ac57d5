"""How far translations have come, as text for a terminal, as Markdown and as a page of its own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from html import escape

from dalil.cli.session import Session
from dalil.i18n.numbers import per_cent
from dalil.parity.document import coverage
from dalil.parity.state import WRONG, ExplainState, State, TextState
from dalil.text.isolates import isolated, visible


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the table: a language, or what is counted."""

    name: str
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Task:
    """A part that needs work."""

    place: str
    """`content/laws/iq-2019-31/index.ku.md:20`."""
    unit: str
    states: str
    since: str
    """The day on which it was last compared; empty where it never was."""
    order: tuple[str, int]
    """File and line."""


@dataclass(frozen=True, slots=True)
class Report:
    """What every form prints."""

    heads: tuple[str, ...]
    rows: tuple[Row, ...]
    tasks: tuple[Task, ...]


def report(told: Session, texts: tuple[TextState, ...], explains: Iterable[ExplainState]) -> Report:
    """The table of languages and the list of work; the oldest work first."""
    codes = list(dict.fromkeys(text.language for text in texts))
    states = [each for each in State if any(each in text.counts() for text in texts)]
    heads = (
        told.words("cli.status.language"),
        told.words("cli.status.texts"),
        told.words("cli.status.matching"),
        *(told.words(f"cli.state.{each}") for each in states),
    )
    rows = tuple(_row(told, code, states, texts) for code in codes)
    tasks = [*_tasks(told, texts), *_explanations(told, explains)]
    tasks.sort(key=lambda each: (each.since or "9999", each.order))
    return Report(heads, rows, tuple(tasks))


def share(texts: Iterable[TextState]) -> float:
    """The percentage of units that are translated and match; 100 where there are none."""
    matching, units = coverage(texts)
    return 100 * matching / units if units else 100.0


def _row(told: Session, code: str, states: list[State], texts: tuple[TextState, ...]) -> Row:
    own = [each for each in texts if each.language == code]
    number = told.words.number
    counts = [sum(text.counts().get(state, 0) for text in own) for state in states]
    done = f"{number(sum(each.exists for each in own))}/{number(len(own))}"
    floor = Decimal(int(share(own) * 10)) / 10  # never rounded up to what is not reached
    return Row(told.name(code), (done, per_cent(told.language, floor), *map(number, counts)))


def _tasks(told: Session, texts: Iterable[TextState]) -> Iterator[Task]:
    for text in texts:
        if not text.exists:
            yield Task(
                text.path,
                told.name(text.language),
                told.words("cli.status.absent"),
                "",
                (text.path, 0),
            )
            continue
        if all(each.state is State.UNVERIFIED for each in text.units):
            state = told.words(f"cli.state.{State.UNVERIFIED}")
            yield Task(text.path, "*", state, "", (text.path, 0))
            continue
        for unit in text.units:
            found = [each for each in unit.states if each in WRONG or each is State.TERMS]
            if found:
                states = told.words("cli.count.and").join(
                    told.words(f"cli.state.{each}") for each in found
                )
                since = unit.locked.date if unit.locked else ""
                place = text.path, unit.line
                yield Task(f"{text.path}:{unit.line}", unit.unit, states, since, place)


def _explanations(told: Session, explains: Iterable[ExplainState]) -> Iterator[Task]:
    for each in explains:
        if each.state is not State.CURRENT:
            since = each.locked.date if each.locked else ""
            state = told.words(f"cli.state.{each.state}")
            yield Task(each.path, each.target, state, since, (each.path, 0))


def text(told: Session, texts: tuple[TextState, ...], explains: Iterable[ExplainState]) -> str:
    """For a terminal: a line for each language, then the work, a line each."""
    held = report(told, texts, explains)
    lines: list[str] = []
    for row in held.rows:
        lines.append(isolated(row.name, told.language))
        pairs = zip(held.heads[1:], row.cells, strict=True)
        lines += [f"  {head}: {cell}" for head, cell in pairs]
    lines.append("")
    for task in held.tasks:
        since = f" ({task.since})" if task.since else ""
        lines += [
            visible(task.place),
            isolated(f"  {visible(task.unit)}: {task.states}{since}", told.language),
        ]
    lines.append(told.text("status.work", units=told.count("units", len(held.tasks))))
    return "\n".join(lines)


def markdown(told: Session, texts: tuple[TextState, ...], explains: Iterable[ExplainState]) -> str:
    """For a pull request: two tables, in a block that runs as the language does."""
    held = report(told, texts, explains)
    spoken = told.language
    lines = [f'<div dir="{spoken.dir}" lang="{spoken.tag}">', ""]
    lines += _table(held.heads, [(row.name, *row.cells) for row in held.rows])
    if held.tasks:
        heads = tuple(
            told.words(f"cli.status.{each}") for each in ("place", "unit", "state", "since")
        )
        rows = [
            (_code(each.place), _code(each.unit), each.states, each.since) for each in held.tasks
        ]
        lines += ["", *_table(heads, rows)]
    return "\n".join([*lines, "", "</div>"])


def _table(heads: tuple[str, ...], rows: Sequence[tuple[str, ...]]) -> Iterator[str]:
    yield f"| {' | '.join(heads)} |"
    yield f"|{' --- |' * len(heads)}"
    for row in rows:
        yield f"| {' | '.join(row)} |"


def _code(text: str) -> str:
    return f'<code dir="ltr">{escape(visible(text)).replace("|", "&#124;")}</code>'


def html(told: Session, texts: tuple[TextState, ...], explains: Iterable[ExplainState]) -> str:
    """A page that needs nothing else."""
    held = report(told, texts, explains)
    spoken, words = told.language, told.words
    title = escape(words("cli.status.title"))
    heads = [words(f"cli.status.{each}") for each in ("place", "unit", "state", "since")]
    tasks = [
        (_code(each.place), _code(each.unit), escape(each.states), each.since)
        for each in held.tasks
    ]
    rows = [(escape(row.name), *map(escape, row.cells)) for row in held.rows]
    return "\n".join(
        [
            "<!doctype html>",
            f'<html lang="{spoken.tag}" dir="{spoken.dir}">',
            '<meta charset="utf-8">',
            '<meta name="viewport" content="width=device-width">',
            f"<title>{title}</title>",
            f"<h1>{title}</h1>",
            *_html_table(words("cli.status.languages"), held.heads, rows),
            *(_html_table(words("cli.status.todo"), tuple(heads), tasks) if tasks else ()),
            "</html>",
        ]
    )


def _html_table(
    caption: str, heads: tuple[str, ...], rows: Sequence[tuple[str, ...]]
) -> Iterator[str]:
    yield f"<table>\n<caption>{escape(caption)}</caption>"
    yield f"<tr>{''.join(f'<th scope=col>{escape(each)}</th>' for each in heads)}</tr>"
    for first, *others in rows:
        cells = "".join(f"<td>{each}</td>" for each in others)
        yield f"<tr><th scope=row>{first}</th>{cells}</tr>"
    yield "</table>"
