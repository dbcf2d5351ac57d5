"""The pages that list a collection: by year, by issuer, by status, as it declares."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum

from dalil.build import contacts, glossary
from dalil.build.centres import said_of, to_centres
from dalil.build.forms.sheets import to_forms
from dalil.build.incidents.counts import RELEASES
from dalil.build.incidents.pages import beside
from dalil.build.links import entry, everywhere, home, inputs_of, to_reference, vocabularies
from dalil.build.page import Group, Link, Page
from dalil.build.text import Speech, vocabulary_of
from dalil.load import addresses
from dalil.load.calendar import occasions
from dalil.load.library import Work
from dalil.memory.value import value
from dalil.model.collection import Collection, collections
from dalil.model.collections.audit import Audit
from dalil.model.collections.contact import COLLECTION as CONTACTS
from dalil.model.collections.criterion import Criterion
from dalil.model.collections.event import Event
from dalil.model.collections.factcheck import Factcheck
from dalil.model.collections.plan import Plan
from dalil.model.record import Reference

GOVERNORATE = "governorate"
"""The field by which audits are counted."""
RISING = frozenset({"number", "decision_number"})
"""Fields looked up like a number, the lowest first; others begin with the newest."""
_PLAIN = re.compile("[A-Za-z0-9_-]+")
"""Values that can be part of an anchor as they are."""


@value
class Told(Group):
    """A group with something to say of all that is in it."""

    note: str = ""
    more: Link | None = None
    """The page about them."""


def shown(speech: Speech, collection: Collection) -> tuple[Work, ...]:
    """The records of a collection that readers see, in its order."""
    return tuple(work for work in speech.library.of(collection) if work.shown)


def index_pages(speech: Speech) -> Iterator[Page]:
    """The indexes of every collection that holds something."""
    for collection in collections().values():
        works = shown(speech, collection)
        for by in groupings(collection, works):
            yield _page(speech, collection, works, by)


def groupings(collection: Collection, works: tuple[Work, ...]) -> tuple[str, ...]:
    """The fields that group a collection: its first, and those that some record fills."""
    if not works:
        return ()
    first, *others = collection.indexes
    return (first, *(by for by in others if any(getattr(work.facts, by) for work in works)))


def _page(speech: Speech, collection: Collection, works: tuple[Work, ...], by: str) -> Page:
    code = speech.language.code
    main = by == collection.indexes[0]
    plural = speech.words(f"{collection.name}.plural")
    title = plural if main else f"{plural} {speech.words(f'by.{by}')}"
    own = Link(speech.phrase(plural), addresses.index(code, collection))
    here = addresses.index(code, collection, by)
    return Page(
        address=here,
        language=speech.language,
        template=_template(collection, by),
        title=title,
        description=speech.words(f"{collection.name}.description"),
        section=own,
        trail=(home(speech),) if main else (home(speech), own),
        alternates=everywhere(speech, lambda code: addresses.index(code, collection, by)),
        data={
            "summary": speech.words(f"{collection.name}.description"),
            **_listed(speech, collection, works, by, here),
            "indexes": _others(speech, collection, works, by),
            "overview": _overview(speech, collection),
            "beyond": _beyond(speech, collection),
            "count": speech.words.count(f"{collection.name}.count", len(works)),
        },
        inputs=inputs_of([*speech.library.of(collection), *_named(speech, works, by)])
        | vocabularies(speech.library)
        | ({RELEASES} if collection.model is Factcheck else set()),
    )


def _listed(
    speech: Speech, collection: Collection, works: tuple[Work, ...], by: str, here: str
) -> dict[str, object]:
    if by == glossary.BY:
        return glossary.glossary(speech, works, here)
    groups = tuple(_groups(speech, collection, works, by))
    if collection is CONTACTS:
        return {
            "groups": tuple(
                contacts.Cards(*head, contacts.cards(speech, held)) for head, held in groups
            ),
            "now": contacts.now(speech),
            "file": contacts.to_file(speech),
        }
    return {"groups": tuple(_told(speech, by, *head, held) for head, held in groups)}


def _told(speech: Speech, by: str, eid: str, label: str, held: tuple[Work, ...]) -> Group:
    """A group of links; of audits in a governorate, what they found too."""
    links = tuple(entry(speech, work) for work in held)
    first = held[0].facts
    if isinstance(first, Audit) and by == GOVERNORATE:
        return Told(eid, label, links, *said_of(speech, first.governorate))
    return Group(eid, label, links)


def _template(collection: Collection, by: str) -> str:
    if by == glossary.BY:
        return "glossary.html"
    return "contacts.html" if collection is CONTACTS else "index.html"


def _others(
    speech: Speech, collection: Collection, works: tuple[Work, ...], here: str
) -> tuple[Link, ...]:
    """The collection's groupings; none where there is only one."""
    fields = groupings(collection, works)
    found = [
        Link(
            speech.phrase(speech.words(f"by.{by}")),
            addresses.index(speech.language.code, collection, by),
            current=by == here,
        )
        for by in fields
    ]
    if collection.model is Event:
        text = speech.phrase(speech.words("by.when"))
        found.append(Link(text, addresses.calendar(speech.language.code, collection)))
    if collection.model is Plan and any(getattr(work.facts, "activities", ()) for work in works):
        text = speech.phrase(speech.words("by.activities"))
        found.append(Link(text, addresses.activities(speech.language.code)))
    return tuple(found) if len(found) > 1 else ()


