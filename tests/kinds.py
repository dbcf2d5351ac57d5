"""Every kind of page that a site has, found in the site itself: a new kind joins by itself."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from dalil.build.page import Page
from dalil.i18n import languages
from dalil.model.collection import collections
from projects import made

LANGUAGES = tuple(languages())


@cache
def kinds(folder: Path) -> dict[str, str]:
    """Name of a kind -> an address of it with `{lang}` for the language.

    A kind is a template; of its pages that exist in every language the heaviest is taken. Lists
    have one template, and the list of each collection is a kind of its own.
    """
    pages = made(folder).pages
    addresses = {page.address for page in pages}
    found: dict[str, tuple[int, str]] = {}
    for page in pages:
        code, _, rest = page.address.partition("/")
        if code != LANGUAGES[0] or any(f"{each}/{rest}" not in addresses for each in LANGUAGES):
            continue
        name = _name(page, rest)
        weight = len(page.markdown) + len(str(page.data))
        if weight > found.get(name, (-1, ""))[0]:
            found[name] = (weight, f"{{lang}}/{rest}")
    return {name: path for name, (_, path) in sorted(found.items())}


def _name(page: Page, rest: str) -> str:
    lists = {f"{each.uri}/": each.folder for each in collections().values()}
    if rest in lists:
        return f"index of {lists[rest]}"
    return page.template.rpartition("/")[2].removesuffix(".html")
