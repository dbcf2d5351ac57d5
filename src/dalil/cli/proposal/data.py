"""A report as data, for other programs."""

from __future__ import annotations

import json

from dalil.cli.proposal.entries import Entry
from dalil.cli.proposal.proposal import Proposal
from dalil.cli.proposal.texts import Turn
from dalil.cli.report.data import item
from dalil.i18n import Language


def document(found: Proposal, language: Language, preview: str = "") -> str:
    """The whole report as one JSON object; nothing is left out."""
    value = {
        "base": found.base,
        "entries": [_entry(each, preview) for each in found.entries],
        "problems": {
            "new": [item(each, language) for each in found.problems.new],
            "mended": [item(each, language) for each in found.problems.mended],
            "kept": found.problems.kept,
        },
        "translations": {
            "worse": [_turn(each) for each in found.turns.worse],
            "level": [_turn(each) for each in found.turns.level],
        },
        "shared": list(found.shared),
        "beyond": list(found.beyond),
    }
    return json.dumps(value, ensure_ascii=False, indent=2)


def _entry(entry: Entry, preview: str) -> dict[str, object]:
    shown = entry.address and not entry.draft
    return {
        "kind": str(entry.kind),
        "key": entry.key,
        "collection": entry.collection,
        "title": entry.title,
        "languages": {code: str(touch) for code, touch in entry.languages.items()},
        "address": preview + entry.address if shown else "",
        "former": entry.former,
        "draft": entry.draft,
    }


def _turn(turn: Turn) -> dict[str, object]:
    return {
        "key": turn.key,
        "language": turn.language,
        "path": turn.path,
        "state": str(turn.state),
        "units": list(turn.units),
        "whole": turn.whole,
        "explains": turn.explains,
    }
