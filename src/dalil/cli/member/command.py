"""`dalil member`: the commands that keep the list of those who may read the members' side."""

from __future__ import annotations

import click

from dalil.cli.command import Group

COMMANDS = ("add", "reset", "extend", "disable", "expire", "list", "check")


@click.group(
    "member",
    cls=Group,
    modules={name: f"dalil.cli.member.{name}" for name in COMMANDS},
    invoke_without_command=True,
)
@click.pass_context
def command(ctx: click.Context) -> None:
    """Without one of them, the help."""
    if ctx.invoked_subcommand is None:
        raise click.exceptions.NoArgsIsHelpError(ctx)
