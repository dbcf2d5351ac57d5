"""The source file of a new record."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date
from enum import StrEnum
from typing import Any, get_args

from dalil.i18n import Words
from dalil.load.scalar import scalar
from dalil.load.vocabularies import Vocabularies
from dalil.model.collection import Collection
from dalil.model.record import Publication, Verification
from dalil.model.vocabulary import In

NUMBERED = re.compile(r"-(?P<year>[0-9]{4})(?:-[a-z]+)?-(?P<number>[0-9]+)\Z")
DATED = re.compile(r"\A(?P<date>[0-9]{4}-[0-9]{2}(?:-[0-9]{2})?)-[0-9]+\Z")
LATER = ("withdrawal", "former_ids", "source_language", "access")
"""Optional fields that no new record needs."""


def source_file(
    collection: Collection, id: str, title: str, labels: Vocabularies, words: Words, today: date
) -> str:
    """The text of `index.ar.md`: the block with every required field, and an empty body.

    What `id` and `title` tell is filled in. A gap is a field without a value, which `check` names;
    above it stands a comment that says what belongs there, in the language of `words`.
    """
    known = {**_told_by(id, collection, labels), "id": id}
    if title:
        known["title"] = scalar(title)
    block = [
        "---",
        f"# {words('cli.new.head')}",
        *_required(collection, known, labels, words),
        f"publication: {Publication.DRAFT}",
        "changes:",
        f"  - {{id: change_1, date: {today.isoformat()}, kind: created}}",
        f"# {words('cli.new.optional')}",
        *_optional(collection, known, labels, words),
        f"# {words('cli.new.body')}",
        "---",
    ]
    return "\n".join(block) + "\n"


def is_dated(collection: Collection) -> bool:
    """Whether ids of the collection begin with a day: `2026-03-20-1`."""
    return "date" in collection.model.model_fields


def _told_by(id: str, collection: Collection, labels: Vocabularies) -> dict[str, str]:
    """What an id says: jurisdiction, year and number, or the day."""
    fields = collection.model.model_fields
    found: dict[str, str] = {}
    if is_dated(collection):
        match = DATED.match(id)
    else:
        match = NUMBERED.search(id)
        held = labels.lists.get("jurisdictions")
        if held and id.split("-")[0] in held.rows:
            found["jurisdiction"] = id.split("-")[0]
    if match:
        found |= {name: value.lstrip("0") for name, value in match.groupdict().items()}
    return {name: value for name, value in found.items() if name in fields and value}


def _required(
    collection: Collection, known: Mapping[str, str], labels: Vocabularies, words: Words
) -> Iterator[str]:
    for name, info in collection.model.model_fields.items():
        if name == "sources":
            yield from _sources(words)
        elif name == "verification":
            yield _guidance(name, collection, labels, words)
            yield f"{name}: {Verification.NEEDS_CHECK}"
        elif info.is_required() or name in known:
            if name not in known:
                yield _guidance(name, collection, labels, words)
            yield f"{name}: {known.get(name, '')}".rstrip()


def _sources(words: Words) -> Iterator[str]:
    yield f"# {words('cli.new.sources')}"
    yield from ("sources:", "  - title:", "    address:", "    kind:")


def _optional(
    collection: Collection, known: Mapping[str, str], labels: Vocabularies, words: Words
) -> Iterator[str]:
    """Optional fields as comments: the hash is taken away where one is known."""
    skipped = {*known, *LATER, "publication", "changes"}
    for name, info in collection.model.model_fields.items():
        if not info.is_required() and name not in skipped:
            about = _about(name, collection, labels, words)
            yield f"# {name}:   # {about}"


def _guidance(name: str, collection: Collection, labels: Vocabularies, words: Words) -> str:
    return f"# {_about(name, collection, labels, words)}"


def _about(name: str, collection: Collection, labels: Vocabularies, words: Words) -> str:
    """What a field is, and the values it may have."""
    info = collection.model.model_fields[name]
    title = words.get(f"schema.{name}.title", name)
    about = words.get(f"schema.{name}.about")
    allowed = ", ".join(_allowed(info.annotation, tuple(info.metadata), labels))
    return " — ".join(each for each in (title, about, allowed) if each)


def _allowed(annotation: Any, metadata: tuple[Any, ...], labels: Vocabularies) -> Iterator[str]:
    for each in metadata:
        if isinstance(each, In) and each.vocabulary in labels.lists:
            yield from labels.lists[each.vocabulary].rows
    if isinstance(annotation, type) and issubclass(annotation, StrEnum):
        yield from annotation
    for each in get_args(annotation):
        yield from _allowed(each, tuple(getattr(annotation, "__metadata__", ())), labels)
