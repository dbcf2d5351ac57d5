"""The site in memory: what `dalil serve` shows, broken files included."""

from __future__ import annotations

import gc
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from threading import Event, Lock

from dalil.build.page import Page, Phrase
from dalil.build.recipe import Recipe, Site
from dalil.build.site import site
from dalil.check.check import check
from dalil.diagnostics import Diagnostic, Severity
from dalil.diagnostics.wording import sentences
from dalil.engine.addresses import file_of
from dalil.engine.render import Renderer
from dalil.i18n import Language, language, languages, words
from dalil.load import addresses
from dalil.load.load import load
from dalil.load.project import CONTENT, PAGES, project
from dalil.memory.memory import Warm
from dalil.model.collection import collections

LONGEST = 0.6
"""Seconds that the checks wait for somebody to look at what is new, as both at once take longer."""


@dataclass(frozen=True, slots=True)
class Trouble:
    """A problem as an error page prints it."""

    place: str
    line: int
    message: Phrase
    hint: Phrase
    excerpt: str


class Preview:
    """Always the site as last read. A file with an error has an error page at its address.

    After a change the pages of records are there at once, the others when somebody asks.
    """

    def __init__(self, root: Path, spoken: Language) -> None:
        self.root = root
        self.spoken = spoken
        self.version = 0
        self.errors = 0
        self._memory = Warm()
        self._seen = Event()
        self._broken: Mapping[str, Page] = {}
        self.refresh()

    def refresh(self) -> None:
        """Read the project again. Whatever its files hold, the site stays up."""
        self._memory.turn()
        library = load(project(self.root), memory=self._memory)
        self._shown = _Shown(site(library), self.root)
        self._broken = self._error_pages(library.problems)
        self.version += 1
        if self.version > 1:
            self._seen.clear()
            self._seen.wait(LONGEST)
        found = check(library)
        self.errors = sum(each.severity is Severity.ERROR for each in found)
        broken = self._error_pages(found)
        if broken != self._broken:
            self._broken = broken
            self.version += 1
        gc.unfreeze()
        gc.collect()
        gc.freeze()  # what stays from one reading to the next is not looked through while one waits

    def file(self, path: str) -> bytes | None:
        """What stands at a path of the site (`ar/laws/index.html`); None where nothing does."""
        page = self._broken.get(path)
        found = self._shown.html(page) if page else self._shown.file(path)
        self._seen.set()
        return found

    def not_found(self, path: str) -> bytes:
        """The 404 page of the language that `path` lies in."""
        code = path.partition("/")[0]
        name = addresses.not_found(code if code in languages() else "")
        return self.file(name) or b""

    def _error_pages(self, found: Iterable[Diagnostic]) -> dict[str, Page]:
        """By path of the site."""
        by_address: dict[str, list[Diagnostic]] = {}
        for each in found:
            for address in shown_at(each.place.path) if each.severity is Severity.ERROR else ():
                by_address.setdefault(address, []).append(each)
        return {
            file_of(address): self._error_page(address, problems)
            for address, problems in by_address.items()
        }

    def _error_page(self, address: str, problems: list[Diagnostic]) -> Page:
        spoken = words(self.spoken)
        return Page(
            address=address,
            language=language(address.partition("/")[0]),
            template="broken.html",
            title=words(language(address.partition("/")[0]))("broken.title"),
            description=spoken("broken.text"),
            data={"problems": tuple(self._trouble(each) for each in problems)},
            indexed=False,
        )

    def _trouble(self, problem: Diagnostic) -> Trouble:
        message, hint = sentences(problem, self.spoken)
        return Trouble(
            f"{problem.place.path}:{problem.place.line}:{problem.place.column}",
            problem.place.line,
            Phrase(message, self.spoken),
            Phrase(hint, self.spoken),
            problem.excerpt,
        )


class _Shown:
    """A site of which each file is made when it is asked for."""

    def __init__(self, made: Site, root: Path) -> None:
        self._site = made
        self._renderer = Renderer(made, root)
        self._records = {file_of(each.address): each for each in made.records}
        self._lying = self._renderer.lying()
        self._alone = Lock()

    def html(self, page: Page) -> bytes:
        """A page of any kind in the frame of this site; one at a time, as converters have state."""
        with self._alone:
            return self._renderer.html(page).encode()

    def file(self, path: str) -> bytes | None:
        """What stands at a path; None where nothing does."""
        recipe = self._records.get(path)
        if recipe is None and path in self._lying:
            return self._lying[path]()
        recipe = recipe or self._others.get(path)
        if recipe:
            return self.html(recipe.make())
        return self._assets.get(path)

    @cached_property
    def _others(self) -> Mapping[str, Recipe]:
        return {file_of(each.address): each for each in self._site.recipes}

    @cached_property
    def _assets(self) -> Mapping[str, bytes]:
        return {each.address: each.data for each in self._site.fixed}


def shown_at(path: str) -> list[str]:
    """The addresses at which a file of the project shows: all languages for a record's source."""
    parts = path.split("/")
    if parts[0] == PAGES and len(parts) > 2 and parts[1] in languages():
        return [addresses.page(parts[1], "/".join(parts[2:]).removesuffix(".md"))]
    if parts[0] != CONTENT or len(parts) != 4 or parts[1] not in collections():
        return []
    collection = collections()[parts[1]]
    code = parts[3].removeprefix("index.").removesuffix(".md")
    first = next(iter(languages()))
    codes = list(languages()) if code == first else [code] if code in languages() else []
    return [addresses.record(each, collection, parts[2]) for each in codes]
