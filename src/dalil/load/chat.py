"""What `chat` in `content/site.yml` says: where registered organisations write to each other."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from dalil.load.project import Project
from dalil.text.ids import is_id

ROOM = "general"
"""The room that there is where no other is named."""
SOCKET = "xmpp-websocket"
"""Below the address of the members' side: where browsers reach the chat server."""
_DOMAIN = re.compile(r"[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+\Z")
_DAYS = re.compile(r"[1-9][0-9]{0,3}\Z")


@dataclass(frozen=True, slots=True)
class Chat:
    """The chat of a library."""

    domain: str
    """The XMPP domain: an account is `name@domain`."""
    keep_days: int
    """Days after which the server deletes messages."""
    rooms: Mapping[str, Mapping[str, str]]
    """Id of a room -> what it is called, by language; empty where nobody said."""

    @property
    def rooms_domain(self) -> str:
        """Where the rooms are: `general@rooms.chat.example.org`."""
        return f"rooms.{self.domain}"


@dataclass(frozen=True, slots=True)
class Unusable:
    """A part of the setting that cannot be meant."""

    name: str
    """`domain`, `keep_days`, `rooms`, or empty where the setting is no map."""
    written: str


def chat_of(project: Project) -> Chat | None:
    """The chat of a project; None where it has none, or where rule CHT901 finds it unusable."""
    if not written(project) or any(unusable(project)):
        return None
    given = _map(project)
    named = given.get("rooms") or {ROOM: {}}
    assert isinstance(named, dict)
    rooms = {str(id_): MappingProxyType(_names(label)) for id_, label in named.items()}
    return Chat(str(given["domain"]), int(str(given["keep_days"])), MappingProxyType(rooms))


def written(project: Project) -> bool:
    """Whether the setting stands there."""
    value: object = project.site.get("chat")
    return value is not None


def unusable(project: Project) -> list[Unusable]:
    """The parts of the setting that cannot be meant; none where it is left out."""
    if not written(project):
        return []
    given = _map(project)
    if not given:
        return [Unusable("", str(project.site.get("chat")))]
    found = []
    domain, days = str(given.get("domain", "")), str(given.get("keep_days", ""))
    if not _DOMAIN.match(domain):
        found.append(Unusable("domain", domain))
    if not _DAYS.match(days):
        found.append(Unusable("keep_days", days))
    rooms = given.get("rooms")
    if rooms is not None and (not isinstance(rooms, dict) or not all(map(_is_room, rooms))):
        found.append(Unusable("rooms", str(rooms)))
    return found


def _is_room(id_: object) -> bool:
    return isinstance(id_, str) and is_id(id_)


def _map(project: Project) -> dict[str, object]:
    value: object = project.site.get("chat")
    return value if isinstance(value, dict) else {}


def _names(label: object) -> dict[str, str]:
    return {str(key): str(value) for key, value in label.items()} if isinstance(label, dict) else {}
