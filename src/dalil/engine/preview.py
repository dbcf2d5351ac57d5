"""The site in memory: what `dalil serve` shows, broken files included."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from dalil.build.page import Page, Phrase
from dalil.build.recipe import Site
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
from dalil.model.collection import collections


@dataclass(frozen=True, slots=True)
class Trouble:
    """A problem as an error page prints it."""

    place: str
    line: int
    message: Phrase
    hint: Phrase
    excerpt: str


class Preview:
    """Always the site as last read. A file with an error has an error page at its address."""

    def __init__(self, root: Path, spoken: Language) -> None:
        self.root = root
        self.spoken = spoken
        self.version = 0
        self.errors = 0
        self.refresh()

    def refresh(self) -> None:
        """Read the project again. Whatever its files hold, the site stays up."""
        library = load(project(self.root))
        problems = check(library)
        failing = [each for each in problems if each.severity is Severity.ERROR]
        made = site(library)
        broken = {page.address: page for page in self._broken(failing, made)}
        self._renderer = Renderer(made, self.root)
        self._pages = {file_of(page.address): page for page in made.pages}
        self._pages |= {file_of(address): page for address, page in broken.items()}
        self._files = self._renderer.shared()
        self.errors = len(failing)
        self.version += 1

    def file(self, path: str) -> bytes | None:
        """What stands at a path of the site (`ar/laws/index.html`); None where nothing does."""
        page = self._pages.get(path)
        if page:
            return self._renderer.html(page).encode()
        found = self._files.get(path)
        return found() if found else None

    def not_found(self, path: str) -> bytes:
        """The 404 page of the language that `path` lies in."""
        code = path.partition("/")[0]
        name = addresses.not_found(code if code in languages() else "")
        return self.file(name) or b""

    def _broken(self, failing: Iterable[Diagnostic], made: Site) -> Iterable[Page]:
        by_address: dict[str, list[Diagnostic]] = {}
        for each in failing:
            for address in shown_at(each.place.path):
                by_address.setdefault(address, []).append(each)
        for address, problems in by_address.items():
            yield self._error_page(address, problems)

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
