"""A sign as the page of its record shows it: drawn, in words, in braille."""

from __future__ import annotations

from dataclasses import dataclass

from dalil.build.materials import Sheet, printing, sheets
from dalil.build.page import Link
from dalil.build.sizes import size
from dalil.build.text import Speech
from dalil.load import addresses
from dalil.load.library import Expression, Work
from dalil.model.collections.sign import Sign, SignWording
from dalil.model.handout import Handout
from dalil.text.braille import brf


@dataclass(frozen=True, slots=True)
class Drawn:
    """A sign on the page of its record."""

    pictogram: str
    description: str
    sheets: tuple[Sheet, ...]
    printing: str
    braille: str
    table: str
    file: Link | None
    """The words for embossers; None where there is no braille."""
    caution: str
    """What is to be known of the braille of this language."""


def drawn(speech: Speech, work: Work, expression: Expression) -> Drawn | None:
    """What the page of a sign shows; None for every other record."""
    held, wording = work.facts, expression.wording
    if not isinstance(held, Sign) or not isinstance(wording, SignWording):
        return None
    return Drawn(
        pictogram=held.pictogram.value,
        description=speech.words(f"sign.drawn.{held.pictogram.value}"),
        sheets=tuple(sheets(speech, work)),
        printing=printing(speech, Handout.SIGN),
        braille=wording.braille or "",
        table=wording.braille_table or "",
        file=_file(speech, work, wording.braille) if wording.braille else None,
        caution=speech.words("sign.caution"),
    )


def _file(speech: Speech, work: Work, braille: str) -> Link:
    text = speech.words("sign.brf", size=size(speech, len(brf(braille))))
    address = addresses.braille(speech.language.code, work.collection, work.id)
    return Link(speech.phrase(text), address)
