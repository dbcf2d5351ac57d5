"""ACC907 leak: the public site holds something that is for members.

Whatever came into the public folder is searched: pages, feeds, data, search, archives, documents,
however it is escaped, packed or written. What the public library says itself is no leak. A finding
names the file of the site, what kind of thing it is and which members' file it comes from; it never
repeats it.

PASS  site/ as `dalil build` made it from the public project
FAIL  a title, an address or a sentence of a members' record on a public page
FAIL  the mark of a members' file in a feed
FAIL  an attachment of a members' record in an archive below `data/`

Source: CWE-200, exposure of sensitive information to an unauthorized actor.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dalil.diagnostics import Code, Diagnostic, Place
from dalil.leaks.scan import UNREAD, Leak

LEAK = Code("ACC907", "leak")


def findings(leaks: Iterable[Leak], folder: str) -> Iterator[Diagnostic]:
    """The leaks of the site in `folder`; of one kind and members' file one in each file."""
    seen: set[tuple[str, str, str]] = set()
    for each in leaks:
        secret = each.secret
        key = (each.artefact, secret.kind.value, secret.path)
        if key in seen:
            continue
        seen.add(key)
        place = Place(f"{folder}/{each.artefact}" if folder else each.artefact)
        if secret == UNREAD:
            yield LEAK.at(place, "unread")
        elif not secret.path:
            yield LEAK.at(place, "other-canary")
        else:
            source = f"{secret.path}:{secret.line}" if secret.line > 1 else secret.path
            variant = "" if secret.kind.value == "text" else secret.kind.value
            yield LEAK.at(place, variant, source=source)
