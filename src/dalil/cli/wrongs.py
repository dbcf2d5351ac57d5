"""What is wrong with the words of a command line, gathered and said at once."""

from __future__ import annotations

from collections.abc import Sequence

import click

from dalil.cli.session import Session


class WrongError(click.UsageError):
    """Several things were typed in a way that cannot be meant. Exit 2."""

    def __init__(self, problems: Sequence[str]) -> None:
        super().__init__("\n".join(problems))


class Wrongs:
    """Collects what is wrong with the words of a command line."""

    def __init__(self, told: Session) -> None:
        self._told = told
        self._problems: list[str] = []

    def wrong(self, key: str, /, **values: object) -> None:
        """Note that something is wrong: the sentence `cli.error.<key>`."""
        self._problems.append(self._told.text(f"error.{key}", **values))

    def all_right(self) -> None:
        """Go on only if nothing is wrong.

        Raises:
            WrongError: all that is wrong, a line each.
        """
        if self._problems:
            raise WrongError(self._problems)
