"""Citations in running text, and what they lead to where they name a record we hold.

They are links and nothing more: a relation is what a record's settings say, never what its words
happen to mention.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import field
from functools import lru_cache

from dalil.build.links import inputs_of, page_address
from dalil.build.page import Target
from dalil.i18n import language
from dalil.load.library import Library, Work
from dalil.memory.value import value
from dalil.model.legal_text import LegalText
from dalil.text.citations import Citation, citations, kind, may_cite
from dalil.text.digits import to_latin

NAMED = "citation:"
"""Begins the derived values that say which records a citation names."""
MARKS = "*_`\\"
"""Markdown that may stand within a citation."""


@value
class Cited:
    """What the citations of a page lead to."""

    targets: Mapping[str, Target] = field(default_factory=dict)
    """By `Citation.key`; what names nothing of ours, or several things, is left out."""
    inputs: frozenset[str] = frozenset()
    """The files of the records it leads to, and a name for each citation, met or not."""


def cited(library: Library, texts: Iterable[str], code: str, here: Work | None = None) -> Cited:
    """The citations in `texts`, Markdown or plain, of a page of the language `code`.

    `here` is the record whose page it is: it is linked to in its own provisions only.
    """
    targets: dict[str, Target] = {}
    works: list[Work] = []
    names: set[str] = set()
    for paragraph in _paragraphs(texts, code):
        for found in citations(paragraph, code):
            names.add(f"{NAMED}{found.names}")
            work = _work(library, found)
            if work is None:
                continue
            works.append(work)
            for each in (found, found.whole):  # emphasis may cut an article from its law
                target = _target(each, work, code, here)
                if target:
                    targets[each.key] = target
    return Cited(targets, inputs_of(works) | names)


def _paragraphs(texts: Iterable[str], code: str) -> Iterator[str]:
    """The paragraphs of texts in which something may be cited, without marks."""
    for text in texts:
        plain = text
        for mark in MARKS:
            plain = plain.replace(mark, "")
        if may_cite(plain, code):
            yield from plain.split("\n\n")


def named(library: Library, names: Iterable[str]) -> dict[str, str]:
    """The derived values called `citation:…` among `names`: the ids of the records so named.

    With them a page is made anew when a record joins the library that it cited before.
    """
    held = _index(library)
    found = (each for each in names if each.startswith(NAMED))
    return {
        name: " ".join(work.id for work in held.get(name.removeprefix(NAMED), ())) for name in found
    }


def _target(citation: Citation, work: Work, code: str, here: Work | None) -> Target | None:
    best = work.best(code)
    anchors = {each.eid for each in best.body.anchors if each.kind != "item"}
    article = citation.provision.partition("__")[0]
    anchor = next((each for each in (citation.provision, article) if each in anchors), "")
    if work is here and not anchor:
        return None
    return Target(
        page_address(work, best.language, anchor),
        None if best.language == code else language(best.language),
    )


def _work(library: Library, citation: Citation) -> Work | None:
    """The one record that a citation can mean."""
    held = _index(library).get(citation.names, ())
    if citation.jurisdiction:
        held = tuple(
            each
            for each in held
            if getattr(each.facts, "jurisdiction", "") == citation.jurisdiction
        )
    return held[0] if len(held) == 1 else None


@lru_cache(maxsize=2)
def _index(library: Library) -> Mapping[str, tuple[Work, ...]]:
    """Every record that readers see, by how a citation names it."""
    found: dict[str, list[Work]] = {}
    for work in library.known.values():
        name = _name(work)
        if name and work.shown:
            found.setdefault(name, []).append(work)
    return {name: tuple(works) for name, works in found.items()}


def _name(work: Work) -> str:
    held = work.facts
    if not isinstance(held, LegalText):
        return _decision(work)
    named = kind(held.title, held.source_language)
    if held.number and held.year:
        same = "law" if work.collection.name == "law" else named or work.collection.name
        return Citation(0, 0, same, held.number, held.year).names
    return Citation(0, 0, named).names if named == "constitution" else ""


def _decision(work: Work) -> str:
    """A decision whose number and full date are known; its number alone comes back every year."""
    number = to_latin(getattr(work.facts, "decision_number", None) or "")
    day = str(getattr(work.facts, "date", None) or "")
    known = number.isdecimal() and len(day) == len("2025-09-18")
    return Citation(0, 0, work.collection.name, int(number), day=day).names if known else ""
