"""`dalil`: the one command, its exit status, and what is said when the fault is ours.

0 clean; 1 problems in the files; 2 the command was typed wrongly; 3 our fault.
"""

from __future__ import annotations

import gc
import os
import sys
import tempfile
import traceback
from collections.abc import Sequence
from pathlib import Path

import click

from dalil import __version__
from dalil.cli.command import ALL, Group
from dalil.cli.session import Session, session

COMMANDS = (
    "check",
    "fix",
    "explain",
    "new",
    "status",
    "diff",
    "attach",
    "sync",
    "keep",
    "build",
    "leaks",
    "serve",
    "rename",
    "withdraw",
    "lock",
    "report",
    "schema",
    "terms",
    "init",
    "member",
    "server",
    "incidents",
)
MODULES = {
    "incidents": "dalil.cli.incidents.command",
    "member": "dalil.cli.member.command",
    "report": "dalil.cli.proposal.command",
    "server": "dalil.cli.server.command",
    "terms": "dalil.cli.terms.command",
}
"""Where a command is not in the file of its name."""
PROBLEMS, MISUSE, OUR_FAULT, STOPPED = 1, 2, 3, 130


def _print_version(ctx: click.Context, param: click.Parameter, value: bool) -> None:
    if value:
        click.echo(f"dalil {__version__}")
        ctx.exit()


@click.group(
    ALL,
    cls=Group,
    modules={name: MODULES.get(name, f"dalil.cli.{name}") for name in COMMANDS},
    invoke_without_command=True,
)
@click.option("--version", is_flag=True, expose_value=False, is_eager=True, callback=_print_version)
@click.pass_context
def dalil(ctx: click.Context) -> None:
    """All commands; without one, the help."""
    if ctx.invoked_subcommand is None:
        raise click.exceptions.NoArgsIsHelpError(ctx)


def main(arguments: Sequence[str] | None = None) -> None:
    """Run a command line and exit with its status."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    # a library is a million small values that live to the end: look for garbage seldom, and not
    # among them when all is over
    gc.set_threshold(1_000_000, 50, 1000)
    status = run(sys.argv[1:] if arguments is None else arguments)
    gc.freeze()
    sys.exit(status)


def run(arguments: Sequence[str]) -> int:
    """The exit status of a command line; everything it has to say is printed."""
    told = session(arguments)
    try:
        status = dalil.main(list(arguments), "dalil", standalone_mode=False, obj=told)
        sys.stdout.flush()
    except click.ClickException as error:
        return _complain(error, told)
    except (click.Abort, KeyboardInterrupt):
        click.echo(told.text("stopped"), err=True)
        return STOPPED
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return PROBLEMS
    except Exception as error:  # the one place that catches all: a lawyer is shown no traceback
        report = _written(error, arguments)
        click.echo(told.text("our-fault", report=report), err=True)
        return OUR_FAULT
    return status if isinstance(status, int) else 0


def _complain(error: click.ClickException, told: Session) -> int:
    if isinstance(error, click.exceptions.NoArgsIsHelpError):
        click.echo(error.message)
        return MISUSE
    click.echo(error.message, err=True)
    if isinstance(error, click.UsageError) and error.ctx is not None:
        click.echo(told.text("help.more", command=f"{error.ctx.command_path} --help"), err=True)
    return error.exit_code


def _written(error: Exception, arguments: Sequence[str]) -> Path:
    """The file that holds what we need to mend our fault."""
    with tempfile.NamedTemporaryFile(
        "w", encoding="utf-8", errors="replace", prefix="dalil-", suffix=".txt", delete=False
    ) as file:
        file.write(_report(error, arguments))
    return Path(file.name)


def _report(error: Exception, arguments: Sequence[str]) -> str:
    facts = {"dalil": __version__, "python": sys.version, "arguments": list(arguments)}
    told = [f"{name}: {value}\n" for name, value in facts.items()]
    return "".join([*told, *traceback.format_exception(error)])
