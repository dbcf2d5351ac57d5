"""The folder of the accounts: nobody reads it, nothing is lost, what was changed is seen."""

import fcntl
import json
import os
import shutil
import subprocess
import sys
from dataclasses import replace
from datetime import UTC, date, datetime

import bcrypt
import pytest

from conftest import ROOT
from dalil.accounts import folder as module
from dalil.accounts import stores
from dalil.accounts.account import Account, Role
from dalil.accounts.folder import BusyError, Folder
from dalil.accounts.log import Happening, broken
from dalil.accounts.register import DamagedError, Register, ended, expired, register, text
from dalil.accounts.stores import Store, keys, stored

AT = datetime(2026, 11, 26, 5, 12, tzinfo=UTC)
TODAY = date(2026, 11, 26)


@pytest.fixture(autouse=True)
def quick(monkeypatch):
    monkeypatch.setattr(stores, "COST", 4)


@pytest.fixture
def folder(tmp_path):
    return Folder(tmp_path / "accounts")


def account(user="ali", until=date(2027, 1, 1), **more):
    kept = keys(user, "secret")
    return Account(user, f"Name {user}", "org", Role.MEMBER, TODAY, until, keys=kept, **more)


def put(folder, *accounts, did="add"):
    with folder.changing() as held:
        happened = [Happening(did, each.user, {"until": str(each.until)}) for each in accounts]
        return folder.write(held.with_(*accounts), happened, "tester", AT)


def modes(folder):
    return {each.name: oct(each.stat().st_mode & 0o777) for each in folder.path.iterdir()}


def test_what_is_written_is_read(folder):
    assert put(folder, account("ali"), account("zeyneb"))
    held = folder.read()
    assert register(text(held)) == held
    assert set(held.accounts) == {"ali", "zeyneb"}
    assert held.last.number == 2
    assert folder.broken(held) == 0
    assert folder.unstored(held) == ()


def test_nobody_else_reads_it(folder):
    old = os.umask(0)
    try:
        put(folder, account())
        folder.look(TODAY)
    finally:
        os.umask(old)
    secret, served = "0o600", "0o640"
    assert modes(folder) == {
        "members.json": secret,
        "members.log": secret,
        "members.lock": secret,
        "members.expire": secret,
        "members.htpasswd": served,
        "members.caddy": served,
        "members.scram": served,
    }
    assert folder.path.stat().st_mode & 0o777 == 0o750
    assert folder.open_to_all() == ()
    (folder.path / "members.log").chmod(0o644)
    assert folder.open_to_all() == ("members.log",)


@pytest.mark.skipif(os.geteuid() != 0, reason="only root gives files away")
def test_files_belong_to_whom_the_folder_belongs(folder):
    folder.path.mkdir(mode=0o750)
    os.chown(folder.path, 12345, 23456)
    put(folder, account())
    owners = {(each.stat().st_uid, each.stat().st_gid) for each in folder.path.iterdir()}
    assert owners == {(12345, 23456)}


def test_servers_read_what_fits_the_passphrase_and_only_who_may_come_in(folder):
    put(folder, account("ali"), account("zeyneb"))
    user, hashed = (folder.path / "members.htpasswd").read_text().splitlines()[0].split(":")
    assert user == "ali"
    assert hashed.startswith("$2y$")
    assert bcrypt.checkpw(b"secret", hashed.encode())
    assert f"ali {hashed}\n" in (folder.path / "members.caddy").read_text()
    put(folder, *ended([folder.read().accounts["ali"]], TODAY), did="disable")
    assert "ali" not in (folder.path / "members.htpasswd").read_text()
    assert "secret" not in "".join(each.read_text() for each in folder.path.iterdir())


def test_an_empty_list_lets_nobody_in():
    files = stored([])
    assert files["members.htpasswd"] == ""
    assert files["members.caddy"].startswith("nobody $2y$")


def test_whoever_is_past_their_day_goes_and_nobody_else():
    late, last = account("late", date(2026, 11, 25)), account("last", TODAY)
    held, happened = expired(Register().with_(late, last), TODAY)
    assert [(each.did, each.user) for each in happened] == [("expire", "late")]
    assert held.accounts["late"].keys == {}
    assert held.accounts["last"] == last
    assert expired(held, TODAY) == (held, ())


def test_one_person_is_one_person_however_spelt():
    held = Register().with_(replace(account(), name="نەسرین ئەحمەد", organisation="Shams Org"))
    assert held.of("نەسرين  ئەحمەد", "shams org").user == "ali"
    assert held.of("نەسرین ئەحمەد", "other") is None


