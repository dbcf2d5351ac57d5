"""Problems as annotations of a pull request (workflow commands of GitHub).

GitHub shows ten of each level and step; the log holds all.
"""

from __future__ import annotations

from dalil.diagnostics import Diagnostic, Severity
from dalil.diagnostics.wording import sentences
from dalil.i18n import Language
from dalil.text.isolates import isolated, visible

LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}


def annotation(diagnostic: Diagnostic, language: Language) -> str:
    """`::error file=…,line=…,col=…,title=…::message` on one line."""
    place = diagnostic.place
    texts = [visible(each) for each in sentences(diagnostic, language) if each]
    message = " ".join(isolated(each, language) for each in texts)
    facts = {
        "file": place.path,
        "line": place.line,
        "endLine": place.line,
        "col": place.column,
        "endColumn": place.column + diagnostic.width,
        "title": f"{diagnostic.code} {diagnostic.slug}",
    }
    named = ",".join(f"{name}={_property(str(value))}" for name, value in facts.items())
    return f"::{LEVELS[diagnostic.severity]} {named}::{_data(message)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
