"""`dalil incidents`, as those type it who verify reports."""

import json
import re
import shutil
import subprocess
from datetime import UTC, date, datetime

import pytest
import yaml

from cli.conftest import contents
from dalil.cli import session
from dalil.cli.incidents.command import COMMANDS
from dalil.model.release import COLUMNS
from desk.given import SECRETS, answers, central, instance, kobo, xml

LANGUAGES = ("ar", "ku", "en")
NOTE = f"I spoke with {SECRETS['name']} and two observers"
DISTRICTS = """sample-1: {governorate: baghdad, ar: قضاء 1, ku: قەزای 1, en: Sample district 1}
sample-2: {governorate: baghdad, ar: قضاء 2, ku: قەزای 2, en: Sample district 2}
"""


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
def desk(tmp_path):
    return tmp_path / "desk"


@pytest.fixture
def at(say, desk, library, on):
    """Work at the desk of a library; three people are there."""
    shutil.rmtree(library / "content/incidents", ignore_errors=True)  # the sample
    (library / "content/vocab/districts.yml").write_text(DISTRICTS, encoding="utf-8")

    def run(what, *arguments, lang="en", by="a"):
        acting = () if what in ("people", "list", "show", "check") else ("--by", by)
        return say("incidents", what, *arguments, "--desk", desk, *acting, lang=lang)

    for who in ("a", "b", "c"):
        assert run("people", "add", who, "--organisation", f"Org {who}").status == 0
    return run


def hand_in(at, tmp_path, rows, *more, write=central):
    file = tmp_path / "reports.csv"
    file.write_bytes(write(rows))
    return at("import", file, *more)


def through(at, ids, *more):
    """From received to verified."""
    for told in (
        at("triage", *ids),
        at("verify", *ids, "--note", NOTE),
        at("verify", *ids, "--note", NOTE, by="b"),
        *(at(move, *ids, "--note", NOTE) for move in more),
    ):
        assert told.status == 0, told.err


def ids(first, last):
    return [f"r{number:05}" for number in range(first, last + 1)]


def table(library, day):
    return (library / f"content/incidents/{day}.csv").read_text().splitlines()[1:]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_command_has_help(say, lang):
    for name in COMMANDS:
        told = say("incidents", name, "--help", lang=lang)
        assert told.status == 0
        assert f"dalil incidents {name}" in told.out
        assert "--desk DIR" in told.out
        assert "cli." not in told.out


def test_the_desk_lies_apart(say, library, tmp_path, on):
    site = tmp_path / "site"
    (site / "ar").mkdir(parents=True)
    (site / "404.html").write_text("")
    (tmp_path / "link").symlink_to(site)
    typed = ("incidents", "people", "add", "a", "--organisation", "Org", "--desk")
    places = (library / "desk", library / "content", site / "ar/a", tmp_path / "link/b")
    for place in (*places, library, tmp_path):
        told = say(*typed, place)
        assert told.status == 1
        assert "/var/lib/dalil/desk" in told.err or "chmod 700" in told.err
        assert not (place / "desk.log").exists()
    tmp_path.chmod(0o700)
    assert "lies inside" in say(*typed, tmp_path).err
    for mode in (0o755, 0o750):
        (tmp_path / "own").mkdir(exist_ok=True)
        (tmp_path / "own").chmod(mode)
        assert "chmod 700" in say(*typed, tmp_path / "own").err
    assert say("incidents", "list", "--desk", tmp_path / "none").status == 2


def test_nothing_is_taken_in_twice_and_nothing_is_lost(at, tmp_path, desk):
    rows = [(number, answers(number)) for number in range(3)]
    rows.append((3, answers(3, kind="barier")))
    told = hand_in(at, tmp_path, rows)
    assert told.status == 1
    assert "reports.csv:8:" in told.out
    assert "barier" in told.out
    assert "Taken in: 3 reports" in told.out
    rows[3] = (3, answers(3))
    told = hand_in(at, tmp_path, [*rows, *rows], write=kobo)
    assert told.status == 0
    assert "Taken in: 1 report." in told.out
    assert "already: 7 reports" in told.out
    log = (desk / "desk.log").read_bytes()
    (tmp_path / "page.xml").write_bytes(xml(0, answers(0)))
    assert "Taken in: 0 reports" in at("import", tmp_path / "page.xml").out
    assert (desk / "desk.log").read_bytes() == log
    kept = b"".join(each for each in contents(desk).values())
    for name in ("device", "latitude", "longitude"):
        assert SECRETS[name].encode() not in kept


@pytest.mark.skipif(shutil.which("age") is None, reason="age is not installed")
def test_an_encrypted_report_is_opened_and_never_written_down(at, tmp_path, desk):
    key = tmp_path / "key.txt"
    subprocess.run(["age-keygen", "-o", key], check=True, capture_output=True)
    public = re.search(r"age1\w+", key.read_text())[0]
    (tmp_path / "r.xml").write_bytes(xml(0, answers(0)))
    subprocess.run(["age", "-r", public, "-o", tmp_path / "r.age", tmp_path / "r.xml"], check=True)
    assert "age -d -i KEYFILE" in at("import", tmp_path / "r.age").out
    assert at("import", tmp_path / "r.age", "--identity", key).status == 0
    assert "r00001" in at("list").out


