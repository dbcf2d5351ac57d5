"""ID504 bad-name: a folder or file whose name not every computer can keep, or that two files share.

Names of folders and files become addresses. They are lower-case Latin letters and digits in words
joined by hyphens, at most 80 characters, and none of the names that Windows keeps for devices. Two
paths that differ only in capital letters, or in how an accent is written, are one file on many
computers: one of the two would be lost.

PASS  content/laws/iq-2019-31/index.ar.md
FAIL  content/laws/IQ 2019-31/index.ar.md
FAIL  docs/en/con.md

Source: names that Windows reserves; Unicode normal form C.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from dalil.diagnostics import Code, Diagnostic, Place
from dalil.load.library import Library
from dalil.text.ids import LONGEST, WINDOWS_DEVICES, is_id

BAD_NAME = Code("ID504", "bad-name")

NAMELESS = "page"
"""What is offered where no letter of a name can be kept."""

_ODD = re.compile(r"[^a-z0-9]+")


def check(library: Library) -> Iterator[Diagnostic]:
    """Every bad part of a path, told once, and every path that equals an earlier one."""
    told: set[str] = set()
    seen: dict[str, str] = {}
    for found in library.files:
        path = found.path
        first = seen.setdefault(unicodedata.normalize("NFC", path).casefold(), path)
        if first != path:
            yield BAD_NAME.at(Place(path), "twins", other=first)
            continue
        parts = path.split("/")
        for depth, name in enumerate(parts):
            prefix = "/".join(parts[: depth + 1])
            last = depth == len(parts) - 1
            if prefix in told or (name.startswith(".") and last):
                continue
            variant = _wrong(name, is_file=last)
            if variant is not None:
                told.add(prefix)
                fixed = _fixed(name, is_file=last)
                longest = LONGEST
                yield BAD_NAME.at(Place(path), variant, name=name, fixed=fixed, longest=longest)


def _wrong(name: str, *, is_file: bool) -> str | None:
    """The variant of the sentence that says what is wrong with a name; None where nothing is."""
    parts = name.split(".") if is_file else [name]
    if len(parts[0]) > LONGEST:
        return "long"
    if parts[0].casefold() in WINDOWS_DEVICES:
        return "device"
    return None if all(map(is_id, parts)) else ""


def _fixed(name: str, *, is_file: bool) -> str:
    """A name that may stand, as close as possible."""
    plain = unicodedata.normalize("NFKD", name).casefold()
    parts = plain.split(".") if is_file and "." in plain else [plain]
    *stem, ending = [_ODD.sub("-", each).strip("-") for each in parts]
    if not stem:
        return ending or NAMELESS
    return f"{'-'.join(each for each in stem if each) or NAMELESS}.{ending}"
