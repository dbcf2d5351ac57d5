"""The desk on the disk: nothing changed, cut off or torn goes unseen, and nothing told is lost."""

from datetime import UTC, datetime

import pytest

from dalil.desk.folder import BrokenError, Folder, packed
from dalil.desk.log import LOG, SEAL
from dalil.desk.state import Move, State, moved, person

NOW = datetime(2026, 11, 26, 10, 0, tzinfo=UTC)


@pytest.fixture
def folder(tmp_path):
    return Folder(tmp_path / "desk")


def act(folder, *happened):
    with folder.changing() as opened:
        folder.append(opened, happened, "a", NOW)


@pytest.fixture
def begun(folder):
    for each in ("a", "b", "c"):
        act(folder, person(each, f"Org {each}"))
    return folder


def test_it_is_for_its_owner_alone(begun):
    begun.keep({"r00001": packed({}, {})})
    modes = {each: each.stat().st_mode & 0o777 for each in (begun.path, *begun.path.rglob("*"))}
    assert {mode for each, mode in modes.items() if each.is_dir()} == {0o700}
    assert {mode for each, mode in modes.items() if each.is_file()} == {0o600}
    assert list(begun.problems(begun.read().desk)) == []
    (begun.path / LOG).chmod(0o640)
    assert [each.code for each in begun.problems(begun.read().desk)] == ["DSK905"]


def test_any_changed_letter_is_told_with_its_line(begun):
    path = begun.path / LOG
    whole = path.read_bytes()
    for place in range(0, len(whole), 7):
        path.write_bytes(whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :])
        with pytest.raises(BrokenError) as error:
            begun.read()
        assert error.value.problem.code == "DSK903"
        assert abs(error.value.problem.place.line - 1 - whole[:place].count(b"\n")) <= 1


def test_a_line_that_is_taken_out_or_put_in_is_told(begun):
    path = begun.path / LOG
    one, two, three = path.read_bytes().splitlines(keepends=True)
    for wrong, line in (([two, three], 1), ([one, three], 2), ([one, one, two, three], 2)):
        path.write_bytes(b"".join(wrong))
        assert begun.chain().problem.place.line == line


def test_a_shortened_log_is_told(begun):
    path = begun.path / LOG
    lines = path.read_bytes().splitlines(keepends=True)
    for kept in range(3):
        path.write_bytes(b"".join(lines[:kept]))
        problem = begun.chain().problem
        assert (problem.words, problem.place.line) == ("DSK903.short", kept + 1)
    (begun.path / SEAL).unlink()
    path.write_bytes(b"".join(lines))
    assert begun.chain().problem.words == "DSK903.seal"


def test_what_a_power_cut_tears_is_recovered(begun):
    path = begun.path / LOG
    sound = path.read_bytes()
    act(begun, person("d", "Org d"))
    whole = path.read_bytes()
    seal = (begun.path / SEAL).read_text()
    for end in range(len(sound) + 1, len(whole)):
        path.write_bytes(whole[:end])
        (begun.path / SEAL).write_text(f"3 {begun.chain().entries[2].hash}\n")
        found = begun.chain()
        assert (found.problem, found.torn, len(found.entries)) == (None, True, 3)
    act(begun, person("d", "Org d"))
    assert path.read_bytes() == whole
    assert (begun.path / SEAL).read_text() == seal


def test_a_log_that_is_ahead_of_its_seal_is_whole(begun):
    seal = (begun.path / SEAL).read_text()
    act(begun, person("d", "Org d"))
    (begun.path / SEAL).write_text(seal)
    assert len(begun.read().chain.entries) == 4


def test_an_old_seal_of_another_log_is_told(begun, tmp_path):
    other = Folder(tmp_path / "other")
    for _ in range(3):
        act(other, person("x", "Org x"))
    (begun.path / LOG).write_bytes((other.path / LOG).read_bytes())
    assert begun.chain().problem.code == "DSK903"


def test_two_verify_and_the_state_follows(begun):
    about = {
        "id": "r00001", "form": "incident", "version": "1", "instance": "i" * 9,
        "organisation": "", "sha256": "0" * 64,
    }  # fmt: skip
    from dalil.desk.log import Happening

    act(begun, Happening("receive", about))
    act(begun, moved(Move.TRIAGE, ["r00001"], ""))
    for by, state in (("a", State.TRIAGED), ("b", State.VERIFIED)):
        with begun.changing() as opened:
            begun.append(opened, [moved(Move.VERIFY, ["r00001"], "why")], by, NOW)
        assert begun.read().desk.reports["r00001"].state is state
    assert begun.read().desk.reports["r00001"].vouched == ("a", "b")


def test_a_changed_or_lost_report_is_told(begun):
    import hashlib

    from dalil.desk.log import Happening

    data = packed({"id": "r00001"}, {"kind": "barrier"})
    begun.keep({"r00001": data})
    about = {
        "id": "r00001", "form": "incident", "version": "1", "instance": "i" * 9,
        "organisation": "", "sha256": hashlib.sha256(data).hexdigest(),
    }  # fmt: skip
    act(begun, Happening("receive", about))
    assert begun.answers(begun.read().desk.reports["r00001"]) == {"kind": "barrier"}
    file = begun.path / "reports/r00001.json"
    file.write_bytes(data.replace(b"barrier", b"bribery"))
    assert [each.words for each in begun.problems(begun.read().desk)] == ["DSK904"]
    file.unlink()
    assert [each.words for each in begun.problems(begun.read().desk)] == ["DSK904.gone"]
