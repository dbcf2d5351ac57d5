"""What audits found as data: one row for each polling centre and criterion, unknown ones too."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from dalil.build.bodies import plain
from dalil.build.data import names
from dalil.build.data.document import Values, as_json, head, spoken
from dalil.build.data.files import CSV, JSON, File, lists
from dalil.build.data.table import cell, written
from dalil.build.links import inputs_of
from dalil.build.page import Asset
from dalil.build.tallies import audited, audits, criteria, criterion, newest
from dalil.i18n import languages, words
from dalil.load import addresses
from dalil.load.library import Library, Work
from dalil.model.collections.audit import COLLECTION, heading

FIELDS = (
    *("audit", "centre", "centre_number", "governorate", "district", "audited", "auditor"),
    *(
        "newest",
        "criterion",
        "asks",
        "setting",
        "result",
        "result_label",
        "measured",
        "measured_in",
    ),
    *("note", "photos", "verification", "address"),
)
"""What each row says; of the spoken ones one for each language."""
SPOKEN = frozenset({"centre", "district", "asks", "result_label", "note", "address"})


def centre_files(library: Library) -> tuple[File, ...]:
    """The table and the same as JSON; none while no audit is shown."""
    rows = list(_rows(library))
    if not rows:
        return ()
    sources = inputs_of([*library.of(COLLECTION), *criteria(library)]) | lists(library)
    cells = ({name: cell(value) for name, value in row.items()} for row in rows)
    table = Asset(names.CENTRES_CSV, written(tuple(rows[0]), cells), sources)
    told = {**head(library), "fields": meanings(), "rows": rows}
    whole = Asset(names.CENTRES_JSON, as_json(told), sources)
    return (
        File(table, "centres", CSV, COLLECTION),
        File(whole, "centres_json", JSON, COLLECTION),
    )


def meanings() -> Values:
    """What each field of a row means, in all languages."""
    return {each: spoken(f"data.centres.{each}") for each in FIELDS}


def _rows(library: Library) -> Iterator[Mapping[str, object]]:
    counted = {each.id for each in newest(library)}
    for work in audits(library):
        for each in criteria(library):
            yield _row(library, work, each, work.id in counted)


def _row(library: Library, work: Work, asked: Work, counts: bool) -> Mapping[str, object]:
    held, of = audited(work), criterion(asked)
    result = held.result(asked.id)
    told: dict[str, object] = {
        "audit": work.id,
        "centre_number": held.centre_number,
        "governorate": held.governorate,
        "audited": str(held.audited),
        "auditor": held.auditor,
        "newest": counts,
        "criterion": asked.id,
        "setting": of.setting,
        "result": result.result.value,
        "measured": result.measured,
        "measured_in": of.measured_in.value if of.measured_in else None,
        "photos": list(result.photos),
        "verification": held.verification.value,
    }
    for code, spoken_ in languages().items():
        told |= {
            f"centre_{code}": _said(work, code, "title"),
            f"district_{code}": _said(work, code, "district"),
            f"asks_{code}": _said(asked, code, "title"),
            f"result_label_{code}": words(spoken_)(f"values.outcome.{result.result.value}"),
            f"note_{code}": _note(work, code, asked),
            f"address_{code}": _address(library, work, code, asked),
        }
    order = [
        name
        for each in FIELDS
        for name in ([f"{each}_{code}" for code in languages()] if each in SPOKEN else [each])
    ]
    return {name: told[name] for name in order}


def _said(work: Work, code: str, name: str) -> str | None:
    """One of its words in a language, where it has them there."""
    expression = work.expressions.get(code)
    return getattr(expression.wording, name, None) if expression else None


def _note(work: Work, code: str, asked: Work) -> str | None:
    expression = work.expressions.get(code)
    unit = expression.body.unit(heading(asked.id)) if expression else None
    return plain(unit.markdown) if unit else None


def _address(library: Library, work: Work, code: str, asked: Work) -> str | None:
    if code not in work.expressions:
        return None
    page = addresses.record(code, work.collection, work.id, heading(asked.id))
    return library.project.site_url + page
