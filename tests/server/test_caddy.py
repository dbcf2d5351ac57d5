"""The configuration for Caddy, in Debian's Caddy."""

import os
import subprocess
from concurrent.futures import ThreadPoolExecutor

import pytest

from dalil.accounts.folder import Folder
from dalil.server.headers import headers
from server.serving import (
    ARRANGEMENTS,
    PASSPHRASE,
    SECRET,
    USER,
    binary,
    configured,
    disable,
    missing,
    open_account,
    plan,
    serving,
    sites,
)
from server.tricks import tricks

pytestmark = pytest.mark.skipif(bool(missing("caddy")), reason=missing("caddy"))
LOGIN = (USER, PASSPHRASE)


@pytest.fixture(scope="module")
def served(tmp_path_factory):
    with serving("caddy", tmp_path_factory.mktemp("caddy")) as found:
        yield found


def caddy(folder, *arguments):
    environment = {**os.environ, "HOME": str(folder)}
    return subprocess.run(
        [binary("caddy"), *arguments, "--config", folder / "Caddyfile", "--adapter", "caddyfile"],
        capture_output=True,
        text=True,
        env=environment,
    )


@pytest.mark.parametrize("arrangement", ARRANGEMENTS)
def test_caddy_takes_it(tmp_path, arrangement):
    sites(tmp_path)
    open_account(Folder(tmp_path / "accounts"), USER, PASSPHRASE)
    configured("caddy", tmp_path, plan(tmp_path, arrangement, 8080))
    done = caddy(tmp_path, "validate")
    assert done.returncode == 0, done.stderr


def test_who_may_not_come_in_is_told_so_by_our_page(served):
    for login in (None, (USER, "wrong"), ("nobody", PASSPHRASE)):
        status, told, body = served.ask(served.members, login=login)
        assert (status, body) == (401, "refused\n")
        assert told["www-authenticate"] == 'Basic realm="Members"'
        assert told["cache-control"] == "private, no-store"


def test_who_may_come_in_reads(served):
    status, told, body = served.ask(f"{served.members}en/deep/page/", login=LOGIN)
    assert status == 200
    assert SECRET in body
    assert told["cache-control"] == "private, no-store"
    assert told["x-robots-tag"] == "noindex"


def test_headers_stand_on_every_answer(served):
    for address, login in (
        (served.public, None),
        (f"{served.public}ku/nothing", None),
        (f"{served.public}.git/config", None),
        (served.members, None),
        (served.members, LOGIN),
        (f"{served.members}en/nothing", LOGIN),
    ):
        told = served.ask(address, login=login)[1]
        for name, value in headers().items():
            assert told[name.lower()] == value, (address, name)
        assert "server" not in told


def test_what_is_not_there_is_said_in_the_language_of_the_side(served):
    assert "ku/404.html" in served.ask(f"{served.public}ku/nothing/")[2]
    assert "en/404.html" in served.ask(f"{served.members}en/nothing/", login=LOGIN)[2]
    assert SECRET not in served.ask(f"{served.members}.git/config")[2]


def test_no_trick_opens_a_page(served):
    every = list(dict.fromkeys(tricks(served.members, served.public.partition("/")[0])))
    with ThreadPoolExecutor(8) as several:
        pairs = zip(every, several.map(served.raw, every), strict=True)
        opened = [one for one, said in pairs if SECRET.encode() in said]
    assert opened == []


def test_a_disabled_account_is_out_once_caddy_is_loaded_anew(tmp_path):
    with serving("caddy", tmp_path) as found:
        assert found.ask(found.members, login=LOGIN)[0] == 200
        disable(found.accounts, USER)
        done = caddy(tmp_path, "reload", "--address", f"unix/{tmp_path}/admin.sock")
        assert done.returncode == 0, done.stderr
        assert found.ask(found.members, login=LOGIN)[0] == 401
        assert found.ask(found.public)[0] == 200
