"""What a first visit costs: bytes, requests, and the first paint on a slow phone."""

from __future__ import annotations

import gzip
import os
import threading
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

SLOW_3G = {
    "offline": False,
    "latency": 400,
    "downloadThroughput": 50_000,
    "uploadThroughput": 50_000,
}
"""400 ms, 400 kbit/s."""
SLOW_CPU = 4
PACKED = (".html", ".css", ".js", ".json", ".svg", ".xml", ".atom", ".ics", ".csv", ".txt")
PAINTS = """() => new Promise((done) => {
  const found = { first: 0, largest: 0, shift: 0 };
  for (const [kind, take] of Object.entries({
    paint: (each) => each.name === "first-contentful-paint" && (found.first = each.startTime),
    "largest-contentful-paint": (each) => (found.largest = each.startTime),
    "layout-shift": (each) => (found.shift += each.value),
  })) {
    const observer = new PerformanceObserver((list) => list.getEntries().forEach(take));
    observer.observe({ type: kind, buffered: true });
  }
  setTimeout(() => done(found), 600);
})"""


@dataclass(frozen=True)
class Visit:
    """A first visit with an empty cache."""

    requests: int
    fonts: int
    """Bytes of fonts, as sent."""
    others: int
    """Bytes of everything else, compressed."""
    first: float
    """Seconds to the first paint with content."""
    largest: float
    """Seconds to the largest one."""
    shift: float
    """Cumulative layout shift."""


class Packed(SimpleHTTPRequestHandler):
    """Serves what can be compressed compressed, as real servers do."""

    def do_GET(self) -> None:
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if not path.is_file():
            self.send_error(404)
            return
        data = path.read_bytes()
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(path)))
        if path.suffix in PACKED:
            data = gzip.compress(data, 6, mtime=0)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, *arguments: object) -> None:
        """Say nothing."""


@contextmanager
def packed(folder: Path):
    """Serve a folder compressed; gives its address, with a slash at the end."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Packed, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}/"
    server.shutdown()
    server.server_close()


@contextmanager
def undisturbed():
    """Run what is started inside in front of all else that the machine does, if that is allowed.

    A browser that shares its processor measures the others, not the page.
    """
    before = os.sched_getscheduler(0), os.sched_getparam(0)
    try:
        os.sched_setscheduler(0, os.SCHED_RR, os.sched_param(1))
    except PermissionError:
        yield False
        return
    try:
        yield True
    finally:
        os.sched_setscheduler(0, *before)


def visit(browser, address: str, width: int = 360) -> Visit:
    """Open an address on a slow phone with nothing in its cache."""
    context = browser.new_context(viewport={"width": width, "height": 740})
    page = context.new_page()
    session = context.new_cdp_session(page)
    session.send("Network.enable")
    session.send("Network.emulateNetworkConditions", SLOW_3G)
    session.send("Emulation.setCPUThrottlingRate", {"rate": SLOW_CPU})
    kinds: dict[str, str] = {}
    sizes: dict[str, float] = {}
    session.on(
        "Network.responseReceived", lambda each: kinds.update({each["requestId"]: each["type"]})
    )
    session.on(
        "Network.loadingFinished",
        lambda each: sizes.update({each["requestId"]: each["encodedDataLength"]}),
    )
    page.goto(address, wait_until="networkidle", timeout=120_000)
    paints = page.evaluate(PAINTS)
    context.close()
    fonts = sum(size for id_, size in sizes.items() if kinds.get(id_) == "Font")
    return Visit(
        requests=len(sizes),
        fonts=round(fonts),
        others=round(sum(sizes.values()) - fonts),
        first=paints["first"] / 1000,
        largest=paints["largest"] / 1000,
        shift=paints["shift"],
    )
