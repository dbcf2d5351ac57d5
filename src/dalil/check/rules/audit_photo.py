"""AUD903 audit-photo: a result of an audit names a picture that the record does not have.

`photos` holds ids of attachments of the same record, and each of them is a picture. `dalil attach`
cleans a picture and writes its row; under its heading stands in words what it shows.

PASS  photos: [file_1]   with  attachments: [{id: file_1, kind: jpg, …}]
FAIL  photos: [file_2]   without such a row
FAIL  photos: [file_1]   with  attachments: [{id: file_1, kind: pdf, …}]

Source: the record format, audits; WCAG 2.2, text alternatives.
"""

from __future__ import annotations

from collections.abc import Iterator

from dalil.check.at import at_field
from dalil.check.texts import works
from dalil.diagnostics import Code, Diagnostic
from dalil.load.library import Library
from dalil.model.attachment import AttachmentKind
from dalil.model.collections.audit import Audit

AUDIT_PHOTO = Code("AUD903", "audit-photo")
PICTURES = frozenset({AttachmentKind.PNG, AttachmentKind.JPG, AttachmentKind.WEBP})


def check(library: Library) -> Iterator[Diagnostic]:
    """Every picture that is none of the record's."""
    for work in works(library):
        kinds = {each.id: each.kind for each in work.facts.attachments}
        results = work.facts.results if isinstance(work.facts, Audit) else ()
        for index, each in enumerate(results):
            for place, eid in enumerate(each.photos):
                path = ("results", index, "photos", place)
                if eid not in kinds:
                    yield at_field(AUDIT_PHOTO, work.source.draft, path, eid=eid)
                elif kinds[eid] not in PICTURES:
                    yield at_field(AUDIT_PHOTO, work.source.draft, path, "kind", eid=eid)
