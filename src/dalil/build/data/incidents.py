"""Published reports as data: a table, each release, a map, rules, a dictionary, and what is what.

Everything lies in one folder, so that it is a data package (Frictionless Data, version 1).
"""

from __future__ import annotations

from typing import Any

from dalil.build.data import names
from dalil.build.data.document import as_json, spoken
from dalil.build.data.files import CSV, JSON, SCHEMA, File
from dalil.build.data.incident_map import GEOJSON, geojson
from dalil.build.data.incident_package import package
from dalil.build.data.incident_tables import (
    EMPTY,
    NUMBERS,
    as_released,
    columns,
    dictionary,
    table,
    values,
)
from dalil.build.incidents.counts import inputs
from dalil.build.page import Asset
from dalil.load.library import Library
from dalil.load.project import ENGINE
from dalil.model.release import COLUMNS

DRAFT = "https://json-schema.org/draft/2020-12/schema"
Values = dict[str, Any]


def incident_files(library: Library) -> tuple[File, ...]:
    """All of them; none while nothing was published."""
    if not library.releases:
        return ()
    sources = inputs(library) | {ENGINE}

    def file(address: str, kind: str, media_type: str, data: bytes, day: str = "") -> File:
        return File(Asset(address, data, sources), kind, media_type, day=day)

    return (
        file(names.INCIDENTS_PACKAGE, "incidents_package", JSON, as_json(package(library))),
        file(names.INCIDENTS, "incidents", CSV, table(library)),
        *(
            file(
                names.release(each.day), "incidents_release", CSV, as_released(each), str(each.day)
            )
            for each in reversed(library.releases)
        ),
        file(names.INCIDENTS_GEOJSON, "incidents_geojson", GEOJSON, as_json(geojson(library))),
        file(names.INCIDENTS_SCHEMA, "incidents_schema", SCHEMA, as_json(schema(library))),
        file(names.INCIDENTS_DICTIONARY, "incidents_dictionary", CSV, dictionary(library)),
    )


def schema(library: Library) -> Values:
    """What a row of the table of all releases may hold, once its numbers are read as numbers."""
    texts = {name: {"type": "string"} for name in columns()[len(COLUMNS) + 1 :]}
    fields: Values = {"release": {"type": "string", "format": "date"}}
    for name in COLUMNS:
        if name in NUMBERS:
            fields[name] = {"type": "integer", **({"minimum": 1000} if name == "year" else {})}
        else:
            empty = [""] if name in EMPTY else []
            fields[name] = {"enum": [*empty, *values(library, name)]}
    for name, found in fields.items():
        found["description"] = spoken(f"data.incidents.{name}")["en"]
    fields["reports"]["not"] = {"const": 0}
    return {
        "$schema": DRAFT,
        "$id": library.project.site_url + names.INCIDENTS_SCHEMA,
        "title": spoken("incidents.title")["en"],
        "description": spoken("incidents.notice")["en"],
        "type": "object",
        "additionalProperties": False,
        "required": list(columns()),
        "properties": {**fields, **texts},
    }
