"""What belongs to no page of the library: language choice, "not found", redirects, tombstones."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dalil.build.links import inputs_of, to_work
from dalil.build.page import Alternate, Link, Menu, Page, Phrase
from dalil.build.records import alternates, section, trail
from dalil.build.text import Speech
from dalil.i18n import Language, language, languages, words
from dalil.load import addresses
from dalil.load.library import Expression, Library, Work
from dalil.model.record import Withdrawal


@dataclass(frozen=True, slots=True)
class Choice:
    """One of the languages at the root of the site, in its own words."""

    language: Language
    name: str
    tagline: str
    address: str


def choice_page(library: Library) -> Page:
    """The page at `/`: the three languages, each in itself (the `x-default` of every page)."""
    first, *_ = languages().values()
    name = library.project.words("name", first.code)
    return Page(
        address="",
        language=first,
        template="choice.html",
        title=name,
        description=library.project.words("tagline", first.code),
        alternates=_homes(""),
        data={
            "choices": tuple(
                Choice(
                    each,
                    library.project.words("name", each.code),
                    library.project.words("tagline", each.code),
                    addresses.home(each.code),
                )
                for each in languages().values()
            )
        },
    )


def not_found_page(library: Library, code: str, menu: Menu | None) -> Page:
    """The page for an address where nothing is. `code` is empty for the one of the whole host."""
    spoken = language(code or next(iter(languages())))
    return Page(
        address=addresses.not_found(code),
        language=spoken,
        template="notfound.html",
        title=words(spoken)("not_found.title"),
        description=words(spoken)("not_found.text"),
        alternates=_homes(code),
        data={
            "homes": tuple(_home_links(spoken)),
            "collections": menu.collections if menu else (),
        },
        indexed=False,
    )


def moved_pages(speech: Speech) -> Iterator[Page]:
    """A redirect at every address that a record and its handouts once had in a language."""
    code = speech.language.code
    for work in speech.library.works.values():
        if code not in work.expressions or not work.told:
            continue
        now = addresses.sheets(code, work, work.id)
        for former in work.facts.former_ids:
            yield from (
                _moved(speech, work, old, new)
                for old, new in zip(addresses.sheets(code, work, former), now, strict=True)
            )


def _moved(speech: Speech, work: Work, old: str, new: str) -> Page:
    return Page(
        address=old,
        language=speech.language,
        template="moved.html",
        title=speech.words("moved.title"),
        section=section(speech, work),
        trail=trail(speech, work),
        alternates=alternates(work, speech.language.code),
        data={"to": Link(to_work(speech, work).text, new)},
        source=work.expressions[speech.language.code].path,
        indexed=False,
        inputs=inputs_of([work]),
    )


def gone_pages(speech: Speech) -> Iterator[Page]:
    """A tombstone for every withdrawn record and its handouts: since when it is gone, and why."""
    code = speech.language.code
    for work in speech.library.works.values():
        withdrawn = work.told and not work.shown
        expression, gone = work.expressions.get(code), work.facts.withdrawal
        if withdrawn and expression and gone:
            for address in addresses.sheets(code, work, work.id):
                yield _gone(speech, work, expression, gone, address)


def _gone(
    speech: Speech, work: Work, expression: Expression, gone: Withdrawal, address: str
) -> Page:
    after = speech.library.known.get(gone.replaced_by or "")
    return Page(
        address=address,
        language=speech.language,
        template="gone.html",
        title=expression.wording.title if expression.wording else work.id,
        section=section(speech, work),
        trail=trail(speech, work),
        alternates=alternates(work, speech.language.code),
        data={
            "date": speech.date(gone.date),
            "reason": speech.option("withdrawal_reason", gone.reason),
            "replaced_by": to_work(speech, after) if after else None,
        },
        source=expression.path,
        indexed=False,
        inputs=inputs_of([work, *([after] if after else [])]),
    )


def _homes(here: str) -> tuple[Alternate, ...]:
    return tuple(
        Alternate(each, addresses.home(code), True, code == here)
        for code, each in languages().items()
    )


def _home_links(first: Language) -> Iterator[Link]:
    """The home page of every language, that of `first` in front."""
    ordered = sorted(languages().values(), key=lambda each: each != first)
    for each in ordered:
        text = Phrase(words(each)("not_found.home"), each)
        yield Link(text, addresses.home(each.code), None if each == first else each)
