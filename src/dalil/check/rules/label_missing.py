"""VOC703 label-missing: a row of a list without its label in a language.

Labels that records share stand in `content/vocab/*.yml`, in every language. Where one is missing,
readers of that language would see the row's id.

PASS  voting: {ar: التصويت, ku: دەنگدان, en: Voting}
FAIL  voting: {ar: التصويت, en: Voting}

Source: the format of vocabularies.
"""

from __future__ import annotations

from collections.abc import Iterator

from dalil.diagnostics import Code, Diagnostic
from dalil.i18n import languages
from dalil.load.library import Library

LABEL_MISSING = Code("VOC703", "label-missing")


def check(library: Library) -> Iterator[Diagnostic]:
    """Every row that lacks a language."""
    for (name, id), place in library.vocabularies.places.items():
        row = library.vocabularies.lists[name].rows[id]
        missing = [code for code in languages() if not row.labels.get(code, "").strip()]
        if missing:
            width = len(id)
            yield LABEL_MISSING.at(place, width=width, row=id, languages=", ".join(missing))
