"""ID505 misplaced-file: something in `content/` that is no part of a record.

A record is a folder `content/<collection>/<id>/` with `index.ar.md` and its translations, and
perhaps a folder `files/` and locks, each beside its text. What lies elsewhere or has another name
is read by nobody; its author would wait for a page that never comes. A translation alone is no
record either: the facts stand in the file of the authoritative language.

PASS  content/laws/iq-2019-31/index.ar.md, index.ku.md, index.ku.lock, files/annex.pdf
PASS  content/recommendations.yml, a table whose rows are records
PASS  content/incidents/2026-12-01.csv, 2026-12-01.yml
PASS  content/signs/sign-exit/files/drawing.pdf, a file of the row sign-exit
FAIL  content/law/iq-2019-31/index.ar.md     (the folder is `laws`)
FAIL  content/laws/iq-2019-31/index.md       (which language?)
FAIL  content/laws/iq-2019-31.md             (a record has a folder of its own)
FAIL  content/laws/iq-2019-31/index.ku.lock  (and no index.ku.md)

Source: the record format, one record is one folder.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from dalil.diagnostics import Code, Diagnostic, Place
from dalil.i18n import languages
from dalil.load.library import Library
from dalil.load.lock import ENDING as LOCK
from dalil.load.lock import path as lock_path
from dalil.load.project import CONTENT, EARLIER, FORMS, INCIDENTS, SITE
from dalil.load.releases import ABOUT, TABLE
from dalil.load.table import path as table_path
from dalil.load.terms import TERMS
from dalil.load.tested import ACCESSIBILITY, SPEECH
from dalil.load.works import source_language
from dalil.model.collection import collections
from dalil.text.names import nearest

MISPLACED_FILE = Code("ID505", "misplaced-file")

OTHERS = frozenset((SITE, TERMS))
"""Files of `content/` that are no records."""
ATTACHMENTS = "files"


def check(library: Library) -> Iterator[Diagnostic]:
    """Every file that does not lie where the format says; a folder of them is told once."""
    told: set[str] = set()
    held = {each.path for each in library.files}
    for found in library.files:
        parts = found.path.split("/")
        if parts[0] != CONTENT or len(parts) < 2 or parts[-1].startswith("."):
            continue
        allowed = found.path in _tested(library) or _of_row(library, parts)
        problem = None if allowed else _judged(found.path, parts)
        problem = problem or _alone(found.path, held)
        if problem is None:
            continue
        whole = problem.variant.startswith("collection")
        about = "/".join(parts[:2]) if whole else found.path
        if about not in told:
            told.add(about)
            yield problem
    yield from _without_source(library)


def _judged(path: str, parts: list[str]) -> Diagnostic | None:
    if len(parts) == 2:
        known = path in OTHERS | _tables() | _locks()
        return None if known else _at(path, "", name=parts[1])
    if parts[1] == EARLIER.rpartition("/")[2]:
        return None if len(parts) == 3 and path.endswith(".txt") else _at(path, "", name=parts[-1])
    folder = parts[1]
    if folder == FORMS.rpartition("/")[2]:
        return None if len(parts) == 3 and path.endswith(".yml") else _at(path, "", name=parts[-1])
    if folder == INCIDENTS.rpartition("/")[2]:
        plain = len(parts) == 3 and path.endswith((TABLE, ABOUT))
        return None if plain else _at(path, "", name=parts[-1])
    if folder == "vocab":
        plain = len(parts) == 3 and path.endswith(".yml")
        return None if plain else _at(path, "list", name=parts[-1])
    if folder not in collections():
        near = nearest(folder, collections())
        allowed = ", ".join(collections())
        variant = "collection-near" if near else "collection"
        return _at(path, variant, name=folder, near=near, allowed=allowed)
    if collections()[folder].table:
        return _at(path, "table", name=parts[-1], table=table_path(collections()[folder]))
    if len(parts) == 3:
        return _at(path, "loose", name=parts[2], id=parts[2].split(".")[0], collection=folder)
    if parts[3] == ATTACHMENTS and len(parts) > 4:
        return None
    return _in_record(path, parts)


def _of_row(library: Library, parts: list[str]) -> bool:
    """Whether it is a file of a record that is a row: it lies in a folder of the row's id."""
    collection = collections().get(parts[1])
    if collection is None or not collection.table or len(parts) != 5 or parts[3] != ATTACHMENTS:
        return False
    held = library.works.get(parts[2])
    return held is not None and held.collection is collection


def _tested(library: Library) -> frozenset[str]:
    """The files about what was tested, as far as they could be read: one that could not is told."""
    held = {ACCESSIBILITY: library.accessibility, SPEECH: library.speech}
    return frozenset(path for path, read in held.items() if read)


def _tables() -> frozenset[str]:
    """The files that hold records as rows."""
    return frozenset(table_path(each) for each in collections().values() if each.table)


def _locks() -> frozenset[str]:
    """The locks of tables, one a language."""
    return frozenset(lock_path(table, code) for table in _tables() for code in languages())


def _in_record(path: str, parts: list[str]) -> Diagnostic | None:
    name = parts[-1]
    if len(parts) > 4:
        return _at(path, "deep", name=name, folder="/".join(parts[:3]))
    stem, *rest = name.split(".")
    if name == "index.md":
        return _at(path, "no-language", name=name)
    if stem != "index" or len(rest) != 2 or rest[1] not in ("md", "lock"):
        return _at(path, "name", name=name)
    if rest[0] not in languages():
        allowed = ", ".join(f"index.{code}.md" for code in languages())
        return _at(path, "language", name=name, language=rest[0], allowed=allowed)
    return None


def _alone(path: str, held: set[str]) -> Diagnostic | None:
    """A lock whose text is not there: it would vouch for whatever gets that name next."""
    text = path.removesuffix(LOCK) + ".md"
    if not path.endswith(LOCK) or path in _locks() or text in held:
        return None
    return _at(path, "lock", name=path.rpartition("/")[2], text=text.rpartition("/")[2])


def _without_source(library: Library) -> Iterator[Diagnostic]:
    folders: dict[str, list[str]] = {}
    for path in library.drafts:
        folder, _, name = path.rpartition("/")
        parts = path.split("/")
        code = name.removeprefix("index.").removesuffix(".md")
        known = collections().get(parts[1]) if len(parts) == 4 else None
        if known and not known.table and code in languages():
            folders.setdefault(folder, []).append(code)
    for folder, codes in folders.items():
        drafts = {code: library.drafts[f"{folder}/index.{code}.md"] for code in codes}
        wanted = source_language(drafts)
        if wanted not in drafts:
            path = f"{folder}/index.{codes[0]}.md"
            yield _at(path, "no-source", name=f"index.{wanted}.md", folder=folder)


def _at(path: str, variant: str, **values: Any) -> Diagnostic:
    return MISPLACED_FILE.at(Place(path), variant, **values)