def test_an_encrypted_report_without_a_key_names_what_to_type(at, tmp_path):
    (tmp_path / "r.age").write_bytes(b"age-encryption.org/v1\n-> X25519 x\n")
    told = at("import", tmp_path / "r.age")
    assert told.status == 1
    assert "age -d -i KEYFILE" in told.out


def test_two_people_verify_and_none_of_those_who_reported(at, tmp_path):
    hand_in(at, tmp_path, [(0, answers(0))], "--organisation", "ORG  B")
    assert at("verify", "r00001", "--note", NOTE).status == 2
    assert at("triage", "r00001").status == 0
    told = at("verify", "r00001", "--note", NOTE, by="b")
    assert told.status == 2
    assert "handed r00001 in" in told.err
    assert "another one has to verify" in at("verify", "r00001", "--note", NOTE).out
    assert "2 different people" in at("verify", "r00001", "--note", NOTE).err
    assert "r00001" in at("list", "--vouched").out
    assert "now verified" in at("verify", "r00001", "--note", NOTE, by="c").out
    told = at("show", "r00001")
    assert told.out.count("and two observers") == 2
    assert "A barrier for a person with a disability" in told.out


def test_who_left_the_desk_does_nothing_and_gives_no_name_away(at, tmp_path):
    hand_in(at, tmp_path, [(0, answers(0))])
    assert at("people", "remove", "c").status == 0
    assert at("triage", "r00001", by="c").status == 2
    assert at("people", "add", "c", "--organisation", "Org z").status == 1
    assert at("people", "add", "c", "--organisation", "org C").status == 0


@pytest.mark.parametrize("lang", LANGUAGES)
def test_everything_that_is_wrong_is_said_at_once_and_nothing_is_done(at, tmp_path, desk, lang):
    hand_in(at, tmp_path, [(0, answers(0)), (1, answers(1))])
    at("triage", "r00002")
    log = (desk / "desk.log").read_bytes()
    told = at("verify", "r00001", "r00002", "r00002", "r99999", lang=lang)
    assert told.status == 2
    for piece in ("--note", "r00001", "r00002", "r99999"):
        assert piece in told.err
    assert "Traceback" not in told.err
    for what in (["triage"], ["refer", "r00002", "--note", "x"], ["publish", "--dry-run"]):
        at(*what, lang=lang)
    assert at("triage", "r00001", by="nobody", lang=lang).status == 2
    assert at("import", tmp_path / "none.csv", lang=lang).status == 1
    assert at("people", "add", "A B", lang=lang).status == 2
    assert (desk / "desk.log").read_bytes() == log


def test_an_answer_is_shown_as_it_was_written(at, tmp_path):
    hand_in(at, tmp_path, [(0, answers(0, story="First line\nSecond line"))])
    told = at("show", "r00001")
    assert "  First line\n  Second line\n" in told.out
    assert "  Voters, Women\n" in told.out
    assert "  ناخبون، نساء\n" in at("show", "r00001", lang="ar").out


def test_one_is_not_called_many(at, tmp_path):
    rows = [(number, answers(number)) for number in range(3)]
    told = hand_in(at, tmp_path, [*rows, (9, answers(9, kind="nothing"))])
    assert "1 error in 1 row or file." in told.out
    through(at, ids(1, 3))
    assert "3 reports in 1 cell." in at("publish", "--dry-run").out


@pytest.mark.parametrize("lang", ["ar", "ku"])
def test_numbers_have_the_digits_of_the_language(at, tmp_path, lang):
    """Names, codes and dates stay as they are typed; no other number is in Latin digits."""
    file = tmp_path / "reports.csv"
    file.write_bytes(central([(0, answers(0)), (1, answers(1, kind="nothing"))]))
    told = [
        at("import", file, lang=lang),
        at("triage", "r00001", lang=lang),
        at("verify", "r00001", "--note", "x", lang=lang),
        at("verify", "r00001", "--note", "x", lang=lang),
        at("verify", "r00001", "--note", "x" * 2001, lang=lang),
        at("triage", *ids(11, 40), lang=lang),
        at("publish", "--dry-run", lang=lang),
        at("check", lang=lang),
    ]
    said = "\n".join(each.out + each.err for each in told)
    plain = re.sub(r"\S*[A-Za-z]\S*|\d{4}-\d\d-\d\d", "", said)
    assert re.search("[٠-٩]", plain)
    assert not re.search("[0-9]", plain.replace("1/2", "")), plain


def test_many_are_moved_by_a_list(at, tmp_path, monkeypatch):
    import io
    import sys

    hand_in(at, tmp_path, [(number, answers(number)) for number in range(9)])
    listed = at("list", "--state", "received", "--format", "ids").out
    assert listed.split() == ids(1, 9)
    monkeypatch.setattr(sys, "stdin", io.StringIO(listed))
    assert "9 reports: now triaged" in at("triage", "--from", "-").out
    (tmp_path / "ids").write_text(listed)
    assert at("reject", "--from", tmp_path / "ids", "--note", "x").status == 0
    rows = json.loads(at("list", "--format", "json").out)
    assert {each["state"] for each in rows} == {"rejected"}
    assert "story" not in rows[0]


