"""Every record of the library by its title, in the order of the language's alphabet."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from dalil.build.computed import computed
from dalil.build.drawers import Drawer, jumps
from dalil.build.links import browse, entry, inputs_of
from dalil.build.page import Alternate, Group, Link, Page
from dalil.build.parts import cut
from dalil.build.text import Speech
from dalil.i18n import languages
from dalil.load import addresses
from dalil.load.library import Work

LIMIT = 300
"""How many titles a page holds; a longer list is cut into pages, each of one letter."""


def a_to_z_pages(speech: Speech, filed: tuple[Drawer, ...]) -> Iterator[Page]:
    """The list on one page; a long one as a page of letters, and pages for each of them.

    `filed` are the drawers of the whole library.
    """
    if sum(len(each.works) for each in filed) <= LIMIT:
        if any(each.works for each in filed):
            yield _whole(speech, filed)
        return
    yield _letters(speech, filed)
    for drawer in filed:
        for number, works in enumerate(cut(drawer.works, LIMIT), 1):
            yield _part(speech, filed, drawer, number, works)


def to_a_to_z(speech: Speech) -> Link:
    """The way to the list."""
    text = speech.phrase(speech.words("ways.a_to_z.title"))
    return Link(text, addresses.a_to_z(speech.language.code))


def order(filed: tuple[Drawer, ...]) -> str:
    """Which record is filed where, as text that can be compared."""
    return "\n".join(f"{drawer.name} {work.id}" for drawer in filed for work in drawer.works)


def order_of(speech: Speech) -> str:
    """The name of that text in the inputs of pages."""
    return f"a-z:{speech.language.code}"


def _whole(speech: Speech, filed: tuple[Drawer, ...]) -> Page:
    groups = (_group(speech, each, each.works) for each in filed if each.works)
    here = addresses.a_to_z(speech.language.code)
    data = {"letters": jumps(speech, filed, here), "groups": tuple(groups)}
    works = [work for drawer in filed for work in drawer.works]
    return _page(speech, (), "", len(works), data, inputs_of(works))


def _letters(speech: Speech, filed: tuple[Drawer, ...]) -> Page:
    """The page of letters: under each, the pages that hold its titles."""
    groups = (
        Group(drawer.anchor, drawer.label, _parts(speech, drawer))
        for drawer in filed
        if drawer.works
    )
    data = {"letters": _jumps(speech, filed), "groups": tuple(groups)}
    count = sum(len(drawer.works) for drawer in filed)
    return _page(speech, (), "", count, data, frozenset({order_of(speech)}))


def _part(
    speech: Speech, filed: tuple[Drawer, ...], drawer: Drawer, number: int, works: tuple[Work, ...]
) -> Page:
    parts = _parts(speech, drawer, number)
    data = {
        "letters": _jumps(speech, filed, drawer if number == 1 else None),
        "parts": parts if len(parts) > 1 else (),
        "groups": (Group("", "", tuple(entry(speech, work) for work in works)),),
    }
    name = parts[number - 1].text.text
    inputs = inputs_of(works) | {order_of(speech)}
    return _page(speech, _address(drawer, number), name, len(works), data, inputs)


def _jumps(
    speech: Speech, filed: tuple[Drawer, ...], here: Drawer | None = None
) -> tuple[Link, ...]:
    """The letters; those that begin a title lead to their first page."""
    code = speech.language.code
    return tuple(
        Link(
            speech.phrase(each.label),
            addresses.a_to_z(code, *_address(each, 1)) if each.works else "",
            current=each is here,
        )
        for each in filed
    )


def _parts(speech: Speech, drawer: Drawer, here: int = 0) -> tuple[Link, ...]:
    """The pages of a letter."""
    cuts = cut(drawer.works, LIMIT)
    return tuple(
        Link(
            speech.phrase(_named(speech, drawer, number if len(cuts) > 1 else 0)),
            addresses.a_to_z(speech.language.code, *_address(drawer, number)),
            current=number == here,
            count="" if here else speech.words.count("ways.records", len(works)),
        )
        for number, works in enumerate(cuts, 1)
    )


def _named(speech: Speech, drawer: Drawer, number: int) -> str:
    if not number:
        return drawer.label
    return speech.words("ways.a_to_z.part", letter=drawer.label, n=speech.words.number(number))


def _address(drawer: Drawer, number: int) -> tuple[str, ...]:
    first = drawer.name.replace("_", "-")
    return (first,) if number == 1 else (first, str(number))


def _group(speech: Speech, drawer: Drawer, works: tuple[Work, ...]) -> Group:
    return Group(drawer.anchor, drawer.label, tuple(entry(speech, work) for work in works))


def _from_letter(speech: Speech, address: tuple[str, ...]) -> tuple[Alternate, ...]:
    """From a letter, which other languages may lack, to their whole lists."""
    found = []
    for code, each in languages().items():
        own = code == speech.language.code
        found.append(
            Alternate(each, addresses.a_to_z(code, *(address if own else ())), True, own, twin=own)
        )
    return tuple(found)


def _page(
    speech: Speech,
    address: tuple[str, ...],
    part: str,
    count: int,
    data: Mapping[str, object],
    inputs: frozenset[str],
) -> Page:
    """The list, or a page of it at `address`, called `part`."""
    main = to_a_to_z(speech)
    title = main.text.text
    page = computed(
        speech,
        lambda code: addresses.a_to_z(code, *address),
        "a-to-z.html",
        f"{title}: {part}" if part else title,
        speech.words("ways.a_to_z.text"),
        above=(browse(speech), main) if address else (browse(speech),),
        section=main if address else None,
        data={
            **({"summary": ""} if address else {}),
            "count": speech.words.count("ways.records", count),
            "parts": (),
            **data,
        },
        inputs=inputs,
    )
    return replace(page, alternates=_from_letter(speech, address)) if address else page
