"""URL901 lost-address: an address once published that answers no more.

People cite addresses in complaints, letters and judgments. `urls.lock` holds each one that was ever
published; each must still be a page, lead to one (`former_ids`) or say why the page is gone (a
withdrawn record). A record is renamed with `dalil rename` and withdrawn with `dalil withdraw`; both
leave something at the old address.

PASS  live ar/laws/iq-2019-31/     where content/laws/iq-2019-31/index.ar.md exists
FAIL  live ar/laws/iq-2019-13/     where nothing has this id, or had it

Source: W3C, Cool URIs don't change.
"""

from __future__ import annotations

from collections.abc import Iterator

from dalil.diagnostics import Code, Diagnostic, Place
from dalil.i18n import languages
from dalil.load.addresses import FILES, addresses, home, index
from dalil.load.ledger import Ledger
from dalil.load.library import Library
from dalil.load.project import LEDGER
from dalil.model.collection import collections

LOST_ADDRESS = Code("URL901", "lost-address")


def check(library: Library) -> Iterator[Diagnostic]:
    """Every address of the ledger at which nothing stands, and every line it cannot read."""
    if not library.ledger.strip():
        return
    ledger = Ledger.parse(library.ledger)
    lines = library.ledger.split("\n")
    for number, line in ledger.strange.items():
        yield LOST_ADDRESS.at(Place(LEDGER, number), "line", excerpt=line)
    answering, standing = addresses(library), _standing()
    for number, line in enumerate(lines, 1):
        words = line.split()
        if len(words) < 2 or words[0] not in ("live", "moved", "gone"):
            continue
        address = words[1]
        if words[0] == "gone" and address.startswith(f"{FILES}/"):
            continue  # a page can say why it is gone, a file cannot
        if not (answering.answers(address) or address in standing or _unread(library, address)):
            yield _at(number, line, address)


def _standing() -> frozenset[str]:
    """Addresses that every build has: home pages and the pages of collections."""
    indexes = {
        index(language, each, by)
        for language in languages()
        for each in collections().values()
        for by in each.indexes
    }
    return frozenset(indexes | {home(language) for language in languages()})


def _unread(library: Library, address: str) -> bool:
    """Whether the address is that of a file that cannot be read: this is told at the file."""
    parts = address.strip("/").split("/")
    if len(parts) == 3 and parts[2] in library.unreadable:
        return True
    pages = (f"docs/{'/'.join(parts)}{ending}" for ending in (".md", "/index.md"))
    return any(each in library.drafts for each in pages)


def _at(number: int, line: str, address: str) -> Diagnostic:
    column = line.index(address) + 1
    place = Place(LEDGER, number, column)
    return LOST_ADDRESS.at(place, width=len(address), excerpt=line, address=address)
