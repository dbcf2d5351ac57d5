"""Debian's own web servers, started on loopback with a folder of their own and ended again."""

from __future__ import annotations

import base64
import http.client
import os
import shutil
import socket
import subprocess
import time
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path

from dalil.accounts.account import Account, Role
from dalil.accounts.folder import Folder
from dalil.accounts.log import Happening
from dalil.accounts.register import ended
from dalil.accounts.stores import keys
from dalil.server import kinds
from dalil.server.plan import Plan
from dalil.server.side import side

SECRET = "canary-of-members-pages"
"""Stands in every file of the members' side and in no other."""
PUBLIC = "everybody may read this"
USER, PASSPHRASE = "nasrin", "tent-pass-poem-strong-lift-elder"
ARRANGEMENTS = {
    "path": ("https://example.org/", "https://example.org/members/"),
    "deep": ("https://example.org/library/", "https://example.org/library/members/"),
    "subdomain": ("https://example.org/", "https://members.example.org/"),
    "separate": ("https://example.org/", "https://example.net/for/members/"),
}
MAIN = """{user}worker_processes 2;
daemon off;
pid {folder}/nginx.pid;
error_log {folder}/error.log;
events {{ worker_connections 1024; }}
http {{
    access_log {folder}/access.log;
    client_body_temp_path {folder}/t1;
    proxy_temp_path {folder}/t2;
    fastcgi_temp_path {folder}/t3;
    uwsgi_temp_path {folder}/t4;
    scgi_temp_path {folder}/t5;
    include {folder}/conf/dalil.conf;
}}
"""
CADDYFILE = """{{
	admin unix/{folder}/admin.sock
	auto_https off
}}
import {folder}/conf/dalil.caddy
"""


def missing(name):
    """Why there is no such server here; empty where there is one."""
    found = shutil.which(name) or shutil.which(name, path="/usr/sbin:/usr/bin:/sbin")
    return "" if found else f"{name} is not installed; scripts/servers installs it where it may"


def binary(name):
    return shutil.which(name) or shutil.which(name, path="/usr/sbin:/usr/bin:/sbin")


def free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


@dataclass
class Served:
    """A server that runs, and what it serves."""

    port: int
    public: str
    members: str
    """Host and path of each side, without a scheme."""
    accounts: Folder
    folder: Path

    def ask(self, address, *, login=None, method="GET", headers=None):
        """Status, headers and text of an answer; `address` is a host and a path."""
        host, _, path = address.partition("/")
        sent = {"Host": host, **(headers or {})}
        if login:
            pair = base64.b64encode(":".join(login).encode()).decode()
            sent["Authorization"] = f"Basic {pair}"
        link = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        link.request(method, f"/{path}", headers=sent)
        answer = link.getresponse()
        body = answer.read().decode("utf-8", "replace")
        link.close()
        return answer.status, {k.lower(): v for k, v in answer.getheaders()}, body

    def raw(self, data):
        """Everything that is answered to bytes on the wire."""
        with socket.create_connection(("127.0.0.1", self.port), timeout=5) as link:
            link.sendall(data)
            link.settimeout(0.7)
            found = b""
            try:
                while piece := link.recv(65536):
                    found += piece
            except OSError:
                pass
        return found


def open_account(accounts, user, passphrase):
    """Put an account on the list, as `dalil member add` does."""
    today = datetime.now(UTC).date()
    made = Account(user, user, "org", Role.MEMBER, today, date(2100, 1, 1))
    made = replace(made, keys=keys(user, passphrase))
    with accounts.changing() as held:
        happened = [Happening("add", user)]
        accounts.write(held.with_(made), happened, "test", datetime.now(UTC))


def disable(accounts, user):
    """Shut an account, as `dalil member disable` does."""
    with accounts.changing() as held:
        gone = ended([held.accounts[user]], datetime.now(UTC).date(), disabled=True)
        happened = [Happening("disable", user)]
        accounts.write(held.with_(*gone), happened, "test", datetime.now(UTC))


def sites(folder):
    """Two small sites; every file of the members' one holds the secret."""
    for name, words in (("public", PUBLIC), ("members", SECRET)):
        root = folder / name
        pages = ["index.html", "404.html", "ar/index.html", "ar/404.html", "ku/index.html"]
        pages += ["ku/404.html", "en/index.html", "en/404.html", "en/deep/page/index.html"]
        pages += ["search/manifest.0123456789.js", "assets/picture.png", "sitemap.xml"]
        pages += ["data/rows.csv", "en/calendar.ics", ".git/config", "en/.hidden"]
        for page in pages:
            path = root / page
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(f"{words} {page}\n" * 40, encoding="utf-8")
        for page in ("assets/dalil.0123456789.css", "assets/fonts/letters-1.0.woff2"):
            path = root / page
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text("theme\n", encoding="utf-8")
    (folder / "members/401.html").write_text("refused\n", encoding="utf-8")


def plan(folder, arrangement, port, seconds=60):
    public, members = ARRANGEMENTS[arrangement]
    return Plan(
        (
            side(public, f"{folder}/public", login=False),
            side(members, f"{folder}/members", login=True),
        ),
        f"{folder}/conf",
        f"{folder}/accounts",
        "dalil",
        f"127.0.0.1:{port}",
        seconds,
        f"{folder}/run",
    )


@contextmanager
def serving(name, folder, arrangement="path", seconds=60, made=None):
    """nginx or Caddy with the configuration that we write, until the block ends."""
    if made is None:
        sites(folder)
    accounts = Folder(folder / "accounts")
    open_account(accounts, USER, PASSPHRASE)
    port = free_port()
    configured(name, folder, plan(folder, arrangement, port, seconds))
    command = {
        "nginx": [binary("nginx"), "-p", str(folder), "-c", str(folder / "nginx.conf")],
        "caddy": [binary("caddy"), "run", "--adapter", "caddyfile"],
    }[name]
    if name == "caddy":
        command += ["--config", str(folder / "Caddyfile")]
    environment = {**os.environ, "HOME": str(folder), "XDG_DATA_HOME": str(folder / "data")}
    with (folder / "out.log").open("wb") as log:
        process = subprocess.Popen(command, stdout=log, stderr=log, env=environment)
        try:
            _wait(process, port, folder)
            addresses = [each.removeprefix("https://") for each in ARRANGEMENTS[arrangement]]
            yield Served(port, *addresses, accounts, folder)
        finally:
            process.terminate()
            try:
                process.wait(10)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait(10)


def configured(name, folder, made):
    """Write the files of a plan and what takes them in."""
    for each in ("conf", "run"):
        (folder / each).mkdir(exist_ok=True)
    for file, text in getattr(kinds, name)(made).items():
        (folder / "conf" / file).write_text(text, encoding="utf-8")
    user = "user root;\n" if os.geteuid() == 0 else ""
    (folder / "nginx.conf").write_text(MAIN.format(folder=folder, user=user), encoding="utf-8")
    (folder / "Caddyfile").write_text(CADDYFILE.format(folder=folder), encoding="utf-8")


def _wait(process, port, folder):
    for _ in range(200):
        if process.poll() is not None:
            break
        with socket.socket() as one:
            if one.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    said = (folder / "out.log").read_text(errors="replace")
    raise AssertionError(f"the server did not start:\n{said[-3000:]}")
