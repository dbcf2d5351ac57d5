"""Only what a project asks: its forms and lists of labels, without reading the whole library."""

from __future__ import annotations

from collections.abc import Mapping

from dalil.diagnostics import Diagnostic
from dalil.forms.form import Form
from dalil.load.asked import forms
from dalil.load.project import FORMS, VOCABULARIES, Project, walk
from dalil.load.vocabularies import Vocabularies, vocabularies


def questions(
    project: Project,
) -> tuple[Mapping[str, Form], Vocabularies, tuple[Diagnostic, ...]]:
    """The forms of a project by id, its lists of labels, and what is wrong with either."""
    labels = vocabularies(_texts(project, VOCABULARIES))
    asked, problems = forms(_texts(project, FORMS), labels)
    return {each.id: each for each in asked}, labels, (*labels.problems, *problems)


def _texts(project: Project, folder: str) -> Mapping[str, str]:
    return {
        each.path: (project.root / each.path).read_text(encoding="utf-8-sig", errors="replace")
        for each in walk(project.root, folder)
        if each.regular and each.path.endswith(".yml")
    }