@pytest.mark.parametrize("spoil", ["change", "remove", "insert", "shorten", "reseal", "tear"])
def test_a_log_that_was_changed_is_seen(folder, spoil):
    for user in ("a-one", "b-two", "c-three"):
        put(folder, account(user))
    path = folder.path / "members.log"
    lines = path.read_text().splitlines(keepends=True)
    if spoil == "change":
        lines[1] = lines[1].replace("b-two", "b-too")
    elif spoil == "remove":
        del lines[1]
    elif spoil == "insert":
        lines.insert(1, lines[1])
    elif spoil == "shorten":
        del lines[-1]
    elif spoil == "tear":
        lines[-1] = lines[-1][:-20]
    else:  # somebody who knows how a seal is made still does not hold the list
        entry = module.log.entry(json.loads(lines[2]))
        lines[2] = replace(entry, user="x-x").line
    path.write_text("".join(lines))
    assert folder.broken(folder.read()) != 0


def test_a_power_cut_between_list_and_log_is_mended_by_the_next_change(folder):
    put(folder, account("a-one"))
    path = folder.path / "members.log"
    before = path.read_bytes()
    put(folder, account("b-two"), account("c-three"))
    whole = path.read_bytes()
    for cut in (len(before), len(before) + 30, len(whole) - 1):
        path.write_bytes(whole[:cut])
        (folder.path / "members.htpasswd").unlink()
        assert folder.broken(folder.read()) != 0
        with folder.changing() as held:
            assert folder.write(held, [], "tester", AT)
        assert path.read_bytes() == whole
        assert folder.unstored(folder.read()) == ()


def test_a_change_goes_on_where_the_log_was_spoilt_and_says_so(folder):
    put(folder, account("a-one"))
    (folder.path / "members.log").write_text("spoilt")
    assert not put(folder, account("b-two"))
    assert broken((folder.path / "members.log").read_text(), folder.read().last) == 1


def test_two_who_change_at_once_wait_for_each_other(folder):
    code = (
        "import sys; sys.path[:0] = {path!r}\n"
        "from pathlib import Path\n"
        "from accounts.test_folder import account, put, stores\n"
        "from dalil.accounts.folder import Folder\n"
        "stores.COST = 4\n"
        "[put(Folder(Path({folder!r})), account(f'u{name}-{{n}}')) for n in range(5)]"
    )
    paths = [str(ROOT / "src"), str(ROOT / "tests")]
    runs = [
        subprocess.Popen(
            [sys.executable, "-c", code.format(path=paths, folder=str(folder.path), name=name)]
        )
        for name in "xyz"
    ]
    assert [each.wait(60) for each in runs] == [0, 0, 0]
    held = folder.read()
    assert len(held.accounts) == 15
    assert folder.broken(held) == 0


def test_who_waits_too_long_is_told(folder, monkeypatch):
    put(folder, account())
    monkeypatch.setattr(module, "PATIENCE", 0.1)
    with (folder.path / "members.lock").open() as other:
        fcntl.flock(other, fcntl.LOCK_EX)
        with pytest.raises(BusyError), folder.changing():
            pass


@pytest.mark.parametrize(
    "said", ["", "{}", "[]", '{"version": 2}', "\x00", '{"version":1,"accounts":3}']
)
def test_what_is_no_list_is_never_written_over(folder, said):
    put(folder, account())
    path = folder.path / "members.json"
    path.write_text(said)
    with pytest.raises(DamagedError), folder.changing():
        pass
    assert path.read_text() == said


def test_a_link_is_not_followed(folder, tmp_path):
    folder.path.mkdir()
    (tmp_path / "elsewhere").write_text("theirs")
    (folder.path / "members.htpasswd").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(OSError, match="htpasswd"):
        put(folder, account())
    assert (tmp_path / "elsewhere").read_text() == "theirs"


def test_a_copy_of_the_folder_is_whole(folder, tmp_path):
    put(folder, account("a-one"), account("b-two"))
    archive = shutil.make_archive(str(tmp_path / "backup"), "tar", folder.path)
    shutil.rmtree(folder.path)
    shutil.unpack_archive(archive, tmp_path / "elsewhere", filter="data")
    back = Folder(tmp_path / "elsewhere")
    held = back.read()
    assert set(held.accounts) == {"a-one", "b-two"}
    assert back.broken(held) == 0
    assert back.unstored(held) == ()


def test_another_server_joins_with_a_store(folder, monkeypatch):
    def files(accounts):
        return {f"chat/{each.user}.dat": each.keys["bcrypt"] for each in accounts}

    monkeypatch.setattr(stores, "STORES", (*stores.STORES, Store("bcrypt", "chat/*.dat", files)))
    monkeypatch.setattr(module, "STORES", stores.STORES)
    put(folder, account("ali"), account("zeyneb"))
    assert len(list(folder.path.glob("chat/*.dat"))) == 2
    put(folder, *ended([folder.read().accounts["ali"]], TODAY), did="disable")
    assert [each.name for each in folder.path.glob("chat/*.dat")] == ["zeyneb.dat"]
    (folder.path / "chat/ali.dat").write_text("brought back by hand")
    assert folder.unstored(folder.read()) == ("chat/ali.dat",)
