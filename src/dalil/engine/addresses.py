"""Links as a browser needs them: relative to the page, so that a copy works anywhere."""

from __future__ import annotations

from posixpath import relpath
from urllib.parse import urlsplit

from dalil.build.page import Page

ANYWHERE = ("404.html", "401.html")
"""Ends of addresses of pages that a server shows at any other address."""
INDEX = "index.html"
"""What a server shows at the address of a folder."""


def href(address: str, page: Page, site_url: str) -> str:
    """`address` as a link on `page`.

    An absolute address stays. A page that the server shows at any address (a 404, a refused login)
    links from the root of the host. Everything else is relative.
    """
    if "://" in address or address.startswith("#"):
        return address
    path, hash_, fragment = address.partition("#")
    if page.address.endswith(ANYWHERE):
        return urlsplit(site_url or "/").path.rstrip("/") + "/" + path + hash_ + fragment
    if path == page.address and fragment:
        return hash_ + fragment
    start = page.address if page.address.endswith("/") else page.address.rpartition("/")[0]
    found = _relative(path, start)
    slash = "/" if path.endswith("/") or not path else ""
    return f"{found}{slash}{hash_}{fragment}"


def _relative(path: str, start: str) -> str:
    """`posixpath.relpath` of two addresses, without looking for the working folder each time."""
    if "/." in f"/{path}":
        return relpath("/" + path, "/" + start)
    there = [each for each in path.split("/") if each]
    here = [each for each in start.split("/") if each]
    shared = 0
    for one, other in zip(there, here, strict=False):
        if one != other:
            break
        shared += 1
    return "/".join([".."] * (len(here) - shared) + there[shared:]) or "."


def file_of(address: str) -> str:
    """The file that answers at `address`: a folder's `index.html`, or the file itself."""
    return f"{address}{INDEX}" if not address or address.endswith("/") else address


def address_of(file: str) -> str:
    """The address at which a file answers: the other way round."""
    return file.removesuffix(INDEX) if f"/{file}".endswith(f"/{INDEX}") else file
