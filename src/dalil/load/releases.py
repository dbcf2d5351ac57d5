"""INC901 unreadable-release, INC902 bad-cell: the files of `content/incidents/`.

`dalil incidents publish` writes two files for a day: a table `<date>.csv` of cells, and
`<date>.yml`, which says how it came to be. Nobody types them. A cell names a kind of the form
`incident`, a governorate, perhaps one of its districts, and a week; a coarsened cell leaves out
the district, or the kind and the district.

PASS  barrier,baghdad,,2026,m11,w2,4
PASS  ,baghdad,,2026,m11,w2,6
FAIL  barrier,baghdad,,2026,m11,w2,many
FAIL  barrier,atlantis,,2026,m11,w2,4
FAIL  ,,,2026,m11,w2,6                       (a cell always names its governorate)

Source: the record format, published reports.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from pathlib import PurePosixPath
from typing import Any

import yaml

from dalil.diagnostics import Code, Diagnostic, Place
from dalil.forms.form import DISTRICTS, GOVERNORATES, Form
from dalil.forms.nodes import cells as fields_of
from dalil.forms.nodes import text as text_of
from dalil.load.project import INCIDENTS
from dalil.load.vocabularies import Vocabularies
from dalil.model.release import COLUMNS, DEFAULT, FORM, OUTCOMES, STEPS, Cell, Release, Took
from dalil.text.yaml import composed

TABLE, ABOUT = ".csv", ".yml"
MONTHS, WEEKS = "months", "weeks"
KIND = "kind"
"""The question that says what kind of incident it was."""
FIELDS = ("date", "form", "k", "reports", "outcomes", "times", "corrections", "sha256")
SAMPLE = "sample"
"""A field that only made-up releases have: `sample: true`."""

UNREADABLE_RELEASE = Code("INC901", "unreadable-release")
BAD_CELL = Code("INC902", "bad-cell")

HEAD = ",".join(COLUMNS)
_WHOLE = re.compile(r"-?(0|[1-9][0-9]{0,8})\Z", re.ASCII)
_YEAR = re.compile(r"[1-9][0-9]{3}\Z", re.ASCII)
_TRUE = re.compile(r"true\Z")
_SEAL = re.compile(r"[0-9a-f]{64}\Z")


def releases(
    files: Mapping[str, bytes], labels: Vocabularies, forms: Iterable[Form]
) -> tuple[tuple[Release, ...], tuple[Diagnostic, ...]]:
    """The releases in order of their day, and what is wrong with files or cells of others.

    A release of which anything cannot be read is left out whole: its numbers would be wrong.
    """
    problems: list[Diagnostic] = []
    found: list[Release] = []
    known = _Known(labels, forms)
    stems = sorted({PurePosixPath(path).stem for path in files})
    for stem in stems:
        table, about = f"{INCIDENTS}/{stem}{TABLE}", f"{INCIDENTS}/{stem}{ABOUT}"
        if table not in files or about not in files:
            there, missing = (table, about) if table in files else (about, table)
            name = PurePosixPath(missing).name
            problems.append(UNREADABLE_RELEASE.at(Place(there), "alone", name=name))
            continue
        try:
            day = date.fromisoformat(stem) if len(stem) == 10 else None
        except ValueError:
            day = None
        if day is None:
            problems.append(UNREADABLE_RELEASE.at(Place(table), "name", name=stem))
            continue
        read, wrong = _release(day, table, files[table], about, files[about], known)
        problems += wrong
        found += [read] if read else []
    return tuple(found), tuple(problems)


def _release(
    day: date, path: str, table: bytes, about: str, said: bytes, known: _Known
) -> tuple[Release | None, list[Diagnostic]]:
    problems: list[Diagnostic] = []
    cells = list(_cells(path, table, known, problems))
    values = _About(about, said, problems)
    if problems or values.read is None:
        return None, problems
    return Release(
        day=day, path=path, about=about, cells=tuple(cells),
        digest=hashlib.sha256(table).hexdigest(), **values.read,
    ), []  # fmt: skip


class _Known:
    """What a cell may name."""

    def __init__(self, labels: Vocabularies, forms: Iterable[Form]) -> None:
        self.labels = labels
        kinds = [
            [option.name for option in asked.question.options]
            for form in forms
            if form.id == FORM
            for asked in form.asked()
            if asked.question.name == KIND
        ]
        self.kinds = kinds[0] if kinds else None
        """None where the project has no such form, or a broken one, which is told of itself."""

    def wrong(self, kind: str, governorate: str, district: str, month: str, week: str) -> str:
        """Which column names something unknown; empty where none does."""
        if kind and self.kinds is not None and kind not in self.kinds:
            return "kind"
        if not self.has(GOVERNORATES, governorate):
            return "governorate"
        if district:
            held = self.labels.lists.get(DISTRICTS)
            row = held.rows.get(district) if held else None
            if row is None or row.facts.get("governorate") != governorate:
                return "district"
        lists = ((MONTHS, month, "month"), (WEEKS, week, "week"))
        return next((name for held, row, name in lists if not self.has(held, row)), "")

    def has(self, vocabulary: str, row: str) -> bool:
        held = self.labels.lists.get(vocabulary)
        return held is not None and row in held.rows


def _cells(path: str, table: bytes, known: _Known, problems: list[Diagnostic]) -> Iterator[Cell]:
    try:
        text = table.decode("utf-8")
    except UnicodeDecodeError:
        problems.append(UNREADABLE_RELEASE.at(Place(path)))
        return
    head, *rows = text.split("\n")
    if head != HEAD or not rows or rows[-1] != "" or "\r" in text:
        problems.append(UNREADABLE_RELEASE.at(Place(path), "head", head=HEAD, excerpt=head))
        return
    seen: set[tuple[object, ...]] = set()
    for line, row in enumerate(rows[:-1], 2):
        parts = row.split(",")
        if len(parts) != len(COLUMNS):
            wanted, found = len(COLUMNS), len(parts)
            place = Place(path, line)
            problems.append(
                UNREADABLE_RELEASE.at(place, "columns", wanted=wanted, found=found, excerpt=row)
            )
            continue
        cell = _cell(path, line, row, parts, known, problems)
        if cell is None:
            continue
        twin = (cell.key, cell.reports < 0)
        if twin in seen:
            problems.append(BAD_CELL.at(Place(path, line), "twice", width=len(row), excerpt=row))
        seen.add(twin)
        yield cell


def _cell(
    path: str, line: int, row: str, parts: list[str], known: _Known, problems: list[Diagnostic]
) -> Cell | None:
    kind, governorate, district, year, month, week, reports = parts
    if not _YEAR.match(year):
        name, variant = "year", "year"
    elif not _WHOLE.match(reports) or int(reports) == 0:
        name, variant = "reports", "number"
    elif district and not kind:
        name, variant = "district", "grain"
    else:
        name, variant = known.wrong(kind, governorate, district, month, week), ""
    if not name:
        return Cell(kind, governorate, district, int(year), month, week, int(reports), line)
    at = COLUMNS.index(name)
    column = sum(len(each) + 1 for each in parts[:at]) + 1
    place = Place(path, line, column)
    problems.append(
        BAD_CELL.at(place, variant, width=len(parts[at]), column=name, value=parts[at], excerpt=row)
    )
    return None


class _About:
    """The second file of a release, as far as it can be read."""

    def __init__(self, path: str, said: bytes, problems: list[Diagnostic]) -> None:
        self.path, self.problems = path, problems
        self.text = said.decode("utf-8", errors="replace")
        self.before = len(problems)
        self.held: dict[str, tuple[yaml.Node, yaml.Node]] = {}
        self.read: dict[str, Any] | None = None
        try:
            root = composed(self.text)
        except yaml.MarkedYAMLError as error:
            mark = error.problem_mark or error.context_mark
            self._tell("", mark.line + 1 if mark else 1)
            return
        except (yaml.YAMLError, RecursionError, ValueError):
            self._tell("", 1)
            return
        if not isinstance(root, yaml.MappingNode):
            self._tell("", 1)
            return
        self.held = fields_of(root)
        for name, (key, _) in self.held.items():
            if name not in (*FIELDS, SAMPLE):
                self._tell("unknown", key.start_mark.line + 1, field=name)
        for name in FIELDS:
            if name not in self.held:
                self._tell("missing", 1, field=name)
        found = {} if len(problems) > self.before else self._values()
        if len(problems) == self.before:
            self.read = found

    def _values(self) -> dict[str, Any]:
        return {
            "stated": self._day("date"),
            "form": self._matched("form", re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}\Z", re.ASCII)),
            "limits": self._limits(),
            "reports": self._whole("reports"),
            "outcomes": self._numbers("outcomes", OUTCOMES),
            "times": self._times(),
            "corrections": self._whole("corrections"),
            "sha256": self._matched("sha256", _SEAL),
            "sample": SAMPLE in self.held and self._matched(SAMPLE, _TRUE) == "true",
            "excerpts": {
                name: (value.start_mark.line + 1, self._line(value.start_mark.line + 1))
                for name, (_, value) in self.held.items()
            },
        }

    def _limits(self) -> dict[str, int]:
        found = self._numbers("k", None)
        if found.get(DEFAULT, 0) < 1 or min(found.values(), default=0) < 1:
            self._bad("k")
        return found

    def _day(self, name: str) -> date | None:
        try:
            return date.fromisoformat(text_of(self.held[name][1]))
        except ValueError:
            self._bad(name)
            return None

    def _matched(self, name: str, wanted: re.Pattern[str]) -> str:
        value = text_of(self.held[name][1])
        if not wanted.match(value):
            self._bad(name)
        return value

    def _whole(self, name: str) -> int:
        return self._number(name, self.held[name][1])

    def _number(self, name: str, node: yaml.Node | None) -> int:
        value = text_of(node)
        if not _WHOLE.match(value):
            self._bad(name)
            return 0
        return int(value)

    def _numbers(self, name: str, allowed: tuple[str, ...] | None) -> dict[str, int]:
        node = self.held[name][1]
        held = fields_of(node)
        if not isinstance(node, yaml.MappingNode) or (allowed and not set(held) <= set(allowed)):
            self._bad(name)
        return {each: self._number(name, value) for each, (_, value) in held.items()}

    def _times(self) -> dict[str, Took]:
        node = self.held["times"][1]
        held = fields_of(node)
        if not isinstance(node, yaml.MappingNode) or not set(held) <= set(STEPS):
            self._bad("times")
        found: dict[str, Took] = {}
        for step, (_, value) in held.items():
            inner = fields_of(value)
            days, reports = (
                self._number("times", inner[each][1] if each in inner else None)
                for each in ("days", "reports")
            )
            found[step] = Took(days, reports)
        return found

    def _bad(self, name: str) -> None:
        value = self.held[name][1]
        self._tell("value", value.start_mark.line + 1, field=name)

    def _line(self, number: int) -> str:
        lines = self.text.split("\n")
        return lines[number - 1] if number <= len(lines) else ""

    def _tell(self, variant: str, line: int, **values: Any) -> None:
        place = Place(self.path, line)
        self.problems.append(
            UNREADABLE_RELEASE.at(place, variant, excerpt=self._line(line), **values)
        )
