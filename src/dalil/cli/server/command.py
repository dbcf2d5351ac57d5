"""`dalil server`: the commands that write configuration for real servers."""

from __future__ import annotations

import click

from dalil.cli.command import Group

COMMANDS = ("nginx", "caddy", "static", "prosody")


@click.group(
    "server",
    cls=Group,
    modules={name: f"dalil.cli.server.{name}" for name in COMMANDS},
    invoke_without_command=True,
)
@click.pass_context
def command(ctx: click.Context) -> None:
    """Without one of them, the help."""
    if ctx.invoked_subcommand is None:
        raise click.exceptions.NoArgsIsHelpError(ctx)
