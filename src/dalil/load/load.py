"""Read a whole project into a library. Never raises for what a file holds; never judges."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from pathlib import PurePosixPath

from dalil.diagnostics import Diagnostic
from dalil.i18n import languages
from dalil.load.asked import forms
from dalil.load.body import body
from dalil.load.draft import Draft
from dalil.load.encoding import LARGEST
from dalil.load.library import Library, PageFile
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
from dalil.load.recalled import Wanted, recalled
from dalil.load.releases import ABOUT, TABLE, releases
from dalil.load.source import read
from dalil.load.stamps import Stamps, stamps
from dalil.load.table import path as table_path
from dalil.load.table import table
from dalil.load.terms import TERMS, terms
from dalil.load.tested import ACCESSIBILITY, SPEECH, accessibility, speech
from dalil.load.typed import typed
from dalil.load.vocabularies import Vocabularies, vocabularies
from dalil.load.works import Reading, folders, reading, sorted_out, with_head
from dalil.memory.memory import Memory
from dalil.model.collection import Collection, collections
from dalil.model.page import PageSettings
from dalil.model.record import Access


def load(
    project: Project,
    instead: Mapping[str, bytes] | None = None,
    memory: Memory | None = None,
    jobs: int = 1,
    held: Mapping[str, bytes] | None = None,
) -> Library:
    """The library of a project, with every problem that reading and typing found.

    `instead` holds, by path, what is read in place of the files on the disk. A project for members
    lies on a public one, which is read too: vocabularies and terms are those of the public library.
    `memory` gives what was read before of the same files; a project for members has none. `jobs`
    processes share what it does not give; only a program without threads may ask for several.
    `held` are digests of its files that are known already (`contents`).
    """
    given = instead or {}
    memory = memory if memory and not project.public else Memory()
    public = load(project.public) if project.public else None
    files = (*walk(project.root, CONTENT), *walk(project.root, PAGES))
    labels = public.vocabularies if public else _labels(project, files)
    texts = [each.path for each in files if each.regular and _is(each, ".md")]
    stamped = stamps(project, files, given, held) if memory.keeps else Stamps()
    records = _records(project, texts, given, labels, memory, stamped, jobs)
    drafts = _drafts(project, texts, given, records)
    avoided = public.terms if public else terms(_text(project, TERMS))
    problems = [] if public else [*labels.problems, *avoided.problems]
    for draft in drafts.values():
        problems += draft.problems
    tables = {
        each.folder: table(each, _bytes(project, path, given))
        for each, path in _tables(files)
        if public is None or path != TERMS
    }
    for found in tables.values():
        problems += found.problems
    locks = _locks(project, files, given)
    for guard in locks.values():
        problems += guard.problems
    asked, wrong = forms({} if public else _texts(project, files, FORMS), labels)
    problems += wrong
    counted, wrong = releases({} if public else _releases(project, files), labels, asked)
    problems += wrong
    rows = (
        reading(row.id, collections()[name], row.drafts, labels)
        for name, each in tables.items()
        for row in each.rows
    )
    every = (*records, *rows)
    for each in every:
        problems += each.problems
    works, twins, unreadable = sorted_out(every, _side(public))
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
        memory=memory,
        stamps=stamped,
    )


def _records(
    project: Project,
    paths: Iterable[str],
    given: Mapping[str, bytes],
    labels: Vocabularies,
    memory: Memory,
    stamped: Stamps,
    jobs: int,
) -> tuple[Reading, ...]:
    """Every record that has a folder of its own."""

    def read_one(id: str, collection: Collection, files: Mapping[str, str]) -> Reading:
        drafts = {code: read(path, _bytes(project, path, given)) for code, path in files.items()}
        return with_head(reading(id, collection, drafts, labels))

    wanted = [
        Wanted(stamped.basis(files.values()), partial(read_one, id, each, files))
        for id, each, files in folders(paths)
    ]
    return tuple(recalled(memory, "record", wanted, jobs))


def _drafts(
    project: Project, paths: Iterable[str], given: Mapping[str, bytes], records: Iterable[Reading]
) -> dict[str, Draft]:
    """Every Markdown file, those of records as they were read already."""
    known = {draft.path: draft for each in records for draft in each.drafts.values()}
    return {path: known.get(path) or read(path, _bytes(project, path, given)) for path in paths}


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
