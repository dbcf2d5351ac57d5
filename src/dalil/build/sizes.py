"""Sizes of files, as readers take them in."""

from __future__ import annotations

from dalil.build.text import Speech

KILOBYTE = 1000


def size(speech: Speech, size: int) -> str:
    """A size as a reader takes it in: 840 bytes, 34 KB."""
    if size < KILOBYTE:
        return speech.words("data.bytes", n=speech.words.number(size))
    return speech.words("data.kilobytes", n=speech.words.number(round(size / KILOBYTE)))
