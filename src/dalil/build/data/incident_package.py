"""What describes the files about published reports to programs: a data package.

Frictionless Data, version 1: everything lies in the folder of the package. The standard has room
for one language; the other titles and descriptions stand in `titles` and `descriptions`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from dalil.build.data import names
from dalil.build.data.document import head, licence, spoken
from dalil.build.data.files import CSV
from dalil.build.data.incident_map import GEOJSON, sample
from dalil.build.data.incident_tables import EMPTY, LABELLED, NUMBERS, columns, values
from dalil.i18n import languages
from dalil.load.library import Library
from dalil.model.release import COLUMNS

Values = dict[str, Any]


def package(library: Library) -> Values:
    """The description of all these files, in three languages where the standard has room."""
    whole = head(library)
    code = next(iter(languages()))
    terms = licence(library)
    return {
        "profile": "data-package",
        "name": "incident-reports",
        "id": library.project.site_url + names.INCIDENTS_PACKAGE,
        "title": spoken("incidents.title")["en"],
        "titles": spoken("incidents.title"),
        "description": spoken("incidents.notice")["en"],
        "descriptions": spoken("incidents.notice"),
        "borders": spoken("incidents.map.scheme"),
        **sample(library),
        "version": str(library.releases[-1].day),
        "licenses": [{"path": terms["address"], "title": terms["name"]}] if terms else [],
        "contributors": [
            {
                "title": whole["publisher"][code],
                "titles": whole["publisher"],
                "role": "publisher",
            }
        ],
        "resources": list(_resources(library)),
    }


def _resources(library: Library) -> Iterator[Values]:
    wide = {"dialect": {"lineTerminator": "\r\n"}}
    narrow = {"dialect": {"lineTerminator": "\n"}}
    # programs take a resource of this ending for the description of a table: it is named here
    rules = {"jsonSchema": _beside(names.INCIDENTS_SCHEMA)}
    whole = _resource("incidents", names.INCIDENTS, "incidents", columns(), library)
    yield whole | wide | rules
    for each in library.releases:
        found = _resource(
            f"release-{each.day}", names.release(each.day), "incidents_release", COLUMNS, library
        )
        yield found | narrow | {"hash": f"sha256:{each.digest}"}
    fields = ("field", "value", *(f"meaning_{code}" for code in languages()))
    yield (
        _resource("dictionary", names.INCIDENTS_DICTIONARY, "incidents_dictionary", fields, library)
        | wide
    )
    yield {
        "name": "governorates",
        "path": _beside(names.INCIDENTS_GEOJSON),
        "title": spoken("data.kinds.incidents_geojson")["en"],
        "titles": spoken("data.kinds.incidents_geojson"),
        "format": "geojson",
        "mediatype": GEOJSON,
        "encoding": "utf-8",
    }


def _resource(
    name: str, address: str, kind: str, fields: tuple[str, ...], library: Library
) -> Values:
    return {
        "name": name,
        "path": _beside(address),
        "profile": "tabular-data-resource",
        "title": spoken(f"data.kinds.{kind}")["en"],
        "titles": spoken(f"data.kinds.{kind}"),
        "format": "csv",
        "mediatype": CSV,
        "encoding": "utf-8",
        "schema": {
            "fields": [_field(each, library) for each in fields],
            "missingValues": [""],
        },
    }


def _field(name: str, library: Library) -> Values:
    stem = name.rpartition("_")[0]
    about = name if name in ("release", *COLUMNS, "field", "value") else ""
    key = about or ("meaning" if stem == "meaning" else "label")
    told = spoken(f"data.incidents.{key}")
    kind = "date" if name == "release" else "integer" if name in NUMBERS else "string"
    found: Values = {"name": name, "type": kind, "description": told["en"], "descriptions": told}
    if about in LABELLED:
        required = {} if about in EMPTY else {"required": True}
        held = values(library, about)
        found["constraints"] = {**required, **({"enum": held} if held else {})}
    return found


def _beside(address: str) -> str:
    return address.rpartition("/")[2]
