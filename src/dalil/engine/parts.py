"""The files of a site one after the other: made, or known to be those that lie there already."""

from __future__ import annotations

import io
import pickle
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import replace
from functools import cached_property, partial
from itertools import chain
from pathlib import Path
from typing import NamedTuple, TypeVar

from dalil.build.heads import HEADS
from dalil.build.page import Page
from dalil.build.recipe import Group, Recipe
from dalil.build.sitemap import SITEMAP, entry, sitemap
from dalil.engine.addresses import address_of, file_of
from dalil.engine.earlier import Earlier, Trace
from dalil.engine.render import Renderer
from dalil.load.library import Library
from dalil.load.processes import side_by_side
from dalil.memory.memory import digest
from dalil.memory.program import stamp

K = TypeVar("K")

BATCH = 30
"""Pages that a process makes before it hands them over."""
MANY = 8
"""Batches from which on a second process earns what it costs to start."""


class Part(NamedTuple):
    """A file of a site."""

    path: str
    data: bytes | None
    """None where it lies in the folder already."""
    trace: Trace = Trace()


class Parts:
    """All files of the site of `library`, as `maker` makes them.

    What lies in the folder of `earlier` and would come out the same is not made again. Without
    memory, or with nothing there, everything is made; the files are the same.
    """

    def __init__(self, library: Library, maker: Renderer, earlier: Earlier) -> None:
        self._library = library
        self._maker = maker
        self._earlier = earlier
        self._framed = digest(stamp(maker.own), maker.frame(), library.stamps.frame)
        self._values: dict[str, bytes] = {}
        self._count = 0
        self.pages = 0
        """How many of the files are pages."""

    def __len__(self) -> int:
        """How many files there are; 0 as long as nobody can know."""
        return self._count

    def every(self, jobs: int, keep: Callable[[Part], K]) -> Iterator[tuple[str, K]]:
        """The path of every file, and what `keep` makes of it; the list of pages comes last.

        `jobs` processes share the pages of the records of a large site, and `keep` them. The pages
        of a record stand together, so that what they share is made once.
        """
        kept, left = self._records()
        first, rest = _sorted(left)
        early = self._batch(keep, first)  # what all need is there before processes begin
        batches = [rest[start : start + BATCH] for start in range(0, len(rest), BATCH)]
        with closing(side_by_side(partial(self._batch, keep), batches, jobs, least=MANY)) as made:
            # while the processes are at work
            others = [_handed(each, keep) for each in chain(kept, self._others())]
            shared = self._maker.shared()
            self.pages = len(others) + len(left)
            self._count = len(shared) + self.pages + 1
            for address, content in shared.items():
                yield address, keep(self._plain(address, content()))
            entries: dict[str, str] = {}
            for path, listed, each in chain(early, others, chain.from_iterable(made)):
                entries[address_of(path)] = listed
                yield path, each
        yield SITEMAP, keep(self._plain(SITEMAP, sitemap(entries)))

    def _records(self) -> tuple[list[Part], list[Recipe]]:
        """The pages of records that need not even be made, and the others."""
        kept: list[Part] = []
        left: list[Recipe] = []
        for each in self._maker.site.records:
            part = self._known(each)
            if part:
                kept.append(part)
            else:
                left.append(each)
        return kept, left

    def _others(self) -> Iterator[Part]:
        """All other pages."""
        for group in self._maker.site.others:
            yield from self._known_of(group) or (self._made(page, group) for page in group.make())

    def _batch(
        self, keep: Callable[[Part], K], recipes: Sequence[Recipe]
    ) -> list[tuple[str, str, K]]:
        """Pages of records."""
        return [_handed(self._of_record(each), keep) for each in recipes]

    def _of_record(self, recipe: Recipe) -> Part:
        """The page of a record."""
        page = recipe.make()
        trace = Trace(entry=entry(page, self._maker.site.url))
        if recipe.rests_on is not None and self._library.memory.keeps:
            inputs = tuple(sorted(self._told(page.inputs)))
            trace = trace._replace(inputs=inputs, basis=self._basis(inputs))
        return Part(file_of(page.address), self._laid_out(page), trace)

    def _made(self, page: Page, group: Group) -> Part:
        """Another page: it is laid out where its value is new."""
        path = file_of(page.address)
        trace = Trace(entry=entry(page, self._maker.site.url))
        if not self._library.memory.keeps:
            return Part(path, self._laid_out(page), trace)
        trace = trace._replace(key=digest(self._framed, _values(page)))
        if group.rests_on is not None:
            inputs = tuple(sorted(group.rests_on))
            trace = trace._replace(inputs=inputs, basis=self._basis(inputs), group=group.name)
        before = self._earlier.trace(path)
        same = before is not None and before.key == trace.key
        return Part(path, None if same else self._laid_out(page), trace)

    def _plain(self, path: str, data: bytes) -> Part:
        key = digest(data)
        before = self._earlier.trace(path)
        same = before is not None and before.key == key
        return Part(path, None if same else data, Trace(key))

    def _known(self, recipe: Recipe) -> Part | None:
        """The part of a page whose inputs hold what they held; None where that is not known."""
        if recipe.rests_on is None:
            return None
        path = file_of(recipe.address)
        before = self._earlier.trace(path)
        if before is None or not before.basis or before.basis != self._basis(before.inputs):
            return None
        same = self._headed or self._told(recipe.rests_on()) <= frozenset(before.inputs)
        return Part(path, None, before) if same else None

    @cached_property
    def _headed(self) -> bool:
        """Whether all heads are what they were: then pages rest on the same inputs as before."""
        groups = (each for each in self._maker.site.others if each.rests_on == frozenset({HEADS}))
        return any(map(self._known_of, groups))

    def _known_of(self, group: Group) -> list[Part]:
        """The parts of the pages of a group whose values are what they were, or none."""
        if group.rests_on is None:
            return []
        before = self._earlier.group(group.name)
        basis = self._basis(sorted(group.rests_on)) if before else b""
        same = all(trace.basis == basis for trace in before.values())
        return [Part(path, None, trace) for path, trace in before.items()] if same else []

    def _laid_out(self, page: Page) -> bytes:
        return self._maker.html(page).encode()

    def _told(self, inputs: Iterable[str]) -> frozenset[str]:
        """The inputs that the frame does not hold already."""
        return frozenset(inputs) - self._library.stamps.framed

    def _basis(self, inputs: Iterable[str]) -> bytes:
        return digest(self._framed, *map(self._value, inputs))

    def _value(self, name: str) -> bytes:
        """The name of an input and what it holds now, as one digest."""
        if name not in self._values:
            held = self._library.stamps.of(name) or self._shared(name)
            self._values[name] = digest(name.encode(), held)
        return self._values[name]

    def _shared(self, name: str) -> bytes:
        site = self._maker.site
        if name in site.values:
            return digest(site.values[name]().encode())
        held = site.named([name])
        return digest(held[name].encode()) if name in held else b""


