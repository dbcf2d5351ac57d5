"""The configuration of the chat server: what it says, and what Prosody makes of it."""

import os
import re
import subprocess
import time
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from dalil.accounts.stores import stored
from dalil.load.chat import Chat
from dalil.server import kinds
from dalil.server.prosody import CODE, ChatPlan, prosody
from server.chatting import missing
from server.serving import binary, configured, free_port, plan
from server.serving import missing as without

ROOMS = {"general": {}, "trainers": {"ar": 'غرفة "المدربين" \\', "en": "Trainers\n--"}}


def files(into="/etc/dalil", apps=True, **more):
    chat = Chat("chat.example.org", 30, ROOMS)
    return prosody(
        ChatPlan(chat, "https://members.example.org/", str(into), "/var/lib/dalil", apps, **more)
    )


def test_messages_are_kept_as_long_as_the_page_says():
    text = files()["prosody.cfg.lua"]
    assert re.findall(r'(\w+expires_after) = "30d"', text) == [
        "archive_expires_after",
        "muc_log_expires_after",
    ]
    assert "30 days" in files()["README-chat.txt"]


def test_it_is_closed_to_strangers_and_other_servers():
    text = files()["prosody.cfg.lua"]
    assert "allow_registration = false" in text
    assert "s2s_ports = { }" in text
    assert '"s2s"' in text.partition("modules_disabled")[2].partition("\n")[0]
    assert 'http_interfaces = { "127.0.0.1" }' in text
    assert "http_file_share" not in text
    assert 'dalil_members = "/var/lib/dalil/members.scram"' in text


@pytest.mark.parametrize(("apps", "ports"), [(True, "{ 5222 }"), (False, "{ }")])
def test_apps_come_in_where_they_are_wanted(apps, ports):
    made = files(apps=apps)
    assert f"c2s_ports = {ports}" in made["prosody.cfg.lua"]
    assert ("5222" in made["README-chat.txt"]) is apps


def test_a_name_cannot_end_the_text_it_stands_in():
    text = files()["prosody.cfg.lua"]
    line = next(each for each in text.split("\n") if '["trainers"]' in each)
    assert line == '\t\t["trainers"] = "غرفة \\"المدربين\\" \\\\ · Trainers --";'


def test_a_room_has_its_name_in_all_languages():
    assert '["general"] = "الغرفة العامة · ژووری گشتی · General"' in files()["prosody.cfg.lua"]


@pytest.mark.skipif(bool(missing()), reason=missing() or "all is here")
@pytest.mark.parametrize("apps", [True, False])
def test_prosody_understands_it(tmp_path, apps):
    made = files(tmp_path, apps=apps, certificates=str(tmp_path), data=str(tmp_path), root=True)
    for name, text in made.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    command = [binary("prosodyctl"), "--config", tmp_path / "prosody.cfg.lua", "check", "config"]
    done = subprocess.run(command, capture_output=True, text=True, timeout=30, check=False)
    assert "All checks passed" in done.stdout, done.stdout + done.stderr
    assert done.returncode == 0


ROOM_DATA = "rooms%2echat%2eexample%2eorg"
MESSAGE = """item({
	{ "x"; ["name"] = "body"; ["attr"] = {}; };
	["name"] = "message";
	["attr"] = { ["type"] = "groupchat"; ["from"] = "general@rooms.chat.example.org/ali"; };
	["key"] = "%s";
	["when"] = %d;
	["with"] = "message<groupchat";
});
"""


@pytest.mark.slow
@pytest.mark.skipif(bool(missing()), reason=missing() or "all is here")
def test_messages_are_deleted_after_the_days_and_no_sooner(tmp_path):
    places = {"certificates": str(tmp_path), "data": str(tmp_path / "data"), "run": str(tmp_path)}
    log = tmp_path / "log"
    root = os.geteuid() == 0
    made = files(tmp_path, apps=False, port=free_port(), log=str(log), root=root, **places)
    for name, text in made.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    data = tmp_path / "data" / ROOM_DATA
    old, young = (datetime.now(UTC) - timedelta(days=days) for days in (31, 29))
    for folder in ("muc_log", "muc_log_cleanup"):
        (data / folder).mkdir(parents=True)
    held = data / "muc_log" / "general.list"
    lines = (MESSAGE % (name, at.timestamp()) for name, at in (("old", old), ("young", young)))
    held.write_text("".join(lines), encoding="utf-8")
    for each in (old, young):
        day = f"{each:%Y-%m-%d}".replace("-", "%2d")
        named = data / "muc_log_cleanup" / f"{day}.dat"
        named.write_text('return { ["general"] = true; };', encoding="utf-8")
    # it looks once a day: here the last time was long ago
    (data / "cron.dat").write_text('return { ["muc_mam/remove_expired_messages"] = 1; };', "utf-8")
    command = [binary("prosody"), "--config", tmp_path / "prosody.cfg.lua", "-F"]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.STDOUT) as server:
        try:
            until = time.monotonic() + 20
            while not (log.is_file() and "expired messages" in log.read_text()):
                assert time.monotonic() < until, log.read_text()
                time.sleep(0.1)
        finally:
            server.terminate()
    assert re.findall(r'"(old|young)"', held.read_text(encoding="utf-8")) == ["young"]


@pytest.mark.skipif(bool(without("caddy")), reason=without("caddy") or "all is here")
def test_caddy_lets_browsers_through_to_it(tmp_path):
    made = plan(tmp_path, "path", 8080)
    configured("caddy", tmp_path, replace(made, chat=Chat("chat.example.org", 30, ROOMS)))
    command = [binary("caddy"), "adapt", "--adapter", "caddyfile", "--config"]
    (tmp_path / "accounts").mkdir()
    (tmp_path / "accounts/members.caddy").write_text(stored([])["members.caddy"], encoding="utf-8")
    done = subprocess.run(
        [*command, tmp_path / "Caddyfile"], capture_output=True, text=True, timeout=30, check=False
    )
    assert done.returncode == 0, done.stderr
    assert "/members/xmpp-websocket" in done.stdout
    assert '"dial":"127.0.0.1:5280"' in done.stdout


def test_web_servers_say_nothing_of_a_chat_where_there_is_none(tmp_path):
    for made in (kinds.nginx, kinds.caddy):
        assert "xmpp-websocket" not in "".join(made(plan(tmp_path, "path", 8080)).values())


@pytest.mark.parametrize("name", CODE)
@pytest.mark.skipif(not binary("luac5.4") and not binary("luac"), reason="there is no luac here")
def test_the_programs_for_it_are_lua(tmp_path, name):
    path = tmp_path / "it.lua"
    path.write_text(files()[name], encoding="utf-8")
    checker = binary("luac5.4") or binary("luac")
    subprocess.run([checker, "-p", path], check=True, timeout=10)
