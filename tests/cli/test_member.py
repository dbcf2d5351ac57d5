"""`dalil member`, as an administrator types it."""

import json
import re
import shutil
import tarfile
from datetime import UTC, date, datetime

import bcrypt
import pytest

from dalil.accounts import stores
from dalil.cli import session

LANGUAGES = ("ar", "ku", "en")
NAME, BODY = "نەسرین ئەحمەد", "ڕێکخراوی چاودێری"


@pytest.fixture(autouse=True)
def here(monkeypatch, tmp_path):
    monkeypatch.setattr(stores, "COST", 4)
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def on(monkeypatch):
    """Set the clock of the commands."""

    def day(text):
        class Clock(date):
            @classmethod
            def today(cls):
                return date.fromisoformat(text)

        class Moment(datetime):
            @classmethod
            def now(cls, zone=None):
                return datetime.fromisoformat(f"{text}T10:00:00+00:00").astimezone(zone or UTC)

        monkeypatch.setattr(session, "date", Clock)
        monkeypatch.setattr(session, "datetime", Moment)

    day("2026-11-26")
    return day


@pytest.fixture
def accounts(tmp_path):
    return tmp_path / "accounts"


@pytest.fixture
def member(say, accounts, on):
    def run(what, *arguments, lang="en"):
        return say("member", what, *arguments, "--accounts", accounts, lang=lang)

    return run


def add(member, name=NAME, *more, lang="en"):
    told = member("add", "--name", name, "--organisation", BODY, *more, lang=lang)
    assert told.status == 0, told.err
    return re.search(r"^    ([a-z-]+)$", told.out, re.MULTILINE)[1]


def opens(accounts, user, passphrase):
    for line in (accounts / "members.htpasswd").read_text().splitlines():
        name, _, hashed = line.partition(":")
        if name == user:
            return bcrypt.checkpw(passphrase.encode(), hashed.encode())
    return False


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_command_has_help(say, lang):
    for name in ("add", "reset", "extend", "disable", "expire", "list", "check"):
        told = say("member", name, "--help", lang=lang)
        assert told.status == 0
        assert f"dalil member {name}" in told.out
        assert "--accounts DIR" in told.out


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_passphrase_is_shown_once_and_kept_nowhere(member, accounts, lang):
    secret = add(member, lang=lang)
    assert opens(accounts, "nesryn-ehmed", secret)
    kept = "".join(each.read_text() for each in accounts.iterdir())
    assert secret not in kept
    assert secret not in member("list", lang=lang).out


def test_everything_that_is_wrong_is_said_at_once(member, accounts):
    told = member("add", "--name", " ", "--until", "2026-01-01", "--user", "Ali Hasan")
    assert told.status == 2
    for piece in ("--name", "--organisation", "2026-01-01 is past", "Ali Hasan cannot be"):
        assert piece in told.err
    assert not accounts.exists()


@pytest.mark.parametrize(
    ("arguments", "piece"),
    [
        (["--name", "a\u202eb"], "signs that nobody sees"),
        (["--name", "a\x07b"], "signs that nobody sees"),
        (["--name", "123"], "no letters"),
        (["--name", "x" * 121], "more than 120"),
        (["--until", "soon"], "soon is no day"),
        (["--until", "2026-13-01"], "2026-13-01 is no day"),
        (["--until", "2036-01-01"], "too far away"),
        (["--user", "ali:hasan"], "cannot be a user name"),
        (["--user", "../x"], "cannot be a user name"),
        (["--role", "king"], "--role may be one of"),
    ],
)
def test_what_cannot_be_meant(member, accounts, arguments, piece):
    told = member("add", "--name", NAME, "--organisation", BODY, *arguments)
    assert told.status == 2
    assert piece in told.err
    assert not accounts.exists()


def test_digits_of_any_script_name_a_day(member):
    add(member, NAME, "--until", "٢٠٢٧-٣-٥")
    assert "works until 2027-03-05" in member("list").out


def test_a_person_has_one_account(member):
    add(member)
    told = member("add", "--name", "نەسرين ئەحمەد", "--organisation", BODY)
    assert told.status == 1
    assert "dalil member reset nesryn-ehmed" in told.err
    member("disable", "nesryn-ehmed")
    told = member("add", "--name", NAME, "--organisation", BODY)
    assert told.status == 1
    assert "--until" in told.err


def test_a_user_name_is_never_given_to_another(member):
    add(member, "Ali Hasan")
    member("disable", "ali-hasan")
    told = member("add", "--name", "Ali H.", "--organisation", BODY, "--user", "ali-hasan")
    assert told.status == 1
    add(member, "Ali Hasan Karim", "--user", "ali-hasan-k")
    told = member("add", "--name", "Ali  Hasan", "--organisation", "other")
    assert "ali-hasan-2" in told.out


def test_a_lost_passphrase_is_replaced(member, accounts):
    old = add(member)
    told = member("reset", "nesryn-ehmed")
    new = re.search(r"^    ([a-z-]+)$", told.out, re.MULTILINE)[1]
    assert old != new
    assert opens(accounts, "nesryn-ehmed", new)
    assert not opens(accounts, "nesryn-ehmed", old)


