"""What servers say agrees with what pages say of themselves."""

import re

import pytest

from dalil.build.policy import server_policy
from dalil.engine.templates import THEME
from dalil.server.headers import UNUSED, headers
from dalil.server.kinds import static
from dalil.server.plan import Plan


def rules(policy):
    return dict(each.strip().split(" ", 1) for each in policy.split(";") if each.strip())


def test_a_server_allows_what_pages_allow_and_nothing_inline_or_foreign():
    served = rules(server_policy())
    assert served["default-src"] == "'none'"
    assert served["frame-ancestors"] == "'none'"
    assert set(served.values()) == {"'self'", "'none'"}
    for file in THEME.rglob("*.html"):
        for block in re.findall(r"block policy %}(.*?){%", file.read_text(encoding="utf-8")):
            for name, value in rules(block).items():
                assert served[name] == value, file.name


def test_every_header_that_is_asked_for_is_there():
    found = headers()
    assert found["Cross-Origin-Opener-Policy"] == "same-origin"
    assert found["Cross-Origin-Resource-Policy"] == "same-origin"
    assert found["X-Content-Type-Options"] == "nosniff"
    assert found["Referrer-Policy"] == "no-referrer"
    assert all(f"{each}=()" in found["Permissions-Policy"] for each in UNUSED)
    assert not any('"' in value or "\n" in value for value in found.values())


def test_hosts_of_static_sites_are_told_the_same():
    text = static(Plan((), "/x", "", ""))["_headers"]
    lines = text.splitlines()
    assert lines[1] == "/*"
    told = dict(each.strip().split(": ", 1) for each in lines[2:])
    assert told == headers()


@pytest.mark.parametrize("kind", ["search", "chat"])
def test_what_pages_need_beyond_is_said_in_their_block(kind):
    assert "block policy" in (THEME / f"{kind}.html").read_text(encoding="utf-8")
