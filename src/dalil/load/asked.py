"""The forms of a project: what the public is asked (`content/forms/*.yml`)."""

from __future__ import annotations

from collections.abc import Mapping

from dalil.diagnostics import Diagnostic
from dalil.forms.form import Form
from dalil.forms.reading import form
from dalil.load.vocabularies import Vocabularies


def forms(
    texts: Mapping[str, str], labels: Vocabularies
) -> tuple[tuple[Form, ...], tuple[Diagnostic, ...]]:
    """The forms in `texts` in which nothing is wrong, and what is wrong with the others."""
    read = [form(path, text, labels.lists) for path, text in texts.items()]
    found = tuple(each for each, _ in read if each)
    return found, tuple(problem for _, problems in read for problem in problems)
