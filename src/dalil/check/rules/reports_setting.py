"""FRM905 reports-setting: where reports of the public go is written so that it cannot be meant.

`reports` in `content/site.yml` names the ways of a report: `recipient` (the public key of the
verifiers, made with `age-keygen`), `endpoint` (a path of the same host that takes OpenRosa
submissions), `odk` and `globaleaks` (full addresses with https; `odk` may be one address for each
form), `phone`, and `trial: true` where the key is for trying out. Without `recipient` no form is
published, and the other ways stand nowhere.

PASS  reports: {recipient: age1…, phone: +964 770 000 0000}
PASS  reports: {recipient: age1…, odk: {incident: https://odk.example.org/x}}
FAIL  reports: {phone: +964 770 000 0000}                   (without a key nobody sees it)
FAIL  reports: {recipient: age1hello}
FAIL  reports: {endpoint: https://example.org/submission}   (a path of the same host: /submission)

Source: the format of age, age-encryption.org/v1; the OpenRosa form submission API.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from dalil.diagnostics import Code, Diagnostic, Place
from dalil.load.library import Library
from dalil.load.project import SITE
from dalil.load.reporting import (
    FIELDS,
    SECRET,
    is_endpoint,
    is_phone,
    is_recipient,
    is_web,
    raw,
    reporting,
)

REPORTS_SETTING = Code("FRM905", "reports-setting")

RIGHT = {
    "endpoint": ("endpoint", is_endpoint),
    "odk": ("address", is_web),
    "globaleaks": ("address", is_web),
    "phone": ("phone", is_phone),
}
"""Which sentence tells of a setting, and what it must be."""


def check(library: Library) -> Iterator[Diagnostic]:
    """Every setting of reports that cannot be meant."""
    project = library.project
    text, held = project.site_text, reporting(project)
    for name in raw(project):
        if name not in FIELDS:
            yield _at(text, name, "unknown", field=name, allowed=", ".join(FIELDS))
    if SECRET in text.upper():
        yield _at(text, SECRET, "secret")
    elif held.recipient and not is_recipient(held.recipient):
        yield _at(text, "recipient", "", value=held.recipient)
    for name, (variant, right) in RIGHT.items():
        value = getattr(held, name)
        if value and not right(value):
            yield _at(text, name, variant, field=name, value=value)
    forms = [each.id for each in library.forms]
    for form, address in held.odk_of.items():
        if form not in forms:
            yield _at(text, form, "form", field=form, allowed=", ".join(forms))
        elif not is_web(address):
            yield _at(text, form, "address", field=form, value=address)
    ways = [name for name in RIGHT if getattr(held, name)] + (["odk"] if held.odk_of else [])
    if ways and not held.recipient:
        yield _at(text, "reports", "unused", ways=", ".join(ways))


def _at(text: str, sought: str, variant: str, **values: Any) -> Diagnostic:
    """The problem at the line of the setting below `reports`."""
    begun = False
    for number, line in enumerate(text.split("\n"), 1):
        begun = begun or line.startswith("reports")
        column = line.upper().find(sought.upper())
        if begun and column >= 0 and not line.lstrip().startswith("#"):
            place = Place(SITE, number, column + 1)
            return REPORTS_SETTING.at(place, variant, width=len(sought), excerpt=line, **values)
    return REPORTS_SETTING.at(Place(SITE), variant, **values)
