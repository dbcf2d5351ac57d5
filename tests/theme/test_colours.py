"""Contrast by computation: a program that looks at pages skips some Arabic text."""

import re

import pytest

from dalil.engine.templates import theme_assets

CSS = theme_assets()["dalil.css"].read_text(encoding="utf-8")
TEXT = [
    *[("ink", ground) for ground in ("paper", "card", "soft", "warm")],
    *[
        (name, ground)
        for name in ("quiet", "link", "visited")
        for ground in ("paper", "card", "soft")
    ],
    ("visited", "warm"),
    ("on-band", "band"),
    ("warm-ink", "warm"),
    ("warm-ink", "paper"),
]
SHAPES = [
    *[("focus", ground) for ground in ("paper", "card", "soft", "warm")],
    *[("edge", ground) for ground in ("paper", "card", "soft")],
    ("gold", "band"),
    ("warm-edge", "warm"),
    ("warm-edge", "paper"),
]


def schemes():
    rules = re.findall(r":root \{(.*?)\}", CSS, re.DOTALL)[:4]
    light, dark, more, dark_more = (dict(re.findall(r"--([\w-]+): (#\w+)", each)) for each in rules)
    return {
        "light": light,
        "dark": light | dark,
        "light, more contrast": light | more,
        "dark, more contrast": light | dark | more | dark_more,
    }


def luminance(colour):
    """Relative luminance as WCAG 2.2 defines it."""
    digits = colour.lstrip("#")
    if len(digits) == 3:
        digits = "".join(each * 2 for each in digits)
    parts = [int(digits[place : place + 2], 16) / 255 for place in (0, 2, 4)]
    red, green, blue = (
        each / 12.92 if each <= 0.04045 else ((each + 0.055) / 1.055) ** 2.4 for each in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one, other):
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def test_black_on_white_is_twenty_one_to_one():
    assert contrast("#000", "#ffffff") == pytest.approx(21)


@pytest.mark.parametrize("scheme", schemes())
@pytest.mark.parametrize(("name", "ground"), TEXT)
def test_text_stands_out_seven_to_one(scheme, name, ground):
    colours = schemes()[scheme]
    assert contrast(colours[name], colours[ground]) >= 7


@pytest.mark.parametrize("ground", ["paper", "card"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_who_asks_for_more_contrast_gets_more(scheme, ground):
    plain, more = schemes()[scheme], schemes()[f"{scheme}, more contrast"]
    assert contrast(more["ink"], more[ground]) == pytest.approx(21)
    for name in ("ink", "quiet", "edge", "line"):
        assert contrast(more[name], more[ground]) > contrast(plain[name], plain[ground])


@pytest.mark.parametrize("scheme", schemes())
@pytest.mark.parametrize(("name", "ground"), SHAPES)
def test_edges_and_focus_stand_out_three_to_one(scheme, name, ground):
    colours = schemes()[scheme]
    assert contrast(colours[name], colours[ground]) >= 3
