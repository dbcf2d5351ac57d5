"""Links as a browser needs them: relative to the page, so that a copy works anywhere."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from urllib.parse import urlsplit

from dalil.build.page import Page

Way = Callable[[str], str]
"""What writes an address as a link."""
ANYWHERE = ("404.html", "401.html")
"""Ends of addresses of pages that a server shows at any other address."""
INDEX = "index.html"
"""What a server shows at the address of a folder."""


def href(address: str, page: Page, site_url: str) -> str:
    """`address` as a link on `page`."""
    return ways(page.address, site_url)(address)


@lru_cache(maxsize=64)  # a page has many links
def ways(here: str, site_url: str) -> Way:
    """What writes addresses as links on the page at `here`.

    An absolute address stays. A page that the server shows at any address (a 404, a refused login)
    links from the root of the host. Everything else is relative.
    """
    above = folders(here)
    root = urlsplit(site_url or "/").path.rstrip("/") + "/" if here.endswith(ANYWHERE) else ""

    def way(address: str) -> str:
        if "://" in address or address.startswith("#"):
            return address
        if root:
            return root + address
        path, hash_, fragment = address.partition("#")
        if path == here and fragment:
            return hash_ + fragment
        for folder, up in above:
            if path.startswith(folder):
                return (up + path[len(folder) :] or "./") + hash_ + fragment
        raise AssertionError("every page lies in the root")

    return way


@lru_cache(maxsize=64)
def folders(here: str) -> tuple[tuple[str, str], ...]:
    """The folders that a page lies in and the ways up to them: the nearest first, the root last."""
    names = here.split("/")[:-1]
    return tuple(
        ("".join(f"{each}/" for each in names[:depth]), "../" * (len(names) - depth))
        for depth in range(len(names), -1, -1)
    )


def file_of(address: str) -> str:
    """The file that answers at `address`: a folder's `index.html`, or the file itself."""
    return f"{address}{INDEX}" if not address or address.endswith("/") else address


def address_of(file: str) -> str:
    """The address at which a file answers: the other way round."""
    return file.removesuffix(INDEX) if f"/{file}".endswith(f"/{INDEX}") else file
