"""ACC905 shared-settings: the members' folder has settings of its own.

Labels, terms and what the organisation says of itself stand once, in the public project, and hold
on both sites. Where a second copy lay in the members' folder, nobody would read it.

PASS  content/vocab/topics.yml     in the public project
FAIL  content/vocab/topics.yml     in the members' folder
FAIL  content/site.yml, content/terms.yml     in the members' folder
FAIL  content/incidents/2026-12-01.csv        in the members' folder

Source: the record format, the members' folder.
"""

from __future__ import annotations

from collections.abc import Iterator

from dalil.diagnostics import Code, Diagnostic, Place
from dalil.load.library import Library
from dalil.load.project import INCIDENTS, SITE, VOCABULARIES
from dalil.load.terms import TERMS

SHARED_SETTINGS = Code("ACC905", "shared-settings")

FOLDERS = (f"{VOCABULARIES}/", f"{INCIDENTS}/")


def check(library: Library) -> Iterator[Diagnostic]:
    """Every file of the members' folder that belongs in the public project."""
    if library.public is None:
        return
    for found in library.files:
        if found.path in (SITE, TERMS) or found.path.startswith(FOLDERS):
            yield SHARED_SETTINGS.at(Place(found.path), path=found.path)
