"""What the public side says by itself: its texts, its words for menus, its theme."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cached_property
from importlib.resources import files
from pathlib import Path

from dalil.i18n import languages, words
from dalil.i18n.words import SETS
from dalil.leaks.normal import words as normal
from dalil.leaks.shared import Run, copied, runs
from dalil.leaks.told import Told, told
from dalil.load.library import Library

THEME = (".html", ".js", ".css", ".svg")


class Public:
    """A public library, without the texts in it that are for members."""

    def __init__(self, library: Library, secrets: Iterable[Told]) -> None:
        self.library = library
        every = tuple(told(library))
        self.copies = copied(secrets, every)
        """Members' texts that somebody put into the public project."""
        wrong = {id(each.public) for each in self.copies if each.whole}
        self._texts = [each for each in every if id(each) not in wrong]

    @cached_property
    def paragraphs(self) -> tuple[tuple[str, ...], ...]:
        """All that it says."""
        return (
            *(each.words for text in self._texts for each in text.paragraphs),
            *map(tuple, map(normal, self._labels())),
        )

    @cached_property
    def counts(self) -> Counter[str]:
        """How often it uses each word."""
        found: Counter[str] = Counter()
        for each in self.paragraphs:
            found.update(each)
        return found

    @cached_property
    def names(self) -> frozenset[str]:
        """Ids of its records and names of its files."""
        works = self.library.works.values()
        former = (id for work in works for id in work.facts.former_ids)
        paths = (path.rpartition("/")[2].lower() for path in self.library.regular)
        return frozenset((*self.library.works, *self.library.unreadable, *former, *paths))

    def having(self, wanted: set[Run], length: int) -> set[Run]:
        """Those of `wanted`, runs of `length` words, that stand in what it says."""
        found: set[Run] = set()
        for each in self.paragraphs:
            if len(each) >= length:
                found.update(wanted.intersection(runs(each, length)))
        return found

    def _labels(self) -> Iterator[str]:
        """What pages say that no text of the library does."""
        for language in languages().values():
            for which in SETS:
                yield from words(language, which).table.values()
        for held in self.library.vocabularies.lists.values():
            for name, row in held.rows.items():
                yield name
                yield from row.labels.values()
        yield from self.library.project.site_text.splitlines()
        for draft in self.library.tables.values():
            yield from draft.text.splitlines()
        for folder in (Path(str(files("dalil"))), self.library.project.root):
            for file in sorted((folder / "theme").rglob("*")):
                if file.suffix in THEME and file.is_file() and not file.is_symlink():
                    yield from file.read_text(encoding="utf-8", errors="replace").splitlines()
