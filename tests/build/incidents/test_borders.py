"""Borders: 18 shapes that fit together, and a point, all where the evidence has them."""

from collections import Counter
from itertools import combinations, pairwise

import pytest
import yaml

from conftest import ROOT
from dalil.build.incidents.borders import area, places

FACTS = {
    each["slug"]: each
    for each in yaml.safe_load((ROOT / "facts/governorates.yml").read_text(encoding="utf-8"))[
        "governorates"
    ]
}
SHAPES = [each for each in places().values() if each.rings]


def inside(point, ring):
    x, y = point
    crossed = (
        (a[1] > y) != (b[1] > y) and x < (b[0] - a[0]) * (y - a[1]) / (b[1] - a[1]) + a[0]
        for a, b in pairwise(ring)
    )
    return sum(crossed) % 2 == 1


def test_every_governorate_is_there_and_halabja_is_a_point():
    assert set(places()) == set(FACTS)
    assert [slug for slug, each in places().items() if not each.rings] == ["halabja"]


def test_the_slugs_are_rows_of_the_list():
    rows = yaml.safe_load((ROOT / "content/vocab/governorates.yml").read_text(encoding="utf-8"))
    assert set(places()) <= set(rows)


@pytest.mark.parametrize("slug", places())
def test_it_lies_where_the_evidence_has_it(slug):
    east, north = places()[slug].centre
    assert east == pytest.approx(FACTS[slug]["lon"], abs=0.05)
    assert north == pytest.approx(FACTS[slug]["lat"], abs=0.05)


@pytest.mark.parametrize("place", SHAPES, ids=lambda each: each.slug)
def test_a_border_is_closed_and_its_middle_is_inside(place):
    (ring,) = place.rings
    assert ring[0] == ring[-1]
    assert len(set(ring)) == len(ring) - 1, "it touches itself nowhere"
    assert inside(place.centre, ring)


@pytest.mark.parametrize("place", SHAPES, ids=lambda each: each.slug)
def test_a_border_crosses_itself_nowhere(place):
    def side(a, b, c):
        return (b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1])

    (ring,) = place.rings
    for (a, b), (c, d) in combinations(pairwise(ring), 2):
        if {a, b} & {c, d}:
            continue
        assert not (side(a, b, c) * side(a, b, d) < 0 and side(c, d, a) * side(c, d, b) < 0)


def test_neighbours_share_their_border_without_a_gap():
    steps = Counter(step for each in SHAPES for ring in each.rings for step in pairwise(ring))
    assert max(steps.values()) == 1, "no two shapes run the same way along one line"
    shared = sum((b, a) in steps for a, b in steps)
    assert shared > len(steps) / 2


def test_halabja_lies_within_what_surrounds_it():
    (ring,) = places()["sulaymaniyah"].rings
    assert inside(places()["halabja"].centre, ring)


def test_together_they_are_the_country():
    """Iraq has some 438,000 square kilometres; a square degree at 33 degrees north has 10,330."""
    whole = sum(abs(area(ring)) for each in SHAPES for ring in each.rings)
    assert whole * 10_330 == pytest.approx(438_000, rel=0.02)
