"""ACC904 named-member: something public names a record that is for members.

Members' records may refer to public ones, never the other way round: a relation, a link or an
address in `urls.lock` would tell everybody that the record exists, and what it is about. The
public project cannot know which ids are taken there; where both trees are at hand, this is told.

PASS  a members' record with `legal_basis: [iq-2019-31]`
FAIL  a public record with `legal_basis: [2026-03-20-7]`, which is a decision for members
FAIL  a public page with the link `record:2026-03-20-7`
FAIL  live ar/decisions/2026-03-20-7/     in `urls.lock` of the public project

Source: the record format, who may read a record.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from dalil.check.at import position
from dalil.diagnostics import Code, Diagnostic, Place
from dalil.load.library import Library
from dalil.load.project import LEDGER
from dalil.text.ids import is_telling

NAMED_MEMBER = Code("ACC904", "named-member")

_WORD = re.compile(r"(?<![a-z0-9_-])[a-z0-9]+(?:-[a-z0-9]+)*(?![a-z0-9_-])", re.IGNORECASE)
_BEFORE = re.compile(r"(?:record:|/|\bid: ?|[\[,{] ?|^\s*- |: )\Z", re.IGNORECASE)
_AFTER = re.compile(r"\s*(?:[#\]},)/]|$)")


def check(library: Library) -> Iterator[Diagnostic]:
    """Every place in the public project at which the id of a members' record stands."""
    if library.public is None:
        return
    public = library.public
    taken = {former for work in public.works.values() for former in work.facts.former_ids}
    own = {*library.works, *library.unreadable}
    ids = {id for id in own - taken if not public.knows(id)}
    for path, text in _texts(public).items():
        if ids.isdisjoint(each.lower() for each in _WORD.findall(text)):
            continue
        for found in _WORD.finditer(text):
            if found[0].lower() in ids and _is_meant(text, found):
                line, column = position(text, found.start())
                place = Place(library.public_path(path), line, column)
                excerpt = text.split("\n")[line - 1]
                yield NAMED_MEMBER.at(place, width=len(found[0]), excerpt=excerpt, id=found[0])


def _texts(public: Library) -> Mapping[str, str]:
    """Everything that is written in the public project, by path."""
    drafts = (*public.drafts.values(), *public.tables.values())
    return {
        **{each.path: each.text for each in drafts},
        **{path: each.text for path, each in public.locks.items()},
        **({LEDGER: public.ledger} if public.ledger else {}),
    }


def _is_meant(text: str, found: re.Match[str]) -> bool:
    """Whether a word is the id: one that could be any word has to stand where ids stand."""
    if is_telling(found[0].lower()):
        return True
    line = text.rfind("\n", 0, found.start()) + 1
    end = text.find("\n", found.end())
    after = text[found.end() : end if end >= 0 else len(text)]
    return bool(_BEFORE.search(text[line : found.start()]) and _AFTER.match(after))
