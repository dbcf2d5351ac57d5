"""The mark of a members' file: a word that stands in that file and nowhere else in the world."""

from __future__ import annotations

import re
import secrets
from hashlib import sha256

FIELD = "canary"
"""Where it stands in a settings block; no model knows it, since it is of the file."""
BEGINNING = "dalil-members-"
DIGITS = 32
CANARY = re.compile(rf"{BEGINNING}[0-9a-f]{{{DIGITS}}}(?![0-9a-f])", re.IGNORECASE)
"""A mark in running text, however somebody changed its letters to capitals."""

_WHOLE = re.compile(rf"{BEGINNING}[0-9a-f]{{{DIGITS}}}\Z")


def is_canary(text: str) -> bool:
    """Whether `text` is a mark as it is written."""
    return _WHOLE.match(text) is not None


def new() -> str:
    """A mark that nobody can guess."""
    return f"{BEGINNING}{secrets.token_hex(DIGITS // 2)}"


def fresh(seed: str) -> str:
    """A mark to offer for a file that lacks one: other files are offered others."""
    return f"{BEGINNING}{sha256(seed.encode()).hexdigest()[:DIGITS]}"
