"""The files of a site one after the other: made, or known to be those that lie there already."""

from __future__ import annotations

import io
import pickle
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cached_property
from itertools import chain
from pathlib import Path
from typing import NamedTuple

from dalil.build.page import Page
from dalil.build.recipe import Group, Recipe, ready
from dalil.build.sitemap import SITEMAP, entry, sitemap
from dalil.engine.addresses import address_of, file_of
from dalil.engine.earlier import Earlier, Trace
from dalil.engine.render import Renderer
from dalil.load.library import Library
from dalil.load.processes import side_by_side
from dalil.memory.memory import digest
from dalil.memory.program import stamp

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


class Planned(NamedTuple):
    """A page to make, and with which others."""

    recipe: Recipe
    group: Group | None = None


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

    def __len__(self) -> int:
        """How many files there are."""
        return len(self._maker.shared()) + self.pages + 1

    @property
    def pages(self) -> int:
        """How many of them are pages."""
        return len(self._kept) + len(self._left)

    def every(self, jobs: int = 1) -> Iterator[Part]:
        """Every file: shared ones first, then pages, then the list of pages.

        `jobs` processes share the pages of a large site. The pages of a record stand together, so
        that what they share is made once.
        """
        for address, content in self._maker.shared().items():
            yield self._plain(address, content())
        entries: dict[str, str] = {}
        batches = [self._left[start : start + BATCH] for start in range(0, len(self._left), BATCH)]
        made = side_by_side(self._batch, batches, jobs, least=MANY)
        for part in chain(self._kept, chain.from_iterable(made)):
            entries[address_of(part.path)] = part.trace.entry
            yield part
        yield self._plain(SITEMAP, sitemap(entries))

    @property
    def _kept(self) -> Sequence[Part]:
        """The pages that need not even be made."""
        return self._sorted[0]

    @property
    def _left(self) -> Sequence[Planned]:
        """The others, those of a record side by side."""
        return self._sorted[1]

    @cached_property
    def _sorted(self) -> tuple[Sequence[Part], Sequence[Planned]]:
        kept: list[Part] = []
        left: list[Planned] = []
        for each in self._maker.site.records:
            part = self._known(each)
            if part:
                kept.append(part)
            else:
                left.append(Planned(each))
        for group in self._maker.site.others:
            parts = self._known_of(group)
            kept += parts
            if not parts:
                left += (Planned(ready(page), group) for page in group.make())
        left.sort(key=lambda each: each.recipe.address.partition("/")[2])
        return kept, left

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
        now = self._told(recipe.rests_on())
        return Part(path, None, before) if now <= frozenset(before.inputs) else None

    def _known_of(self, group: Group) -> list[Part]:
        """The parts of the pages of a group whose values are what they were, or none."""
        if group.rests_on is None:
            return []
        before = self._earlier.group(group.name)
        basis = self._basis(sorted(group.rests_on)) if before else b""
        same = all(trace.basis == basis for trace in before.values())
        return [Part(path, None, trace) for path, trace in before.items()] if same else []

    def _batch(self, pages: Sequence[Planned]) -> list[Part]:
        return [self._made(each) for each in pages]

    def _made(self, planned: Planned) -> Part:
        recipe, group = planned
        page = recipe.make()
        path = file_of(page.address)
        listed = entry(page, self._maker.site.url)
        if not self._library.memory.keeps:
            return Part(path, self._laid_out(page), Trace(entry=listed))
        if recipe.rests_on is not None:
            inputs = tuple(sorted(self._told(page.inputs)))
            trace = Trace(entry=listed, inputs=inputs, basis=self._basis(inputs))
            return Part(path, self._laid_out(page), trace)
        trace = Trace(digest(self._framed, _values(page)), listed)
        if group and group.rests_on is not None:
            inputs = tuple(sorted(group.rests_on))
            trace = trace._replace(inputs=inputs, basis=self._basis(inputs), group=group.name)
        before = self._earlier.trace(path)
        same = before is not None and before.key == trace.key
        return Part(path, None if same else self._laid_out(page), trace)

    def _laid_out(self, page: Page) -> bytes:
        return self._maker.html(page).encode()

    def _told(self, inputs: Iterable[str]) -> frozenset[str]:
        """The inputs that the frame does not hold already."""
        return frozenset(inputs) - self._library.stamps.framed

    def _basis(self, inputs: Iterable[str]) -> bytes:
        return digest(self._framed, *(part for each in inputs for part in self._value(each)))

    def _value(self, name: str) -> tuple[bytes, bytes]:
        """The name of an input and what it holds now."""
        if name not in self._values:
            self._values[name] = self._library.stamps.of(name) or self._shared(name)
        return name.encode(), self._values[name]

    def _shared(self, name: str) -> bytes:
        site = self._maker.site
        if name in site.values:
            return digest(site.values[name]().encode())
        held = site.named([name])
        return digest(held[name].encode()) if name in held else b""


def whole(library: Library, maker: Renderer, jobs: int = 1) -> Iterator[Part]:
    """Every file of a site, each made."""
    return Parts(library, maker, Earlier(Path(), {})).every(jobs)


def _values(page: Page) -> bytes:
    """A page as bytes, the same for equal pages: everything but where it comes from."""
    held = io.BytesIO()
    pickler = pickle.Pickler(held, pickle.HIGHEST_PROTOCOL)
    pickler.fast = True  # equal values give equal bytes, whether they are one object or two
    pickler.dump(replace(page, inputs=frozenset()))
    return held.getvalue()
