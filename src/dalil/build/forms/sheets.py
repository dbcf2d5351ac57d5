"""The form for an audit on paper: A4, boxes to tick, in large print too."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dalil.build.computed import computed
from dalil.build.forms.audit_form import made
from dalil.build.links import inputs_of
from dalil.build.page import Link, Page
from dalil.build.sizes import size
from dalil.build.tallies import criteria, criterion
from dalil.build.text import Speech
from dalil.load import addresses
from dalil.load.library import Work
from dalil.load.project import VOCABULARIES
from dalil.model.collections.audit import Outcome, heading
from dalil.model.collections.criterion import COLLECTION
from dalil.model.collections.guidance import Guidance

LISTS = ("auditors", "settings")
BLANKS = ("centre_name", "centre_number", "governorate", "district", "audited")
"""What is filled in by hand at the head of the form."""


@dataclass(frozen=True, slots=True)
class Line:
    """A criterion on the form."""

    eid: str
    number: str
    title: str
    why: str
    how: str
    measure: str
    """What is measured, in words; empty where one only looks."""
    day: str
    """That it can be seen on polling day alone; else empty."""


@dataclass(frozen=True, slots=True)
class Part:
    """The criteria of one setting."""

    eid: str
    label: str
    lines: tuple[Line, ...]


def to_forms(speech: Speech) -> tuple[Link, ...]:
    """The ways to the form: to print, in large print, for phones; none without criteria.

    The form is on the public site alone.
    """
    library = speech.library
    if library.public is not None or not criteria(library):
        return ()
    code = speech.language.code
    return (
        Link(speech.phrase(speech.words("audit_form.to.print")), addresses.form(code)),
        Link(speech.phrase(speech.words("audit_form.to.large")), addresses.form(code, large=True)),
        Link(
            speech.phrase(
                speech.words("audit_form.to.phone", size=size(speech, len(made(library))))
            ),
            addresses.AUDIT_FORM,
        ),
    )


def forms_for(speech: Speech, work: Work) -> tuple[Link, ...]:
    """The ways to the form from guidance on what it asks, and from checklists."""
    held = work.facts
    if not isinstance(held, Guidance):
        return ()
    asked = {criterion(each).setting for each in criteria(speech.library)}
    return to_forms(speech) if held.checklist or held.setting in asked else ()


def sheet_pages(speech: Speech) -> Iterator[Page]:
    """The form, and the form in large print; none while the library holds no criterion."""
    if to_forms(speech):
        yield _page(speech, large=False)
        yield _page(speech, large=True)


def _page(speech: Speech, large: bool) -> Page:
    library, code = speech.library, speech.language.code
    plural = speech.phrase(speech.words(f"{COLLECTION.name}.plural"))
    section = Link(plural, addresses.index(code, COLLECTION))
    rows = library.vocabularies.lists.get("auditors")
    title = speech.words("audit_form.title")
    return computed(
        speech,
        lambda code: addresses.form(code, large),
        "form.html",
        speech.words("audit_form.large", title=title) if large else title,
        speech.words("audit_form.lead"),
        above=(section,),
        section=section,
        indexed=not large,
        data={
            "large": large,
            "ways": tuple(
                each for each in to_forms(speech) if each.address != addresses.form(code, large)
            ),
            "blanks": tuple((each, speech.words(f"audit_form.{each}.label")) for each in BLANKS),
            "roles": tuple(speech.row("auditors", each) for each in (rows.rows if rows else ())),
            "outcomes": tuple(speech.option("outcome", each) for each in Outcome),
            "parts": tuple(_parts(speech)),
            "size": speech.words("audit_form.printing"),
        },
        inputs=inputs_of(criteria(library)) | {f"{VOCABULARIES}/{each}.yml" for each in LISTS},
    )


def _parts(speech: Speech) -> Iterator[Part]:
    found: dict[str, list[Line]] = {}
    for place, work in enumerate(criteria(speech.library), 1):
        found.setdefault(criterion(work).setting, []).append(_line(speech, work, place))
    for setting, lines in found.items():
        eid = f"part_{setting.replace('-', '_')}"
        yield Part(eid, speech.row("settings", setting), tuple(lines))


def _line(speech: Speech, work: Work, place: int) -> Line:
    held = criterion(work)
    said = work.best(speech.language.code).wording
    return Line(
        eid=heading(work.id),
        number=speech.words.number(place),
        title=getattr(said, "title", work.id),
        why=getattr(said, "summary", ""),
        how=getattr(said, "instruction", ""),
        measure=speech.words(f"criterion.asked.{held.measured_in.value}")
        if held.measured_in
        else "",
        day=speech.words("criterion.on_polling_day") if held.polling_day else "",
    )
