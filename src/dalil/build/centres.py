"""What audits found of polling centres: in all, by governorate, by criterion."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from dalil.build.computed import computed
from dalil.build.links import entry, inputs_of, to_work
from dalil.build.page import Group, Link, Page
from dalil.build.tallies import Share, Tally, audited, audits, criteria, newest, tally
from dalil.build.text import Speech
from dalil.load import addresses
from dalil.load.library import Library, Work
from dalil.load.project import VOCABULARIES
from dalil.model.collections.audit import COLLECTION, Outcome

IN, ON = "in", "on"
"""The parts of an address behind which a governorate or a criterion stands."""
WAYS = ("", "criteria")
GOVERNORATES = "governorates"


@dataclass(frozen=True, slots=True)
class Row:
    """A governorate or a criterion with what was found."""

    head: Link
    audits: str
    """How many centres; empty in a table in which all rows have the same."""
    shares: tuple[Share, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """What was found, row by row."""

    caption: str
    first: str
    """What the rows are."""
    audits: str
    """The head of the column of centres; empty where there is none."""
    outcomes: tuple[str, ...]
    rows: tuple[Row, ...]


def to_centres(speech: Speech) -> Link:
    """The way to the page of all centres."""
    text = speech.phrase(speech.words("centres.title"))
    return Link(text, addresses.centres(speech.language.code))


def places(library: Library) -> tuple[str, ...]:
    """The governorates in which centres were audited, as their list has them."""
    rows = library.vocabularies.lists.get(GOVERNORATES)
    named = {audited(each).governorate for each in audits(library)}
    order = list(rows.rows) if rows else []
    return tuple(sorted(named, key=lambda each: order.index(each) if each in order else -1))


def centre_pages(speech: Speech) -> Iterator[Page]:
    """The pages about all centres; none while no audit is shown."""
    library = speech.library
    if not audits(library) or not criteria(library):
        return
    yield _all(speech)
    yield _by_criterion(speech)
    for place in places(library):
        yield _place(speech, place)
    for each in criteria(library):
        yield _criterion(speech, each)


def said_of(speech: Speech, place: str) -> tuple[str, Link]:
    """What was found in a governorate in a few sentences, and its page."""
    there = _there(newest(speech.library), place)
    label = speech.row(GOVERNORATES, place)
    address = addresses.centres(speech.language.code, IN, place)
    more = speech.words("centres.in", place=label)
    return _said(speech, there), Link(speech.phrase(more), address)


def _said(speech: Speech, some: tuple[Work, ...]) -> str:
    count = speech.words.count("centres.count", len(some))
    return f"{count}. {tally(speech.library, some).sentence(speech)}"


def _all(speech: Speech) -> Page:
    library = speech.library
    code = speech.language.code
    rows = tuple(
        _row(
            speech,
            Link(speech.phrase(speech.row(GOVERNORATES, each)), addresses.centres(code, IN, each)),
            tally(library, there),
            len(there),
        )
        for each in places(library)
        if (there := _there(newest(library), each))
    )
    table = _table(speech, speech.words("centres.caption.all"), "place", rows)
    return _page(speech, (), speech.words("centres.title"), newest(library), table, ())


def _by_criterion(speech: Speech) -> Page:
    some = newest(speech.library)
    title = speech.words("centres.by.criteria")
    caption = speech.words("centres.caption.criteria")
    table = _table(speech, caption, "criterion", tuple(_criteria(speech, some)))
    return _page(speech, ("criteria",), title, some, table, ())


def _place(speech: Speech, place: str) -> Page:
    some = _there(newest(speech.library), place)
    label = speech.row(GOVERNORATES, place)
    title = speech.words("centres.in", place=label)
    caption = speech.words("centres.caption.in", place=label)
    table = _table(speech, caption, "criterion", tuple(_criteria(speech, some)))
    every = _there(audits(speech.library), place)
    groups = (
        Group("audits", speech.words("centres.audits"), tuple(entry(speech, e) for e in every)),
    )
    return _page(speech, (IN, place), title, some, table, groups)


def _criterion(speech: Speech, work: Work) -> Page:
    """Which centres meet a criterion, in part, not, and of which nobody knows."""
    some = newest(speech.library)
    link = to_work(speech, work)
    title = speech.words("centres.about", criterion=link.text.text)
    rows = tuple(
        _row(
            speech,
            Link(
                speech.phrase(speech.row(GOVERNORATES, place)),
                addresses.centres(speech.language.code, IN, place),
            ),
            tally(speech.library, there, [work]),
            len(there),
        )
        for place in places(speech.library)
        if (there := _there(some, place))
    )
    table = _table(speech, title, "place", rows)
    groups = tuple(
        Group(
            each.value,
            speech.option("outcome", each),
            tuple(
                entry(speech, one) for one in some if audited(one).result(work.id).result is each
            ),
        )
        for each in Outcome
    )
    kept = tuple(each for each in groups if each.links)
    return _page(speech, (ON, work.id), title, some, table, kept, work)


def _page(
    speech: Speech,
    parts: tuple[str, ...],
    title: str,
    counted: tuple[Work, ...],
    table: Table,
    groups: tuple[Group, ...],
    one: Work | None = None,
) -> Page:
    library, code = speech.library, speech.language.code
    plural = speech.phrase(speech.words(f"{COLLECTION.name}.plural"))
    section = Link(plural, addresses.index(code, COLLECTION))
    found = tally(library, counted, [one] if one else ())
    count = speech.words.count("centres.count", len(counted))
    return computed(
        speech,
        lambda code: addresses.centres(code, *parts),
        "centres.html",
        title,
        speech.words("centres.lead"),
        above=(section, to_centres(speech)) if parts else (section,),
        section=section,
        data={
            "ways": tuple(_ways(speech, parts)),
            "sentence": f"{count}. {found.sentence(speech)}",
            "criterion": to_work(speech, one) if one else None,
            "table": table,
            "groups": groups,
        },
        inputs=inputs_of([*library.of(COLLECTION), *criteria(library)])
        | {f"{VOCABULARIES}/{name}.yml" for name in (GOVERNORATES, "settings")},
    )


def _ways(speech: Speech, here: tuple[str, ...]) -> Iterator[Link]:
    for way in WAYS:
        text = speech.words(f"centres.ways.{way or 'place'}")
        parts = (way,) if way else ()
        address = addresses.centres(speech.language.code, *parts)
        yield Link(speech.phrase(text), address, current=parts == here)


def _table(speech: Speech, caption: str, first: str, rows: tuple[Row, ...]) -> Table:
    return Table(
        caption,
        speech.words(f"centres.columns.{first}"),
        speech.words("centres.columns.audits") if first == "place" else "",
        tuple(speech.option("outcome", each) for each in Outcome),
        rows,
    )


def _criteria(speech: Speech, some: tuple[Work, ...]) -> Iterator[Row]:
    code = speech.language.code
    for each in criteria(speech.library):
        text = to_work(speech, each).text
        head = Link(text, addresses.centres(code, ON, each.id))
        yield _row(speech, head, tally(speech.library, some, [each]))


def _row(speech: Speech, head: Link, found: Tally, audits: int | None = None) -> Row:
    number = "" if audits is None else speech.words.number(audits)
    return Row(head, number, found.shares(speech))


def _there(some: Iterable[Work], place: str) -> tuple[Work, ...]:
    return tuple(each for each in some if audited(each).governorate == place)
