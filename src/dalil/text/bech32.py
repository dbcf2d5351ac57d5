"""Bech32 (BIP 173): texts whose last six letters prove the others, as keys of age are written."""

from __future__ import annotations

_LETTERS = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"
_STEPS = (0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3)


def is_bech32(prefix: str, text: str) -> bool:
    """Whether `text` is a whole bech32 text in small letters that begins with `prefix` and 1."""
    head, mark, data = text.rpartition("1")
    if head != prefix or not mark or len(data) < 6 or set(data) - set(_LETTERS):
        return False
    spread = [ord(each) >> 5 for each in head] + [0] + [ord(each) & 31 for each in head]
    return _checksum([*spread, *map(_LETTERS.index, data)]) == 1


def _checksum(values: list[int]) -> int:
    found = 1
    for value in values:
        top = found >> 25
        found = (found & 0x1FFFFFF) << 5 ^ value
        for bit, step in enumerate(_STEPS):
            found ^= step if top >> bit & 1 else 0
    return found
