"""The data block of a page: the page itself, the way down to it, and what it is about."""

from __future__ import annotations

import json

from dalil.build.data.document import licence
from dalil.build.linked.node import Node, known
from dalil.build.linked.subjects import Subject
from dalil.build.page import Page
from dalil.build.text import Speech
from dalil.load import addresses
from dalil.load.library import Work

CONTEXT = "https://schema.org"
INDEX = "index.html"
FEATURES = (
    *("structuralNavigation", "readingOrder"),
    *("displayTransformability", "highContrastDisplay"),
)
"""What every page of ours has, in the words of the vocabulary that schema.org names for it."""
_ESCAPED = {each: f"\\u{ord(each):04x}" for each in "<>&\u2028\u2029"}
"""What would end the script element or begin a comment in it; JSON reads the escapes the same."""
_WRITTEN = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def block(speech: Speech, page: Page, subject: Subject | None) -> str:
    """The JSON-LD of a page, safe inside a script element."""
    text = _WRITTEN({"@context": CONTEXT, **_page(speech, page, subject)})
    for each, escaped in _ESCAPED.items():
        text = text.replace(each, escaped)
    return text


def _page(speech: Speech, page: Page, subject: Subject | None) -> Node:
    """The page as a text: its language, its translations, its terms, its days."""
    here = speech.library.project.site_url + page.address
    work = subject.work if subject else None
    days = sorted(str(each.date) for each in work.facts.changes) if work else []
    terms = licence(speech.library)
    return known(
        type="CollectionPage" if page.template == INDEX else "WebPage",
        id=here,
        name=page.title,
        description="" if subject else page.description,
        inLanguage=speech.language.tag,
        isPartOf=_site(speech, page),
        license=terms["address"] if terms else "",
        datePublished=days[0] if days else "",
        dateModified=days[-1] if days else "",
        breadcrumb=_trail(speech, page) if page.trail else None,
        **(_access(speech) if speech.library.accessibility else {}),
        **(_translations(speech, work) if work else {}),
        mainEntity=subject.node if subject else None,
    )


def _access(speech: Speech) -> Node:
    """How the page can be read; said only where somebody tested it."""
    return known(
        accessMode="textual",
        accessibilityFeature=list(FEATURES),
        accessibilityHazard="none",
        accessibilitySummary=speech.words("accessibility.metadata"),
    )


def _translations(speech: Speech, work: Work) -> Node:
    """A translation names the page it was made from, and the original all of its translations."""
    url, origin = speech.library.project.site_url, work.source.language
    pages = {
        code: known(id=url + addresses.record(code, work.collection, work.id))
        for code in work.expressions
    }
    if speech.language.code != origin:
        return known(translationOfWork=pages[origin])
    return known(workTranslation=[page for code, page in pages.items() if code != origin])


def _site(speech: Speech, page: Page) -> Node:
    """The site in a language: its home page tells of it, other pages name it."""
    project, code = speech.library.project, speech.language.code
    home = addresses.home(code)
    id_, publisher = f"{project.site_url}{home}#site", project.words("publisher", code)
    if page.address != home:
        return known(id=id_)
    return known(
        type="WebSite",
        id=id_,
        name=project.words("name", code),
        url=project.site_url + home,
        publisher=known(type="Organization", name=publisher) if publisher else None,
    )


def _trail(speech: Speech, page: Page) -> Node:
    """The way from the home page down to this one, which ends it and needs no address."""
    url = speech.library.project.site_url
    steps = [(each.text.text, url + each.address) for each in page.trail]
    return known(
        type="BreadcrumbList",
        itemListElement=[
            known(type="ListItem", position=place, name=name, item=known(id=address) or None)
            for place, (name, address) in enumerate([*steps, (page.title, None)], 1)
        ],
    )
