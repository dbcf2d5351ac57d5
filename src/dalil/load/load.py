"""Read a whole project into a library. Never raises for what a file holds; never judges."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import PurePosixPath

from dalil.diagnostics import Diagnostic
from dalil.i18n import languages
from dalil.load.asked import forms
from dalil.load.body import EMPTY, body
from dalil.load.draft import Draft, Scalar
from dalil.load.encoding import LARGEST
from dalil.load.library import Expression, Library, PageFile, Work
from dalil.load.lock import ENDING, Lock, lock
from dalil.load.picture import BEGINNING, ENDINGS, Size, size
from dalil.load.project import (
    CONTENT,
    EARLIER,
    FORMS,
    INCIDENTS,
    LEDGER,
    PAGES,
    VOCABULARIES,
    Found,
    Project,
    walk,
)
from dalil.load.releases import ABOUT, TABLE, releases
from dalil.load.source import read
from dalil.load.table import Table, table
from dalil.load.table import path as table_path
from dalil.load.terms import TERMS, terms
from dalil.load.tested import ACCESSIBILITY, SPEECH, accessibility, speech
from dalil.load.typed import typed
from dalil.load.vocabularies import Vocabularies, vocabularies
from dalil.model.collection import Collection, collections
from dalil.model.page import PageSettings
from dalil.model.record import Access, Record, Wording


def load(project: Project, instead: Mapping[str, bytes] | None = None) -> Library:
    """The library of a project, with every problem that reading and typing found.

    `instead` holds, by path, what is read in place of the files on the disk. A project for members
    lies on a public one, which is read too: vocabularies and terms are those of the public library.
    """
    given = instead or {}
    public = load(project.public) if project.public else None
    files = (*walk(project.root, CONTENT), *walk(project.root, PAGES))
    labels = public.vocabularies if public else _labels(project, files)
    drafts = {
        each.path: read(each.path, _bytes(project, each.path, given))
        for each in files
        if each.regular and _is(each, ".md")
    }
    avoided = public.terms if public else terms(_text(project, TERMS))
    problems = [] if public else [*labels.problems, *avoided.problems]
    for draft in drafts.values():
        problems += draft.problems
    tables = {
        each.folder: table(each, _bytes(project, path, given))
        for each, path in _tables(files)
        if public is None or path != TERMS
    }
    for held in tables.values():
        problems += held.problems
    locks = _locks(project, files, given)
    for guard in locks.values():
        problems += guard.problems
    asked, wrong = forms({} if public else _texts(project, files, FORMS), labels)
    problems += wrong
    counted, wrong = releases({} if public else _releases(project, files), labels, asked)
    problems += wrong
    works, twins, unreadable = _works(drafts, tables, labels, problems, _side(public))
    return Library(
        project=project,
        works=works,
        twins=twins,
        unreadable=unreadable,
        pages=_pages(drafts, labels, problems),
        drafts=drafts,
        tables={each.draft.path: each.draft for each in tables.values() if each.draft},
        files=files,
        pictures=_pictures(project, files),
        locks=locks,
        earlier=_earlier(project, files),
        vocabularies=labels,
        terms=avoided,
        ledger=_text(project, LEDGER),
        accessibility=None if public else accessibility(_text(project, ACCESSIBILITY)),
        speech=None if public else speech(_text(project, SPEECH)),
        forms=asked,
        releases=counted,
        problems=tuple(problems),
        public=public,
    )


def _side(public: Library | None) -> Access:
    """Whom a tree is for: one that lies on a public library is for members."""
    return Access.MEMBERS if public else Access.PUBLIC


def _labels(project: Project, files: tuple[Found, ...]) -> Vocabularies:
    return vocabularies(_texts(project, files, VOCABULARIES))


def _texts(project: Project, files: tuple[Found, ...], folder: str) -> dict[str, str]:
    """Every YAML file of a folder with its text."""
    return {
        each.path: _text(project, each.path)
        for each in files
        if each.regular and each.path.startswith(f"{folder}/") and _is(each, ".yml")
    }


def _releases(project: Project, files: tuple[Found, ...]) -> dict[str, bytes]:
    """Both files of every release."""
    return {
        each.path: (project.root / each.path).read_bytes()
        for each in files
        if each.regular
        and each.path.rpartition("/")[0] == INCIDENTS
        and (_is(each, TABLE) or _is(each, ABOUT))
    }


def _is(found: Found, ending: str) -> bool:
    return found.path.endswith(ending)


def _bytes(project: Project, path: str, instead: Mapping[str, bytes]) -> bytes:
    """A file's bytes; of one that is too large only so many that the reader sees that it is."""
    if path in instead:
        return instead[path]
    with (project.root / path).open("rb") as file:
        return file.read(LARGEST + 1)


