"""ACC906 pasted: a text that is for members stands in the public project.

Somebody copied it there, and it may have lost all that marks it: `access`, the mark, its id. Words
are compared, so another title, other digits or vowel marks do not hide it. A members' text that
only quotes a public one, or shares a phrase with it, is none.

PASS  a members' text that quotes an article of a public law
FAIL  a public page with the words of a members' page

Source: the record format, who may read a record.
"""

from __future__ import annotations

from collections.abc import Iterator

from dalil.diagnostics import Code, Diagnostic, Place
from dalil.leaks.secrets import public_of
from dalil.load.library import Library

PASTED = Code("ACC906", "pasted")


def check(library: Library) -> Iterator[Diagnostic]:
    """Every public text that is for the most part a members' text."""
    if library.public is None:
        return
    for each in public_of(library).copies:
        place = Place(library.public_path(each.public.path), each.line)
        yield PASTED.at(place, source=each.secret.path, percent=round(each.share * 100))
