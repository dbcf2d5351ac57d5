"""CHT901 chat-setting: the chat has an XMPP domain, a number of days, and rooms with ids.

`chat` in `content/site.yml` names the chat server of registered organisations. `domain` is the
part of an account behind the @. `keep_days` says after how many days messages are deleted; the
page of the chat and the configuration of the server both take it from here, so that what readers
are told is what happens. `rooms` may name rooms; the id of a room is part of its address.

PASS  chat: {domain: chat.example.org, keep_days: 30}
PASS  chat: {domain: chat.example.org, keep_days: 30, rooms: {trainers: {en: Trainers}}}
FAIL  chat: {domain: https://chat.example.org/, keep_days: 30}
FAIL  chat: {domain: chat.example.org}

Source: RFC 7622, section 3.2: what may be the domain of an address.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from dalil.diagnostics import Code, Diagnostic, Place
from dalil.load.chat import unusable
from dalil.load.library import Library
from dalil.load.project import SITE

CHAT_SETTING = Code("CHT901", "chat-setting")

_LINE = re.compile(r"""^["']?chat["']?\s*:[ \t]*""")


def check(library: Library) -> Iterator[Diagnostic]:
    """The parts of the setting `chat` that cannot be meant."""
    place, excerpt = _place(library.project.site_text)
    for each in unusable(library.project):
        yield CHAT_SETTING.at(place, each.name, width=4, excerpt=excerpt, written=each.written)


def _place(text: str) -> tuple[Place, str]:
    for number, line in enumerate(text.split("\n"), 1):
        if _LINE.match(line):
            return Place(SITE, number, 1), line
    return Place(SITE), ""
