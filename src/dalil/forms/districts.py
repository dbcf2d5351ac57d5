"""Districts, of which a form offers those of the governorate that was chosen before."""

from __future__ import annotations

from dataclasses import replace

from dalil.forms.expression import Answered, Any, Compare
from dalil.forms.form import Question


def within(district: Question, governorate: Question | None) -> Question:
    """The question, its options those of the governorate that was chosen before it."""
    if governorate is None or not district.options:
        return district
    names = [each.name for each in governorate.options]
    options = tuple(
        option for name in names for option in district.options if option.within == name
    )
    if not options:
        return replace(district, options=(), vocabulary="")
    held = list(dict.fromkeys(each.within for each in options))
    chosen = tuple(Compare(governorate.name, "=", each) for each in held)
    every = Answered(governorate.name)
    listed = every if held == names else chosen[0] if len(chosen) == 1 else Any(chosen)
    return replace(district, options=options, within=governorate.name, listed=listed)
