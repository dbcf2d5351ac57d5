"""The menus around pages, made once for all pages from which they lead the same way."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from markupsafe import Markup

from dalil.build.page import Link, Menu
from dalil.engine.addresses import folders

Print = Callable[[Iterable[Link]], Markup]


class _Kept:
    """What a menu looks like from each place."""

    def __init__(self, menu: Menu) -> None:
        self.menu = menu
        ways = [*_ways(menu), *menu.about]
        self.named = {
            folder for way in ways for folder, _ in folders(way.address.partition("#")[0])
        }
        self.seen: dict[tuple[str, str], tuple[Markup, Markup]] = {}


_kept: dict[str, _Kept] = {}
"""By the address of the home page, so that there is one for each language."""


def around(menu: Menu, here: str, links: Print) -> tuple[Markup, Markup]:
    """The menu above a page and that at its foot, as `links` prints them there."""
    if not here.endswith("/"):
        return _printed(menu, links)
    kept = _kept.get(menu.home.address)
    if kept is None or kept.menu is not menu:
        kept = _kept[menu.home.address] = _Kept(menu)
    place = next((each, up) for each, up in folders(here) if each in kept.named or not each)
    if place not in kept.seen:
        kept.seen[place] = _printed(menu, links)
    return kept.seen[place]


def _printed(menu: Menu, links: Print) -> tuple[Markup, Markup]:
    return links(_ways(menu)), links(menu.about)


def _ways(menu: Menu) -> tuple[Link, ...]:
    return (menu.browse, *menu.collections) if menu.browse else menu.collections
