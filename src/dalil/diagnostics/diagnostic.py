"""The value every rule yields. It holds no sentence: words are chosen when it is printed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple


class Severity(StrEnum):
    """How much it matters: errors fail, warnings fail with `--strict`, notes never do."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


class Autofix(StrEnum):
    """Who may mend it: the machine, the machine after a person confirms, or only a person."""

    YES = "yes"
    SUGGEST = "suggest"
    NO = "no"


class Place(NamedTuple):
    """A point in a file of the project."""

    path: str
    """POSIX path relative to the project folder."""
    line: int = 1
    """Counts from 1. LF, CR LF and CR each end one line."""
    column: int = 1
    """Counts from 1, in code points; a byte-order mark takes no column."""

    def __reduce__(self) -> tuple[type[Place], tuple[str, int, int]]:
        """Itself as bytes, in half the time of a named tuple: files have places by dozens."""
        return Place, (self.path, self.line, self.column)


@dataclass(frozen=True, slots=True)
class Edit:
    """Replace `width` code points at `line`:`column` by `text`. All in the normalised text (LF)."""

    line: int
    column: int
    width: int
    text: str


@dataclass(frozen=True, order=True, slots=True)
class Diagnostic:
    """Something a writer should mend."""

    place: Place
    code: str
    """For ever: `FM303`."""
    slug: str = field(compare=False)
    """For ever, one per code: `no-such-date`."""
    severity: Severity = field(compare=False)
    autofix: Autofix = field(compare=False)
    variant: str = ""
    """Which of the code's sentences is meant; empty for the plain one."""
    values: tuple[tuple[str, str], ...] = ()
    """What the sentence names, by placeholder."""
    width: int = field(default=1, compare=False)
    """Code points that the caret underlines."""
    excerpt: str = field(default="", compare=False)
    """The line as the author wrote it; empty where a file has no such line."""
    edits: tuple[Edit, ...] = field(default=(), compare=False)
    """The repair, where `autofix` is not `no`; none where writing the file normalised is it."""

    @property
    def words(self) -> str:
        """The key of its sentences among the messages of a language: `FM104.indented`."""
        return f"{self.code}.{self.variant}" if self.variant else self.code


@dataclass(frozen=True, slots=True)
class Code:
    """A kind of problem. Declared once, by the rule that finds it."""

    code: str
    slug: str
    severity: Severity = Severity.ERROR
    autofix: Autofix = Autofix.NO

    def at(
        self,
        place: Place,
        variant: str = "",
        *,
        width: int = 1,
        excerpt: str = "",
        edits: tuple[Edit, ...] = (),
        autofix: Autofix | None = None,
        severity: Severity | None = None,
        **values: object,
    ) -> Diagnostic:
        """This problem at `place`; `values` fill the placeholders of its sentence."""
        return Diagnostic(
            place=place,
            code=self.code,
            slug=self.slug,
            severity=severity or self.severity,
            autofix=autofix or self.autofix,
            variant=variant,
            values=tuple(sorted((key, str(value)) for key, value in values.items())),
            width=max(width, 1),
            excerpt=excerpt,
            edits=edits,
        )


def values_of(diagnostic: Diagnostic) -> Mapping[str, str]:
    """What the sentence of `diagnostic` names, by placeholder."""
    return dict(diagnostic.values)
