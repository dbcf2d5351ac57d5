"""ACC906 pasted: a text that is for members stands in the public project.

Somebody copied it there, and it may have lost all that marks it: `access`, the mark, its id. Words
are compared, so another title, other digits or vowel marks do not hide it. A members' text that
only quotes a public one, or shares a phrase with it, is none. A long passage on both sides is asked
about, unless the members' text names the public record: then it quotes it.

PASS  a members' text that quotes an article of a public law
FAIL  a public page with the words of a members' page
FAIL  a public page with a paragraph of a members' page that does not name it (a warning)

Source: the record format, who may read a record.
"""

from __future__ import annotations

from collections.abc import Iterator

from dalil.diagnostics import Code, Diagnostic, Place, Severity
from dalil.leaks.secrets import public_of
from dalil.load.library import Library

PASTED = Code("ACC906", "pasted")


def check(library: Library) -> Iterator[Diagnostic]:
    """Every public text that is for the most part a members' text."""
    if library.public is None:
        return
    for each in public_of(library).copies:
        if each.whole or not _names(library, each.secret.key, each.public.key):
            place = Place(library.public_path(each.public.path), each.line)
            yield PASTED.at(
                place,
                "" if each.whole else "part",
                severity=None if each.whole else Severity.WARNING,
                source=each.secret.path,
                percent=round(each.share * 100),
            )


def _names(library: Library, members: str, public: str) -> bool:
    """Whether a members' text, in any of its languages, names a public record or page."""
    work = library.works.get(members)
    held = (
        [library.drafts.get(path) or library.tables.get(path) for path in work.paths]
        if work
        else []
    )
    held += [page.draft for (_, path), page in library.pages.items() if path == members]
    return any(public in draft.text for draft in held if draft)
