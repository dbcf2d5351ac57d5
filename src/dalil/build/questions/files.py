"""What the pages of forms load, and the same forms as files for programs."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from functools import cache
from importlib.resources import files

from dalil.build.page import Asset
from dalil.forms.form import Form
from dalil.forms.json_schema import written
from dalil.forms.xform import xform
from dalil.forms.xlsform import xlsform
from dalil.i18n import languages
from dalil.load import addresses
from dalil.load.library import Library
from dalil.load.project import SITE, VOCABULARIES
from dalil.load.reporting import is_recipient, reporting

AGE = "vendor/age.js"
PARTS = ("logic.js", "page.js")
WORKER = "worker.js"
LICENCES = "vendor/LICENSES"
PROGRAMS: dict[str, Callable[[Form], bytes]] = {
    "xlsx": xlsform,
    "xml": xform,
    "schema.json": lambda form: written(form, next(iter(languages()))),
}
"""Forms as files, by what their names end with."""


def published(library: Library) -> tuple[Form, ...]:
    """The forms that readers see: none while nobody can read what they save."""
    known = is_recipient(reporting(library.project).recipient)
    return library.forms if known else ()


def inputs(library: Library, form: Form) -> frozenset[str]:
    """What the page of a form is made from."""
    lists = {each.question.vocabulary for each in form.asked() if each.question.vocabulary}
    return frozenset({form.path, SITE, *(f"{VOCABULARIES}/{each}.yml" for each in lists)})


def form_assets(library: Library) -> Iterator[Asset]:
    """The script of the pages, the worker of each, and each form for programs."""
    forms = published(library)
    if forms:
        yield Asset(script_address(), script())
        yield Asset(licences_address(), _read(LICENCES))
    for form in forms:
        for code in languages():
            yield Asset(addresses.asked(code, form.id, WORKER), _read(WORKER))
        for ending, make in PROGRAMS.items():
            yield Asset(addresses.asked_file(form.id, ending), make(form), inputs(library, form))


@cache
def script() -> bytes:
    """One script: age as it was published, then the rules and the page of ours."""
    return b"\n".join(_read(each) for each in (AGE, *PARTS))


@cache
def script_address() -> str:
    """Where the script lies. Its digest is part of the address, so caches never lie."""
    return f"forms/report.{hashlib.sha256(script()).hexdigest()[:8]}.js"


def licences_address() -> str:
    """Where the licences of what the script holds lie."""
    return "forms/LICENSES.txt"


def _read(name: str) -> bytes:
    return files("dalil").joinpath("theme", "questions", *name.split("/")).read_bytes()