def _overview(speech: Speech, collection: Collection) -> Link | None:
    """The page of counts, where the collection has one."""
    if not collection.crossed:
        return None
    text = speech.words(f"{collection.name}.overview.title")
    return Link(speech.phrase(text), addresses.overview(speech.language.code, collection))


def _beyond(speech: Speech, collection: Collection) -> tuple[Link, ...]:
    """Other pages made from the records of a collection: what audits found, the form for one."""
    if collection.model is Audit:
        return (to_centres(speech),)
    if collection.model is Factcheck:
        return beside(speech)
    return to_forms(speech) if collection.model is Criterion else ()


def _groups(
    speech: Speech, collection: Collection, works: tuple[Work, ...], by: str
) -> Iterator[tuple[tuple[str, str], tuple[Work, ...]]]:
    """The anchor and label of each group, and the records in it."""
    held: dict[object, list[Work]] = {}
    for work in works:
        for key in _keys(getattr(work.facts, by)):
            held.setdefault(key, []).append(work)
    vocabulary = vocabulary_of(collection.model, by)
    for place, key in enumerate(_in_order(speech, vocabulary, held, by), 1):
        if key is None:
            own = speech.words.get(f"{collection.name}.without.{by}")
            head = (f"{by}_none", own or speech.words("not_given"))
        else:
            head = (anchor(by, key, place), _label(speech, collection, by, key, vocabulary))
        yield head, tuple(held[key])


def anchor(by: str, key: object, place: int = 0) -> str:
    """The id of the heading of one group in an index; by its place where the value cannot be."""
    plain = _PLAIN.fullmatch(str(key))
    return f"{by}_{str(key).replace('-', '_') if plain else place}"


def _keys(value: object) -> tuple[object, ...]:
    if isinstance(value, tuple):
        return tuple(map(_key, value)) or (None,)
    return (_key(value),)


def _key(value: object) -> object:
    """What records are grouped by: references to one record are one, whatever else they say."""
    return Reference(id=value.id, title=value.title) if isinstance(value, Reference) else value


def _named(speech: Speech, works: tuple[Work, ...], by: str) -> Iterator[Work]:
    """The records whose names are headings of the page."""
    for work in works:
        for key in _keys(getattr(work.facts, by)):
            if isinstance(key, Reference) and key.id in speech.library.known:
                yield speech.library.known[str(key.id)]


def _label(speech: Speech, collection: Collection, by: str, key: object, vocabulary: str) -> str:
    """What a group is called; a collection may have its own words, which say what is in it."""
    own = f"{collection.name}.groups.{key}"
    if own in speech.words:
        return speech.words(own)
    if isinstance(key, Reference):
        return to_reference(speech, speech.library, key).text.text
    return speech.plain(by, key, vocabulary).text.text


def _in_order(
    speech: Speech, vocabulary: str, held: dict[object, list[Work]], by: str
) -> list[object]:
    """Rows as their list has them, fixed values as declared, years falling; the unknown last."""
    given = [key for key in held if key is not None]
    rows = speech.library.vocabularies.lists.get(vocabulary)
    if given and isinstance(given[0], Reference):
        given.sort(key=lambda key: _day(speech, key), reverse=True)
    elif rows:
        given.sort(key=lambda key: list(rows.rows).index(str(key)))
    elif given and isinstance(given[0], StrEnum):
        declared: list[object] = list(type(given[0]))
        given.sort(key=declared.index)
    else:
        given.sort(key=_by_value, reverse=by not in RISING)
    return [*given, *([None] if None in held else [])]


def _day(speech: Speech, key: object) -> tuple[str, str]:
    """What sorts events by their day."""
    span = occasions(speech.library).get(str(key))
    return (str(span.begins) if span else "", str(key))


def _by_value(key: object) -> tuple[tuple[int, int, str], ...]:
    """A number by its value, so that 9 comes before 10; `12/a` by its parts."""
    parts = re.findall(r"\d+|\D+", str(key))
    return tuple((0, int(part), "") if part.isdecimal() else (1, 0, part) for part in parts)
