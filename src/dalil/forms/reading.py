"""FRM901 unreadable-form, FRM902 bad-question, FRM904 form-words: what the file of a form says.

A form is a file `content/forms/<id>.yml` with `version`, `title`, `summary` and `questions`. Each
question has a name of its own, a type, and words in all languages: whoever fills it in has one of
them only. A question with a constraint has an `error` that says how to answer rightly.

PASS  - {name: place, type: governorate, label: {ar: أين؟, ku: لە کوێ؟, en: Where?}}
FAIL  - {name: place, type: gps, label: {ar: أين؟, ku: لە کوێ؟, en: Where?}}
FAIL  - {name: place, type: governorate, label: {en: Where?}}

Source: the record format, forms.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath

import yaml

from dalil.diagnostics import Code, Diagnostic, Place
from dalil.forms.dates import is_day
from dalil.forms.districts import within
from dalil.forms.expression import Expression, ExpressionError, parse
from dalil.forms.form import (
    DISTRICTS,
    GOVERNORATES,
    PLACES,
    SILENT,
    Form,
    Kind,
    Option,
    Question,
    Spoken,
)
from dalil.forms.judging import BAD_EXPRESSION, judged
from dalil.forms.nodes import Source, cells, items, text
from dalil.i18n import languages
from dalil.model.vocabulary import BROADER, Vocabulary
from dalil.text.names import nearest
from dalil.text.yaml import composed

UNREADABLE_FORM = Code("FRM901", "unreadable-form")
BAD_QUESTION = Code("FRM902", "bad-question")
FORM_WORDS = Code("FRM904", "form-words")

FORM_FIELDS = ("version", "title", "summary", "questions")
FIELDS = (
    "name",
    "type",
    "label",
    "hint",
    "error",
    "required",
    "relevant",
    "constraint",
    "options",
    "questions",
)
GOVERNORATE = "governorate"
"""The cell of a district that names its governorate."""
CHOSEN = frozenset({Kind.SELECT_ONE, Kind.SELECT_MULTIPLE})
Cells = Mapping[str, tuple[yaml.Node, yaml.Node]]
_NAME = re.compile(r"[a-z][a-z0-9_]{0,39}\Z", re.ASCII)
_OPTION = re.compile(r"[a-z0-9][a-z0-9_-]{0,59}\Z", re.ASCII)
RESERVED = frozenset({"and", "or", "not", "selected", "count", "answered", "meta", "data"})


def form(
    path: str, written: str, vocabularies: Mapping[str, Vocabulary]
) -> tuple[Form | None, tuple[Diagnostic, ...]]:
    """The form in a file, and what is wrong with it; None where anything is."""
    source = Source(path, written)
    try:
        root = composed(written)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        place = Place(path, mark.line + 1, mark.column + 1) if mark else Place(path)
        return None, (UNREADABLE_FORM.at(place),)
    except (yaml.YAMLError, RecursionError, ValueError):
        return None, (UNREADABLE_FORM.at(Place(path)),)
    if not isinstance(root, yaml.MappingNode):
        return None, (UNREADABLE_FORM.at(Place(path), "map"),)
    reader = _Reader(source, vocabularies)
    found = reader.form(root)
    return (None if reader.problems else found), tuple(sorted(reader.problems))


class _Reader:
    def __init__(self, source: Source, vocabularies: Mapping[str, Vocabulary]) -> None:
        self.source = source
        self.vocabularies = vocabularies
        self.problems: list[Diagnostic] = []
        self.names: set[str] = set()
        self.governorate: Question | None = None
        """The last one that was asked for, which a district depends on."""
        self.expressions: list[tuple[str, Expression, yaml.Node]] = []

    def form(self, root: yaml.MappingNode) -> Form:
        held = cells(root)
        self._known(held, FORM_FIELDS)
        for name in FORM_FIELDS:
            if name not in held:
                self._tell(BAD_QUESTION, root, "", field=name)
        version = text(held["version"][1]) if "version" in held else ""
        if "version" in held and not is_day(version):
            self._tell(BAD_QUESTION, held["version"][1], "version", value=version)
        found = Form(
            id=PurePosixPath(self.source.path).stem,
            path=self.source.path,
            version=version,
            titles=self._words(held, "title", root),
            summaries=self._words(held, "summary", root),
            questions=tuple(self._questions(held["questions"][1])) if "questions" in held else (),
        )
        self.problems += judged(self.source, found, self.expressions)
        return found

    def _questions(self, node: yaml.Node) -> Iterator[Question]:
        if not isinstance(node, yaml.SequenceNode) or not node.value:
            self._tell(BAD_QUESTION, node, "list")
        for each in items(node):
            if isinstance(each, yaml.MappingNode):
                found = self._question(each)
                if found:
                    yield found
            else:
                self._tell(BAD_QUESTION, each, "map")

    def _question(self, node: yaml.MappingNode) -> Question | None:
        held = cells(node)
        self._known(held, FIELDS)
        name, kind = self._name(held, node), self._kind(held, node)
        if not name or kind is None:
            return None
        inner = tuple(self._questions(held["questions"][1])) if "questions" in held else ()
        if (kind is Kind.GROUP) != ("questions" in held):
            at = held["questions"][0] if "questions" in held else node
            self._tell(BAD_QUESTION, at, "group", name=name)
        vocabulary, options = self._options(held, node, name, kind)
        constraint = self._expression(held, "constraint", name)
        if kind in SILENT:
            for each in ("required", "constraint", "error"):
                if each in held:
                    self._tell(BAD_QUESTION, held[each][0], "silent", name=name, field=each)
        if constraint is not None and "error" not in held:
            self._tell(FORM_WORDS, held["constraint"][0], "error", name=name)
        found = Question(
            name=name,
            kind=kind,
            labels=self._words(held, "label", node),
            hints=self._words(held, "hint", node) if "hint" in held else {},
            errors=self._words(held, "error", node) if "error" in held else {},
            required=self._truth(held),
            relevant=self._expression(held, "relevant", name),
            constraint=constraint,
            options=options,
            vocabulary=vocabulary,
            questions=inner,
        )
        if kind is Kind.GOVERNORATE:
            self.governorate = found
        return within(found, self.governorate) if kind is Kind.DISTRICT else found

    def _name(self, held: Cells, node: yaml.Node) -> str:
        if "name" not in held:
            self._tell(BAD_QUESTION, node, "", field="name")
            return ""
        at = held["name"][1]
        name = text(at)
        if not _NAME.match(name) or name in RESERVED:
            self._tell(BAD_QUESTION, at, "name", name=name)
            return ""
        if name in self.names:
            self._tell(BAD_QUESTION, at, "twice", name=name)
        self.names.add(name)
        return name

    def _kind(self, held: Cells, node: yaml.Node) -> Kind | None:
        if "type" not in held:
            self._tell(BAD_QUESTION, node, "", field="type")
            return None
        written = text(held["type"][1])
        if written in list(Kind):
            return Kind(written)
        near, allowed = nearest(written, list(Kind)), ", ".join(Kind)
        variant = "type-near" if near else "type"
        self._tell(BAD_QUESTION, held["type"][1], variant, type=written, near=near, allowed=allowed)
        return None

    def _options(
        self,
        held: Cells,
        node: yaml.Node,
        name: str,
        kind: Kind,
    ) -> tuple[str, tuple[Option, ...]]:
        if kind in PLACES:
            if "options" in held:
                self._tell(BAD_QUESTION, held["options"][0], "place", name=name, type=kind.value)
            return self._listed(node, PLACES[kind])
        if kind not in CHOSEN:
            if "options" in held:
                self._tell(BAD_QUESTION, held["options"][0], "no-options", name=name)
            return "", ()
        if "options" not in held:
            self._tell(BAD_QUESTION, node, "", field="options")
            return "", ()
        given = held["options"][1]
        if isinstance(given, yaml.ScalarNode):
            return self._listed(given, text(given))
        found = tuple(self._option(each) for each in items(given))
        names = [each.name for each in found]
        if len(found) < 2 or len(set(names)) < len(names):
            self._tell(BAD_QUESTION, given, "options", name=name)
        return "", found

    def _listed(self, node: yaml.Node, vocabulary: str) -> tuple[str, tuple[Option, ...]]:
        """The rows of a list of `content/vocab/`."""
        held = self.vocabularies.get(vocabulary)
        if held is None:
            if vocabulary == DISTRICTS:
                return "", ()
            allowed = ", ".join(self.vocabularies)
            self._tell(BAD_QUESTION, node, "no-list", list=vocabulary, allowed=allowed)
            return "", ()
        return vocabulary, tuple(
            Option(
                row.id,
                {code: row.labels.get(code, row.id) for code in languages()},
                row.facts.get(GOVERNORATE, "") if vocabulary == DISTRICTS else "",
            )
            for row in held.rows.values()
            if vocabulary != GOVERNORATES or BROADER not in row.facts
        )

    def _option(self, node: yaml.Node) -> Option:
        held = cells(node)
        self._known(held, ("name", "label"))
        name = text(held["name"][1]) if "name" in held else ""
        if not _OPTION.match(name):
            self._tell(
                BAD_QUESTION, held["name"][1] if "name" in held else node, "option-name", name=name
            )
        return Option(name, self._words(held, "label", node))

    def _expression(self, held: Cells, field: str, name: str) -> Expression | None:
        if field not in held:
            return None
        node = held[field][1]
        written = str(node.value) if isinstance(node, yaml.ScalarNode) else ""
        try:
            found = parse(written)
        except ExpressionError as error:
            self.problems.append(
                self.source.at(BAD_EXPRESSION, node, error.variant, error.at, **error.values)
            )
            return None
        self.expressions.append((name, found, node))
        return found

    def _truth(self, held: Cells) -> bool:
        if "required" not in held:
            return False
        written = text(held["required"][1])
        if written not in ("true", "false"):
            self._tell(BAD_QUESTION, held["required"][1], "truth", value=written)
        return written == "true"

    def _words(self, held: Cells, field: str, node: yaml.Node) -> Spoken:
        """The words of a field in every language; a language that is missing is told."""
        if field not in held:
            if field not in FORM_FIELDS:
                self._tell(BAD_QUESTION, node, "", field=field)
            return {code: "" for code in languages()}
        at, value = held[field]
        inner = cells(value)
        self._known(inner, tuple(languages()))
        found = {code: text(inner[code][1]) if code in inner else "" for code in languages()}
        missing = ", ".join(code for code, said in found.items() if not said)
        if missing:
            self._tell(FORM_WORDS, at, field=field, missing=missing)
        return found

    def _known(self, held: Cells, allowed: tuple[str, ...]) -> None:
        for name, (key, _) in held.items():
            if name not in allowed:
                self._tell(BAD_QUESTION, key, "unknown", field=name, allowed=", ".join(allowed))

    def _tell(self, code: Code, node: yaml.Node, variant: str = "", **values: object) -> None:
        self.problems.append(self.source.at(code, node, variant, -1, **values))
