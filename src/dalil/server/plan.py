"""What a configuration is written from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from importlib.resources import files

from jinja2 import DictLoader, Environment, StrictUndefined

from dalil.accounts.stores import CADDY, HTPASSWD
from dalil.load.chat import SOCKET, Chat
from dalil.server import headers, side
from dalil.server.side import Side, hosts

PORT = 5280
"""Where the chat server answers."""
MARGIN = 2
"""Seconds by which a verdict is forgotten before it must be: servers count in whole seconds."""


@dataclass(frozen=True, slots=True)
class Plan:
    """Sides, and how they are served."""

    sides: tuple[Side, ...]
    into: str
    """The folder that the files are written to, and stay in."""
    accounts: str
    dalil: str
    """How the timer calls the command."""
    listen: str = ""
    """The address to listen at, where that is not the usual one."""
    revoked_within: int = 60
    """Seconds after which a disabled account opens nothing."""
    run: str = "/run"
    """A folder in memory for what must not outlive the machine's next start."""
    chat: Chat | None = None
    """The chat of members, which browsers reach through the web server."""
    chat_port: int = PORT
    """Where the chat server answers on the same computer."""
    more: tuple[str, ...] = ()
    """What the content policy allows beyond the usual."""

    @property
    def has_login(self) -> bool:
        """Whether there is anything to log in to."""
        return any(each.login for each in self.sides)


def written(plan: Plan, names: Mapping[str, str]) -> dict[str, str]:
    """The files of a plan: name -> text, each from the template that `names` gives it."""
    env = Environment(
        loader=DictLoader(_templates()),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        autoescape=False,
    )
    members = next((each for each in plan.sides if each.login), None)
    values = {
        "plan": plan,
        "hosts": tuple(hosts(plan.sides)),
        "members": members,
        "chat": plan.chat if members else None,
        "socket": f"{members.path}{SOCKET}" if members else "",
        "headers": headers.headers(*plan.more),
        "caching": {
            "members": headers.MEMBERS,
            "lasting": headers.LASTING,
            "asked": headers.ASKED,
        },
        "lasting": side.LASTING,
        "open": side.OPEN,
        "valid": max(1, plan.revoked_within - MARGIN),
        "htpasswd": f"{plan.accounts}/{HTPASSWD}",
        "caddy_accounts": f"{plan.accounts}/{CADDY}",
    }
    return {
        name: env.get_template(template).render(values, file=name)
        for name, template in names.items()
    }


def _templates() -> dict[str, str]:
    folder = files("dalil.server").joinpath("templates")
    return {each.name: each.read_text("utf-8") for each in folder.iterdir()}
