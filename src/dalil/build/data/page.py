"""The page about the data, in each language: files, fields, dates, lists, terms of use."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from dalil.build.computed import computed
from dalil.build.data import fields, names
from dalil.build.data.dictionary import GROUPS, lists, nested
from dalil.build.data.document import SCHEMA_VERSION
from dalil.build.data.fields import Field
from dalil.build.data.files import File, held
from dalil.build.data.meanings import about, label, second_line, value_label
from dalil.build.data.parity_fields import names_of_fields
from dalil.build.data.records import STATES, open_records
from dalil.build.page import Link, Page
from dalil.build.sizes import size
from dalil.build.text import Speech
from dalil.load import addresses
from dalil.model.collection import Collection
from dalil.model.release import COLUMNS
from dalil.model.values import PartialDate
from dalil.parity.state import State

GOVERNORATES = "governorates"
PARITY = "parity"
"""The kind of file that a section of its own leads to."""
INCIDENTS = tuple(
    f"incidents{name}"
    for name in ("", "_release", "_geojson", "_schema", "_dictionary", "_package")
)
"""The kinds of files about published reports."""
OWN = ("facts", "relations", "statements")
"""The groups of fields that differ from collection to collection."""


@dataclass(frozen=True, slots=True)
class Meaning:
    """A name in the data and what it means."""

    name: str
    label: str
    kind: str = ""
    """What it holds: "date, perhaps only a month or a year"."""
    text: str = ""
    list: str = ""
    """The anchor of the list that its values are from; empty where it has none."""
    values: tuple[Meaning, ...] = ()
    """Its fixed values."""
    parts: tuple[Meaning, ...] = ()
    """Its own fields."""


@dataclass(frozen=True, slots=True)
class DateMeaning:
    """A date in the data, in two lines."""

    name: str
    label: str
    lines: tuple[str, ...]
    """What it is, and what it must not be taken for; fewer where the words files say less."""


@dataclass(frozen=True, slots=True)
class FileLine:
    """A file to take away."""

    title: str
    address: str
    media_type: str
    size: str
    """As a reader takes it in: 840 bytes, 34 KB."""


@dataclass(frozen=True, slots=True)
class Section:
    """A collection: its files and its own fields."""

    eid: str
    title: str
    description: str
    count: str
    files: tuple[FileLine, ...]
    caption: str
    meanings: tuple[Meaning, ...]


@dataclass(frozen=True, slots=True)
class ValueList:
    """A list that fields draw their values from."""

    name: str
    rows: tuple[Meaning, ...]


def data_page(speech: Speech, files: tuple[File, ...]) -> Page:
    """The page about the data in one language. It grows with the collections, not the records."""
    return computed(
        speech,
        names.page,
        "data.html",
        speech.words("data.title"),
        speech.words("data.summary"),
        data=_data(speech, files),
        inputs=frozenset().union(*(each.asset.inputs for each in files)),
    )


def to_data(speech: Speech) -> Link:
    """A link to the page about the data."""
    return Link(speech.phrase(speech.words("data.title")), names.page(speech.language.code))


def _data(speech: Speech, files: tuple[File, ...]) -> dict[str, object]:
    """What `data.html` prints; texts are plain, the rest as the classes above say."""
    library, words = speech.library, speech.words
    collections = held(library)
    code = speech.language.code
    address = library.project.words("licence", code)
    sections = tuple(_section(speech, each, files) for each in collections)
    return {
        "summary": words("data.summary"),
        "contents": tuple(_contents(speech, sections, files)),
        "everything": tuple(
            _file(speech, each)
            for each in files
            if _spoken(each, code) and not each.collection and not _apart(each)
        ),
        "parity_files": tuple(_file(speech, each) for each in files if each.kind == PARITY),
        "incidents": tuple(_file(speech, each) for each in files if each.kind in INCIDENTS),
        "incident_fields": tuple(
            Meaning(each, words(f"data.incidents.{each}")) for each in ("release", *COLUMNS)
        ),
        "sections": sections,
        "shared": tuple(
            _meaning(speech, each, collections[0])
            for each in (*fields.shared(collections[0]), *fields.words(collections[0]))
        ),
        "states": tuple(Meaning(each, words(f"data.states.{each}")) for each in STATES),
        "to_translations": Link(
            speech.phrase(words("translations.title")), addresses.translations(code)
        ),
        "parity": tuple(
            Meaning(each, words(f"data.parity.fields.{each}")) for each in names_of_fields()
        ),
        "parity_states": tuple(
            Meaning(each.value, words(f"translations.states.{each.value}.label")) for each in State
        ),
        "dates": tuple(_dates(speech, collections)),
        "lists": tuple(_list(speech, each) for each in lists(library, collections)),
        "version": words("data.versions_about", version=SCHEMA_VERSION),
        "licence": (
            Link(speech.phrase(library.project.words("licence_name", code) or address), address)
            if address
            else None
        ),
        "citation": _citation(speech),
        "address": library.project.site_url and library.project.site_url + names.page(code),
    }


def _citation(speech: Speech) -> str:
    """How to name the data: who, what, where it belongs; the address stands by itself."""
    project, code = speech.library.project, speech.language.code
    said = {key: project.words(key, code) for key in ("publisher", "name")}
    return speech.words("data.citation", title=speech.words("data.title"), **said)


def _apart(file: File) -> bool:
    """Whether a file stands under a heading of its own, though it is of no collection."""
    return file.kind == PARITY or file.kind in INCIDENTS


def _contents(speech: Speech, sections: Iterable[Section], files: Iterable[File]) -> Iterator[Link]:
    here = names.page(speech.language.code)
    for each in sections:
        yield Link(speech.phrase(each.title), f"{here}#{each.eid}")
    if any(each.kind in INCIDENTS for each in files):
        yield Link(speech.phrase(speech.words("incidents.title")), f"{here}#incidents")
    for eid in (
        "everything",
        "shared",
        "languages",
        "parity",
        "dates",
        "lists",
        "tables",
        "versions",
        "licence",
    ):
        key = f"data.{eid}_title" if eid in ("dates", "parity") else f"data.{eid}"
        yield Link(speech.phrase(speech.words(key)), f"{here}#{eid}")


def _section(speech: Speech, collection: Collection, files: tuple[File, ...]) -> Section:
    title = speech.words(f"{collection.name}.plural")
    works = open_records(speech.library, collection)
    own = [(group, each) for group in OWN for each in GROUPS[group](collection)]
    return Section(
        eid=f"of_{collection.folder}",
        title=title,
        description=speech.words(f"{collection.name}.description"),
        count=speech.words.count(f"{collection.name}.count", len(works)),
        files=tuple(
            _file(speech, each)
            for each in files
            if each.collection is collection and _spoken(each, speech.language.code)
        ),
        caption=speech.words("data.fields_of", name=title),
        meanings=tuple(_meaning(speech, each, collection, group) for group, each in own),
    )


def _spoken(file: File, code: str) -> bool:
    return not file.language or file.language == code


def _file(speech: Speech, file: File) -> FileLine:
    title = speech.words(f"data.kinds.{file.kind}")
    if file.place:
        title = f"{title}{speech.words('comma')} {speech.row(GOVERNORATES, file.place)}"
    if file.day:
        day = speech.date(PartialDate.parse(file.day)).text.text
        title = f"{title}{speech.words('comma')} {day}"
    return FileLine(
        title,
        file.address,
        file.media_type,
        size(speech, file.size),
    )


def _meaning(speech: Speech, field: Field, collection: Collection, group: str = "") -> Meaning:
    words = speech.words
    kinds = [words(f"data.types.{field.kind}")]
    kinds += [words("data.many")] if field.many else []
    kinds += [words("data.of_statement")] if group == "statements" else []
    values = (Meaning(each.value, value_label(words, field, each)) for each in field.choice or ())
    return Meaning(
        field.name,
        label(words, field, collection),
        f"{words('comma')} ".join(kinds),
        about(words, field, collection),
        field.vocabulary if field.vocabulary in speech.library.vocabularies.lists else "",
        tuple(values),
        tuple(_meaning(speech, each, collection) for each in field.parts),
    )


def _dates(speech: Speech, collections: Iterable[Collection]) -> Iterator[DateMeaning]:
    """Every date of the data, once under each of its labels."""
    seen: set[DateMeaning] = set()
    for collection in collections:
        for group in GROUPS.values():
            for each in nested(group(collection)):
                if each.kind in ("date", "day"):
                    lines = (told(speech.words, each, collection) for told in (about, second_line))
                    title = label(speech.words, each, collection)
                    name = f"{each.inside}.{each.name}" if each.inside else each.name
                    told = DateMeaning(name, title, tuple(line for line in lines if line))
                    if told not in seen:
                        seen.add(told)
                        yield told


def _list(speech: Speech, name: str) -> ValueList:
    rows = speech.library.vocabularies.lists[name].rows
    return ValueList(
        name,
        tuple(Meaning(each, speech.row(name, each)) for each in rows),
    )