def _text(project: Project, path: str) -> str:
    """The text of a settings file of ours; empty where there is none."""
    file = project.root / path
    if not file.is_file() or file.is_symlink():
        return ""
    return file.read_text(encoding="utf-8-sig", errors="replace")


def _locks(
    project: Project, files: tuple[Found, ...], given: Mapping[str, bytes]
) -> dict[str, Lock]:
    """Every lock that is there or given."""
    held = {each.path for each in files if each.regular and _is(each, ENDING)}
    held |= {path for path in given if path.endswith(ENDING)}
    return {path: lock(path, _bytes(project, path, given)) for path in sorted(held)}


def _earlier(project: Project, files: tuple[Found, ...]) -> dict[str, str]:
    """What originals said before, by digest: one text file each."""
    return {
        PurePosixPath(each.path).stem: _text(project, each.path)
        for each in files
        if each.regular and each.path.startswith(f"{EARLIER}/")
    }


def _pictures(project: Project, files: tuple[Found, ...]) -> dict[str, Size]:
    """The size of each picture of `docs/`."""
    held = (each.path for each in files if each.regular and each.path.startswith(f"{PAGES}/"))
    drawn = (path for path in held if path.lower().endswith(ENDINGS))
    sizes = {path: size(_beginning(project, path)) for path in drawn}
    return {path: found for path, found in sizes.items() if found}


def _beginning(project: Project, path: str) -> bytes:
    with (project.root / path).open("rb") as file:
        return file.read(BEGINNING)


def _tables(files: tuple[Found, ...]) -> Iterator[tuple[Collection, str]]:
    """The collections whose records are rows of a file that is there."""
    regular = {each.path for each in files if each.regular}
    for collection in collections().values():
        if collection.table and (path := table_path(collection)) in regular:
            yield collection, path


def _works(
    drafts: Mapping[str, Draft],
    tables: Mapping[str, Table],
    labels: Vocabularies,
    problems: list[Diagnostic],
    side: Access,
) -> tuple[dict[str, Work], tuple[Work, ...], frozenset[str]]:
    works: dict[str, Work] = {}
    twins: list[Work] = []
    unreadable: set[str] = set()
    for id, collection, files in _written(drafts, tables):
        work = _work(collection, files, labels, problems)
        if work is None:
            unreadable.add(id)
        elif work.id in works:
            twins.append(replace(work, side=side))
        else:
            works[work.id] = replace(work, side=side)
    return dict(sorted(works.items())), tuple(twins), frozenset(unreadable)


def _written(
    drafts: Mapping[str, Draft], tables: Mapping[str, Table]
) -> Iterator[tuple[str, Collection, Mapping[str, Draft]]]:
    """Every record as it was written, in a folder or a row: id, collection, drafts by language."""
    for folder, files in _folders(drafts).items():
        yield PurePosixPath(folder).name, collections()[folder.split("/")[1]], files
    for name, held in tables.items():
        for row in held.rows:
            yield row.id, collections()[name], row.drafts


def _folders(drafts: Mapping[str, Draft]) -> dict[str, dict[str, Draft]]:
    """Files of records: folder -> language -> draft."""
    found: dict[str, dict[str, Draft]] = {}
    for path, draft in drafts.items():
        parts = path.split("/")
        collection = collections().get(parts[1]) if len(parts) == 4 else None
        if parts[0] == CONTENT and collection and not collection.table:
            language = parts[3].removeprefix("index.").removesuffix(".md")
            if language in languages():
                found.setdefault("/".join(parts[:3]), {})[language] = draft
    return found


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


def _pages(
    drafts: Mapping[str, Draft], labels: Vocabularies, problems: list[Diagnostic]
) -> dict[tuple[str, str], PageFile]:
    found: dict[tuple[str, str], PageFile] = {}
    for path, draft in drafts.items():
        parts = path.split("/")
        if parts[0] != PAGES or len(parts) < 3 or parts[1] not in languages():
            continue
        if not draft.readable:
            continue
        settings, wrong = typed(draft, PageSettings, labels.lists, "page")
        problems += wrong
        if settings is not None:
            name = "/".join(parts[2:]).removesuffix(".md")
            text = body(draft.body, draft.body_line)
            found[parts[1], name] = PageFile(parts[1], name, draft, settings, text)
    return found
