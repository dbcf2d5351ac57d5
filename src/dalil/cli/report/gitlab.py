"""Problems as GitLab shows them in a merge request: a report of Code Quality."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable
from hashlib import sha256

from dalil.diagnostics import Diagnostic, Severity
from dalil.diagnostics.wording import sentences
from dalil.i18n import Language
from dalil.text.isolates import isolated, visible

LEVELS = {Severity.ERROR: "critical", Severity.WARNING: "minor", Severity.NOTE: "info"}


def array(found: Iterable[Diagnostic], language: Language) -> str:
    """All problems as a JSON array; each has a fingerprint that does not change with its line."""
    seen: Counter[str] = Counter()
    items = []
    for each in found:
        words = "\n".join((each.place.path, each.code, each.variant, *map(str, each.values)))
        seen[words] += 1
        items.append(_item(each, f"{words}\n{seen[words]}", language))
    return json.dumps(items, ensure_ascii=False, indent=2)


def _item(problem: Diagnostic, words: str, language: Language) -> dict[str, object]:
    told = " ".join(visible(each) for each in sentences(problem, language) if each)
    return {
        "description": isolated(told, language),
        "check_name": f"{problem.code} {problem.slug}",
        "fingerprint": sha256(words.encode(errors="surrogateescape")).hexdigest(),
        "severity": LEVELS[problem.severity],
        "location": {"path": problem.place.path, "lines": {"begin": problem.place.line}},
    }
