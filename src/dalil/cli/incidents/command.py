"""`dalil incidents`: the commands of the desk that verifies reports and publishes their numbers."""

from __future__ import annotations

import click

from dalil.cli.command import Group

MOVES = ("triage", "verify", "unverified", "reject", "withdraw", "refer", "resolve")
COMMANDS = ("people", "import", "list", "show", *MOVES, "publish", "check")


@click.group(
    "incidents",
    cls=Group,
    modules={
        name: f"dalil.cli.incidents.{'take' if name == 'import' else name}" for name in COMMANDS
    },
    invoke_without_command=True,
)
@click.pass_context
def command(ctx: click.Context) -> None:
    """Without one of them, the help."""
    if ctx.invoked_subcommand is None:
        raise click.exceptions.NoArgsIsHelpError(ctx)
