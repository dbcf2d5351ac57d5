"""Numbers of E.164: which are, how they are read, and what a writer in Iraq may have meant."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dalil.text.phones import international, is_number, is_short, readable

NUMBERS = st.from_regex(r"\+[1-9][0-9]{6,14}", fullmatch=True)


@pytest.mark.parametrize(
    "text", ["+9647700000000", "+96410000000", "+441632960123", "+12025550123"]
)
def test_whole_numbers(text):
    assert is_number(text)


@pytest.mark.parametrize(
    "text",
    [
        *("07700000000", "9647700000000", "+964 770 000 0000", "+96407700000000", "+٩٦٤٧٧٠٠٠٠٠٠٠٠"),
        *(
            "+964770000000",
            "+96477000000000",
            "+964",
            "",
            "+",
            "+0441632960123",
            "+9647700000000\n",
        ),
    ],
)
def test_what_cannot_be_dialled_from_anywhere(text):
    assert not is_number(text)


def test_short_numbers():
    assert [
        each for each in ("12", "123", "123456", "1234567", "+123", "١٢٣") if is_short(each)
    ] == [
        "123",
        "123456",
    ]


@pytest.mark.parametrize(
    ("number", "shown"),
    [
        ("+9647700000000", "+964 770 000 0000"),
        ("+96410000000", "+964 100 00 000"),
        ("+12025550123", "+1 202 555 0123"),
        ("+441632960123", "+44 163 296 0123"),
        ("1234", "1234"),
    ],
)
def test_groups(number, shown):
    assert readable(number) == shown.replace(" ", "\N{NO-BREAK SPACE}")


@given(NUMBERS)
def test_groups_are_the_number_and_short(number):
    parts = readable(number).split("\N{NO-BREAK SPACE}")
    assert "".join(parts) == number
    assert all(1 <= len(each) <= 4 for each in parts)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("0770 000 0000", "+9647700000000"),
        ("٠٧٧٠ ٠٠٠ ٠٠٠٠", "+9647700000000"),
        ("00964-770-000-0000", "+9647700000000"),
        ("+964 (0) 770 000 0000", "+9647700000000"),
        ("+44 1632 960123", "+441632960123"),
        ("770 000 0000", ""),
        ("+9647700000000", ""),
        ("call us", ""),
    ],
)
def test_what_was_meant(text, meant):
    assert international(text) == meant


@given(st.text())
def test_what_was_meant_is_always_a_number(text):
    meant = international(text)
    assert meant == "" or is_number(meant)
