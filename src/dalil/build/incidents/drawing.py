"""The map of governorates as values: shapes, numbers, how dark each is. A template draws it.

East is right in every language. Degrees of longitude are as long as at the middle of the country
(an equirectangular projection): enough for a scheme, and no border is bent by it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from math import cos, radians

from dalil.build.incidents.borders import Point, places

WIDTH = 600
MARGIN = 6
LEVELS = 4
"""How many shades there are, nothing left out: each has a pattern of its own."""
BESIDE = {"halabja": (26, 8), "baghdad": (0, -4), "karbala": (-4, 0), "erbil": (0, -6)}
"""Where a number stands, from the middle of its governorate: none lies on another."""


@dataclass(frozen=True, slots=True)
class Outline:
    """A governorate as it is drawn, whatever is said of it."""

    path: str
    """Steps of an SVG path; empty where it is a point."""
    middle: tuple[int, int]
    written: tuple[int, int]
    """Where its number stands."""


@dataclass(frozen=True, slots=True)
class Area:
    """A governorate with its number."""

    slug: str
    name: str
    outline: Outline
    number: str
    """In the digits of the page."""
    level: int
    """From 0, which is nothing, to `LEVELS`."""


@dataclass(frozen=True, slots=True)
class Shade:
    """What a pattern stands for."""

    level: int
    label: str


@dataclass(frozen=True, slots=True)
class Drawing:
    """A whole map."""

    title: str
    width: int
    height: int
    areas: tuple[Area, ...]
    shades: tuple[Shade, ...]


def bounds(lowest: int, highest: int) -> tuple[int, ...]:
    """The least number of each shade: the lowest, an eighth, a quarter, half of the highest.

    There are fewer where these fall together.
    """
    if highest < lowest:
        return ()
    parts = (-(-highest // part) for part in (8, 4, 2))
    return tuple(sorted({lowest, *(each for each in parts if each > lowest)}))


def level(number: int, least: tuple[int, ...]) -> int:
    """Which shade a number has; 0 where there is nothing."""
    return sum(number >= each for each in least)


@cache
def outlines() -> Mapping[str, Outline]:
    """Every governorate as it is drawn, in a drawing that is `WIDTH` wide and `height()` high."""
    return {slug: _outline(slug) for slug in places()}


@cache
def height() -> int:
    """How high the drawing is."""
    _, south = _frame()[0]
    return _placed((_frame()[0][0], south))[1] + MARGIN


def _outline(slug: str) -> Outline:
    place = places()[slug]
    x, y = _placed(place.centre)
    right, down = BESIDE.get(slug, (0, 0))
    path = "".join(_steps([_placed(each) for each in ring]) for ring in place.rings)
    return Outline(path, (x, y), (x + right, y + down))


def _steps(ring: list[tuple[int, int]]) -> str:
    """A closed line: where it starts, then each point as a step from the one before it."""
    (x, y), *_ = ring
    steps = [(b[0] - a[0], b[1] - a[1]) for a, b in pairwise(ring[:-1])]
    return f"M{x} {y}l" + " ".join(f"{dx} {dy}" for dx, dy in steps if (dx, dy) != (0, 0)) + "z"


def _placed(point: Point) -> tuple[int, int]:
    """A place on the ground in the drawing."""
    (west, south), (east, north) = _frame()
    wide = cos(radians((south + north) / 2))
    unit = (WIDTH - 2 * MARGIN) / ((east - west) * wide)
    return (
        round(MARGIN + (point[0] - west) * wide * unit),
        round(MARGIN + (north - point[1]) * unit),
    )


@cache
def _frame() -> tuple[Point, Point]:
    """The corners of the country: south-west and north-east."""
    every = [point for each in places().values() for ring in each.rings for point in ring]
    easts, norths = [each[0] for each in every], [each[1] for each in every]
    return (min(easts), min(norths)), (max(easts), max(norths))


def drawing(
    title: str,
    numbers: Mapping[str, tuple[str, int]],
    ends: tuple[int, int],
    written: Callable[[int], str],
    shade: Callable[[int, int | None], str],
) -> Drawing:
    """The map with `numbers`: governorate -> what it is called, and its number.

    `ends`, the lowest number there may be and the highest, set the shades: maps with the same
    ones can be compared. `shade` says what one
    stands for: from a number to another, or to None where it has no end. A governorate of which
    nothing is known is drawn, and has neither name nor number.
    """
    least = bounds(*ends)
    areas = []
    for slug, outline in outlines().items():
        name, number = numbers.get(slug, ("", 0))
        text = written(number) if slug in numbers else ""
        areas.append(Area(slug, short(name), outline, text, level(number, least)))
    last = [*(each - 1 for each in least[1:]), None]
    return Drawing(
        title,
        WIDTH,
        height(),
        # points last, so that no shape covers one
        tuple(sorted(areas, key=lambda each: not each.outline.path)),
        (
            Shade(0, shade(0, 0)),
            *(
                Shade(place, shade(first, until))
                for place, (first, until) in enumerate(zip(least, last, strict=True), 1)
            ),
        ),
    )


def short(name: str) -> str:
    """A name without what stands in brackets behind it: there is no room."""
    return name.partition(" (")[0]
