"""Which records and pages a proposal adds, changes, renames, withdraws or removes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from dalil.cli.proposal.texts import title
from dalil.i18n import languages
from dalil.load import addresses
from dalil.load.library import Library, PageFile, Work
from dalil.model.record import Publication

PAGE = "page"


class Kind(StrEnum):
    """What happened to a record or page, in the order in which a report tells it."""

    ADDED = "added"
    PUBLISHED = "published"
    """It was a draft and is published now."""
    CHANGED = "changed"
    RENAMED = "renamed"
    WITHDRAWN = "withdrawn"
    REMOVED = "removed"
    """Its files are gone."""


class Touch(StrEnum):
    """What happened to it in a language."""

    ADDED = "added"
    CHANGED = "changed"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class Entry:
    """A record or page that is not as it was."""

    kind: Kind
    key: str
    """The id of a record, or the path of a page below the folder of its language."""
    collection: str
    """The name of its collection, or `page`."""
    title: str
    languages: Mapping[str, Touch] = field(default_factory=dict)
    """Those in which it is not as it was."""
    address: str = ""
    """Where it stands in the preview; empty where it does not."""
    former: str = ""
    """The id it had."""
    draft: bool = False
    """Whether it is not published yet, so that the preview does not show it."""


def renames(before: Library, after: Library) -> Mapping[str, str]:
    """The records that have another id now: old -> new."""
    return {
        former: work.id
        for work in after.works.values()
        if work.id not in before.works
        for former in work.facts.former_ids
        if former in before.works and former not in after.works
    }


def entries(before: Library, after: Library, language: str) -> tuple[Entry, ...]:
    """All that is not as it was, by kind, then by key; titles and addresses in `language`."""
    moved = {new: old for old, new in renames(before, after).items()}
    found = [*_records(before, after, moved, language), *_pages(before, after, language)]
    order = {kind: place for place, kind in enumerate(Kind)}
    return tuple(sorted(found, key=lambda each: (order[each.kind], each.collection, each.key)))


def _records(
    before: Library, after: Library, moved: Mapping[str, str], language: str
) -> Iterator[Entry]:
    for work in after.works.values():
        former = moved.get(work.id, "")
        old = before.works.get(former or work.id)
        touched = _touched(_said(old) if old else {}, _said(work))
        kind = _kind(old, work, former, touched)
        if kind:
            yield Entry(
                kind,
                work.id,
                work.collection.name,
                title(after, work.id, language),
                touched,
                _address(work, language),
                former,
                work.facts.publication is Publication.DRAFT,
            )
    for id_, old in before.works.items():
        if not after.knows(id_) and id_ not in moved.values():
            touched = dict.fromkeys(old.expressions, Touch.REMOVED)
            named = title(before, id_, language)
            yield Entry(Kind.REMOVED, id_, old.collection.name, named, touched)


def _kind(old: Work | None, new: Work, former: str, touched: Mapping[str, Touch]) -> Kind | None:
    if old is None:
        return Kind.ADDED
    was, now = old.facts.publication, new.facts.publication
    if now is Publication.WITHDRAWN and was is not now:
        return Kind.WITHDRAWN
    if former:
        return Kind.RENAMED
    if was is Publication.DRAFT and now is Publication.PUBLISHED:
        return Kind.PUBLISHED
    return Kind.CHANGED if touched else None


def _said(work: Work) -> Mapping[str, object]:
    """What a record says in each language: of a file all of it, of a row its own values."""
    if not work.collection.table:
        return {code: each.draft.text for code, each in work.expressions.items()}
    return {
        code: (each.wording, work.facts if each is work.source else None)
        for code, each in work.expressions.items()
    }


def _touched(before: Mapping[str, object], after: Mapping[str, object]) -> Mapping[str, Touch]:
    found: dict[str, Touch] = {}
    for code in languages():
        if code in after and code not in before:
            found[code] = Touch.ADDED
        elif code in before and code not in after:
            found[code] = Touch.REMOVED
        elif code in before and before[code] != after[code]:
            found[code] = Touch.CHANGED
    return found


def _address(work: Work, language: str) -> str:
    return addresses.record(work.best(language).language, work.collection, work.id) * work.told


def _pages(before: Library, after: Library, language: str) -> Iterator[Entry]:
    old, new = _by_path(before), _by_path(after)
    for path in sorted(old.keys() | new.keys()):
        was, now = old.get(path, {}), new.get(path, {})
        touched = _touched(_texts(was), _texts(now))
        if not touched:
            continue
        shown = now or was
        best = shown.get(language) or next(iter(shown.values()))
        kind = Kind.CHANGED if was and now else Kind.ADDED if now else Kind.REMOVED
        address = addresses.page(best.language, path) if now else ""
        yield Entry(kind, path, PAGE, best.settings.title, touched, address)


def _by_path(library: Library) -> Mapping[str, dict[str, PageFile]]:
    found: dict[str, dict[str, PageFile]] = {}
    for code in languages():
        for (spoken, path), page in library.pages.items():
            if spoken == code:
                found.setdefault(path, {})[code] = page
    return found


def _texts(pages: Mapping[str, PageFile]) -> Mapping[str, object]:
    return {code: page.draft.text for code, page in pages.items()}
