"""The pages of a form: to fill in on the screen, and to fill in by hand."""

from __future__ import annotations

from collections.abc import Iterator

from dalil.build.computed import computed
from dalil.build.docs import to_page
from dalil.build.incidents.counts import RELEASES
from dalil.build.incidents.pages import to_incidents
from dalil.build.page import Link, Page
from dalil.build.questions.files import (
    PROGRAMS,
    WORKER,
    inputs,
    licences_address,
    published,
    script_address,
)
from dalil.build.questions.spoken import fields
from dalil.build.text import Speech
from dalil.forms.form import Form
from dalil.forms.logic import logic
from dalil.load import addresses
from dalil.load.reporting import Reporting, is_endpoint, is_phone, is_web, reporting
from dalil.model.release import FORM
from dalil.model.values import PartialDate

PAPER = "paper/"
FOR_REPORTERS = "handbook/reporters"
"""The hand-written page that says what happens to a report."""
_LIVE = "forms.live."
PAPER_LINES = {"text": 2, "long_text": 8}
"""Lines to write on, by kind of question; one for every other."""


def form_pages(speech: Speech) -> Iterator[Page]:
    """Every form that is published, on the screen and on paper."""
    for form in published(speech.library):
        yield _page(speech, form)
        yield _paper(speech, form)


def form_links(speech: Speech) -> Iterator[Link]:
    """The ways to the forms."""
    code = speech.language.code
    for form in published(speech.library):
        yield Link(speech.phrase(form.titles[code]), addresses.asked(code, form.id))


def _page(speech: Speech, form: Form) -> Page:
    code = speech.language.code
    held = reporting(speech.library.project)
    endpoint = held.endpoint if is_endpoint(held.endpoint) else ""
    return computed(
        speech,
        lambda code: addresses.asked(code, form.id),
        "questions.html",
        form.titles[code],
        form.summaries[code],
        data={
            "fields": fields(speech, form),
            "trial": held.trial == "true",
            "script": script_address(),
            "licences": licences_address(),
            "asked": _asked(speech, form, held, endpoint),
            "endpoint": endpoint,
            "worker": addresses.asked(code, form.id, WORKER),
            "cache": f"dalil-form-{code}-{form.id}",
            "phone": _phone(held),
            "reading": _reading(speech),
            "ways": tuple(_ways(speech, form, held)),
            "published": _published(speech, form),
            "programs": tuple(
                Link(
                    speech.phrase(speech.words(f"forms.program.{ending.partition('.')[0]}")),
                    addresses.asked_file(form.id, ending),
                )
                for ending in PROGRAMS
            ),
        },
        inputs=inputs(speech.library, form) | _read(speech) | {RELEASES},
    )


def _phone(held: Reporting) -> str:
    return held.phone if is_phone(held.phone) else ""


def _reading(speech: Speech) -> Link | None:
    """The page that says what happens to a report, where the project has one."""
    file = speech.library.pages.get((speech.language.code, FOR_REPORTERS))
    return to_page(speech, file) if file else None


def _read(speech: Speech) -> frozenset[str]:
    """The file of that page."""
    file = speech.library.pages.get((speech.language.code, FOR_REPORTERS))
    return frozenset({file.draft.path} if file else ())


def _published(speech: Speech, form: Form) -> Link | None:
    """The way to what was published of such reports; None while nothing was."""
    if form.id != FORM or not speech.library.releases:
        return None
    text = speech.phrase(speech.words("incidents.published"))
    return Link(text, to_incidents(speech).address)


def _asked(speech: Speech, form: Form, held: Reporting, endpoint: str) -> dict[str, object]:
    """What the script must know, as plain values."""
    code = speech.language.code
    asked = [each.question for each in form.asked()]
    return {
        "form": logic(form),
        "name": "dalil",
        "recipient": held.recipient,
        "endpoint": endpoint,
        "labels": {each.name: each.labels[code] for each in asked},
        "errors": {each.name: each.errors[code] for each in asked if each.errors},
        "words": {
            key.removeprefix(_LIVE): text
            for key, text in speech.words.table.items()
            if key.startswith(_LIVE)
        },
    }


def _ways(speech: Speech, form: Form, held: Reporting) -> Iterator[Link]:
    """Other ways to report: the safest for the reporter first."""
    code = speech.language.code
    for name in ("globaleaks", "odk"):
        address = held.odk_of.get(form.id, held.odk) if name == "odk" else held.globaleaks
        if is_web(address):
            yield Link(speech.phrase(speech.words(f"forms.way.{name}")), address)
    paper = speech.phrase(speech.words("forms.way.paper"))
    yield Link(paper, addresses.asked(code, form.id, PAPER))


def _paper(speech: Speech, form: Form) -> Page:
    code = speech.language.code
    title = form.titles[code]
    held = reporting(speech.library.project)
    page = Link(speech.phrase(title), addresses.asked(code, form.id))
    return computed(
        speech,
        lambda code: addresses.asked(code, form.id, PAPER),
        "questions-paper.html",
        title,
        speech.words("forms.paper.lead"),
        above=(page,),
        section=Link(speech.phrase(speech.words("forms.paper.title")), page.address),
        indexed=False,
        data={
            "page": page,
            "fields": fields(speech, form),
            "phone": _phone(held),
            "lines": PAPER_LINES,
            "version": speech.date(PartialDate.parse(form.version)),
            "trial": held.trial == "true",
        },
        inputs=inputs(speech.library, form),
    )
