"""The map: every governorate once, numbers apart from each other, shades that mean something."""

from itertools import combinations

import pytest

from dalil.build.incidents.borders import places
from dalil.build.incidents.drawing import LEVELS, WIDTH, bounds, drawing, height, level, outlines


def shade(first, last):
    return f"{first}-{last}"


def made(numbers, ends=(3, 40)):
    named = {slug: (f"{slug} (x)", number) for slug, number in numbers.items()}
    return drawing("Map", named, ends, str, shade)


def test_all_are_drawn_within_the_frame_and_points_last():
    areas = made({}).areas
    assert {each.slug for each in areas} == set(places())
    assert [each.slug for each in areas if not each.outline.path] == ["halabja"]
    assert areas[-1].slug == "halabja"
    for each in outlines().values():
        assert 0 < each.written[0] < WIDTH
        assert 0 < each.written[1] < height()


def test_no_number_lies_on_another():
    spots = [each.written for each in outlines().values()]
    for one, other in combinations(spots, 2):
        assert abs(one[0] - other[0]) > 30 or abs(one[1] - other[1]) > 26, (one, other)


@pytest.mark.parametrize(
    ("highest", "expected"),
    [(40, (3, 5, 10, 20)), (23, (3, 6, 12)), (3, (3,)), (2, ()), (0, ())],
)
def test_shades_begin_at_parts_of_the_highest_number(highest, expected):
    assert bounds(3, highest) == expected
    assert len(expected) <= LEVELS


def test_a_number_has_the_shade_of_its_range():
    least = bounds(3, 40)
    assert [level(each, least) for each in (-3, 0, 3, 4, 5, 19, 20, 40)] == [0, 0, 1, 1, 2, 3, 4, 4]


def test_shades_are_told_without_a_gap():
    assert [each.label for each in made({}).shades] == ["0-0", "3-4", "5-9", "10-19", "20-None"]


def test_what_is_not_known_is_drawn_without_a_number():
    areas = {each.slug: each for each in made({"anbar": 7}).areas}
    assert (areas["anbar"].number, areas["anbar"].name) == ("7", "anbar")
    assert (areas["basra"].number, areas["basra"].name, areas["basra"].level) == ("", "", 0)
