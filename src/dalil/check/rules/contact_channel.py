"""CON901 contact-channel: a number or address of a contact that nobody could call or open.

A number begins with a plus and the code of the country, then only digits (E.164), so that a tap
dials it from any network and any country; in Iraq a mobile has ten digits behind `+964`, without
the zero that is dialled at home. A short number, which only the networks of one country know, is of
the kind `short`. What is opened in a browser is a whole address with `https://`. A contact that
names no way at all to reach it is none.

PASS  {kind: mobile, value: "+9647…"}  with ten digits behind +964
FAIL  {kind: phone, value: 0770 123 4567}
FAIL  {kind: phone, value: "+9640770…"}
FAIL  {kind: email, value: info at example.org}
FAIL  {kind: web, value: example.org}

Source: ITU-T E.164; RFC 3966 (tel), RFC 6068 (mailto); the record format, contacts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from dalil.check.at import at_field
from dalil.check.texts import works
from dalil.diagnostics import Code, Diagnostic
from dalil.load.library import Library
from dalil.model.collections.contact import Channel, ChannelKind, Contact
from dalil.text.phones import international, is_number, is_short

CHANNEL = Code("CON901", "contact-channel")
LOCAL = True

_EMAIL = re.compile(r"\A[^\s@<>,;:\"]+@[\w-]+(?:\.[\w-]+)+\Z", re.ASCII)
_WEB = re.compile(r"\Ahttps://[\w-]+(?:\.[\w-]+)+(?:[:/?#]\S*)?\Z", re.ASCII)


def check(library: Library) -> Iterator[Diagnostic]:
    """Every channel that cannot be followed, and every contact without one."""
    for work in works(library):
        held, draft = work.facts, work.source.draft
        if not isinstance(held, Contact):
            continue
        for at, each in enumerate(held.channels):
            if (variant := _wrong(each)) is not None:
                place, value = ("channels", at, "value"), each.value
                near = international(value) if each.kind.dialled else ""
                if near:
                    yield at_field(CHANNEL, draft, place, "near", value=value, fix=near)
                else:
                    yield at_field(CHANNEL, draft, place, variant, value=value)
        if not (held.channels or held.office_address or held.post_address):
            yield at_field(CHANNEL, draft, ("id",), "none", value=work.id)


def _wrong(channel: Channel) -> str | None:
    """Which sentence tells what is wrong with a channel; None where nothing is."""
    value = channel.value
    match channel.kind:
        case ChannelKind.SHORT:
            return None if is_short(value) else "short"
        case ChannelKind.EMAIL:
            return None if _EMAIL.match(value) else "email"
        case ChannelKind.WEB | ChannelKind.MESSAGES:
            return None if _WEB.match(value) else "web"
        case _:
            return None if is_number(value) else ""
