"""The library: every record and page that could be read, with links both ways.

A record is a Work, each of its languages an Expression (the words of FRBR and Akoma Ntoso).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from os.path import relpath
from pathlib import PurePath
from typing import TypeVar

from dalil.diagnostics import Diagnostic, Place
from dalil.forms.form import Form
from dalil.load.body import Body
from dalil.load.draft import Draft
from dalil.load.lock import Lock
from dalil.load.order import in_order
from dalil.load.picture import Size
from dalil.load.project import Found, Project
from dalil.load.stamps import Stamps
from dalil.load.terms import Terms
from dalil.load.vocabularies import Vocabularies
from dalil.memory.memory import Memory
from dalil.memory.value import value
from dalil.model.collection import Collection
from dalil.model.page import PageSettings
from dalil.model.record import Access, Publication, Record, Reference, Wording
from dalil.model.release import Release
from dalil.model.tested import Accessibility, Speech

T = TypeVar("T")


@value
class Expression:
    """A record in one language."""

    language: str
    draft: Draft
    wording: Wording | None
    """None where its settings block could not be typed."""
    body: Body

    @property
    def path(self) -> str:
        """Its file."""
        return self.draft.path


@dataclass(frozen=True)
class Work:
    """A record with all its languages."""

    id: str
    collection: Collection
    facts: Record
    source: Expression
    """The authoritative language."""
    expressions: Mapping[str, Expression]
    """By language code, the source included; only those that could be read."""
    side: Access = Access.PUBLIC
    """Whom the tree is for in which it lies."""
    site: str = ""
    """Where it is published, where that is not the site that is made: with a slash at the end."""
    head: bytes = b""
    """The digest of everything but its texts: facts, words, headings; empty without a memory."""

    @property
    def told(self) -> bool:
        """Whether readers may know of it: no draft, and for those whom its tree is for."""
        drafted = self.facts.publication is Publication.DRAFT
        return not drafted and self.facts.access is self.side

    @property
    def shown(self) -> bool:
        """Whether every reader of its side sees it: published, not a draft, not withdrawn."""
        return self.told and self.facts.publication is Publication.PUBLISHED

    @cached_property
    def paths(self) -> tuple[str, ...]:
        """Its files, the source first."""
        others = (each.path for each in self.expressions.values() if each is not self.source)
        return tuple(dict.fromkeys((self.source.path, *others)))

    def best(self, language: str) -> Expression:
        """The expression in `language`, else the source."""
        return self.expressions.get(language, self.source)


@value
class Relation:
    """One record refers to another, or to something we hold no record of."""

    subject: str
    """The id of the record that says so."""
    field: str
    """`amends`, `legal_basis`, …"""
    index: int
    """Place in the field's list."""
    reference: Reference


@dataclass(frozen=True)
class PageFile:
    """A hand-written page in one language."""

    language: str
    path: str
    """Below the language's folder, without the ending: `about/corrections`, `index`."""
    draft: Draft
    settings: PageSettings
    body: Body


