"""CON903 contact-person: a contact that seems to name a person instead of a role.

Who reads the page years later needs the office, and who works there may not want to be found. So a
contact is called by what it does. Only forms of address give a name away to a program: it cannot
know every name, so what it finds is certain to be looked at, and what it does not find may still be
a name.

PASS  مسؤول الاتصال بالمنظمات
FAIL  الدكتور فلان
FAIL  Mr So-and-so

Source: the record format, contacts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from dalil.check.at import at_field
from dalil.check.texts import works
from dalil.diagnostics import Code, Diagnostic, Severity
from dalil.load.library import Library
from dalil.model.collections.contact import Contact

PERSON = Code("CON903", "contact-person", severity=Severity.WARNING)
FIELDS = ("title", "title_short", "summary")
FORMS = (
    *("السيد", "السيدة", "الأستاذ", "الأستاذة", "الدكتور", "الدكتورة", "دكتور", "دكتورة"),
    *("الآنسة", "الحاج"),
    *("بەڕێز", "کاک", "خاتوو", "مامۆستا", "دکتۆر", "حاجی"),
    *("Mr", "Mrs", "Ms", "Miss", "Dr", "Doctor", "Prof", "Professor", "Sheikh"),
)
"""How people are addressed, in the three languages."""
_FORM = re.compile(rf"(?<!\w)(?:{'|'.join(FORMS)})(?:\.|(?=\s))\s*(?=\w)|(?<!\w)[دم]\.\s*(?=\w)")


def check(library: Library) -> Iterator[Diagnostic]:
    """Every form of address in the words of a contact, in any of its languages."""
    for work in works(library):
        if not isinstance(work.facts, Contact):
            continue
        for expression in work.expressions.values():
            for name in FIELDS:
                words = getattr(expression.wording, name, None) or ""
                if found := _FORM.search(words):
                    form = found[0].strip()
                    yield at_field(PERSON, expression.draft, (name,), form=form)
