"""The page about open data: a `Dataset` and where each of its files can be had."""

from __future__ import annotations

from collections.abc import Iterable

from dalil.build.data import names
from dalil.build.data.document import SCHEMA_VERSION, licence
from dalil.build.data.files import File
from dalil.build.data.records import last_change
from dalil.build.linked.node import SUBJECT, Node, known
from dalil.build.text import Speech
from dalil.i18n import languages


def dataset(speech: Speech, files: Iterable[File]) -> Node:
    """All data of the site as one thing, described in this language."""
    project = speech.library.project
    url = project.site_url
    first = next(iter(languages()))
    terms = licence(speech.library)
    publisher = project.words("publisher", speech.language.code)
    works = (each for each in speech.library.works.values() if each.shown)
    return known(
        type="Dataset",
        id=f"{url}{names.page(first, SUBJECT)}",
        name=f"{speech.words('data.title')} – {project.words('name', speech.language.code)}",
        description=speech.words("data.summary"),
        version=SCHEMA_VERSION,
        inLanguage=[each.tag for each in languages().values()],
        license=terms["address"] if terms else "",
        creator=known(type="Organization", name=publisher) if publisher else None,
        dateModified=last_change(works),
        isAccessibleForFree=True,
        distribution=[_file(speech, each) for each in files if each.kind not in ("feed", "schema")],
    )


def _file(speech: Speech, file: File) -> Node:
    return known(
        type="DataDownload",
        name=speech.words(f"data.kinds.{file.kind}"),
        contentUrl=f"{speech.library.project.site_url}{file.address}",
        encodingFormat=file.media_type,
        contentSize=f"{file.size} B",
    )
