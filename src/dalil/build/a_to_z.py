"""Every record of the library by its title, in the order of the language's alphabet."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from dalil.build.links import browse, entry, everywhere, home, inputs_of
from dalil.build.page import Alternate, Group, Link, Page
from dalil.build.parts import cut
from dalil.build.text import Speech
from dalil.i18n import language, languages
from dalil.i18n.alphabet import DIGITS, Alphabet, alphabet
from dalil.load import addresses
from dalil.load.library import Work

LIMIT = 300
"""How many titles a page holds; a longer list is cut into pages, each of one letter."""
UNTRANSLATED = "untranslated"
"""The name of the last drawer: records that the language does not have."""


@dataclass(frozen=True, slots=True)
class Drawer:
    """The records filed under one letter, in order."""

    name: str
    """As addresses and anchors have it: `ain`."""
    label: str
    """As readers see it: `ع`."""
    works: tuple[Work, ...]


def a_to_z_pages(speech: Speech, filed: tuple[Drawer, ...]) -> Iterator[Page]:
    """The list on one page; a long one as a page of letters, and pages for each of them.

    `filed` is what `drawers` gives.
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


def drawers(speech: Speech) -> tuple[Drawer, ...]:
    """The shown records by letter: every letter of the alphabet, also where nothing begins with it.

    Letters of other alphabets stand where titles have them. What the language does not have comes
    last, each record by its own title in its own language.
    """
    own = alphabet(speech.language)
    held: dict[str, list[Work]] = {letter: [] for letter in own.letters}
    foreign: list[Work] = []
    for work in speech.library.works.values():
        if work.shown and speech.language.code in work.expressions:
            held.setdefault(own.letter(_title(speech, work)), []).append(work)
        elif work.shown:
            foreign.append(work)
    letters = sorted(held, key=own.key)
    filed = [
        Drawer(_name(letter), _label(speech, letter), _sorted(speech, own, held[letter]))
        for letter in letters
    ]
    if foreign:
        filed.append(Drawer(UNTRANSLATED, speech.words("not_translated"), _abroad(speech, foreign)))
    return tuple(filed)


def order(filed: tuple[Drawer, ...]) -> str:
    """Which record is filed where, as text that can be compared."""
    return "\n".join(f"{drawer.name} {work.id}" for drawer in filed for work in drawer.works)


def order_of(speech: Speech) -> str:
    """The name of that text in the inputs of pages."""
    return f"a-z:{speech.language.code}"


def _title(speech: Speech, work: Work) -> str:
    wording = work.best(speech.language.code).wording
    return wording.title if wording else work.id


def _sorted(speech: Speech, own: Alphabet, works: list[Work]) -> tuple[Work, ...]:
    return tuple(sorted(works, key=lambda work: (own.key(_title(speech, work)), work.id)))


def _abroad(speech: Speech, works: list[Work]) -> tuple[Work, ...]:
    """Records of other languages, each language in its own order."""
    by_language: dict[str, list[Work]] = {}
    for work in works:
        by_language.setdefault(work.source.language, []).append(work)
    return tuple(
        work
        for code, held in sorted(by_language.items())
        for work in _sorted(speech, alphabet(language(code)), held)
    )


def _name(letter: str) -> str:
    """A letter in ASCII, by what Unicode calls it: `ain`, `farsi_yeh`, `b`."""
    if letter in (DIGITS, ""):
        return "digits" if letter else "others"
    called = unicodedata.name(letter, f"{ord(letter):x}").rpartition("LETTER ")[2].lower()
    return re.sub("[^a-z0-9]+", "_", called)


def _label(speech: Speech, letter: str) -> str:
    if letter in (DIGITS, ""):
        return speech.words("ways.a_to_z.digits" if letter else "ways.a_to_z.others")
    return letter


def _whole(speech: Speech, filed: tuple[Drawer, ...]) -> Page:
    groups = (_group(speech, each, each.works) for each in filed if each.works)
    here = addresses.a_to_z(speech.language.code)
    jumps = tuple(
        Link(speech.phrase(each.label), f"{here}#{_anchor(each)}" if each.works else "")
        for each in filed
    )
    data = {"letters": jumps, "groups": tuple(groups)}
    works = [work for drawer in filed for work in drawer.works]
    return _page(speech, (), "", len(works), data, inputs_of(works))


def _letters(speech: Speech, filed: tuple[Drawer, ...]) -> Page:
    """The page of letters: under each, the pages that hold its titles."""
    groups = (
        Group(_anchor(drawer), drawer.label, _parts(speech, drawer))
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


def _anchor(drawer: Drawer) -> str:
    return drawer.name if drawer.name == UNTRANSLATED else f"letter_{drawer.name}"


def _group(speech: Speech, drawer: Drawer, works: tuple[Work, ...]) -> Group:
    return Group(_anchor(drawer), drawer.label, tuple(entry(speech, work) for work in works))


def _alternates(speech: Speech, address: tuple[str, ...]) -> tuple[Alternate, ...]:
    """The list in all languages; from a letter, which others may lack, to their whole lists."""
    if not address:
        return everywhere(speech, addresses.a_to_z)
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
    code = speech.language.code
    main = to_a_to_z(speech)
    title = main.text.text
    return Page(
        address=addresses.a_to_z(code, *address),
        language=speech.language,
        template="a-to-z.html",
        title=f"{title}: {part}" if part else title,
        description=speech.words("ways.a_to_z.text"),
        section=main if address else None,
        trail=(home(speech), browse(speech), main) if address else (home(speech), browse(speech)),
        alternates=_alternates(speech, address),
        data={
            "summary": "" if address else speech.words("ways.a_to_z.text"),
            "count": speech.words.count("ways.records", count),
            "parts": (),
            **data,
        },
        inputs=inputs,
    )
