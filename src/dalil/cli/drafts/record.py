"""The source file of a new record."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import get_origin

from pydantic.fields import FieldInfo

from dalil.cli.drafts.body import body, statements
from dalil.i18n import Words, languages
from dalil.load.scalar import scalar
from dalil.load.vocabularies import Vocabularies
from dalil.model.collection import Collection
from dalil.model.part import Part
from dalil.model.record import Publication, Reference, Statement, Verification
from dalil.model.types import within
from dalil.model.vocabulary import In

NUMBERED = re.compile(r"-(?P<year>[0-9]{4})(?:-[a-z]+)?-(?P<number>[0-9]+)\Z")
DATED = re.compile(r"\A(?P<date>[0-9]{4}-[0-9]{2}(?:-[0-9]{2})?)-[0-9]+\Z")
GIVEN = ("sources", "verification", "publication", "changes")
"""Fields that have lines of their own in every new record."""
LATER = ("withdrawal", "former_ids", "source_language", "access", "attachments")
"""Optional fields that no new record needs, or that a command writes."""
OFTEN = ("title_short", "official_text", "legal_basis", "amends", "repeals", "appeal")
"""Optional fields that many records have, besides the facts that a page lists."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """The file of a new record, before it is written."""

    collection: Collection
    labels: Vocabularies
    words: Words
    """Of the language in which guidance is written."""
    known: dict[str, str]
    """What the id and the title tell, by field."""
    listed: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Rows of lists that the library tells, by field."""

    def text(self, today: date) -> str:
        """The whole file: a block with every required field, and an empty body.

        A gap is a field without a value, which `check` names; above it stands a comment that says
        what belongs there.
        """
        lines = [
            "---",
            f"# {self.words('cli.new.head')}",
            *self._required(),
            f"publication: {Publication.DRAFT}",
            f"# {self._about('verification')}",
            f"verification: {Verification.NEEDS_CHECK}",
            f"# {self.words('cli.new.sources')}",
            *("sources:", "  - title:", "    address:", "    kind:"),
            *("changes:", f"  - {{id: change_1, date: {today.isoformat()}, kind: created}}"),
            *self._listed(),
            *("#", f"# {self.words('cli.new.optional')}"),
            *self._optional(),
            *("#", f"# {self._below()}"),
            "---",
        ]
        return "\n".join(lines) + "\n" + body(self.collection, self.words)

    def _listed(self) -> Iterator[str]:
        """Lists that a new record begins with: what its headings say, what somebody looks at."""
        for name, eid in statements(self.collection):
            yield f"# {self._about(name)}"
            yield f"{name}:"
            yield f"  - {self._statement(name).replace('point_1', eid)}"
        for name, rows in self.listed.items():
            yield f"# {self._about(name)}"
            yield f"{name}:"
            yield from (f"  - {each}" for each in rows)

    def _below(self) -> str:
        """What belongs below the block."""
        own = self.words.get(f"cli.new.below.{self.collection.name}")
        headed = self.words("cli.new.headed") if body(self.collection, self.words) else ""
        return own or headed or self.words("cli.new.body")

    def row(self, today: date) -> str:
        """A row of a table: the same fields, those of words below the language they are in."""
        spoken = self.collection.wording.model_fields
        facts = [
            *(line for name, lines in self._by_field() if name not in spoken for line in lines),
            f"publication: {Publication.DRAFT}",
            f"verification: {Verification.NEEDS_CHECK}",
            *("sources:", "  - title:", "    address:", "    kind:"),
            *("changes:", f"  - {{id: change_1, date: {today.isoformat()}, kind: created}}"),
            *("#", f"# {self.words('cli.new.optional')}"),
            *self._optional(neutral=True),
            "words:",
            f"  {next(iter(languages()))}:",
        ]
        own = [line for name, lines in self._by_field() if name in spoken for line in lines]
        first, *others = (*facts, *(f"    {line}" for line in own))
        return "\n".join((f"  - {first}", *(f"    {line}" for line in others))) + "\n"

    def _by_field(self) -> Iterator[tuple[str, list[str]]]:
        """The lines of each required field."""
        lines: list[str] = []
        for line in self._required():
            lines.append(line)
            if not line.startswith("#"):
                yield line.partition(":")[0], lines
                lines = []

    def _required(self) -> Iterator[str]:
        for name, info in self.collection.model.model_fields.items():
            if name in self.known:
                yield f"{name}: {self.known[name]}"
            elif info.is_required() and name not in GIVEN:
                yield f"# {self._about(name)}"
                yield f"{name}:"

    def _optional(self, neutral: bool = False) -> Iterator[str]:
        """Optional fields as comments: the hash is taken away where the value is known.

        With `neutral` those of words are left out: in a table they stand elsewhere.
        """
        fields = self.collection.model.model_fields
        begun = {name for name, _ in statements(self.collection)}
        skipped = {*self.known, *GIVEN, *LATER, *begun, *self.listed}
        skipped |= self.collection.wording.model_fields.keys() if neutral else set()
        free = [each for each in fields if each not in skipped and not fields[each].is_required()]
        shown = {*self.collection.facts, *OFTEN}
        for name in free:
            if example := self._statement(name) or self._part(name):
                yield from (f"# – {self._about(name)}", f"# {name}:", f"#   - {example}")
            elif name in shown:
                empty = " []" if self._is_list(name) else ""
                yield from (f"# – {self._about(name)}", f"# {name}:{empty}")
        rest = [
            each
            for each in free
            if each not in shown and not (self._statement(each) or self._part(each))
        ]
        if rest:
            yield f"# – {self.words('cli.new.rest')} {', '.join(rest)}"

    def _is_list(self, name: str) -> bool:
        outermost, _ = next(within(self.collection.model.model_fields[name]))
        kind: object = get_origin(outermost)
        return kind is tuple

    def _about(self, name: str) -> str:
        """What a field is, and the values it may have."""
        title = self.words.get(f"schema.{name}.title", name)
        about = self.words.get(f"schema.{name}.about")
        allowed = ", ".join(dict.fromkeys(self._allowed(name)))
        return " — ".join(each for each in (title, about, allowed) if each)

    def _allowed(self, name: str) -> Iterator[str]:
        for kind, marks in within(self.collection.model.model_fields[name]):
            for each in marks:
                if isinstance(each, In) and each.vocabulary in self.labels.lists:
                    yield from self.labels.lists[each.vocabulary].rows
            if isinstance(kind, type) and issubclass(kind, StrEnum):
                yield from kind

    def _statement(self, name: str) -> str:
        """The facts of a first provision or point, for a field that lists them; else empty."""
        for kind, _ in within(self.collection.model.model_fields[name]):
            if isinstance(kind, type) and issubclass(kind, Statement):
                eid = "art_1" if name == "provisions" else "point_1"
                more = "".join(
                    f", {field}: {next(iter(info.annotation))}"
                    for field, info in kind.model_fields.items()
                    if info.is_required()
                    and field not in Statement.model_fields
                    and isinstance(info.annotation, type)
                    and issubclass(info.annotation, StrEnum)
                )
                return f"{{id: {eid}{more}, verification: {Verification.NEEDS_CHECK}}}"
        return ""

    def _part(self, name: str) -> str:
        """What a first item of a list of parts has to say, for a field that lists them."""
        if not self._is_list(name):
            return ""
        for kind, _ in within(self.collection.model.model_fields[name]):
            if isinstance(kind, type) and issubclass(kind, Part) and kind is not Reference:
                needed = [
                    f"{field}: {self._first(info)}"
                    for field, info in kind.model_fields.items()
                    if info.is_required()
                ]
                return f"{{{', '.join(needed)}}}"
        return ""

    @staticmethod
    def _first(info: FieldInfo) -> str:
        """The first of a field's fixed values, in brackets where it lists them; else a gap."""
        types = list(within(info))
        outermost: object = get_origin(types[0][0])
        for kind, _ in types:
            if isinstance(kind, type) and issubclass(kind, StrEnum):
                value = next(iter(kind)).value
                return f"[{value}]" if outermost is tuple else value
        return "…"


