"""The files of a site one after the other: made, or known to be those that lie there already."""

from __future__ import annotations

import io
import pickle
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from dalil.build.page import Page
from dalil.build.recipe import Recipe
from dalil.build.sitemap import SITEMAP, entry, sitemap
from dalil.engine.addresses import file_of
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
    trace: Trace = Trace(b"")


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
        return len(self._maker.shared()) + len(self._maker.site.recipes) + 1

    def every(self, jobs: int = 1) -> Iterator[Part]:
        """Every file: shared ones first, then pages, then the list of pages.

        `jobs` processes share the pages of a large site. The pages of a record stand together, so
        that what they share is made once.
        """
        for address, content in self._maker.shared().items():
            yield self._plain(address, content())
        entries: dict[str, str] = {}
        for part, address in self._pages(jobs):
            entries[address] = part.trace.entry
            yield part
        yield self._plain(SITEMAP, sitemap(entries))

    def _plain(self, path: str, data: bytes) -> Part:
        key = digest(data)
        before = self._earlier.trace(path)
        same = before is not None and before.key == key
        return Part(path, None if same else data, Trace(key))

    def _pages(self, jobs: int) -> Iterator[tuple[Part, str]]:
        left: list[Recipe] = []
        for each in self._maker.site.recipes:
            kept = self._kept(each)
            if kept:
                yield kept, each.address
            else:
                left.append(each)
        left.sort(key=lambda each: each.address.partition("/")[2])
        batches = [left[start : start + BATCH] for start in range(0, len(left), BATCH)]
        for batch in side_by_side(self._batch, batches, jobs, least=MANY):
            yield from batch

    def _kept(self, recipe: Recipe) -> Part | None:
        """The part of a page that need not even be made; None where that is not known."""
        if recipe.rests_on is None:
            return None
        path = file_of(recipe.address)
        before = self._earlier.trace(path)
        if before is None or not before.basis or before.basis != self._basis(before.inputs):
            return None
        now = self._told(recipe.rests_on())
        return Part(path, None, before) if now <= frozenset(before.inputs) else None

    def _batch(self, recipes: Sequence[Recipe]) -> list[tuple[Part, str]]:
        return [(self._made(each), each.address) for each in recipes]

    def _made(self, recipe: Recipe) -> Part:
        page = recipe.make()
        path = file_of(page.address)
        key = digest(self._framed, _values(page)) if self._library.memory.keeps else b""
        before = self._earlier.trace(path)
        same = before is not None and before.key == key
        data = None if same else self._maker.html(page).encode()
        trace = Trace(key, entry(page, self._maker.site.url))
        if recipe.rests_on is not None and self._library.memory.keeps:
            inputs = tuple(sorted(self._told(page.inputs)))
            trace = trace._replace(inputs=inputs, basis=self._basis(inputs))
        return Part(path, data, trace)

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
        held: Mapping[str, str] = site.shared if name in site.shared else site.named([name])
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
