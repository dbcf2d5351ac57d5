"""The page of a record, in each language in which it exists."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from dalil.build import attachments, audits, bodies, factchecks, loop
from dalil.build.activities import to_activities
from dalil.build.answers import answer_inputs, answered
from dalil.build.beside import beside, beside_works
from dalil.build.citations import cited
from dalil.build.cite_as import cite_as
from dalil.build.concepts import concept
from dalil.build.contacts import contact
from dalil.build.criteria import asked
from dalil.build.drawn import drawn
from dalil.build.events import event, read_for
from dalil.build.facts import facts
from dalil.build.forms.sheets import forms_for
from dalil.build.grounds import grounds, text_targets
from dalil.build.links import RECORD, home, inputs_of, linked, name, resolve, vocabularies
from dalil.build.materials import materials, places, sheets, to_document
from dalil.build.page import Alternate, ChangeLine, Link, Page, Target
from dalil.build.recipe import Recipe
from dalil.build.relations import neighbours, relations
from dalil.build.reports import report
from dalil.build.sources import level, sources
from dalil.build.terms import INPUT as TERMS_FILE
from dalil.build.terms import explained
from dalil.build.text import Speech
from dalil.build.translations.compared import state_inputs
from dalil.build.translations.explained import explained_inputs, outdated
from dalil.build.translations.note import TranslationNote, told
from dalil.i18n import languages
from dalil.load import addresses
from dalil.load.library import Expression, Work
from dalil.model.collections.guidance import Guidance
from dalil.model.collections.kit import Kit, Purpose
from dalil.model.collections.plan import Plan
from dalil.model.legal_text import LegalText
from dalil.model.record import Change


def record_recipes(speech: Speech) -> Iterator[Recipe]:
    """The pages of every shown record in a language."""
    code = speech.language.code
    for work in speech.library.works.values():
        expression = work.expressions.get(code)
        if work.shown and expression:
            yield Recipe(
                addresses.record(code, work.collection, work.id),
                partial(record_page, speech, work, expression),
                partial(_inputs, speech, work, expression),
            )


def record_page(speech: Speech, work: Work, expression: Expression) -> Page:
    """The page of one record in one language."""
    assert expression.wording is not None, "a library keeps only expressions that have words"
    code = speech.language.code
    markdown = bodies.markdown(speech, work, expression)
    citations = cited(speech.library, (markdown, expression.wording.summary), code, work)
    state = told(speech, work.id, partial(bodies.elsewhere, work))
    way = trail(speech, work)
    return Page(
        address=addresses.record(code, work.collection, work.id),
        language=speech.language,
        template=f"records/{work.collection.name}.html",
        title=expression.wording.title,
        description=expression.wording.summary,
        markdown=markdown,
        section=way[-1],
        trail=way,
        alternates=alternates(work, code),
        targets=_targets(speech, work, expression),
        citations=citations.targets,
        terms=explained(speech, markdown, citations.targets, work.facts.topics, work.id),
        cite_as=cite_as(speech, work, expression),
        notices=state.notices,
        data=_data(speech, work, expression, state.note),
        source=expression.path,
        inputs=_inputs(speech, work, expression) | citations.inputs | {TERMS_FILE},
    )


def section(speech: Speech, work: Work) -> Link:
    """The collection a record belongs to."""
    label = speech.words(f"{work.collection.name}.plural")
    return Link(speech.phrase(label), addresses.index(speech.language.code, work.collection))


def trail(speech: Speech, work: Work) -> tuple[Link, ...]:
    """The way down to a record: home, collection."""
    return (home(speech), section(speech, work))


def alternates(
    work: Work, here: str, address: Callable[[str], str] | None = None
) -> tuple[Alternate, ...]:
    """All languages of a record's page, or of one below it by its `address`.

    Where there is none, that language's index.
    """
    found = []
    for code, each in languages().items():
        exists = code in work.expressions
        if not exists:
            there = addresses.index(code, work.collection)
        elif address:
            there = address(code)
        else:
            there = addresses.record(code, work.collection, work.id)
        found.append(Alternate(each, there, exists, current=code == here))
    return tuple(found)


def _targets(speech: Speech, work: Work, expression: Expression) -> dict[str, Target]:
    here = speech.language.code
    found = text_targets(speech, work, expression)
    for _, _, reference in work.facts.inner_references():
        written = f"{RECORD}{reference}"
        found[written] = resolve(speech.library, written, here, "") or Target("")
    return found | attachments.targets(speech, work)


def _data(
    speech: Speech, work: Work, expression: Expression, note: TranslationNote | None
) -> dict[str, object]:
    """What `records/record.html` prints. `summary` is plain text, the rest values of build/."""
    held, wording = work.facts, expression.wording
    assert wording is not None
    legal = held if isinstance(held, LegalText) else None
    repository = speech.library.project.words("repository", speech.language.code)
    return {
        "kind": work.collection.name,
        "summary": wording.summary,
        "facts": facts(speech, work),
        "deadlines": bodies.deadlines(speech, work, expression),
        "relations": relations(speech, work),
        "sources": sources(speech, work, expression),
        "verification": level(speech, held.verification, work.collection.name),
        "legal": speech.words(f"legal_value.{legal.legal_value}") if legal else "",
        "official_text": (legal.official_text or "") if legal else "",
        "materials": materials(speech, work, expression),
        "sign": drawn(speech, work, expression),
        "sheets": tuple(sheets(speech, work)),
        "document": to_document(speech, work),
        "outline": isinstance(held, Kit) and held.purpose is Purpose.OUTLINE,
        "attachments": attachments.attachments(speech, work),
        "contents": (
            *factchecks.places(speech, work),
            *bodies.contents(speech, work, expression),
            *places(speech, work),
        ),
        "history": tuple(_changes(speech, work, expression)),
        "translation": note,
        "outdated": outdated(speech, work),
        "parallel": _parallel(speech, work),
        "unknown": tuple(speech.option("unknown", each) for each in getattr(held, "unknown", ())),
        "edit": f"{repository}/edit/main/{expression.path}" if repository else "",
        "cited_as": name(expression),
        "checklist": isinstance(held, Guidance) and held.checklist,
        **event(speech, work, expression),
        "beside": beside(speech, work),
        "answer": answered(speech, work),
        "report": report(speech, work),
        "audit": audits.audit(speech, work, expression),
        "criterion": asked(speech, work, expression),
        "audit_forms": forms_for(speech, work),
        "factcheck": factchecks.factcheck(speech, work, expression),
        "loop": loop.loop(speech, work),
        "activities": to_activities(speech) if isinstance(held, Plan) else None,
        **concept(speech, work),
        **contact(speech, work),
    }


def _parallel(speech: Speech, work: Work) -> Link | None:
    """The way to all its languages side by side; None where it has a single one."""
    if not addresses.has_parallel(work):
        return None
    here = addresses.parallel(speech.language.code, work.collection, work.id)
    return Link(speech.phrase(speech.words("parallel.link")), here)


def _changes(speech: Speech, work: Work, expression: Expression) -> Iterator[ChangeLine]:
    newest_first = sorted(work.facts.changes, key=lambda each: (each.date, each.id), reverse=True)
    for change in newest_first:
        unit = expression.body.unit(change.id)
        text = bodies.plain(unit.markdown) if unit else ""
        yield ChangeLine(
            speech.date(change.date),
            speech.option("change_kind", change.kind),
            speech.phrase(text) if text else None,
            tuple(_provisions(speech, work, expression, change)),
        )


def _provisions(
    speech: Speech, work: Work, expression: Expression, change: Change
) -> Iterator[Link]:
    for eid in change.provisions:
        unit = expression.body.unit(eid)
        if unit:
            here = addresses.record(expression.language, work.collection, work.id, eid)
            yield Link(speech.phrase(unit.heading), here)


def _inputs(speech: Speech, work: Work, expression: Expression) -> frozenset[str]:
    library = speech.library
    others = [
        *neighbours(library, work),
        *beside_works(speech, work),
        *read_for(library, work),
        *loop.read_for(library, work),
        *audits.read_for(library, work),
        *linked(library, expression.body),
        *grounds(library, work),
    ]
    return (
        inputs_of([work, *others])
        | vocabularies(library)
        | answer_inputs(speech, work)
        | state_inputs(speech, work.id)
        | explained_inputs(speech, work)
    )
