"""SEC702 not-a-file: a symbolic link, a device or another thing that is no plain file.

A link may lead out of the project and publish what lies there. Links are never followed, whatever
they lead to; devices and pipes are never opened.

PASS  content/laws/iq-2019-31/index.ku.md, a plain file
FAIL  content/laws/iq-2019-31/index.ku.md -> /etc/passwd

Source: CWE-61, UNIX symbolic link following.
"""

from __future__ import annotations

from collections.abc import Iterator

from dalil.diagnostics import Code, Diagnostic, Place
from dalil.load.library import Library

NOT_A_FILE = Code("SEC702", "not-a-file")


def check(library: Library) -> Iterator[Diagnostic]:
    """Everything met that is no plain file."""
    for found in library.files:
        if not found.regular:
            yield NOT_A_FILE.at(Place(found.path), name=found.path)
