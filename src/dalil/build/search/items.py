"""Everything of a library that search may find, in a fixed order."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial

from dalil.build.bodies import plain
from dalil.build.docs import HOME
from dalil.build.search import weights
from dalil.build.search.facts import facts
from dalil.build.search.item import PAGE, Entry, Item, Leaf
from dalil.build.search.sections import sections
from dalil.build.text import Speech
from dalil.build.topics import TOPICS
from dalil.load import addresses
from dalil.load.body import Body
from dalil.load.library import Expression, Library, PageFile, Work
from dalil.model.collection import collections
from dalil.model.collections.contact import Contact
from dalil.model.collections.factcheck import CLAIM, Factcheck
from dalil.model.collections.term import TermWording


def items(library: Library, speeches: Mapping[str, Speech]) -> tuple[Item, ...]:
    """Records in the order of their collections, then hand-written pages.

    Drafts, withdrawn records and what only members may read are never among them.
    """
    works = (
        work
        for collection in collections().values()
        for work in sorted(library.of(collection), key=lambda each: each.id)
        if work.shown
    )
    return (*(_record(library, work, speeches) for work in works), *_pages(library, speeches))


def _record(library: Library, work: Work, speeches: Mapping[str, Speech]) -> Item:
    leaves = _Leaves(
        {
            code: partial(_leaf, speech, work, work.expressions[code])
            for code, speech in speeches.items()
            if code in work.expressions
        }
    )
    return Item(work.id, work.collection.name, leaves, paths=work.paths, **facts(library, work))


class _Leaves(Mapping[str, Leaf]):
    """Leaves that are made when somebody asks: most are known from earlier builds."""

    def __init__(self, make: Mapping[str, Callable[[], Leaf]]) -> None:
        self._make = make

    def __getitem__(self, code: str) -> Leaf:
        return self._make[code]()

    def __contains__(self, code: object) -> bool:
        return code in self._make

    def __iter__(self) -> Iterator[str]:
        return iter(self._make)

    def __len__(self) -> int:
        return len(self._make)


def _leaf(speech: Speech, work: Work, expression: Expression) -> Leaf:
    wording = expression.wording
    assert wording is not None, "a library keeps only expressions that have words"
    variants = wording.variants if isinstance(wording, TermWording) else ()
    more = [
        (weights.SHORT_TITLE, wording.title_short or ""),
        *((weights.VARIANT, each) for each in variants),
        (weights.LABEL, " ".join(_labels(speech, work))),
        *((weights.TEXT, each) for each in _claimed(work, expression)),
    ]
    address = addresses.record(expression.language, work.collection, work.id)
    entries = _entries(speech, wording.title, wording.summary, expression.body, more)
    shown = (each for each in entries if not _is_claim(work, each.anchor))
    return Leaf(address, wording.title, tuple(shown))


def _claimed(work: Work, expression: Expression) -> Iterator[str]:
    """Words of a claim: they lead to the page, whose title says what is true, and are not shown."""
    held = work.facts
    if isinstance(held, Factcheck):
        if work.best(held.claim.language) is expression:
            yield held.claim.quote
        unit = expression.body.unit(CLAIM)
        yield plain(unit.markdown) if unit else ""


def _is_claim(work: Work, anchor: str) -> bool:
    return anchor == CLAIM and isinstance(work.facts, Factcheck)


def _entries(
    speech: Speech, title: str, summary: str, body: Body, more: Iterable[tuple[float, str]]
) -> Iterator[Entry]:
    first, *others = sections(body, speech.words("comma"))
    weighed = [(weights.TITLE, title), (weights.SUMMARY, summary), (weights.TEXT, first.text)]
    whole = " ".join(filter(None, (summary, first.text)))
    yield Entry("", "", whole, tuple(each for each in (*weighed, *more) if each[1]))
    for each in others:
        found_by = ((weights.SECTION, each.heading), (weights.TEXT, each.text))
        yield Entry(each.eid, each.heading, each.text, found_by)


def _labels(speech: Speech, work: Work) -> Iterator[str]:
    """Words of a record's facts that its text may not use."""
    yield from (speech.row(TOPICS, each) for each in work.facts.topics)
    if issuer := getattr(work.facts, "issuer", None):
        yield speech.row("issuers", issuer)
    if isinstance(held := work.facts, Contact):
        yield speech.row("units", held.unit)
        yield from [speech.row("governorates", held.place)] if held.place else []


def _pages(library: Library, speeches: Mapping[str, Speech]) -> Iterator[Item]:
    """Hand-written pages; the home page leads to everything and is no answer to anything."""
    by_path: dict[str, dict[str, PageFile]] = {}
    for (code, path), file in library.pages.items():
        if path != HOME:
            by_path.setdefault(path, {})[code] = file
    for path, files in sorted(by_path.items()):
        leaves = _Leaves(
            {
                code: partial(_page, speech, files[code])
                for code, speech in speeches.items()
                if code in files
            }
        )
        if leaves:
            paths = tuple(each.draft.path for each in files.values())
            yield Item(path, PAGE, leaves, paths=paths)


def _page(speech: Speech, file: PageFile) -> Leaf:
    settings = file.settings
    more = [(weights.SHORT_TITLE, settings.title_short or "")]
    entries = _entries(speech, settings.title, settings.summary or "", file.body, more)
    return Leaf(addresses.page(file.language, file.path), settings.title, tuple(entries))
