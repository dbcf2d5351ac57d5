"""Prosody for the chat: a server that only members use, and that talks to no other."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from importlib.resources import files

from jinja2 import DictLoader, Environment, StrictUndefined

from dalil.accounts.stores import SCRAM
from dalil.i18n import languages, words
from dalil.load.chat import SOCKET, Chat
from dalil.server.plan import PORT

CODE = {
    "dalil_list.lib.lua": "prosody_list.lua",
    "mod_auth_dalil_members.lua": "prosody_auth.lua",
    "mod_dalil_rooms.lua": "prosody_rooms.lua",
}
"""Programs for Prosody, as they stand here."""
WRITTEN = {"prosody.cfg.lua": "prosody.conf", "README-chat.txt": "prosody.txt"}


@dataclass(frozen=True, slots=True)
class ChatPlan:
    """A chat, and where everything lies on the server."""

    chat: Chat
    members_url: str
    into: str
    """The folder that the files are written to, and stay in."""
    accounts: str
    apps: bool = True
    """Whether apps on phones may come in too, and not only browsers."""
    port: int = PORT
    seconds: int = 30
    """After which a closed account is sent out."""
    data: str = "/var/lib/prosody"
    run: str = "/run/prosody"
    log: str = "/var/log/prosody/prosody.log"
    certificates: str = "/etc/prosody/certs"
    root: bool = False
    """Whether it may run as root: only in a trial."""


def prosody(plan: ChatPlan) -> dict[str, str]:
    """The files: name -> text."""
    env = Environment(
        loader=DictLoader({name: _template(name) for name in WRITTEN.values()}),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        autoescape=False,
    )
    values = {
        **{name: getattr(plan, name) for name in plan.__slots__},
        "list": f"{plan.accounts}/{SCRAM}",
        "address": f"{plan.members_url}{SOCKET}",
        "rooms": tuple(_rooms(plan.chat)),
        "title": _lua(_title()),
    }
    made = {name: env.get_template(each).render(values) for name, each in WRITTEN.items()}
    return made | {name: _template(each) for name, each in CODE.items()}


def _rooms(chat: Chat) -> Iterator[tuple[str, str]]:
    """Each room and its name in all languages: a room has one name on the server."""
    for id_, named in chat.rooms.items():
        usual = {code: words(each).get(f"chat.rooms.{id_}") for code, each in languages().items()}
        names = {code: named.get(code) or usual[code] for code in languages()}
        yield id_, _lua(" · ".join(filter(None, names.values())) or id_)


def _title() -> str:
    return " · ".join(words(each)("chat.title") for each in languages().values())


def _lua(text: str) -> str:
    """`text` inside quotation marks of Lua."""
    plain = "".join(each if each.isprintable() else " " for each in text)
    return plain.replace("\\", "\\\\").replace('"', '\\"')


def _template(name: str) -> str:
    return files("dalil.server").joinpath("templates", name).read_text("utf-8")
