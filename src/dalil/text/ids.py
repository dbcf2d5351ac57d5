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
