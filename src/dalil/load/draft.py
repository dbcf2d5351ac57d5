"""A file as its author wrote it: nodes with places, nothing typed yet."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from dalil.diagnostics import Diagnostic, Place
from dalil.memory.value import value


@value
class Scalar:
    """A text. Every single value is one; the model types it."""

    text: str
    place: Place
    width: int
    """Code points it takes in the file, quotation marks included; 0 where it is empty."""
    quoted: bool = False


@value
class Items:
    """A list."""

    items: tuple[Node, ...]
    place: Place
    flow: bool = False
    """Whether it is written `[a, b]`."""
    width: int = 1


@value
class Entry:
    """A field and its value."""

    name: str
    place: Place
    """Of the name."""
    value: Node


@value
class Fields:
    """A map, in the order of the file; names are unique."""

    entries: tuple[Entry, ...]
    place: Place
    flow: bool = False
    width: int = 1

    def entry(self, name: str) -> Entry | None:
        """The field with this name."""
        return next((each for each in self.entries if each.name == name), None)


Node = Scalar | Items | Fields
"""A value of a settings block."""


@value
class Draft:
    """One Markdown file: its settings block as nodes, its body as text, what is wrong with it."""

    path: str
    """POSIX path relative to the project folder."""
    text: str
    """The whole file, normalised: no byte-order mark, LF."""
    header: Fields | None
    """None where the block could not be read at all; `problems` then says why."""
    body: str
    """What follows the block; with `header` None the body is not to be used."""
    body_line: int
    """The line of the file on which `body` begins."""
    problems: tuple[Diagnostic, ...] = ()
    spoilt: frozenset[str] = frozenset()
    """Names of fields about which a problem was already reported: nothing more is said of them."""

    @property
    def readable(self) -> bool:
        """Whether its fields and body may be used."""
        return self.header is not None

    def line(self, number: int) -> str:
        """Line `number` of the file, without its end; empty where there is none."""
        lines = _lines(self.text)
        return lines[number - 1] if 0 < number <= len(lines) else ""

    def place(self, path: Sequence[str | int] = ()) -> Place:
        """Where the value at `path` (field names and list places) stands, or as near as there is.

        A field that is not there has the place of what would hold it; the block begins at 1:1.
        """
        found = self.node(path)
        return found.place if found is not None else Place(self.path)

    def node(self, path: Sequence[str | int]) -> Node | None:
        """The value at `path`, or the deepest one on the way to it; None without a block."""
        here: Node | None = self.header
        for step in path:
            if isinstance(here, Fields) and isinstance(step, str):
                entry = here.entry(step)
                if entry is None:
                    break
                here = entry.value
            elif isinstance(here, Items) and isinstance(step, int) and step < len(here.items):
                here = here.items[step]
            else:
                break
        return here


@lru_cache(maxsize=8)
def _lines(text: str) -> list[str]:
    """The lines of a file; kept, as a bad file is asked for many of them."""
    return text.split("\n")


def scalars(node: Node | None) -> Iterator[Scalar]:
    """Every text below `node`, in the order of the file."""
    match node:
        case Scalar():
            yield node
        case Items(items=items):
            for each in items:
                yield from scalars(each)
        case Fields(entries=entries):
            for entry in entries:
                yield from scalars(entry.value)