def test_who_is_disabled_is_out_and_comes_back_only_by_a_day(member, accounts):
    old = add(member)
    assert member("disable", "nesryn-ehmed", "--reason", "left").status == 0
    assert not opens(accounts, "nesryn-ehmed", old)
    assert member("disable", "nesryn-ehmed").status == 1
    assert member("extend", "nesryn-ehmed").status == 1
    assert member("reset", "nesryn-ehmed").status == 1
    assert member("reset", "nesryn-ehmed", "--until", "2027-01-01").status == 0
    assert "works until 2027-01-01" in member("list").out
    assert not opens(accounts, "nesryn-ehmed", old)


def test_nobody_is_disabled_where_one_name_is_wrong(member, accounts):
    secret = add(member)
    told = member("disable", "nesryn-ehmed", "nesryn-ehmet")
    assert told.status == 2
    assert "Did you mean nesryn-ehmed?" in told.err
    assert opens(accounts, "nesryn-ehmed", secret)


def test_whoever_is_past_their_day_is_out_by_the_nightly_run(member, accounts, on):
    secret = add(member, NAME, "--until", "2026-12-01")
    on("2026-12-01")
    assert "Ends on 2026-12-01" in member("expire").out
    assert opens(accounts, "nesryn-ehmed", secret)
    on("2026-12-02")
    told = member("list")
    assert told.status == 1
    assert "its passphrase still works" in told.out
    assert "nesryn-ehmed" in member("expire").out
    assert not opens(accounts, "nesryn-ehmed", secret)
    assert "No account is past its day" in member("expire").out
    assert member("list").status == 0


def test_any_change_takes_those_out_whose_day_is_past(member, accounts, on):
    secret = add(member, NAME, "--until", "2026-12-01")
    on("2026-12-05")
    add(member, "Ali Hasan")
    assert not opens(accounts, "nesryn-ehmed", secret)


def test_a_timer_that_does_not_run_is_named(member, on):
    add(member)
    assert member("list").status == 0
    on("2026-11-30")
    assert "never ran" in member("list").out
    member("expire")
    assert member("list").status == 0
    on("2026-12-10")
    assert "last ran on 2026-11-30" in member("check").out


def test_an_account_goes_on(member):
    add(member, NAME, "--until", "2026-12-01")
    assert member("extend", "nesryn-ehmed").status == 0
    assert "works until 2027-11-26" in member("list").out


def test_the_log_says_who_did_what_when_and_no_name(member, accounts, monkeypatch):
    monkeypatch.setenv("SUDO_USER", "hiwa")
    add(member)
    member("disable", "nesryn-ehmed", "--reason", "left\nthe organisation")
    one, two = map(json.loads, (accounts / "members.log").read_text().splitlines())
    assert (one["did"], one["by"], one["at"]) == ("add", "hiwa", "2026-11-26T10:00:00+00:00")
    assert one["details"] == {"organisation": BODY, "role": "member", "until": "2027-11-26"}
    assert two["details"] == {"reason": "left the organisation"}
    assert two["before"] == one["hash"]
    assert NAME not in (accounts / "members.log").read_text()


def test_a_changed_log_is_named_by_line(member, accounts):
    add(member)
    add(member, "Ali Hasan")
    path = accounts / "members.log"
    path.write_text(path.read_text().replace('"by":"', '"by":"not-', 1))
    told = member("check")
    assert told.status == 1
    assert "members.log, line 1" in told.out


@pytest.mark.parametrize("lang", LANGUAGES)
def test_accounts_lie_outside_every_tree(say, on, library, tmp_path, lang):
    site = tmp_path / "site"
    (site / "ar").mkdir(parents=True)
    (site / "404.html").write_text("")
    typed = ("member", "add", "--name", NAME, "--organisation", BODY, "--accounts")
    (tmp_path / "link").symlink_to(site)
    for place in (library / "accounts", library / "content", site / "ar/a", tmp_path / "link/b"):
        told = say(*typed, place, lang=lang)
        assert told.status == 1
        assert "/var/lib/dalil/accounts" in told.err
        assert not (place / "members.json").exists()


def test_a_folder_that_holds_something_else_is_left_alone(member, accounts):
    accounts.mkdir()
    (accounts / "mine.txt").write_text("mine")
    assert member("add", "--name", NAME, "--organisation", BODY).status == 1
    assert [each.name for each in accounts.iterdir()] == ["mine.txt"]
    assert member("list").status == 2


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_damaged_list_is_said_in_words(member, accounts, lang):
    add(member)
    (accounts / "members.json").write_text("{")
    for what in (["list"], ["check"], ["expire"], ["disable", "nesryn-ehmed"]):
        told = member(*what, lang=lang)
        assert told.status == 1
        assert "members.json" in told.err


def test_a_backup_is_brought_back(member, say, accounts, tmp_path):
    secret = add(member)
    with tarfile.open(tmp_path / "backup.tar", "w") as archive:
        archive.add(accounts, "accounts")
    shutil.rmtree(accounts)
    with tarfile.open(tmp_path / "backup.tar") as archive:
        archive.extractall(tmp_path / "elsewhere", filter="tar")
    back = tmp_path / "elsewhere/accounts"
    assert say("member", "check", "--accounts", back).status == 0
    assert "nesryn-ehmed" in say("member", "list", "--accounts", back).out
    assert opens(back, "nesryn-ehmed", secret)


def test_the_list_is_given_to_programs_without_keys(member):
    add(member, NAME, "--role", "liaison")
    (row,) = json.loads(member("list", "--format", "json").out)
    assert (row["name"], row["role"], row["state"]) == (NAME, "liaison", "open")
    assert "keys" not in row
