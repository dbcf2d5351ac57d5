"""`dalil lock`: record every address that is live, so that none is lost unnoticed."""

from __future__ import annotations

from dataclasses import replace

import click

from dalil.cli.command import command as named
from dalil.cli.disk import write
from dalil.cli.session import Session
from dalil.load.addresses import addresses
from dalil.load.ledger import Ledger
from dalil.load.load import load
from dalil.load.project import LEDGER


@named("lock", members=True)
@click.pass_obj
def command(told: Session) -> None:
    """Addresses that are recorded and no longer answer stay recorded: `dalil check` names them."""
    project = told.project()
    with told.progress("read"):
        library = load(project)
    old = Ledger.parse(library.ledger)
    head = old.head or tuple(f"# {each}" for each in told.words("cli.lock.head").splitlines())
    new = replace(old, head=head).with_live(addresses(library).live)
    added = len(new.live - old.live)
    if str(new) != library.ledger:
        write(project.root / LEDGER, str(new))
    total = told.count("addresses", len(new.live))
    told.say("lock.done", new=told.count("new-addresses", added), total=total, file=LEDGER)
