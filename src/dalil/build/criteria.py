"""What the page of a criterion shows beside its words: how one looks, the form, what was found."""

from __future__ import annotations

from dataclasses import dataclass

from dalil.build.centres import ON
from dalil.build.forms.sheets import to_forms
from dalil.build.page import Link
from dalil.build.tallies import audits
from dalil.build.text import Speech
from dalil.load import addresses
from dalil.load.library import Expression, Work
from dalil.model.collections.criterion import Criterion, CriterionWording


@dataclass(frozen=True, slots=True)
class Asked:
    """A criterion on its own page."""

    how: str
    day: str
    """That it can be seen on polling day alone; else empty."""
    centres: Link | None
    """What audits found of it; None while there are none."""
    forms: tuple[Link, ...]


def asked(speech: Speech, work: Work, expression: Expression) -> Asked | None:
    """How a criterion is looked at; None for every other record."""
    held, wording = work.facts, expression.wording
    if not isinstance(held, Criterion) or not isinstance(wording, CriterionWording):
        return None
    text = speech.phrase(speech.words("criterion.found"))
    address = addresses.centres(speech.language.code, ON, work.id)
    return Asked(
        how=wording.instruction,
        day=speech.words("criterion.on_polling_day") if held.polling_day else "",
        centres=Link(text, address) if audits(speech.library) else None,
        forms=to_forms(speech),
    )
