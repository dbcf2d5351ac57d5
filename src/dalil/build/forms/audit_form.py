"""The form for an audit of a polling centre, made from the criteria that the library holds."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache

from dalil.build.data.document import spoken
from dalil.build.links import inputs_of
from dalil.build.page import Asset
from dalil.build.tallies import criteria, criterion
from dalil.forms.expression import THIS, Compare
from dalil.forms.form import Form, Kind, Option, Question, Spoken
from dalil.forms.xlsform import xlsform
from dalil.i18n import languages, words
from dalil.load import addresses
from dalil.load.library import Library, Work
from dalil.load.project import VOCABULARIES
from dalil.model.collections.audit import Outcome, heading

LISTS = ("governorates", "auditors", "settings")
"""The vocabularies whose labels stand in the form."""
OUTCOMES = "outcomes"
"""What the list of answers to each criterion is called."""


def audit_form_file(library: Library) -> tuple[Asset, ...]:
    """The form for programs on phones, on the public site; none where there is no criterion."""
    if library.public is not None or not criteria(library):
        return ()
    sources = inputs_of(criteria(library)) | {f"{VOCABULARIES}/{each}.yml" for each in LISTS}
    return (Asset(addresses.AUDIT_FORM, made(library), sources),)


@lru_cache(maxsize=4)
def made(library: Library) -> bytes:
    """The file itself: pages say how large it is."""
    return xlsform(audit_form(library))


def audit_form(library: Library) -> Form:
    """Where and when, then each criterion in the order of a voter's way."""
    days = (str(change.date) for each in criteria(library) for change in each.facts.changes)
    return Form(
        id="polling-centre-audit",
        path="",
        version=max(days, default=""),
        titles=spoken("audit_form.title"),
        summaries=spoken("audit_form.lead"),
        questions=(_centre(library), *_settings(library)),
    )


def _centre(library: Library) -> Question:
    def asked(name: str, kind: Kind, required: bool = False, vocabulary: str = "") -> Question:
        return Question(
            name,
            kind,
            spoken(f"audit_form.{name}.label"),
            _hints(name),
            required=required,
            options=_rows(library, vocabulary),
            vocabulary=vocabulary,
        )

    return Question(
        "centre",
        Kind.GROUP,
        spoken("audit_form.centre"),
        questions=(
            Question("privacy", Kind.NOTE, spoken("audit_form.privacy")),
            asked("governorate", Kind.GOVERNORATE, True, "governorates"),
            asked("district", Kind.TEXT),
            asked("centre_name", Kind.TEXT, True),
            asked("centre_number", Kind.TEXT),
            asked("audited", Kind.DATE, True),
            asked("auditor", Kind.SELECT_ONE, True, "auditors"),
        ),
    )


def _hints(name: str) -> Spoken:
    """What is said below a question; nothing where its label says it all."""
    found = {code: words(each).get(f"audit_form.{name}.hint") for code, each in languages().items()}
    return found if any(found.values()) else {}


def _settings(library: Library) -> Iterator[Question]:
    found: dict[str, list[Question]] = {}
    for work in criteria(library):
        found.setdefault(criterion(work).setting, []).extend(_asked(work))
    for setting, asked in found.items():
        labels = _row(library, "settings", setting)
        name = f"part_{setting.replace('-', '_')}"
        yield Question(name, Kind.GROUP, labels, questions=tuple(asked))


def _asked(work: Work) -> Iterator[Question]:
    """What was found, then a measure where one may be taken, a note and a picture of it."""
    name = heading(work.id)
    yield Question(
        name,
        Kind.SELECT_ONE,
        _said(work, "title"),
        _hint(work),
        options=tuple(
            Option(each.value, spoken(f"values.outcome.{each.value}")) for each in Outcome
        ),
        vocabulary=OUTCOMES,
    )
    looked_at = Compare(name, "!=", Outcome.UNKNOWN.value)
    unit = criterion(work).measured_in
    if unit:
        yield Question(
            f"{name}__measured",
            Kind.INTEGER,
            spoken(f"criterion.asked.{unit.value}"),
            errors=spoken("audit_form.whole_number"),
            relevant=looked_at,
            constraint=Compare(THIS, ">=", Decimal(0)),
        )
    yield Question(f"{name}__note", Kind.LONG_TEXT, spoken("audit_form.note"))
    yield Question(
        f"{name}__photo",
        Kind.PHOTO,
        spoken("audit_form.photo.label"),
        spoken("audit_form.photo.hint"),
        relevant=looked_at,
    )


def _hint(work: Work) -> Spoken:
    """Why and how; that it can be seen on polling day alone."""
    why, how = _said(work, "summary"), _said(work, "instruction")
    day = spoken("criterion.on_polling_day") if criterion(work).polling_day else {}
    return {
        code: " ".join(each for each in (why[code], how[code], day.get(code, "")) if each)
        for code in languages()
    }


def _said(work: Work, name: str) -> Spoken:
    """Its words in each language; where it has none there, those of the original."""
    return {code: getattr(work.best(code).wording, name) for code in languages()}


def _rows(library: Library, name: str) -> tuple[Option, ...]:
    held = library.vocabularies.lists.get(name)
    return tuple(Option(each, _row(library, name, each)) for each in (held.rows if held else ()))


def _row(library: Library, name: str, row: str) -> Spoken:
    return {code: library.vocabularies.label(name, row, code) for code in languages()}
