"""ACC901 members-address: the address of the members' side is none, or is that of the public site.

`members` in `content/site.yml` says where registered organisations read. A web server asks for a
name and a passphrase there, so it is a full address with https. It is another host than that of
the public site, or a folder below it: were it the public site's own address, or one above it,
either everybody would be asked or nobody.

PASS  members: https://members.example.org/
PASS  members: https://example.org/members/     where the public site is https://example.org/
FAIL  members: members.example.org
FAIL  members: https://example.org/             where the public site is https://example.org/

Source: RFC 7617, section 2.2: what a browser sends to a folder, it sends to all below it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

from dalil.diagnostics import Code, Diagnostic, Place
from dalil.load.library import Library
from dalil.load.project import SITE, address_of

MEMBERS_ADDRESS = Code("ACC901", "members-address")

_LINE = re.compile(r"""^["']?members["']?\s*:[ \t]*""")


def check(library: Library) -> Iterator[Diagnostic]:
    """The setting `members`, where it cannot be meant."""
    project = library.project.public or library.project
    written = project.members_address
    if not written:
        return
    address = address_of(written)
    if not address:
        yield _at(library, "", written)
    elif project.site_url and _covers(address, project.site_url):
        yield _at(library, "covers", written, public=project.site_url)


def _covers(members: str, public: str) -> bool:
    """Whether everything at `public` lies at or below `members`."""
    one, other = urlsplit(members), urlsplit(public)
    return one.netloc == other.netloc and other.path.startswith(one.path)


def _at(library: Library, variant: str, written: str, **values: Any) -> Diagnostic:
    path = library.public_path(SITE)
    for number, line in enumerate(library.project.site_text.split("\n"), 1):
        if found := _LINE.match(line):
            place = Place(path, number, found.end() + 1)
            width = len(line) - found.end()
            return MEMBERS_ADDRESS.at(
                place, variant, width=width, excerpt=line, address=written, **values
            )
    return MEMBERS_ADDRESS.at(Place(path), variant, address=written, **values)
