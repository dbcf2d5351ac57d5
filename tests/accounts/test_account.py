from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dalil.accounts.account import Account, Role, State, in_a_year, is_username
from dalil.accounts.passphrase import WORDS, passphrase, words
from dalil.accounts.usernames import username

TODAY = date(2026, 11, 26)


def account(until, **more):
    return Account("a-b", "A B", "org", Role.MEMBER, date(2026, 1, 1), until, **more)


@pytest.mark.parametrize(
    ("until", "more", "state"),
    [
        (date(2027, 11, 26), {}, State.OPEN),
        (date(2026, 12, 26), {}, State.SOON),
        (date(2026, 11, 26), {}, State.SOON),
        (date(2026, 11, 25), {}, State.OVERDUE),
        (date(2026, 11, 25), {"ended": TODAY}, State.EXPIRED),
        (date(2027, 11, 25), {"ended": TODAY, "disabled": True}, State.DISABLED),
    ],
)
def test_the_state_on_a_day(until, more, state):
    assert account(until, **more).state(TODAY) is state


def test_a_year_from_a_leap_day():
    assert in_a_year(date(2028, 2, 29)) == date(2029, 2, 28)
    assert in_a_year(TODAY) == date(2027, 11, 26)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("محمد علي حسن", "mhmd-aly-hsn"),
        ("نەسرین ئەحمەد", "nesryn-ehmed"),
        ("Zoë O’Hara", "zoe-ohara"),
        ("李", "member"),
        ("12 3", "member"),
        ("Al", "member-al"),
    ],
)
def test_a_user_name_is_made_from_a_name_in_any_script(name, expected):
    assert username(name, ()) == expected


def test_a_user_name_is_given_once():
    taken = {"ali-hasan", "ali-hasan-2"}
    assert username("Ali Hasan", taken) == "ali-hasan-3"


@given(st.text(min_size=1))
def test_whatever_the_name_servers_can_read_the_user_name(name):
    first = username(name, ())
    assert is_username(first)
    assert is_username(username(name, {first}))


@pytest.mark.parametrize(
    "text", ["ab", "a" * 33, "Ali", "ali:x", "ali\n", "-ali", "1ali", "a--b", ""]
)
def test_what_is_no_user_name(text):
    assert not is_username(text)


def test_a_passphrase_has_sixty_bits_and_is_never_the_same():
    assert len(set(words())) == len(words()) == 1024
    assert all(each.isascii() and each.isalpha() and each.islower() for each in words())
    assert WORDS * (len(words()).bit_length() - 1) >= 60
    many = {passphrase() for _ in range(200)}
    assert len(many) == 200
    assert all(len(each.split("-")) == WORDS for each in many)
    assert set(words()) >= {word for each in many for word in each.split("-")}