@dataclass(frozen=True, eq=False)
class Library:
    """Everything a project holds. One reading of it equals only itself."""

    project: Project
    works: Mapping[str, Work] = field(default_factory=dict)
    """By id, in order of id."""
    twins: tuple[Work, ...] = ()
    """Works whose id another work already has."""
    unreadable: frozenset[str] = frozenset()
    """Ids of records whose source could not be read: no reference to them is called unknown."""
    pages: Mapping[tuple[str, str], PageFile] = field(default_factory=dict)
    """By language and path."""
    drafts: Mapping[str, Draft] = field(default_factory=dict)
    """Every Markdown file that was read, by path."""
    tables: Mapping[str, Draft] = field(default_factory=dict)
    """Every table of records that was read, whole, by path."""
    files: tuple[Found, ...] = ()
    """Every file met below `content/` and `docs/`."""
    pictures: Mapping[str, Size] = field(default_factory=dict)
    """How large the pictures beside hand-written pages are, by path."""
    locks: Mapping[str, Lock] = field(default_factory=dict)
    """What translations were made from: every lock, by path."""
    earlier: Mapping[str, str] = field(default_factory=dict)
    """Texts that translations were made from and that have changed since, by digest."""
    vocabularies: Vocabularies = field(default_factory=Vocabularies)
    terms: Terms = field(default_factory=Terms)
    ledger: str = ""
    """The text of `urls.lock`."""
    accessibility: Accessibility | None = None
    """What was tested; None where the project says nothing of it."""
    speech: Speech | None = None
    """What free voices do with its words."""
    forms: tuple[Form, ...] = ()
    """What the public is asked, in order of id; only those in which nothing is wrong."""
    releases: tuple[Release, ...] = ()
    """Published numbers of reports, in order of their day; only those that can be read whole."""
    problems: tuple[Diagnostic, ...] = ()
    """What reading and typing found."""
    public: Library | None = None
    """The public library that this one, for members, lies on; None where it is public itself."""
    memory: Memory = field(default_factory=Memory)
    """What was worked out before of the same files."""
    stamps: Stamps = field(default_factory=Stamps)
    """What its files hold, as digests; empty where there is no memory."""
    passed: Mapping[str, Work] = field(default_factory=dict)
    """By id, works that nobody looks at: others may refer to them."""

    def recall(self, kind: str, paths: Iterable[str], make: Callable[[], T], *more: str) -> T:
        """What `make` gives, from memory where it was made before of the same.

        `paths` are the files of records, hand-written pages and locks that it looks at, `more` is
        everything else that it depends on. Settings, vocabularies and tables always count.
        """
        if not self.memory.keeps:
            return make()
        return self.memory.recall(kind, self.basis(paths, *more), make)

    def basis(self, paths: Iterable[str], *more: str) -> tuple[bytes, ...]:
        """What a value rests on that `recall` gives."""
        return (*self.stamps.basis(paths), *(each.encode() for each in more))

    def of(self, collection: Collection) -> tuple[Work, ...]:
        """The works of a collection, in its order."""
        return self._by_collection.get(collection.folder, ())

    @cached_property
    def known(self) -> Mapping[str, Work]:
        """What a record here may refer to: its own works, and those of the public library.

        The latter have their pages on the public site.
        """
        if self.public is None:
            return self._own
        there = self.public.project.site_url
        beyond = {id: replace(work, site=there) for id, work in self.public.works.items()}
        return {**beyond, **self._own}

    @cached_property
    def _own(self) -> Mapping[str, Work]:
        """Its works, those included that nobody looks at, in order of id."""
        return dict(sorted({**self.passed, **self.works}.items())) if self.passed else self.works

    def known_of(self, collection: Collection) -> tuple[Work, ...]:
        """The works of a collection that are known here: those of the public library first."""
        if self.public is None:
            return self.of(collection)
        beyond = (self.known[work.id] for work in self.public.of(collection))
        return (*(work for work in beyond if work.site), *self.of(collection))

    @cached_property
    def _by_collection(self) -> dict[str, tuple[Work, ...]]:
        found: dict[str, list[Work]] = {}
        for work in self.works.values():
            found.setdefault(work.collection.folder, []).append(work)
        return {folder: tuple(in_order(self, works)) for folder, works in found.items()}

    @cached_property
    def relations(self) -> tuple[Relation, ...]:
        """Every relation, in order of subject and field."""
        return tuple(
            Relation(work.id, name, index, reference)
            for work in self.works.values()
            for name, index, reference in _references(work)
        )

    @cached_property
    def outgoing(self) -> dict[str, tuple[Relation, ...]]:
        """Relations by the record that states them."""
        return _group(self.relations, lambda each: each.subject)

    @cached_property
    def incoming(self) -> dict[str, tuple[Relation, ...]]:
        """Relations by the record they lead to."""
        return _group(self.relations, lambda each: each.reference.id or "")

    @cached_property
    def regular(self) -> frozenset[str]:
        """The paths of its plain files."""
        return frozenset(each.path for each in self.files if each.regular)

    def titles(self, language: str) -> Iterator[str]:
        """The titles of all records in a language, short ones too."""
        for work in self._own.values():
            expression = work.expressions.get(language)
            if expression and expression.wording:
                yield from filter(None, (expression.wording.title, expression.wording.title_short))

    def knows(self, id: str) -> bool:
        """Whether a record has this id, readable or not; what is public is known to members."""
        own = id in self._own or id in self.unreadable
        return own or (self.public is not None and self.public.knows(id))

    def public_path(self, path: str) -> str:
        """A path of the public project as places of this library name it: from its own folder."""
        if self.public is None:
            return path
        there = relpath(self.public.project.root, self.project.root)
        return (PurePath(there) / path).as_posix()

    def place(self, work: Work, *path: str | int, language: str | None = None) -> Place:
        """Where a field of a record stands in its file."""
        expression = work.expressions.get(language or "", work.source)
        return expression.draft.place(path)


def _references(work: Work) -> Iterator[tuple[str, int, Reference]]:
    """What a record refers to, its parts included; what they say of itself is no relation."""
    yield from (*work.facts.references(), *work.facts.gathered())
    for place, (name, _, reference) in enumerate(work.facts.inner_references()):
        if reference.id != work.id:
            yield name, place, reference


def _group(
    relations: Iterable[Relation], key: Callable[[Relation], str]
) -> dict[str, tuple[Relation, ...]]:
    found: dict[str, list[Relation]] = {}
    for each in relations:
        found.setdefault(key(each), []).append(each)
    return {name: tuple(group) for name, group in found.items()}
