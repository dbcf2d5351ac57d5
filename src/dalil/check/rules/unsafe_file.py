"""SEC705 unsafe-file: an attached file that was not cleaned, or is of no kind that is published.

A PDF may run scripts, start programs and carry other files; a photograph says where it was taken;
a spreadsheet runs a cell that begins with `=`. What a file is, is told by what it holds. `dalil
attach` takes all this out and shows what it took.

PASS  files/annex.pdf that `dalil attach` wrote
FAIL  files/annex.pdf with a script
FAIL  files/photo.jpg with the place where it was taken
FAIL  files/page.html

Source: CWE-434, unrestricted upload of a file with a dangerous type.
"""

from __future__ import annotations

from collections.abc import Iterator

from dalil.diagnostics import Code, Diagnostic, Place
from dalil.load.attached.cleaned import Refusal, RefusedError, dangers
from dalil.load.attached.files import FOLDER, read
from dalil.load.library import Library
from dalil.load.project import CONTENT

UNSAFE_FILE = Code("SEC705", "unsafe-file")
LOCAL = True


def check(library: Library) -> Iterator[Diagnostic]:
    """Every plain file in a folder `files/` of a record."""
    for place in sorted(library.regular):
        parts = place.split("/")
        if len(parts) > 4 and parts[0] == CONTENT and parts[3] == FOLDER:
            yield from _file(library, place)


def _file(library: Library, place: str) -> Iterator[Diagnostic]:
    name = place.rpartition("/")[2]
    try:
        if dangers(read(library, place)):
            yield UNSAFE_FILE.at(Place(place), file=name)
    except RefusedError as error:
        variant = "kind" if error.why is Refusal.KIND else "refused"
        yield UNSAFE_FILE.at(Place(place), variant, file=name)
