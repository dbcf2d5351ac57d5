"""Records as their files give them: drafts become facts, words and texts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import PurePosixPath

from dalil.diagnostics import Diagnostic
from dalil.i18n import languages
from dalil.load.body import EMPTY, body
from dalil.load.draft import Draft, Scalar
from dalil.load.library import Expression, Work
from dalil.load.project import CONTENT
from dalil.load.typed import typed
from dalil.load.vocabularies import Vocabularies
from dalil.memory.memory import digest
from dalil.memory.value import value
from dalil.model.collection import Collection, collections
from dalil.model.record import Access, Record, Wording


@value
class Reading:
    """One record as it was read."""

    id: str
    drafts: Mapping[str, Draft]
    """By language."""
    work: Work | None
    """None where its facts could not be read."""
    problems: tuple[Diagnostic, ...]
    """What typing found; what reading found stands in the drafts."""


def reading(
    id: str, collection: Collection, drafts: Mapping[str, Draft], labels: Vocabularies
) -> Reading:
    """The record that drafts in several languages make."""
    problems: list[Diagnostic] = []
    work = _work(collection, drafts, labels, problems)
    return Reading(id, drafts, work, tuple(problems))


def with_head(read: Reading) -> Reading:
    """The same, its work with the digest of everything but its texts."""
    work = read.work
    if work is None:
        return read
    parts = [work.source.language, work.facts.model_dump_json()]
    for code, each in work.expressions.items():
        assert each.wording is not None, "only expressions that have words are kept"
        outline = [(each.level, each.text, each.eid) for each in each.body.headings]
        anchors = [(each.kind, each.eid) for each in each.body.anchors]
        parts += [code, each.wording.model_dump_json(), repr((outline, anchors))]
    head = digest(*(part.encode() for part in parts))
    return replace(read, work=replace(work, head=head))


def sorted_out(
    readings: Iterable[Reading], side: Access
) -> tuple[dict[str, Work], tuple[Work, ...], frozenset[str]]:
    """Works by id, those whose id another has, and the ids of those that could not be read."""
    works: dict[str, Work] = {}
    twins: list[Work] = []
    unreadable: set[str] = set()
    for each in readings:
        if each.work is None:
            unreadable.add(each.id)
        elif each.work.id in works:
            twins.append(replace(each.work, side=side))
        else:
            works[each.work.id] = replace(each.work, side=side)
    return dict(sorted(works.items())), tuple(twins), frozenset(unreadable)


def folders(paths: Iterable[str]) -> Iterator[tuple[str, Collection, dict[str, str]]]:
    """Folders of records among the paths of Markdown files: id, collection, path by language."""
    found: dict[str, dict[str, str]] = {}
    for path in paths:
        parts = path.split("/")
        collection = collections().get(parts[1]) if len(parts) == 4 else None
        if parts[0] == CONTENT and collection and not collection.table:
            language = parts[3].removeprefix("index.").removesuffix(".md")
            if language in languages():
                found.setdefault("/".join(parts[:3]), {})[language] = path
    for folder, held in found.items():
        yield PurePosixPath(folder).name, collections()[folder.split("/")[1]], held


def source_language(files: Mapping[str, Draft]) -> str:
    """Which language is a record's authority: the one whose file says so, else the first of all.

    It may have no file, where a record is a translation alone; rule ID505 tells that.
    """
    for language, draft in files.items():
        entry = draft.header.entry("source_language") if draft.header else None
        if entry and isinstance(entry.value, Scalar) and entry.value.text == language:
            return language
    main = next(iter(languages()))
    if main not in files and not all(each.readable for each in files.values()):
        return next(code for code in languages() if code in files)
    return main


def _work(
    collection: Collection,
    files: Mapping[str, Draft],
    labels: Vocabularies,
    problems: list[Diagnostic],
) -> Work | None:
    origin = source_language(files)
    facts: Record | None = None
    if origin in files:
        facts, found = _typed(files[origin], collection.model, labels, collection.name)
        problems += found
    expressions: dict[str, Expression] = {}
    for language, draft in files.items():
        if language == origin:
            wording = _wording(facts, collection) if facts else None
        else:
            wording, found = _typed_words(draft, collection, labels)
            problems += found
        text = body(draft.body, draft.body_line) if draft.readable else EMPTY
        expressions[language] = Expression(language, draft, wording, text)
    if facts is None:
        return None
    source = expressions[origin]
    ordered = {code: expressions[code] for code in languages() if code in expressions}
    readable = {code: each for code, each in ordered.items() if each.wording is not None}
    return Work(facts.id, collection, facts, source, readable)


def _typed(
    draft: Draft, model: type[Record], labels: Vocabularies, kind: str
) -> tuple[Record | None, tuple[Diagnostic, ...]]:
    return typed(draft, model, labels.lists, kind) if draft.readable else (None, ())


def _typed_words(
    draft: Draft, collection: Collection, labels: Vocabularies
) -> tuple[Wording | None, tuple[Diagnostic, ...]]:
    """The words of a translation. Neutral fields in it are the business of rule I18N601."""
    if draft.header is None:
        return None, ()
    kept = tuple(each for each in draft.header.entries if each.name not in collection.neutral)
    own = replace(draft, header=replace(draft.header, entries=kept))
    return typed(own, collection.wording, labels.lists, collection.name)


def _wording(facts: Record, collection: Collection) -> Wording:
    """The words of the source language, which stand among the facts."""
    names = collection.wording.model_fields.keys() & collection.model.model_fields.keys()
    return collection.wording.model_validate({name: getattr(facts, name) for name in names})
