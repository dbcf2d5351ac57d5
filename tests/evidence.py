"""Where each fact of `facts/` stands in the library, and where each statement comes from."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from dalil.check.support import supporting
from dalil.load.body import Unit
from dalil.load.library import Library, Work

USES = "uses.yml"
NUMBER = re.compile(r"\d")


@dataclass(frozen=True)
class Fact:
    """A row of evidence that has an id."""

    file: str
    id: str
    home: str
    """Where it should stand: `iq-2019-31`, `election-iq-2025-11#point_3`,
    `vocab/governorates#erbil`, `docs/workshop/index#swot_s1`."""


@dataclass(frozen=True)
class Use:
    """A fact with where it was found, or why it is not used."""

    fact: Fact
    found: str = ""
    reason: str = ""


def facts(folder: Path) -> Iterator[Fact]:
    """Every fact with an id, in order of file."""
    laws = _yaml(folder, "laws")
    for table in ("laws", "ihec_regulations", "international_standards"):
        for row in laws[table]:
            yield Fact("laws", row["id"], row["id"])
    for row in laws["elections_2025"]:
        yield Fact("laws", row["id"], "")
    for file, table in (("decisions", "decisions"), ("procedures", "procedures")):
        for row in _yaml(folder, file)[table]:
            yield Fact(file, row["id"], row["id"])
    for place, _ in enumerate(_yaml(folder, "decisions")["acts_of_other_bodies"], 1):
        yield Fact("decisions", f"act-{place}", "")
    report = _yaml(folder, "recommendations")
    for row in report["recommendations"]:
        yield Fact("recommendations", row["id"], f"rec-{row['id'].lower()}")
    for part in report["swot"].values():
        for row in part:
            yield Fact(
                "recommendations", row["id"], f"docs/workshop/index#swot_{row['id'].lower()}"
            )
    for row in report["turnout_reasons"]:
        eid = row["id"].lower().replace("-", "_")
        yield Fact("recommendations", row["id"], f"docs/workshop/index#reason_{eid}")
    for row in _yaml(folder, "turnout")["elections"]:
        yield Fact("turnout", row["id"], row["id"])
    for row in _yaml(folder, "governorates")["governorates"]:
        yield Fact("governorates", row["slug"], f"vocab/governorates#{row['slug']}")
    for row in _yaml(folder, "glossary")["terms"]:
        yield Fact("glossary", row["id"], f"term-{row['id']}")
    for row in _yaml(folder, "disability-terms")["terms"]:
        yield Fact("disability-terms", row["forms"][0], f"terms/avoid#{row['forms'][0]}")


def uses(library: Library, folder: Path) -> Iterator[Use]:
    """Every fact with its place in the library; one that has neither place nor reason is lost."""
    told = _yaml(folder, "uses")
    for fact in facts(folder):
        home = told["homes"].get(fact.id) or fact.home
        if home and stands(library, home):
            yield Use(fact, found=home)
        else:
            yield Use(fact, reason=told["unused"].get(fact.id, ""))


def stands(library: Library, home: str) -> bool:
    """Whether the library holds what `home` names."""
    name, _, anchor = home.partition("#")
    if name == "terms/avoid":
        return any(anchor in row.forms for row in library.terms.avoided)
    if name.startswith("vocab/"):
        rows = library.vocabularies.lists.get(name.removeprefix("vocab/"))
        return rows is not None and anchor in rows.rows
    if name.startswith("docs/"):
        pages = [each for (_, path), each in library.pages.items() if f"docs/{path}" == name]
        held = [{anchor_.eid for anchor_ in each.body.anchors} for each in pages]
        return bool(held) and all(not anchor or anchor in each for each in held)
    work = library.works.get(name)
    if work is None or not work.shown:
        return False
    ids = {each.id for each in getattr(work.facts, "turnout", ())} | set(work.source.body.eids)
    return not anchor or anchor in ids


@dataclass(frozen=True)
class Statement:
    """Words of the library that hold a number or a date, with what they rest on."""

    work: Work
    unit: Unit
    language: str

    def lines(self) -> Iterator[str]:
        """For a person to read: where it stands, what it says, its sources."""
        levels = {each.id: each.verification for each in self.work.facts.statements()}
        level = levels.get(self.unit.eid, self.work.facts.verification)
        yield f"{self.work.id}#{self.unit.eid} ({self.language}, {level})"
        yield f"  {self.unit.heading}: {' '.join(self.unit.markdown.split())}"
        for source in supporting(self.work.facts, self.unit.eid):
            where = " ".join(each for each in (source.address, source.reference) if each)
            yield f"  ← {source.title} [{where}]"


def statements(library: Library) -> list[Statement]:
    """Every statement with a number or a date, in every language."""
    return [
        Statement(work, unit, language)
        for work in library.works.values()
        if work.shown
        for language, expression in work.expressions.items()
        for unit in expression.body.units
        if unit.eid in {each.id for each in work.facts.statements()}
        and NUMBER.search(unit.markdown)
    ]


def drawn(library: Library, number: int, seed: int) -> list[Statement]:
    """`number` statements at random; the same ones for the same seed and library."""
    return random.Random(seed).sample(statements(library), number)


def _yaml(folder: Path, name: str) -> dict[str, Any]:
    return yaml.safe_load((folder / f"{name}.yml").read_text(encoding="utf-8"))
