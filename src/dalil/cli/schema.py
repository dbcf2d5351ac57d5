"""`dalil schema`: what a settings block may hold, for editors that check while one types."""

from __future__ import annotations

import json
from pathlib import Path

import click

from dalil.build.schema import Schema, schema, translation
from dalil.cli.command import command as named
from dalil.cli.disk import write
from dalil.cli.lookup import collection
from dalil.cli.session import Session
from dalil.load.project import VOCABULARIES, Project, walk
from dalil.load.vocabularies import Vocabularies, vocabularies
from dalil.model.collection import collections

TRANSLATION = "translation"


@named("schema")
@click.argument("name", metavar="[COLLECTION]", required=False)
@click.option("--output", metavar="DIR", type=click.Path(file_okay=False, path_type=Path))
@click.pass_obj
def command(told: Session, name: str | None, output: Path | None) -> None:
    """Print one schema, or all of them by name; with `--output` one file each."""
    wanted = [collection(told, name).name] if name and name != TRANSLATION else None
    labels = _labels(told.project())
    found: dict[str, Schema] = {
        each.name: schema(each.name, each.model, labels, told.words)
        for each in collections().values()
    }
    found[TRANSLATION] = translation(labels, told.words)
    chosen = {each: found[each] for each in wanted or ([TRANSLATION] if name else found)}
    if output is None:
        click.echo(_json(next(iter(chosen.values())) if name else chosen))
        return
    for each, value in chosen.items():
        write(output / f"{each}.schema.json", _json(value) + "\n")
    told.say("schema.done", files=told.count("files", len(chosen)), folder=output)


def _labels(project: Project) -> Vocabularies:
    """The lists of the project; records are not read."""
    files = (each for each in walk(project.root, VOCABULARIES) if each.regular)
    paths = [each.path for each in files if each.path.endswith(".yml")]
    return vocabularies(
        {path: (project.root / path).read_bytes().decode("utf-8-sig", "replace") for path in paths}
    )


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2)
