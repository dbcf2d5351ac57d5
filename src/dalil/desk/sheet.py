"""Reports as a table: what ODK Central, ODK Collect and KoboToolbox export as CSV."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping

from dalil.desk.incoming import UNREADABLE_REPORT, Incoming, Written, judged
from dalil.diagnostics import Diagnostic, Place
from dalil.forms.form import Form, Kind

SEPARATORS = (",", ";", "\t")
JOINTS = ("-", "/", ":", ".")
"""What stands between the name of a group and that of a question."""
INSTANCES = (
    *("meta-instanceID", "meta/instanceID", "meta:instanceID", "meta.instanceID"),
    *("instanceID", "KEY", "_uuid"),
)
"""Columns that say which report a row is, the surest first."""
VERSIONS = ("__version__", "_version", "FormVersion", "formVersion")
CHOSEN = frozenset({"1", "1.0", "true", "yes"})
"""What stands in the column of an option that was chosen."""


class Left(list[str]):
    """The titles of columns that no question has: they are not read, and not kept."""


def reports(path: str, data: bytes, form: Form, left: Left) -> Iterator[Incoming | Diagnostic]:
    """The reports in a file, and everything that is wrong with others.

    Titles of columns that no question has go to `left`.
    """
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = data[: error.start]
        place = Place(path, before.count(b"\n") + 1, error.start - (before.rfind(b"\n") + 1) + 1)
        yield UNREADABLE_REPORT.at(place, "letters")
        return
    first = text.split("\n", 1)[0].rstrip("\r")
    separator = max(SEPARATORS, key=first.count)
    lines = _Lines(text)
    rows = csv.reader(lines, delimiter=separator, strict=True)
    try:
        columns = _Columns(path, form, next(rows, []), separator)
        problems = list(columns.problems())
        yield from problems
        if problems:
            return
        left += columns.left
        for row in _rows(rows, lines):
            yield from columns.judged(row, lines.begun, "".join(lines.taken))
    except csv.Error:
        yield UNREADABLE_REPORT.at(Place(path, lines.begun), "csv")


class _Lines:
    """The lines of a text, as a reader of tables takes them, and those of the present row."""

    def __init__(self, text: str) -> None:
        self.rest = io.StringIO(text, newline="")
        self.taken: list[str] = []
        self.begun = self.next = 1

    def __iter__(self) -> Iterator[str]:
        for line in self.rest:
            self.taken.append(line)
            self.next += 1
            yield line

    def begin(self) -> None:
        """A row begins here."""
        self.taken.clear()
        self.begun = self.next


def _rows(rows: Iterator[list[str]], lines: _Lines) -> Iterator[list[str]]:
    """Every row that holds anything; `lines` knows where it stands."""
    lines.begin()
    for row in rows:
        if any(each.strip() for each in row):
            yield row
        lines.begin()


class _Columns:
    """Which column answers which question."""

    def __init__(self, path: str, form: Form, head: list[str], separator: str) -> None:
        self.path, self.form, self.separator = path, form, separator
        self.head = [each.strip() for each in head]
        wanted = _titles(form)
        self.found: dict[str, int] = {}
        self.split: dict[str, list[tuple[str, int]]] = {}
        """Questions whose options have a column each."""
        self.twice: list[tuple[str, int]] = []
        self.left: list[str] = []
        for place, title in enumerate(self.head):
            name, option = wanted.get(title, ("", ""))
            if option:
                self.split.setdefault(name, []).append((option, place))
            elif name in self.found:
                self.twice.append((title, place))
            elif name:
                self.found[name] = place
            elif title and title not in (*INSTANCES, *VERSIONS):
                self.left.append(title)
        self.instance = self._first(INSTANCES)
        self.version = self._first(VERSIONS)

    def _first(self, titles: tuple[str, ...]) -> int | None:
        return next((self.head.index(each) for each in titles if each in self.head), None)

    def problems(self) -> Iterator[Diagnostic]:
        """What a table lacks, or has twice."""
        if not self.found and not self.split:
            yield UNREADABLE_REPORT.at(Place(self.path), "labels")
            return
        if self.instance is None:
            yield UNREADABLE_REPORT.at(Place(self.path), "no-instance", names="KEY, _uuid")
        for title, place in self.twice:
            column = sum(len(each) + 1 for each in self.head[:place]) + 1
            yield UNREADABLE_REPORT.at(Place(self.path, 1, column), "twice", name=title)
        for each in self.form.asked():
            name = each.question.name
            always = each.question.required and each.relevant is None
            if always and name not in self.found and name not in self.split:
                called = "-".join((*each.groups, name))
                yield UNREADABLE_REPORT.at(Place(self.path), "missing", name=called)

    def judged(self, row: list[str], line: int, raw: str) -> Iterator[Incoming | Diagnostic]:
        """The report of a row, or everything that is wrong with it."""
        if len(row) != len(self.head):
            yield UNREADABLE_REPORT.at(
                Place(self.path, line), "columns", wanted=len(self.head), found=len(row)
            )
            return
        texts = {name: row[place] for name, place in self.found.items()}
        stands = dict(self.found)
        for name, options in self.split.items():
            chosen = [option for option, place in options if row[place].strip().lower() in CHOSEN]
            if not texts.get(name, "").strip() and chosen:
                texts[name] = " ".join(chosen)
                stands[name] = options[0][1]

        def place_of(name: str) -> Place:
            before = _before(raw, stands[name], self.separator)
            last = before.rfind("\n") + 1
            return Place(self.path, line + before.count("\n"), len(before) - last + 1)

        yield from judged(
            Written(
                form=self.form,
                version=row[self.version].strip() if self.version is not None else "",
                instance=row[self.instance] if self.instance is not None else "",
                texts=texts,
                place=Place(self.path, line),
                place_of=place_of,
                names={name: self.head[place] for name, place in self.found.items()},
            )
        )


def _before(raw: str, cell: int, separator: str) -> str:
    """What stands before a cell in its row, as it is written."""
    quoted = False
    for place, each in enumerate(raw):
        if cell == 0:
            return raw[:place]
        if each == '"':
            quoted = not quoted
        elif each == separator and not quoted:
            cell -= 1
    return raw


def _titles(form: Form) -> Mapping[str, tuple[str, str]]:
    """Which question, and which option of it, a title of a column stands for."""
    found: dict[str, tuple[str, str]] = {}
    for each in form.asked():
        question = each.question
        whole = {joint.join((*each.groups, question.name)) for joint in JOINTS}
        for title in {*whole, question.name}:
            found[title] = (question.name, "")
            if question.meant is Kind.SELECT_MULTIPLE:
                for option in question.options:
                    found[f"{title}/{option.name}"] = (question.name, option.name)
    return found
