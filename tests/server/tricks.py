"""Two hundred ways to ask for a members' page without a login, as bytes on the wire.

Each is a whole request. None may be answered with anything that members alone read.
"""

from __future__ import annotations

from collections.abc import Iterator

PAGES = ("", "en/", "en/deep/page/", "search/manifest.0123456789.js", "assets/picture.png")
"""Members' pages and files, below the members' side."""
SPELLINGS = (
    *("//{m}/{p}", "/./{m}/{p}", "/ar/../{m}/{p}", "/{m}//{p}", "/{m}/./{p}", "/{m}/en/../{p}"),
    *("/%2e/{m}/{p}", "/ar/%2e%2e/{m}/{p}", "/ar/..%2f{m}/{p}", "/ar%2f..%2f{m}%2f{p}"),
    *("/{m}%2f{p}", "/%2f{m}/{p}", "/{m}/%2e%2e/{m}/{p}", "/{M}/{p}", "/{h}/{p}", "/{d}/{p}"),
    *("/{m};/{p}", "/{m};x=1/{p}", "/{m}./{p}", "/{m}.../{p}", "/{m}%20/{p}", "/{m}%00/{p}"),
    *("/{m}/{p}%00", "/{m}/{p}%00.css", "/{m}/{p}?/assets/dalil.0123456789.css", "/{m}\\{p}"),
    *("/{m}/assets/dalil.0123456789.css/../../{p}", "/{m}/assets/fonts/../../{p}"),
    *("/{m}/assets/dalil.0123456789.css/%2e%2e/%2e%2e/{p}", "/{m}/401.html/../{p}"),
    *("/{m}/%c0%ae%c0%ae/{m}/{p}", "/{m}/..;/{m}/{p}", "/assets/../{m}/{p}", "/{m}?{p}"),
)
"""Paths: {m} the members' path, {M} in capitals, {h} a letter as %xx, {d} twice, {p} a page."""
LINES = (
    "GET {t} HTTP/1.0\r\n\r\n",
    "GET {t} HTTP/1.0\r\nHost: {host}\r\n\r\n",
    "GET {t}\r\n",
    "GET http://{host}{t} HTTP/1.1\r\nHost: {other}\r\nConnection: close\r\n\r\n",
    "GET http://{other}{t} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n",
    "GET {t} HTTP/1.1\r\nHost: {other}\r\nX-Forwarded-Host: {host}\r\nConnection: close\r\n\r\n",
    "GET {t} HTTP/1.1\r\nHost: {host}.\r\nConnection: close\r\n\r\n",
    "GET {t} HTTP/1.1\r\nHost: {host}:80\r\nConnection: close\r\n\r\n",
    "GET {t} HTTP/1.1\r\nHost: {HOST}\r\nConnection: close\r\n\r\n",
    "GET {t} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n",
    "GET {t} HTTP/1.1\r\nHost: \r\nConnection: close\r\n\r\n",
    "GET {t} HTTP/1.1\r\nHost: {host}\r\nHost: {other}\r\nConnection: close\r\n\r\n",
    "GET {t} HTTP/9.9\r\nHost: {host}\r\nConnection: close\r\n\r\n",
    "get {t} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n",
    *(
        f"{method} {{t}} HTTP/1.1\r\nHost: {{host}}\r\nConnection: close\r\n\r\n"
        for method in ("POST", "PUT", "DELETE", "OPTIONS", "TRACE", "PATCH", "PROPFIND", "FOO")
    ),
    *(
        f"GET {{t}} HTTP/1.1\r\nHost: {{host}}\r\n{header}\r\nConnection: close\r\n\r\n"
        for header in (
            "Range: bytes=0-100",
            "Range: bytes=0-,5-10,20-30",
            "If-None-Match: *",
            "If-Modified-Since: Thu, 01 Jan 1970 00:00:00 GMT",
            "X-Original-URL: {t}",
            "X-Rewrite-URL: {t}",
            "X-HTTP-Method-Override: PUT",
            "X-Forwarded-For: 127.0.0.1",
            "X-Real-IP: 127.0.0.1",
            "X-Dalil-Client: 127.0.0.1",
            "X-Accel-Redirect: {t}",
            "Authorization: ",
            "Authorization: Basic",
            "Authorization: Basic Og==",
            "Authorization: Basic bmFzcmlu",
            "Authorization: Basic bmFzcmluOg==",
            "Authorization: Bearer x",
            'Authorization: Digest username="nasrin"',
            "Authorization: Basic ****",
            "Cookie: authorization=1",
            "Accept-Encoding: gzip",
            "Upgrade: websocket",
            "Transfer-Encoding: chunked\r\nContent-Length: 5",
            "Content-Length: -1",
            "Expect: 100-continue",
        )
    ),
)
"""Requests: {t} the path of a members' page, {host} the members' host, {other} another."""
DIRECT = ("/dalil-verdict", "/dalil-login", "/@dalil_refused", "/401.html", "/{m}/401.html")
"""What is made for the servers' own use."""


def tricks(members: str, other: str) -> Iterator[bytes]:
    """Every trick against the members' side at `members` (host and path); `other` is a host."""
    host, _, path = members.rstrip("/").partition("/")
    last = path or "en"
    shapes = {
        "m": last,
        "M": last.upper(),
        "h": f"%{ord(last[0]):02x}{last[1:]}",
        "d": f"%25{ord(last[0]):02x}{last[1:]}",
    }
    plain = "GET {t} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n"
    places = {"host": host, "other": other, "HOST": host.upper()}
    for spelling in SPELLINGS:
        for page in PAGES[:5]:
            target = spelling.format(p=page, **shapes)
            yield plain.format(t=target, **places).encode("latin-1")
    for line in LINES:
        for page in PAGES[1:3]:
            target = f"/{path}/{page}".replace("//", "/")
            filled = line.replace("{t}", target)
            for name, value in places.items():
                filled = filled.replace(f"{{{name}}}", value)
            yield filled.encode("latin-1")
    for each in DIRECT:
        yield plain.format(t=each.format(**shapes), **places).encode()
    yield plain.format(t=f"/{path}/\x00", **places).encode("latin-1")
    yield plain.format(t=f"/{path}/\xff\xfe", **places).encode("latin-1")
    yield b"\x16\x03\x01\x02\x00\x01\x00"
    yield plain.format(t=f"/{'a/' * 2000}../../{path}/en/", **places).encode()
