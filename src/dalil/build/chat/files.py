"""The files of the chat: Converse.js as it was published, our scripts and our words for it."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from dalil.build.page import Asset
from dalil.text import yaml

FOLDER = "chat/"
"""Where they lie on the site."""
SCRIPT = "vendor/converse.min.js"
STYLE = "vendor/converse.min.css"
OWN = ("chat.js", "mends.js", "words.js", "chat.css")
WORDED = ("ar", "ku")
"""Languages with a file of words; the words in the scripts of Converse are English."""
CONVERSE = {"ar": "vendor/ar.json"}
"""Of these, the ones in which Converse has words of its own."""
LISTED = "vendor/vendored.yml"
LICENCES = ("vendor/LICENSE", "vendor/BUNDLED.txt")


@dataclass(frozen=True, slots=True)
class Files:
    """Where the page finds what it needs."""

    assets: tuple[Asset, ...]
    addresses: dict[str, str]
    """Of a file, by its name below `theme/chat/`: `chat.js`, `words/ku.json`."""


@cache
def chat_files() -> Files:
    """All files. The digest of the content is part of each address, so caches never lie."""
    assets, addresses = [], {}
    held = {name: read(name) for name in (SCRIPT, STYLE, *OWN, *LICENCES)}
    held |= {f"words/{code}.json": _compact(locale(code)) for code in WORDED}
    for name, data in held.items():
        stem, dot, ending = name.rpartition("/")[2].rpartition(".")
        digest = hashlib.sha256(data).hexdigest()[:8]
        known = f"{stem}.{digest}.{ending}" if dot else ending
        addresses[name] = f"{FOLDER}{known}"
        assets.append(Asset(addresses[name], data))
    return Files(tuple(assets), addresses)


@cache
def locale(code: str) -> dict[str, Any]:
    """The words of the chat in a language, in the format of Converse's own locales.

    Where Converse has words itself, ours come before them.
    """
    found: dict[str, Any] = json.loads(read(f"words/{code}.json"))
    if code in CONVERSE:
        table = found["locale_data"]["converse"]
        theirs = json.loads(read(CONVERSE[code]))["locale_data"]["converse"]
        found["locale_data"]["converse"] = {
            key: value for key, value in theirs.items() if key == "" or any(value)
        } | table
    return found


@cache
def kilobytes() -> int:
    """What a reader loads, compressed, in kilobytes; measured when Converse was renewed."""
    listed = yaml.ours(read(LISTED).decode())
    return round(sum(int(each["compressed"]) for each in listed if each.get("loaded")) / 1000)


def read(name: str) -> bytes:
    """A file below `theme/chat/`."""
    return files("dalil").joinpath("theme", "chat", *name.split("/")).read_bytes()


def _compact(value: object) -> bytes:
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    return text.encode()
