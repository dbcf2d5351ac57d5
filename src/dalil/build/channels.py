"""The ways to reach an office, each with what happens when one follows it."""

from __future__ import annotations

from dataclasses import dataclass

from dalil.build.page import Phrase
from dalil.build.text import Speech
from dalil.i18n import language
from dalil.load.library import Expression
from dalil.model.collections.contact import Channel, ChannelKind, Contact, ContactWording
from dalil.text.phones import readable

OFFICE = "office"
POST = "post"
"""What stands in the place of a kind where the way is an address in words."""


@dataclass(frozen=True, slots=True)
class Way:
    """A way to reach an office."""

    kind: str
    """A kind of channel, or `office`, `post`."""
    label: str
    text: Phrase
    """As readers see it: a number in groups; an address in the language that has it."""
    address: str
    """What a tap opens: `tel:`, `mailto:`, a web address; empty for an address in words."""

    @property
    def words(self) -> bool:
        """Whether its text is words of the page's language; else it runs from left to right."""
        return self.kind in (OFFICE, POST)

    @property
    def number(self) -> bool:
        """Whether it is a number, which is read aloud in the language of the page."""
        return self.address.startswith(("tel:", "sms:")) or self.kind == ChannelKind.WHATSAPP


def ways(speech: Speech, contact: Contact, expression: Expression) -> tuple[Way, ...]:
    """Every way to reach an office, phones first, addresses in words last."""
    kinds = list(ChannelKind)
    ordered = sorted(contact.channels, key=lambda each: kinds.index(each.kind))
    return (*(_way(speech, each) for each in ordered), *_places(speech, expression))


def target(channel: Channel) -> str:
    """What following a channel opens."""
    match channel.kind:
        case ChannelKind.SMS:
            return f"sms:{channel.value}"
        case ChannelKind.WHATSAPP:
            return f"https://wa.me/{channel.value.removeprefix('+')}"
        case ChannelKind.EMAIL:
            return f"mailto:{channel.value}"
        case ChannelKind.MESSAGES | ChannelKind.WEB:
            return channel.value
        case _:
            return f"tel:{channel.value}"


def _way(speech: Speech, channel: Channel) -> Way:
    label = speech.words(f"values.channel_kind.{channel.kind.value}")
    text = readable(channel.value) if channel.kind.dialled else channel.value
    shown = speech.phrase(text.removeprefix("https://").removesuffix("/"))
    return Way(channel.kind.value, label, shown, target(channel))


def _places(speech: Speech, expression: Expression) -> tuple[Way, ...]:
    wording = expression.wording
    assert isinstance(wording, ContactWording), "contacts have words of their own"
    held = ((OFFICE, wording.office_address), (POST, wording.post_address))
    there = language(expression.language)
    return tuple(
        Way(kind, speech.words(f"fields.{kind}_address"), Phrase(text, there), "")
        for kind, text in held
        if text
    )
