"""The pictures of the handbook: the same in every language, light, told in words, and all used."""

import re
from pathlib import Path

import pytest

from dalil.i18n import languages
from dalil.load.picture import size

ROOT = Path(__file__).resolve().parents[2]
PICTURE = re.compile(r"!\[([^\]]*)\]\(([a-z]+\.webp)\)")
GREATEST = 60_000
"""Bytes of a picture, as `scripts/pictures` has it."""
WIDTH = 1280
"""Pixels: twice those of CSS."""


def used(code):
    folder = ROOT / "docs" / code / "handbook"
    pages = {page.name: page.read_text(encoding="utf-8") for page in sorted(folder.glob("*.md"))}
    return {name: PICTURE.findall(text) for name, text in pages.items()}


def test_every_language_has_the_same_pictures_in_the_same_places():
    places = [
        {name: [file for _, file in found] for name, found in used(code).items()}
        for code in languages()
    ]
    assert sum(map(len, places[0].values())) >= 6
    assert all(each == places[0] for each in places)


@pytest.mark.parametrize("code", languages())
def test_each_is_there_light_and_told_in_words(code):
    folder = ROOT / "docs" / code / "handbook"
    found = [each for page in used(code).values() for each in page]
    for words, file in found:
        data = (folder / file).read_bytes()
        assert len(data) <= GREATEST
        width, height = size(data)
        assert (width, height < width) == (WIDTH, True)
        assert len(words.split()) > 10
    assert {file for _, file in found} == {each.name for each in folder.glob("*.webp")}
