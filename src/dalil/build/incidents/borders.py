"""Where governorates lie: borders with few points, made by `scripts/vendor-map`.

Borders are schematic. Those of disputed areas and of Halabja are not settled: Halabja is a point.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import pairwise

Point = tuple[float, float]
"""Degrees east and north."""


@dataclass(frozen=True, slots=True)
class Place:
    """A governorate on the ground."""

    slug: str
    """Its row in the list `governorates`."""
    rings: tuple[tuple[Point, ...], ...]
    """Its borders, each closed; none where it is a point."""
    centre: Point
    """The middle of its area, or the point."""


@cache
def places() -> Mapping[str, Place]:
    """Every governorate that can be drawn, by its slug."""
    file = files("dalil").joinpath("theme", "incidents", "vendor", "governorates.json")
    held = json.loads(file.read_text(encoding="utf-8"))
    unit = held["unit"]
    lines = [tuple(_points(each, unit)) for each in held["lines"]]
    found = {}
    for slug, shape in held["shapes"].items():
        rings = tuple(_ring(lines, arcs) for arcs in shape)
        found[slug] = Place(slug, rings, _centre(rings[0]))
    for slug, (east, north) in held["points"].items():
        found[slug] = Place(slug, (), (east / unit, north / unit))
    return dict(sorted(found.items()))


def area(ring: tuple[Point, ...]) -> float:
    """What a closed border holds, in square degrees; below nothing where it runs clockwise."""
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in pairwise(ring)) / 2


def _points(flat: list[int], unit: int) -> Iterator[Point]:
    east = north = 0
    for place in range(0, len(flat), 2):
        east, north = east + flat[place], north + flat[place + 1]
        yield east / unit, north / unit


def _ring(lines: list[tuple[Point, ...]], arcs: list[int]) -> tuple[Point, ...]:
    """Lines one after the other; `~n` is line `n` from its end (as in TopoJSON)."""
    ring: list[Point] = []
    for arc in arcs:
        line = lines[arc] if arc >= 0 else lines[~arc][::-1]
        ring += line[1:] if ring else line
    return tuple(ring)


def _centre(ring: tuple[Point, ...]) -> Point:
    """The middle of an area, in degrees as they stand."""
    whole = 6 * area(ring)
    parts = [(a, b, a[0] * b[1] - b[0] * a[1]) for a, b in pairwise(ring)]
    return (
        sum((a[0] + b[0]) * part for a, b, part in parts) / whole,
        sum((a[1] + b[1]) * part for a, b, part in parts) / whole,
    )
