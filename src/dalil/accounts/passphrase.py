"""Passphrases that can be read out over a telephone and typed on any keyboard."""

from __future__ import annotations

import secrets
from functools import cache
from importlib.resources import files

WORDS = 6
"""Of 1,024 words each: 60 bits, more than anyone tries, even with a copy of the hashes."""


def passphrase() -> str:
    """Six words joined by hyphens, drawn anew each time; kept nowhere."""
    return "-".join(secrets.choice(words()) for _ in range(WORDS))


@cache
def words() -> tuple[str, ...]:
    """1,024 short English words that sound like no other; our own list."""
    return tuple(files("dalil.accounts").joinpath("words.txt").read_text("ascii").split())
