"""`dalil server prosody`: files with which Prosody serves the chat of members."""

from __future__ import annotations

from pathlib import Path

import click

from dalil.cli.command import command as named
from dalil.cli.server.asked import ACCOUNTS, into_option, whole_path
from dalil.cli.server.writing import put
from dalil.cli.session import Session
from dalil.cli.wrongs import Wrongs
from dalil.load.chat import chat_of
from dalil.server.prosody import ChatPlan, prosody


@named("server.prosody")
@into_option
@click.option("--accounts", metavar="DIR", default=ACCOUNTS, envvar="DALIL_ACCOUNTS")
@click.option("--no-apps", is_flag=True)
@click.pass_obj
def command(told: Session, into: Path, accounts: str, no_apps: bool) -> None:
    """Files in a folder, and nothing else: what the system has stays as it is."""
    wrongs = Wrongs(told)
    project = told.project()
    chat = chat_of(project)
    if not project.members_url:
        wrongs.wrong("server.no-members")
    if chat is None:
        wrongs.wrong("server.no-chat")
    list_, target = whole_path(wrongs, accounts), whole_path(wrongs, str(into))
    wrongs.all_right()
    assert chat is not None, "otherwise it was said that there is none"
    plan = ChatPlan(chat, project.members_url, target, list_, apps=not no_apps)
    put(told, into, prosody(plan))
    told.say("server.next", file=into.expanduser().absolute() / "README-chat.txt")
    told.say("server.chat-kept", days=chat.keep_days)
