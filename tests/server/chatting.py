"""Prosody and nginx with the configuration that is generated, on loopback, and ended again."""

from __future__ import annotations

import base64
import os
import secrets
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
from dalil.accounts.passphrase import passphrase
from dalil.accounts.stores import keys
from dalil.build.site import site
from dalil.engine.parts import whole
from dalil.engine.render import Renderer
from dalil.engine.write import write
from dalil.load.chat import chat_of
from dalil.load.load import load
from dalil.load.project import overlay, project
from dalil.server.plan import Plan
from dalil.server.prosody import ChatPlan, prosody
from dalil.server.side import side
from projects import SAMPLE
from server.serving import binary, configured, disable, free_port

SECONDS = 2
"""After which a closed account is sent out, in a trial."""


def missing():
    """Why there can be no trial here; empty where there can."""
    names = [each for each in ("nginx", "prosody", "prosodyctl") if not binary(each)]
    if not names:
        return ""
    return f"{', '.join(names)} not installed; scripts/servers installs them where it may"


@dataclass
class Chatting:
    """A chat that runs."""

    address: str
    """Of the members' site."""
    folder: Path
    accounts: Folder
    prosody: subprocess.Popen
    port: int
    """Where Prosody answers, behind nginx."""
    passphrases: dict[str, str]

    def open_account(self, user, role=Role.MEMBER):
        """As `dalil member add` does."""
        secret = passphrase()
        now = datetime.now(UTC)
        made = Account(user, user, "org", role, now.date(), date(2100, 1, 1))
        made = replace(made, keys=keys(user, secret))
        with self.accounts.changing() as held:
            self.accounts.write(held.with_(made), [Happening("add", user)], "trial", now)
        self.passphrases[user] = secret

    def disable(self, user):
        """As `dalil member disable` does."""
        disable(self.accounts, user)

    def stream(self):
        """A raw connection, as a program that is no browser of ours would make it."""
        return Stream(self.address)

    def ports(self):
        """All ports that Prosody listens at: (address in hex, port)."""
        own = {
            link
            for each in Path(f"/proc/{self.prosody.pid}/fd").iterdir()
            if (link := str(each.readlink())).startswith("socket:")
        }
        lines = [
            line.split()
            for name in ("tcp", "tcp6")
            for line in Path(f"/proc/net/{name}").read_text().splitlines()[1:]
        ]
        listening = (each for each in lines if each[3] == "0A" and f"socket:[{each[9]}]" in own)
        return sorted((each[1].split(":")[0], int(each[1].split(":")[1], 16)) for each in listening)


class Stream:
    """XMPP over a WebSocket (RFC 7395), as text."""

    def __init__(self, address):
        host, _, port = address.removeprefix("http://").rstrip("/").partition(":")
        self._link = socket.create_connection((host, int(port)), timeout=5)
        key = base64.b64encode(secrets.token_bytes(16)).decode()
        self._link.sendall(
            f"GET /xmpp-websocket HTTP/1.1\r\nHost: {host}\r\nUpgrade: websocket\r\n"
            f"Connection: Upgrade\r\nSec-WebSocket-Key: {key}\r\nSec-WebSocket-Version: 13\r\n"
            "Sec-WebSocket-Protocol: xmpp\r\n\r\n".encode()
        )
        head = b""
        while b"\r\n\r\n" not in head:
            head += self._link.recv(1)
        self.status = int(head.split()[1])

    def open(self):
        """Begin, and give what the server offers."""
        self.send(
            '<open xmlns="urn:ietf:params:xml:ns:xmpp-framing" '
            'to="chat.test.example.org" version="1.0"/>'
        )
        return self.until("features")

    def login(self, user, secret):
        """What the server says to a name and a passphrase."""
        pair = base64.b64encode(f"\0{user}\0{secret}".encode()).decode()
        self.send(f'<auth xmlns="urn:ietf:params:xml:ns:xmpp-sasl" mechanism="PLAIN">{pair}</auth>')
        said = self.until("success", "failure")
        if "success" in said:
            self.open()
            self.send(
                '<iq xmlns="jabber:client" type="set" id="b">'
                '<bind xmlns="urn:ietf:params:xml:ns:xmpp-bind"/></iq>'
            )
            self.until("<jid>")
            self.send('<presence xmlns="jabber:client"/>')
        return said

    def send(self, text):
        data, mask = text.encode(), secrets.token_bytes(4)
        size = bytes([0x80 | len(data)]) if len(data) < 126 else b"\xfe" + len(data).to_bytes(2)
        masked = bytes(each ^ mask[place % 4] for place, each in enumerate(data))
        self._link.sendall(b"\x81" + size + mask + masked)

    def until(self, *words):
        """The next message that has one of the words in it; all that came where none has."""
        came = []
        try:
            while text := self._frame():
                came.append(text)
                if any(word in text for word in words):
                    return text
        except OSError:
            pass
        return "\n".join(came)

    def close(self):
        self._link.close()

    def _frame(self):
        head = self._read(2)
        size = head[1] & 127
        if size == 126:
            size = int.from_bytes(self._read(2))
        return self._read(size).decode("utf-8", "replace")

    def _read(self, size):
        data = b""
        while len(data) < size:
            piece = self._link.recv(size - len(data))
            if not piece:
                raise OSError("closed")
            data += piece
        return data


def sites(folder):
    """The members' site of the sample library, which has a chat."""
    closed = folder / "overlay"
    closed.mkdir()
    found = load(overlay(closed, project(SAMPLE)))
    write(whole(found, Renderer(site(found), closed)), folder / "site")
    return chat_of(found.project)


@contextmanager
def chatting(folder):
    """A chat with nobody in it."""
    folder.chmod(0o755)
    chat = sites(folder)
    accounts = Folder(folder / "accounts")
    port, web = free_port(), free_port()
    conf = folder / "conf"
    plan = ChatPlan(
        chat,
        "https://members.example.org/",
        str(conf),
        str(accounts.path),
        apps=False,
        port=port,
        seconds=SECONDS,
        data=str(folder / "data"),
        run=str(folder),
        log=str(folder / "prosody.log"),
        certificates=str(conf),
        root=os.geteuid() == 0,
    )
    (folder / "data").mkdir()
    members = side("http://localhost/", f"{folder}/site", login=True)
    served = Plan(
        (members,), str(conf), str(accounts.path), "dalil", f"127.0.0.1:{web}", 60, f"{folder}/run"
    )
    configured("nginx", folder, replace(served, chat=chat, chat_port=port))
    for name, text in prosody(plan).items():
        (conf / name).write_text(text, encoding="utf-8")
    with _running(folder, port, web) as server:
        yield Chatting(f"http://localhost:{web}/", folder, accounts, server, port, {})


@contextmanager
def _running(folder, port, web):
    commands = (
        [binary("prosody"), "--config", str(folder / "conf/prosody.cfg.lua"), "-F"],
        [binary("nginx"), "-p", str(folder), "-c", str(folder / "nginx.conf")],
    )
    with (folder / "servers.log").open("w") as said:
        servers = [subprocess.Popen(each, stdout=said, stderr=said) for each in commands]
    try:
        for each in (port, web):
            _wait_for(each, folder)
        yield servers[0]
    finally:
        for each in servers:
            each.terminate()
        for each in servers:
            try:
                each.wait(5)
            except subprocess.TimeoutExpired:
                each.kill()
                each.wait()


def _wait_for(port, folder):
    until = time.monotonic() + 10
    while time.monotonic() < until:
        with socket.socket() as one:
            one.settimeout(0.2)
            if one.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    raise AssertionError((folder / "servers.log").read_text())
