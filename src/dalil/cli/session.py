"""What one run of a command knows: its language, its project, where it speaks."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence, Sized
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TypeVar

import click

from dalil.i18n import Language, Words, language, languages, words
from dalil.load.project import CONTENT, Project, find_root, overlay, project
from dalil.text.isolates import isolated, visible
from dalil.text.names import nearest

T = TypeVar("T")

ALIASES = {"ckb": "ku"}
"""Codes of the world for languages that our folders call otherwise."""


@dataclass(slots=True)
class Session:
    """One run of a command."""

    language: Language
    folder: Path | None = None
    """What `--project` said."""
    members: Path | None = None
    """What `--members` said: the folder for members that lies on the project."""
    jobs: int = field(default_factory=lambda: os.cpu_count() or 1)
    """Processes that may work side by side."""
    today: date = field(default_factory=lambda: date.today())  # noqa: DTZ011  (a civil day)
    now: datetime = field(default_factory=lambda: datetime.now(UTC))

    @property
    def words(self) -> Words:
        """What commands say, in the language of the run."""
        return words(self.language)

    def text(self, key: str, /, **values: object) -> str:
        """The sentence `cli.<key>`, safe to print: nothing in it acts unseen or turns round.

        A whole number is written in the digits of the language; what is a name, such as a port,
        comes as text and stays as it is.
        """
        told = {name: visible(self._written(value)) for name, value in values.items()}
        return isolated(self.words(f"cli.{key}", **told), self.language)

    def _written(self, value: object) -> str:
        return self.words.number(value) if isinstance(value, int) else str(value)

    def say(self, key: str, /, **values: object) -> None:
        """Print the sentence `cli.<key>`."""
        click.echo(self.text(key, **values))

    def count(self, key: str, number: int) -> str:
        """`number` things, in the plural form of the language: `cli.count.<key>`."""
        return self.words.count(f"cli.count.{key}", number)

    def name(self, code: str) -> str:
        """What a language is called in the language of the run."""
        return self.words(f"accessibility.languages.{code}")

    def project(self) -> Project:
        """The project of this run: that for members where `--members` names one.

        Raises:
            Misuse: the folder of `--project` holds none, or none lies above where we stand; that of
                `--members` is none, or is not apart from the project.
        """
        return self._overlay(self.public()) if self.members else self.public()

    def _overlay(self, public: Project) -> Project:
        assert self.members is not None, "asked for by --members"
        if not self.members.is_dir():
            raise Misuse(self, "no-such-folder", folder=self.members)
        root = self.members.resolve()
        if root == public.root or root in public.root.parents or public.root in root.parents:
            raise Misuse(self, "members-not-apart", folder=root, project=public.root)
        return overlay(root, public)

    def public(self) -> Project:
        """The public project of this run.

        Raises:
            Misuse: as for `project`.
        """
        if self.folder is not None:
            if not self.folder.is_dir():
                raise Misuse(self, "no-such-folder", folder=self.folder)
            if not (self.folder / CONTENT).is_dir():
                raise Misuse(self, "folder-without-content", folder=self.folder)
            return replace(project(self.folder.resolve()), today=self.today)
        root = find_root(Path.cwd())
        if root is None:
            raise Misuse(self, "no-project", folder=Path.cwd())
        return replace(project(root.resolve()), today=self.today)

    @contextmanager
    def progress(self, key: str) -> Iterator[None]:
        """Say on a terminal what takes long, and wipe it when done; say nothing elsewhere."""
        if not sys.stderr.isatty():
            yield
            return
        from rich.console import Console

        with Console(stderr=True).status(self.text(f"progress.{key}")):
            yield

    def counted(self, key: str, things: Iterable[T], whole: Sized) -> Iterator[T]:
        """`things`, while a terminal shows how many of the `whole` are done and how long is left.

        How many it holds may be known only once the first of them is there; until then it is empty.
        """
        if not sys.stderr.isatty():
            yield from things
            return
        from rich.console import Console
        from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn

        said = TextColumn(self.text(f"progress.{key}"))
        columns = (said, BarColumn(), TextColumn("{task.completed}/{task.total}"))
        console = Console(stderr=True)
        with Progress(*columns, TimeRemainingColumn(), console=console, transient=True) as shown:
            task = shown.add_task("", total=None)
            for each in things:
                yield each
                shown.update(task, total=len(whole), advance=1)


class Misuse(click.UsageError):
    """A command was typed in a way that cannot be meant. Exit 2."""

    def __init__(
        self,
        session: Session,
        key: str,
        /,
        *,
        more: str = "",
        ctx: click.Context | None = None,
        **values: object,
    ) -> None:
        super().__init__(session.text(f"error.{key}", **values) + more, ctx)


class Refused(click.ClickException):
    """A command was understood, and doing it would harm or makes no sense now. Exit 1."""

    exit_code = 1

    def __init__(self, session: Session, key: str, /, **values: object) -> None:
        super().__init__(session.text(f"error.{key}", **values))


def known_language(name: str) -> str:
    """The code of the language that `name` stands for, or the empty string."""
    code = name.strip().lower().replace("_", "-").split("-")[0].split(".")[0]
    code = ALIASES.get(code, code)
    return code if code in languages() else ""


def chosen_language(arguments: Sequence[str], environment: Mapping[str, str]) -> Language:
    """The language of a run: `--lang`, else DALIL_LANG, else the locale's, else English."""
    for name in (_typed(arguments), environment.get("DALIL_LANG", ""), _locale(environment)):
        if code := known_language(name):
            return language(code)
    return language("en")


def _typed(arguments: Sequence[str]) -> str:
    for place, each in enumerate(arguments):
        if each == "--":
            break
        if each.startswith("--lang="):
            return each.removeprefix("--lang=")
        if each == "--lang" and place + 1 < len(arguments):
            return arguments[place + 1]
    return ""


def _locale(environment: Mapping[str, str]) -> str:
    names = (environment.get(name, "") for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    return next((name for name in names if name), "")


def session(arguments: Sequence[str]) -> Session:
    """The session of a command line."""
    return Session(chosen_language(arguments, os.environ))


def suggestion(session: Session, name: str, known: Sequence[str]) -> str:
    """A sentence that offers the nearest of the known names; empty where none is near."""
    near = nearest(name, known)
    return " " + session.text("error.did-you-mean", name=near) if near else ""
