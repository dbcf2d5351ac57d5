"""Identifiers: ASCII, short, never reused."""

from __future__ import annotations

import re

ID = re.compile(r"\A[a-z0-9]+(-[a-z0-9]+)*\Z")
EID = re.compile(r"\A[a-z][a-z0-9]*(_{1,2}[a-z0-9]+)*\Z")
STATEMENT = re.compile(
    r"\A(?:(?:art|point|step|sec|chp|measure|annex)_[0-9]+[a-z0-9_]*"
    r"|(?:activity|finding|recommendation)_[0-9]+)\Z"
)
FILE_NAME = re.compile(r"\A[a-z0-9]+(-[a-z0-9]+)*\.[a-z0-9]+\Z")
LONGEST = 80
SHORT = 15
"""Letters of an id of two parts that may well stand elsewhere."""
WINDOWS_DEVICES = frozenset(
    ["con", "prn", "aux", "nul", *(f"{name}{n}" for name in ("com", "lpt") for n in range(1, 10))]
)


def is_id(text: str) -> bool:
    """Whether `text` may be the id of a record: lower-case words joined by hyphens, at most 80."""
    return len(text) <= LONGEST and bool(ID.match(text)) and text not in WINDOWS_DEVICES


def is_eid(text: str) -> bool:
    """Whether `text` may be an id inside a text: `art_20__para_1` (Akoma Ntoso eId form)."""
    return len(text) <= LONGEST and bool(EID.match(text))


def is_file_name(text: str) -> bool:
    """Whether `text` may be the name of a published file: an id, a full stop and an ending."""
    stem = text.partition(".")[0]
    return len(text) <= LONGEST and bool(FILE_NAME.match(text)) and stem not in WINDOWS_DEVICES


def is_statement(text: str) -> bool:
    """Whether `text` is the id of something that states: an article, a point, a step, a finding."""
    return bool(STATEMENT.match(text))


def is_telling(id: str) -> bool:
    """Whether `id` can hardly mean anything else wherever it stands: `2026-03-20-7`, not `plan`.

    Ids of few parts may be words of a text or of somebody else's address, and days are no ids.
    """
    parts = id.split("-")
    day = len(parts) == len(("year", "month", "day")) and all(each.isdigit() for each in parts)
    return (len(parts) > 2 and not day) or (len(parts) == 2 and len(id) > SHORT)
