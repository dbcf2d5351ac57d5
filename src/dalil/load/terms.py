"""TERM802 bad-terms: a row of forms to avoid in `content/terms.yml` says too little.

The file holds forms to avoid and titles that keep them; its head explains its fields. A row that
cannot be used is left out and told; the others are used.

PASS  - {lang: en, forms: [handicapped], prefer: [person with a disability], ambiguous: false}
FAIL  - {lang: en, prefer: [person with a disability]}
FAIL  - {lang: xx, forms: [handicapped]}

Source: content/terms.yml.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

import yaml

from dalil.diagnostics import Code, Diagnostic, Place
from dalil.i18n import languages
from dalil.text.yaml import composed

TERMS = "content/terms.yml"
BAD_TERMS = Code("TERM802", "bad-terms")


@dataclass(frozen=True, slots=True)
class Avoided:
    """Forms to avoid, with what to write instead."""

    language: str
    forms: tuple[str, ...]
    prefer: tuple[str, ...]
    ambiguous: bool
    """A hint for a person, never an error."""
    unless_preceded_by: tuple[str, ...] = ()
    unless_followed_by: tuple[str, ...] = ()
    case_sensitive: bool = False
    concept: str = ""
    """The id of the term that says it rightly; empty where there is none."""
    source: str = ""
    """Who says so."""
    verification: str = ""
    """How far the source was checked, as in records; empty where the row does not say."""
    line: int = 1
    column: int = 1
    """Where `concept` stands in the file, else the row."""


@dataclass(frozen=True, slots=True)
class Synonyms:
    """Words that readers search by and that mean the same, in any language."""

    forms: Mapping[str, tuple[str, ...]]
    """By language code."""
    concept: str = ""
    """The id of the term that they are further names of; empty where there is none."""
    line: int = 1
    column: int = 1
    """Where `concept` stands in the file, else the row."""


@dataclass(frozen=True, slots=True)
class Terms:
    """What the project says about words."""

    avoided: tuple[Avoided, ...] = ()
    exempt_titles: Mapping[str, tuple[str, ...]] = field(
        default_factory=lambda: MappingProxyType({})
    )
    """Statutory titles that keep their wording, by language code."""
    synonyms: tuple[Synonyms, ...] = ()
    problems: tuple[Diagnostic, ...] = ()


def terms(text: str) -> Terms:
    """The terms in the text of `content/terms.yml`, and what is wrong with them.

    Of a file that cannot be read at all nothing is said here: the reader of tables tells its lines.
    """
    try:
        root = composed(text)
    except (yaml.YAMLError, RecursionError, ValueError):
        return Terms()
    if not isinstance(root, yaml.MappingNode):
        return Terms()
    cells = _cells(root)
    avoided: list[Avoided] = []
    problems: list[Diagnostic] = []
    for each in _items(cells.get("avoid")):
        row = _avoided(text, each)
        if isinstance(row, Avoided):
            avoided.append(row)
        else:
            problems.append(row)
    titles = cells.get("exempt_titles")
    held = _cells(titles) if isinstance(titles, yaml.MappingNode) else {}
    exempt = {code: _texts(each) for code, each in held.items()}
    synonyms: list[Synonyms] = []
    for each in _items(cells.get("synonyms")):
        same = _synonyms(text, each)
        if isinstance(same, Synonyms):
            synonyms.append(same)
        else:
            problems.append(same)
    return Terms(tuple(avoided), exempt, tuple(synonyms), tuple(problems))


def _synonyms(text: str, node: yaml.Node) -> Synonyms | Diagnostic:
    if not isinstance(node, yaml.MappingNode):
        return _at(text, node.start_mark, "same")
    cells = _cells(node)
    forms = {code: _texts(cells[code]) for code in languages() if code in cells}
    if not any(forms.values()):
        return _at(text, node.start_mark, "same")
    mark = cells.get("concept", node).start_mark
    concept = next(_words(cells.get("concept")), "")
    return Synonyms(forms, concept, mark.line + 1, mark.column + 1)


def _avoided(text: str, node: yaml.Node) -> Avoided | Diagnostic:
    if not isinstance(node, yaml.MappingNode):
        return _at(text, node.start_mark, "row")
    cells = _cells(node)
    language = next(_words(cells.get("lang")), "")
    forms = _texts(cells.get("forms"))
    if language not in languages():
        allowed = ", ".join(languages())
        return _at(text, node.start_mark, "language", language=language or "…", allowed=allowed)
    if not forms:
        return _at(text, node.start_mark, "forms")
    mark = cells.get("concept", node).start_mark
    return Avoided(
        language=language,
        forms=forms,
        prefer=_texts(cells.get("prefer")),
        ambiguous=_is_true(cells.get("ambiguous")),
        unless_preceded_by=_texts(cells.get("unless_preceded_by")),
        unless_followed_by=_texts(cells.get("unless_followed_by")),
        case_sensitive=_is_true(cells.get("case_sensitive")),
        concept=next(_words(cells.get("concept")), ""),
        source=next(_words(cells.get("source")), ""),
        verification=next(_words(cells.get("verification")), ""),
        line=mark.line + 1,
        column=mark.column + 1,
    )


def _cells(node: yaml.MappingNode) -> dict[str, yaml.Node]:
    return {str(key.value): value for key, value in node.value if isinstance(key, yaml.ScalarNode)}


def _items(node: yaml.Node | None) -> Iterator[yaml.Node]:
    if isinstance(node, yaml.SequenceNode):
        yield from node.value


def _words(node: yaml.Node | None) -> Iterator[str]:
    """The texts of a node that is one text or a list of texts; blank ones are left out."""
    for each in (node,) if isinstance(node, yaml.ScalarNode) else _items(node):
        if isinstance(each, yaml.ScalarNode) and each.value.strip():
            yield " ".join(each.value.split())


def _texts(node: yaml.Node | None) -> tuple[str, ...]:
    return tuple(_words(node))


def _is_true(node: yaml.Node | None) -> bool:
    return next(_words(node), "").casefold() == "true"


def _at(text: str, mark: yaml.Mark | None, variant: str, **values: Any) -> Diagnostic:
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    lines = text.split("\n")
    excerpt = lines[line - 1] if line <= len(lines) else ""
    return BAD_TERMS.at(Place(TERMS, line, column), variant, excerpt=excerpt, **values)
