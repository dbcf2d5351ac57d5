"""I18N607 machine-binding: a machine's translation of a binding text that claims to be more.

Laws, regulations, decisions and procedures tell people what they may and must do. A machine may
make the first version of their translation; until a native reader has made it their own, it is a
draft and says so.

PASS  translation: {state: draft, method: machine} of a law
PASS  translation: {state: reviewed, method: human, …} of a law
FAIL  translation: {state: reviewed, method: machine} of a law

Source: promise 1, no false claim of translation.
"""

from __future__ import annotations

from collections.abc import Iterator

from dalil.check.at import at_field
from dalil.check.texts import works
from dalil.diagnostics import Code, Diagnostic
from dalil.load.library import Library
from dalil.model.wording import TranslationMethod

MACHINE_BINDING = Code("I18N607", "machine-binding")
LOCAL = True


def check(library: Library) -> Iterator[Diagnostic]:
    """Every such translation."""
    for work in works(library):
        for each in work.expressions.values() if work.collection.binding else ():
            block = each.wording.translation if each.wording else None
            if block and block.is_reviewed and block.method is TranslationMethod.MACHINE:
                yield at_field(MACHINE_BINDING, each.draft, ("translation", "state"))
