"""VOC701 unreadable-list, VOC702 not-a-row: the shared labels of `content/vocab/*.yml`.

A list has one row for each id, and below it the label in each language. What cannot be read is told
at its line; the rows that can be read are used.

PASS  voting: {ar: التصويت, ku: دەنگدان, en: Voting}
FAIL  voting: التصويت
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from types import MappingProxyType

import yaml

from dalil.diagnostics import Code, Diagnostic, Place
from dalil.i18n import languages
from dalil.model.vocabulary import Row, Vocabulary
from dalil.text.yaml import composed

UNREADABLE = Code("VOC701", "unreadable-list")
NOT_A_ROW = Code("VOC702", "not-a-row")


@dataclass(frozen=True, slots=True)
class Vocabularies:
    """Every list of labels, by name."""

    lists: Mapping[str, Vocabulary] = field(default_factory=lambda: MappingProxyType({}))
    places: Mapping[tuple[str, str], Place] = field(default_factory=lambda: MappingProxyType({}))
    """Where each row stands, by list and row."""
    problems: tuple[Diagnostic, ...] = ()

    def label(self, vocabulary: str, row: str, language: str) -> str:
        """The label of a row in a language; the row's id where it has none."""
        held = self.lists.get(vocabulary)
        found = held.rows.get(row) if held else None
        return found.labels.get(language, row) if found else row


def vocabularies(texts: Mapping[str, str]) -> Vocabularies:
    """The lists in `texts`: path of the file -> its text."""
    lists: dict[str, Vocabulary] = {}
    places: dict[tuple[str, str], Place] = {}
    problems: list[Diagnostic] = []
    for path, text in texts.items():
        name = PurePosixPath(path).stem
        rows: dict[str, Row] = {}
        for each in _rows(path, text):
            if isinstance(each, Diagnostic):
                problems.append(each)
            else:
                row, place = each
                rows[row.id] = row
                places[name, row.id] = place
        lists[name] = Vocabulary(name, path, MappingProxyType(rows))
    return Vocabularies(lists, places, tuple(problems))


def _rows(path: str, text: str) -> Iterator[tuple[Row, Place] | Diagnostic]:
    try:
        root = composed(text)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        yield UNREADABLE.at(Place(path, line, column), excerpt=_line(text, line))
        return
    except yaml.YAMLError:
        yield UNREADABLE.at(Place(path), excerpt=_line(text, 1))
        return
    if root is None:
        return
    if not isinstance(root, yaml.MappingNode):
        yield UNREADABLE.at(Place(path), excerpt=_line(text, 1))
        return
    for key, value in root.value:
        place = Place(path, key.start_mark.line + 1, key.start_mark.column + 1)
        if not isinstance(key, yaml.ScalarNode) or not isinstance(value, yaml.MappingNode):
            yield NOT_A_ROW.at(place, excerpt=_line(text, place.line))
            continue
        cells = {
            str(cell.value): str(content.value)
            for cell, content in value.value
            if isinstance(content, yaml.ScalarNode)
        }
        labels = {code: cells.pop(code) for code in languages() if cells.get(code)}
        yield Row(key.value, labels, cells), place


def _line(text: str, number: int) -> str:
    lines = text.split("\n")
    return lines[number - 1] if number <= len(lines) else ""
