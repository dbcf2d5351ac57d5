"""`dalil serve`: the site on this machine, made anew whenever a file is saved."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from dalil.cli.command import command as named
from dalil.cli.session import Refused, Session

if TYPE_CHECKING:
    from dalil.engine.preview import Preview


@named("serve")
@click.option("--port", type=click.IntRange(0, 65535), default=8000)
@click.option("--host", default="127.0.0.1")
@click.pass_obj
def command(told: Session, port: int, host: str) -> int:
    """Runs until it is stopped."""
    from dalil.engine.preview import Preview
    from dalil.engine.serve import serve

    project = told.project()
    with told.progress("read"):
        preview = Preview(project.root, told.language)
    try:
        serve(preview, host, port, on_ready=lambda url: _say(told, preview, url))
    except OSError as error:
        raise Refused(told, "port-taken", port=str(port)) from error
    return 0


def _say(told: Session, preview: Preview, url: str) -> None:
    problems = preview.errors
    if problems:
        told.say("serve.problems", problems=told.count("errors", problems))
    told.say("serve.at", url=url)
