"""Words of another script and fragile numbers, set apart in pages."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

from markupsafe import Markup, escape

from dalil.i18n import Language
from dalil.i18n.runs import Run, runs

_LEAVE = frozenset(("code", "pre", "kbd", "samp", "bdi"))
"""Elements that are left as they are: the whole of each is one run."""

_PLACES = re.compile("(\x02[^\x03]*\x03)")
"""What Python-Markdown keeps places with until the page is written: no words of the text."""


def isolated(text: str, language: Language) -> Markup:
    """`text` as HTML, its foreign words and fragile numbers in `<bdi>`."""
    return Markup("").join(_markup(run) for run in runs(text, language))


def _markup(run: Run) -> Markup:
    if not run.isolated:
        return escape(run.text)
    if not run.tag:
        return Markup("<bdi>{}</bdi>").format(run.text)
    return Markup('<bdi lang="{}" dir="{}">{}</bdi>').format(run.tag, run.dir, run.text)


def isolate(root: Element, language: Language) -> None:
    """Wrap the same runs in every text of a tree."""
    for element in list(root.iter()):
        if element.tag in _LEAVE:
            if element.tag != "bdi":
                element.set("dir", "ltr")
            continue
        for child in reversed(list(element)):
            _split(element, child.tail, list(element).index(child) + 1, child, language)
        _split(element, element.text, 0, None, language)


def _split(
    parent: Element, text: str | None, place: int, before: Element | None, language: Language
) -> None:
    """Put `text`, which follows `before` in `parent`, back in pieces."""
    if not text or not text.strip():
        return
    parts = enumerate(_PLACES.split(text))
    pieces = [
        run for odd, part in parts for run in ([Run(part)] if odd % 2 else runs(part, language))
    ]
    if not any(each.isolated for each in pieces):
        return
    if before is None:
        parent.text = ""
    else:
        before.tail = ""
    last = before
    for each in pieces:
        if each.isolated:
            last = _bdi(each)
            parent.insert(place, last)
            place += 1
        elif last is None:
            parent.text = f"{parent.text or ''}{each.text}"
        else:
            last.tail = f"{last.tail or ''}{each.text}"


def _bdi(run: Run) -> Element:
    bdi = Element("bdi", {"lang": run.tag, "dir": run.dir} if run.tag else {})
    bdi.text = run.text
    return bdi
