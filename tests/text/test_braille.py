"""Braille for embossers: lines and pages that fit, and nothing lost."""

import shutil
import subprocess

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dalil.text.braille import BLANK, CELLS, LINES, brf, cells

CELL = st.integers(0x2801, 0x283F).map(chr)
WORDS = st.lists(st.text(CELL, min_size=1, max_size=60), min_size=1, max_size=300)


@given(WORDS)
def test_lines_and_pages_fit_and_no_cell_is_lost(words):
    text = brf(BLANK.join(words)).decode("ascii")
    pages = [page.split("\r\n")[:-1] for page in text.split("\f")]
    assert all(len(page) <= LINES for page in pages)
    assert all(len(page) == LINES for page in pages[:-1])
    lines = [line for page in pages for line in page]
    assert all(0 < len(line) <= CELLS for line in lines)
    assert cells("".join(lines).replace(" ", "")) == "".join(words)


def test_words_are_parted_where_they_are_parted():
    word = "\u2801" * 15
    assert (
        brf(BLANK.join([word] * 3)) == b"A" * 15 + b" " + b"A" * 15 + b"\r\n" + b"A" * 15 + b"\r\n"
    )


def test_every_letter_stands_for_one_cell():
    every = "".join(map(chr, range(0x2800, 0x2840)))
    letters = "".join(brf(each).decode()[:1].replace("\r", " ") for each in every)
    assert len(set(letters)) == 64
    assert cells(letters) == every


def test_eight_dots_are_refused():
    with pytest.raises(ValueError, match="six dots"):
        brf("\u28ff")


@pytest.mark.skipif(not shutil.which("lou_translate"), reason="liblouis is not here")
def test_the_letters_are_those_of_liblouis():
    words = "abcdefghijklmnopqrstuvwxyz"
    told = [
        subprocess.run(
            ["lou_translate", "--forward", f"{display}en-ueb-g1.ctb"],
            input=f"{words}\n",
            capture_output=True,
            text=True,
            check=True,
        ).stdout.strip()
        for display in ("unicode.dis,", "en-us-brf.dis,")
    ]
    assert brf(told[0]).decode().strip() == told[1].upper()
