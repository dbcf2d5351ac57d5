"""The sentences of a problem in a language: data, filled here."""

from __future__ import annotations

import re

from dalil.diagnostics.diagnostic import Diagnostic, values_of
from dalil.i18n import Language, Words, words

_UNSEEN = re.compile(
    "[\x00-\x1f\x7f-\x9f\xad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff]"
)


def sentences(diagnostic: Diagnostic, language: Language) -> tuple[str, str]:
    """What is wrong, and the way out (empty where there is none to name).

    Characters that nobody sees are named in place (`U+200F`). Pieces of the other direction are not
    isolated here: `dalil.text.isolates` does that where text is printed.
    """
    messages = words(language, "messages")
    values = {key: _shown(key, value, language) for key, value in values_of(diagnostic).items()}
    return (
        _filled(messages, diagnostic, "message", values),
        _filled(messages, diagnostic, "hint", values),
    )


def why(code: str, language: Language) -> str:
    """Why a problem of this code matters, in one or two sentences for a lawyer."""
    return words(language, "messages").get(f"{code}.why")


def _filled(messages: Words, diagnostic: Diagnostic, which: str, values: dict[str, str]) -> str:
    """The sentence of the variant; where it has none of its own, that of the code."""
    for key in (diagnostic.words, diagnostic.code):
        if template := messages.get(f"{key}.{which}"):
            return template.format_map(_Values(values))
    return diagnostic.slug if which == "message" else ""


class _Values(dict[str, str]):
    """What a sentence asks for and the problem does not say is shown as an ellipsis."""

    def __missing__(self, key: str) -> str:
        return "…"


def _shown(key: str, value: str, language: Language) -> str:
    if key == "kind":
        return words(language).get(f"kinds.{value}", value)
    return _UNSEEN.sub(lambda found: f"U+{ord(found[0]):04X}", value)
