"""`dalil init`: a small library in an empty folder, ready to be built."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

import click

from dalil.check.rules.arabic_letters import KURDISH
from dalil.cli.command import command as named
from dalil.cli.disk import write, write_bytes
from dalil.cli.session import Misuse, Session
from dalil.cli.sync import first_locks
from dalil.i18n import languages, words
from dalil.load.load import load
from dalil.load.project import SITE, project

NAMES = {"gitignore.txt": ".gitignore", "hooks/site.py.txt": "hooks/site.py"}
"""Files that tools would take for their own if the package held them under their real names."""
PICTURE = ".png"
"""How the names of sample pictures end."""


@named("init")
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@click.option("--name", default="", metavar="TEXT")
@click.pass_obj
def command(told: Session, folder: Path, name: str) -> None:
    """Writes nothing unless the folder is new or empty."""
    if folder.exists() and not folder.is_dir():
        raise Misuse(told, "not-a-folder", folder=folder)
    if folder.is_dir() and any(folder.iterdir()):
        raise Misuse(told, "folder-not-empty", folder=folder)
    values = _values(told, name)
    for path, text in starter():
        write(folder / path, _filled(text, values))
    for path, data in pictures():
        write_bytes(folder / path, data)
    for path, text in first_locks(told, load(project(folder))).items():
        write(folder / path, text)
    told.say("init.done", folder=folder)
    told.say("init.next", folder=folder, site=SITE)


def starter() -> Iterator[tuple[str, str]]:
    """The files of a new library: path and text, with `{…}` where a value goes."""
    for path, file in _below(files("dalil.cli").joinpath("starter"), ""):
        if not path.endswith(PICTURE):
            yield NAMES.get(path, path), file.read_text(encoding="utf-8")


def pictures() -> Iterator[tuple[str, bytes]]:
    """The files of a new library that hold no words: path and bytes."""
    for path, file in _below(files("dalil.cli").joinpath("starter"), ""):
        if path.endswith(PICTURE):
            yield path, file.read_bytes()


def _below(folder: Traversable, prefix: str) -> Iterator[tuple[str, Traversable]]:
    for each in sorted(folder.iterdir(), key=lambda entry: entry.name):
        path = f"{prefix}{each.name}"
        if each.is_dir():
            yield from _below(each, f"{path}/")
        else:
            yield path, each


def _values(told: Session, name: str) -> Mapping[str, str]:
    """What stands in place of `{…}`; all but `plain` as it goes between double quotation marks."""
    plain = " ".join(name.split())
    quoted = plain.replace("\\", "\\\\").replace('"', '\\"')
    names = {code: quoted or words(each)("cli.init.unnamed") for code, each in languages().items()}
    for arabic, kurdish in KURDISH.items():
        names["ku"] = names["ku"].replace(arabic, kurdish)
    own = {f"name_{code}": text for code, text in names.items()}
    here = names[told.language.code]
    return {**own, "name": here, "plain": plain or here, "today": told.today.isoformat()}


def _filled(text: str, values: Mapping[str, str]) -> str:
    for name, value in values.items():
        text = text.replace(f"{{{name}}}", value)
    return text
