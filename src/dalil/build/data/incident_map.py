"""Published reports as a map for programs: GeoJSON, with schematic borders."""

from __future__ import annotations

from typing import Any

from dalil.build.data.document import licence, spoken
from dalil.build.incidents.borders import Point, area
from dalil.build.incidents.borders import places as drawn
from dalil.build.incidents.counts import GOVERNORATES, every, kinds, places
from dalil.i18n import languages
from dalil.load.library import Library

GEOJSON = "application/geo+json"
Values = dict[str, Any]


def geojson(library: Library) -> Values:
    """Governorates with their numbers. Borders are schematic; Halabja is a point."""
    counts = every(library)
    held = places(library, counts)
    return {
        "type": "FeatureCollection",
        "name": spoken("incidents.title"),
        "note": spoken("incidents.notice"),
        "borders": {
            code: f"{scheme} {spoken('incidents.map.source')[code]}"
            for code, scheme in spoken("incidents.map.scheme").items()
        },
        **sample(library),
        "licence": licence(library),
        "features": [
            {
                "type": "Feature",
                "id": slug,
                "geometry": geometry(slug),
                "properties": {
                    "governorate": slug,
                    "iso_3166_2": library.vocabularies.lists[GOVERNORATES]
                    .rows[slug]
                    .facts.get("iso"),
                    **{
                        f"name_{code}": library.vocabularies.label(GOVERNORATES, slug, code)
                        for code in languages()
                    },
                    "reports": number,
                    "kinds": _kinds(library, slug),
                },
            }
            for slug, number in held.items()
        ],
    }


def _kinds(library: Library, place: str) -> Values:
    """The reports of a governorate by kind; those whose kind is not shown at `not_shown`."""
    found = every(library).of("governorate", place).by("kind")
    return {
        **{kind: found.get(kind, 0) for kind in kinds(library)},
        "not_shown": found.get("", 0),
    }


def geometry(slug: str) -> Values | None:
    """A shape, its border against the clock as the standard wants (RFC 7946), or a point."""
    place = drawn().get(slug)
    if place is None:
        return None
    if not place.rings:
        return {"type": "Point", "coordinates": list(place.centre)}
    return {"type": "Polygon", "coordinates": [_against_the_clock(each) for each in place.rings]}


def _against_the_clock(ring: tuple[Point, ...]) -> list[list[float]]:
    turned = ring if area(ring) > 0 else ring[::-1]
    return [list(each) for each in turned]


def sample(library: Library) -> Values:
    """That it is made up, where some of it is."""
    made_up = any(each.sample for each in library.releases)
    return {"sample": spoken("incidents.sample")} if made_up else {}
