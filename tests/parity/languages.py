"""Small libraries for tests of translation states, and locks as a person would make them."""

from datetime import date

from dalil.load.load import load
from dalil.load.lock import written
from dalil.load.project import project
from dalil.parity.locking import agreed
from dalil.parity.pair import pairs
from dalil.parity.parity import states

DAY = date(2026, 3, 1)
LAW = "content/laws/iq-2021-900"
ARABIC = """---
id: iq-2021-900
title: قانون نموذجي للتجربة
summary: نموذج للتجربة فقط.
jurisdiction: iq
legal_status: in_force
verification: secondary
sources:
  - {title: مصدر نموذجي, address: example.org, kind: report}
---

## المادة 1 {#art_1}

يقدم الطعن خلال 7 أيام.

## المادة 2 {#art_2}

تنشر القرارات.
"""
ENGLISH = """---
title: A sample law for trying out
summary: A sample for trying out only.
translation: {state: draft, method: human}
---

## Article 1 {#art_1}

An appeal is made within 7 days.

## Article 2 {#art_2}

Decisions are published.
"""
FILES = {f"{LAW}/index.ar.md": ARABIC, f"{LAW}/index.en.md": ENGLISH}


def put(root, files):
    """Write files below `root`; None takes one away."""
    for name, text in files.items():
        place = root / name
        place.parent.mkdir(parents=True, exist_ok=True)
        if text is None:
            place.unlink()
        else:
            place.write_bytes(text.encode() if isinstance(text, str) else text)
    return root


def library(root):
    return load(project(root))


def lock_all(root, day=DAY, minor=""):
    """Lock every translation of a project as it stands."""
    held = library(root)
    found = states(held)
    tables = {}
    for pair in pairs(held):
        for code, words in pair.translations.items():
            if words is None:
                continue
            done = agreed(pair, words, found.text(pair.key, code), day, (), minor)
            tables.setdefault(words.lock, []).extend(done.lines)
    for path, lines in tables.items():
        (root / path).write_text(written(lines, "sample"), encoding="utf-8")
    return root


def told(root):
    """The states that are neither draft nor current: (key, language, unit) -> state."""
    return {
        (text.key, text.language, unit.unit): str(unit.state)
        for text in states(library(root)).texts
        for unit in text.units
        if unit.state not in ("draft", "current") and text.exists
    }
