"""What filters are called in a language."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from dalil.build.search.item import PAGE, Item
from dalil.build.text import Speech
from dalil.build.topics import TOPICS
from dalil.i18n import languages
from dalil.model.collection import collections


def labels(speech: Speech, items: Sequence[Item]) -> Mapping[str, Mapping[str, str]]:
    """The label of each value that items have, by filter; only what is used."""
    names = [*(each.name for each in collections().values()), PAGE]
    years = sorted({each.year for each in items if each.year})
    return {
        "collection": {
            name: speech.words(f"{name}.plural")
            for name in names
            if any(each.collection == name for each in items)
        },
        "status": {
            each: speech.words(f"values.legal_status.{each}")
            for each in sorted({item.status for item in items} - {""})
        },
        "topic": {
            each: speech.row(TOPICS, each)
            for each in sorted({topic for item in items for topic in item.topics})
        },
        "issuer": {
            each: speech.row("issuers", each)
            for each in sorted({item.issuer for item in items} - {""})
        },
        "year": {each: speech.words.number(each) for each in years},
        "language": {code: each.name for code, each in languages().items()},
    }