def test_a_changed_desk_is_refused_with_the_line(at, tmp_path, desk):
    hand_in(at, tmp_path, [(0, answers(0))])
    assert at("check").status == 0
    path = desk / "desk.log"
    path.write_text(path.read_text().replace("Org b", "Org x"))
    for lang in LANGUAGES:
        told = at("check", lang=lang)
        assert told.status == 1
        assert "desk.log:2:1" in told.out
        assert at("triage", "r00001", lang=lang).status == 1


def lots():
    """Reports in which every field holds something private, as far as the form lets it."""
    rows = []
    for number in range(40):
        kind = ("barrier", "violence", "bribery", "pressure")[number % 4]
        district = ("sample-1", "sample-2", SECRETS["street"])[number % 3]
        rows.append((number, answers(number, kind=kind)))
        if number % 3 < 2:
            rows[-1][1]["district"] = district
    rows.append((50, answers(50, kind="other", other_kind=SECRETS["name"])))
    rows.append((51, answers(51, kind="campaign", affected=None)))
    return rows


def test_what_is_published_is_numbers_alone(at, tmp_path, library, desk, on, say):
    on("2026-11-20")
    assert hand_in(at, tmp_path, lots(), "--organisation", SECRETS["name"]).status == 0
    on("2026-11-22")
    through(at, ids(1, 42), "refer")
    before = contents(library)
    on("2026-11-28")
    told = at("publish", "--dry-run")
    assert told.status == 0
    assert contents(library) == before
    assert "40 reports in" in told.out
    assert "waiting at the desk: 2 reports" in told.out
    told = at("publish")
    assert told.status == 0, told.err
    fresh = {path: data for path, data in contents(library).items() if path not in before}
    assert set(fresh) == {f"content/incidents/2026-11-28{end}" for end in (".csv", ".yml")}
    lines = fresh["content/incidents/2026-11-28.csv"].decode().splitlines()
    assert lines[0] == ",".join(COLUMNS)
    about = yaml.safe_load(fresh["content/incidents/2026-11-28.yml"])
    assert about["reports"] == 40
    assert about["outcomes"] == {"verified": 40, "referred": 40}
    assert about["times"]["received_triaged"] == {"days": 2, "reports": 40}
    for secret in (*SECRETS.values(), NOTE, "r00001", instance(0), "a", "Org a"):
        for path, data in fresh.items():
            words = re.split(r"[^\w:.-]+", data.decode())
            assert secret not in words, path
            assert len(secret) < 2 or secret.encode() not in data, path
    checked = say("check", "--strict", "content/incidents")
    assert checked.status == 0, checked.out
    assert at("publish").status == 1


def test_nothing_is_published_where_all_is_small(at, tmp_path, library):
    hand_in(at, tmp_path, [(0, answers(0)), (1, answers(1))])
    through(at, ids(1, 2))
    told = at("publish")
    assert told.status == 1
    assert not (library / "content/incidents").exists()


def test_a_form_that_lets_the_week_out_cannot_be_counted(at, library):
    path = library / "content/forms/incident.yml"
    text = path.read_text(encoding="utf-8")
    begun = text.index("name: week")
    path.write_text(text[:begun] + text[begun:].replace("required: true", "required: false", 1))
    told = at("publish", "--dry-run")
    assert told.status == 1
    assert "week" in told.err


def test_what_is_taken_back_waits_until_no_single_report_shows(at, tmp_path, library, on, say):
    hand_in(at, tmp_path, [(number, answers(number)) for number in range(6)])
    through(at, ids(1, 6))
    assert at("publish").status == 0
    assert at("withdraw", "r00001", "--note", NOTE).status == 0
    on("2026-11-27")
    assert at("publish").status == 1
    on("2026-11-28")
    assert at("withdraw", "r00002", "r00003", "--note", NOTE).status == 0
    assert at("publish").status == 0
    assert table(library, "2026-11-28") == ["barrier,baghdad,,2026,m11,w2,-3"]
    on("2026-11-29")
    assert at("withdraw", *ids(4, 6), "--note", NOTE).status == 0
    assert at("publish").status == 0
    assert table(library, "2026-11-29") == ["barrier,baghdad,,2026,m11,w2,-3"]
    assert say("check", "--strict", "content/incidents").status == 0


def test_a_lost_release_comes_back_from_the_log_and_a_strange_one_stops(at, tmp_path, library, on):
    hand_in(at, tmp_path, [(number, answers(number)) for number in range(6)])
    through(at, ids(1, 6))
    at("publish")
    path = library / "content/incidents/2026-11-26.csv"
    whole = path.read_bytes()
    path.unlink()
    on("2026-11-27")
    assert "written again from the log" in at("publish").out
    assert path.read_bytes() == whole
    path.with_name("2026-11-01.csv").write_bytes(whole)
    told = at("publish", "--dry-run")
    assert told.status == 1
    assert "2026-11-01" in told.err
    assert "samples" in told.err