def source_file(
    collection: Collection,
    id: str,
    title: str,
    labels: Vocabularies,
    words: Words,
    today: date,
    listed: Mapping[str, tuple[str, ...]] | None = None,
) -> str:
    """The text of `index.ar.md` of a new record; guidance is in the language of `words`.

    `listed` holds rows of lists that the library tells, by field.
    """
    known = {"id": id, **({"title": scalar(title)} if title.strip() else {})}
    known |= _told_by(id, collection, labels)
    return Sheet(collection, labels, words, known, listed or {}).text(today)


def source_row(
    collection: Collection, id: str, title: str, labels: Vocabularies, words: Words, today: date
) -> str:
    """The text of a new row, to stand in the list of its table."""
    known = {"id": id, **({"title": scalar(title)} if title.strip() else {})}
    return Sheet(collection, labels, words, known).row(today)


def is_dated(collection: Collection) -> bool:
    """Whether ids of the collection begin with a day: `2026-03-20-1`."""
    return "date" in collection.model.model_fields


def _told_by(id: str, collection: Collection, labels: Vocabularies) -> dict[str, str]:
    """What an id says: jurisdiction, year and number, or the day."""
    fields = collection.model.model_fields
    match = DATED.match(id) if is_dated(collection) else NUMBERED.search(id)
    found = {
        name: value.lstrip("0") for name, value in (match.groupdict() if match else {}).items()
    }
    held = labels.lists.get("jurisdictions")
    if held and id.split("-")[0] in held.rows:
        found["jurisdiction"] = id.split("-")[0]
    return {name: value for name, value in found.items() if name in fields and value}
