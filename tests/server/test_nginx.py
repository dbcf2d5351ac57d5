"""The configuration for nginx, in Debian's nginx."""

import re
import stat
import subprocess
import time
from concurrent.futures import ThreadPoolExecutor

import pytest

from dalil.server.headers import headers
from server.serving import (
    ARRANGEMENTS,
    PASSPHRASE,
    PUBLIC,
    SECRET,
    USER,
    binary,
    configured,
    disable,
    free_port,
    missing,
    open_account,
    plan,
    serving,
    sites,
)
from server.tricks import tricks

pytestmark = pytest.mark.skipif(bool(missing("nginx")), reason=missing("nginx"))
LOGIN = (USER, PASSPHRASE)


@pytest.fixture(scope="module")
def served(tmp_path_factory):
    with serving("nginx", tmp_path_factory.mktemp("nginx")) as found:
        yield found


@pytest.mark.parametrize("arrangement", ARRANGEMENTS)
def test_nginx_takes_it_without_a_warning(tmp_path, arrangement):
    sites(tmp_path)
    configured("nginx", tmp_path, plan(tmp_path, arrangement, free_port()))
    done = subprocess.run(
        [binary("nginx"), "-t", "-p", tmp_path, "-c", tmp_path / "nginx.conf"],
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    assert "[warn]" not in done.stderr


def test_who_may_not_come_in_is_told_so_by_our_page(served):
    for login in (None, (USER, "wrong"), ("nobody", PASSPHRASE), (USER, "")):
        status, told, body = served.ask(served.members, login=login)
        assert status == 401
        assert body == "refused\n"
        assert told["www-authenticate"] == 'Basic realm="Members"'
        assert told["cache-control"] == "private, no-store"
        assert told["x-robots-tag"] == "noindex"


def test_who_may_come_in_reads(served):
    for page in ("", "en/deep/page/", "assets/picture.png", "search/manifest.0123456789.js"):
        status, told, body = served.ask(served.members + page, login=LOGIN)
        assert status == 200
        assert SECRET in body
        assert told["cache-control"] == "private, no-store"
        assert told["x-robots-tag"] == "noindex"


def test_what_is_not_there_is_said_in_the_language_of_the_side(served):
    assert "ku/404.html" in served.ask(f"{served.public}ku/nothing/")[2]
    assert served.ask(f"{served.public}nothing")[2].startswith(f"{PUBLIC} 404.html")
    status, _, body = served.ask(f"{served.members}en/nothing/", login=LOGIN)
    assert (status, body.split("\n")[0]) == (404, f"{SECRET} en/404.html")
    assert served.ask(f"{served.members}en/nothing/")[0] == 401


def test_headers_stand_on_every_answer(served):
    login = {"login": LOGIN}
    asked = [
        *((served.public + path, {}) for path in ("", "nothing", "ku", ".git/config", "search/")),
        *((served.members + path, login) for path in ("", "en/nothing", "ku", "search/")),
        (served.members, {}),
        (f"{served.members}assets/dalil.0123456789.css", {}),
        (served.public, {"method": "POST"}),
    ]
    for address, more in asked:
        told = served.ask(address, **more)[1]
        for name, value in headers().items():
            assert told[name.lower()] == value, (address, name)
        assert told["server"] == "nginx"
        assert "cache-control" in told


def test_caching_is_said_by_name(served):
    def caching(path):
        return served.ask(served.public + path)[1]["cache-control"]

    assert caching("ar/") == "public, no-cache"
    assert caching("search/manifest.0123456789.js") == "public, max-age=31536000, immutable"
    assert caching("assets/fonts/letters-1.0.woff2") == "public, max-age=31536000, immutable"


def test_types_are_what_browsers_need(served):
    for path, kind in {"data/rows.csv": "text/csv", "en/calendar.ics": "text/calendar"}.items():
        assert served.ask(served.public + path)[1]["content-type"] == f"{kind}; charset=utf-8"


def test_no_folder_is_listed_and_no_dot_file_served(served):
    for path in ("search/", "assets/", ".git/config", "en/.hidden"):
        for side, login in ((served.public, None), (served.members, LOGIN)):
            status, _, body = served.ask(side + path, login=login)
            assert status == 404
            assert "manifest" not in body
            assert "config" not in body


def test_the_page_of_a_refused_login_is_never_asked_for(served):
    assert served.ask(f"{served.members}401.html")[0] == 404
    assert served.ask(f"{served.members}assets/dalil.0123456789.css")[0] == 200
    assert served.ask(f"{served.members}assets/picture.png")[0] == 401


@pytest.mark.parametrize("arrangement", ["path", "subdomain"])
def test_no_trick_opens_a_page(tmp_path, served, arrangement):
    def tried(found):
        host = found.public.partition("/")[0]
        every = list(dict.fromkeys(tricks(found.members, host)))
        assert len(every) >= 200
        with ThreadPoolExecutor(8) as several:
            answers = several.map(found.raw, every)
            opened = [
                one for one, said in zip(every, answers, strict=True) if SECRET.encode() in said
            ]
        assert opened == []

    if arrangement == "path":
        tried(served)
    else:
        with serving("nginx", tmp_path, arrangement) as other:
            tried(other)


def test_a_disabled_account_is_out_within_the_time_and_a_new_one_in_at_once(tmp_path):
    with serving("nginx", tmp_path, "separate", seconds=3) as found:
        assert found.ask(found.members, login=LOGIN)[0] == 200
        disable(found.accounts, USER)
        started = time.monotonic()
        while found.ask(found.members, login=LOGIN)[0] == 200:
            assert time.monotonic() - started < 3
            time.sleep(0.05)
        open_account(found.accounts, "hiwa", "other-words")
        assert found.ask(found.members, login=("hiwa", "other-words"))[0] == 200


def test_a_flood_is_cut_off_and_who_is_in_stays_in(tmp_path):
    with serving("nginx", tmp_path) as found:
        assert found.ask(found.members, login=LOGIN)[0] == 200
        with ThreadPoolExecutor(8) as several:
            guesses = [(USER, f"guess-{n}") for n in range(40)]
            answers = list(several.map(lambda pair: found.ask(found.members, login=pair), guesses))
        assert [status for status, _, _ in answers].count(429) >= 4
        assert {status for status, _, _ in answers} == {401, 429}
        assert {body for _, _, body in answers} == {"refused\n"}
        assert found.ask(found.members)[0] == 401
        assert found.ask(found.members, login=LOGIN)[0] == 200
        assert found.ask(found.public)[0] == 200


def test_no_log_says_who_of_the_members_reads_what(served):
    served.ask(f"{served.public}en/deep/page/")
    served.ask(f"{served.members}en/deep/page/", login=LOGIN)
    served.ask(f"{served.members}en/other/", login=LOGIN)
    served.ask(f"{served.members}en/deep/page/")
    said = (served.folder / "access.log").read_text()
    assert "/en/deep/page/" in said
    read = re.compile(r'"GET /members/en/\S* HTTP/1.1" (?:200|401|404)')
    assert [each for each in read.findall(said) if "/." not in each] == []


def test_what_holds_passphrases_is_open_to_nginx_alone(served):
    served.ask(served.members, login=LOGIN)
    for name in ("dalil-verdicts", "dalil-login"):
        assert stat.S_IMODE((served.folder / "run" / name).stat().st_mode) == 0o700