def whole(library: Library, maker: Renderer, jobs: int = 1) -> Iterator[Part]:
    """Every file of a site, each made."""
    parts = Parts(library, maker, Earlier(Path(), {}))
    return (part for _, part in parts.every(jobs, lambda part: part))


def _sorted(pages: Iterable[Recipe]) -> tuple[list[Recipe], list[Recipe]]:
    """The pages of the first record of every collection, and all others; a record's together."""
    first: dict[str, str] = {}
    early: list[Recipe] = []
    rest: list[Recipe] = []
    for each in sorted(pages, key=lambda each: each.address.partition("/")[2]):
        collection, record = f"{each.address}///".split("/")[1:3]
        found = early if first.setdefault(collection, record) == record else rest
        found.append(each)
    return early, rest


def _handed(part: Part, keep: Callable[[Part], K]) -> tuple[str, str, K]:
    """The path and the entry of a page, and what was made of it."""
    return part.path, part.trace.entry, keep(part)


def _values(page: Page) -> bytes:
    """A page as bytes, the same for equal pages: everything but where it comes from."""
    held = io.BytesIO()
    pickler = pickle.Pickler(held, pickle.HIGHEST_PROTOCOL)
    pickler.fast = True  # equal values give equal bytes, whether they are one object or two
    pickler.dump(replace(page, inputs=frozenset()))
    return held.getvalue()
