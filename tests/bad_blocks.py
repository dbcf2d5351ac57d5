"""Bad settings blocks and what is said about them: the data of tests/cases, ready to compare."""

from dataclasses import dataclass
from pathlib import Path

import yaml

from dalil.load.source import read
from dalil.load.typed import typed
from dalil.model.collections.law import Law
from dalil.model.vocabulary import Row, Vocabulary

CASES = Path(__file__).parent / "cases"
PATH = "content/laws/{id}/index.ar.md"
ROWS = {"issuers": ["council-of-representatives"], "topics": ["voting"], "jurisdictions": ["iq"]}
VOCABULARIES = {
    name: Vocabulary(name, f"content/vocab/{name}.yml", {row: Row(row, {}) for row in rows})
    for name, rows in ROWS.items()
}
SAID = ("code", "slug", "line", "column", "severity", "autofix")


@dataclass(frozen=True)
class Case:
    """A file, and what is expected of it."""

    name: str
    data: bytes
    expect: tuple
    value: dict


def cases(folder):
    """The cases of one folder, by its list."""
    rows = yaml.safe_load((CASES / f"{folder}.yml").read_text(encoding="utf-8"))["cases"]
    for row in rows:
        said = tuple(tuple(item[key] for key in SAID) for item in row["expect"])
        data = (CASES / folder / row["file"]).read_bytes()
        yield Case(row["file"], data, said, row.get("value", {}))


ALL = (*cases("front-matter"), *cases("own"))


def judged(data, path="content/laws/x/index.ar.md"):
    """The draft of a law's file and everything said about it."""
    draft = read(path, data)
    _, problems = typed(draft, Law, VOCABULARIES, "law")
    return draft, sorted((*draft.problems, *problems))


def as_said(problem):
    """A problem as the lists of cases write it."""
    place = problem.place
    return (
        problem.code,
        problem.slug,
        place.line,
        place.column,
        str(problem.severity),
        str(problem.autofix),
    )
