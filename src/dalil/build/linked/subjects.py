"""What each page is about, by address: the kind is chosen by the type that a collection names."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

from dalil.build.data import names
from dalil.build.data.files import File
from dalil.build.data.records import open_records
from dalil.build.linked.contact_point import contact_point
from dalil.build.linked.dataset import dataset
from dalil.build.linked.event import event
from dalil.build.linked.factcheck import factcheck
from dalil.build.linked.how_to import how_to
from dalil.build.linked.legislation import legislation
from dalil.build.linked.node import Node
from dalil.build.linked.plan import plan
from dalil.build.linked.report import report
from dalil.build.linked.term import term, term_set
from dalil.build.linked.work import work_of_ours
from dalil.build.text import Speech
from dalil.load import addresses
from dalil.load.library import Expression, Work
from dalil.model.collection import Collection, collections

KINDS: dict[str, Callable[[Speech, Work, Expression], Node]] = {
    "Legislation": legislation,
    "HowTo": how_to,
    "Event": event,
    "EventSeries": plan,
    "Report": report,
    "ClaimReview": factcheck,
    "DefinedTerm": term,
    "ContactPoint": contact_point,
}
"""Types whose records say more than any text of ours does."""
INDEXES: dict[str, Callable[[Speech, Collection], Node]] = {"DefinedTerm": term_set}
"""Types whose collection is itself a thing of schema.org."""


@dataclass(frozen=True, slots=True)
class Subject:
    """What a page is about."""

    node: Node
    work: Work | None = None
    """The record that the page shows."""


def subjects(
    speech: Speech, files: Callable[[], tuple[File, ...]]
) -> Iterator[tuple[str, Callable[[], Subject]]]:
    """What tells what each page that has a main entity is about, by its address.

    `files` gives all data, for the page of data where there is one.
    """
    code = speech.language.code
    for collection in collections().values():
        works = open_records(speech.library, collection)
        kind = KINDS.get(collection.schema_type, work_of_ours)
        for work in works:
            if code in work.expressions:
                address = addresses.record(code, collection, work.id)
                yield address, partial(_of_record, kind, speech, work)
        if works and collection.schema_type in INDEXES:
            index = INDEXES[collection.schema_type]
            there = addresses.index(code, collection)
            yield there, partial(_of_index, index, speech, collection)
    yield names.page(code), lambda: Subject(dataset(speech, files()))


def _of_record(
    kind: Callable[[Speech, Work, Expression], Node], speech: Speech, work: Work
) -> Subject:
    return Subject(kind(speech, work, work.expressions[speech.language.code]), work)


def _of_index(
    index: Callable[[Speech, Collection], Node], speech: Speech, collection: Collection
) -> Subject:
    return Subject(index(speech, collection))
