"""A preview on this machine: HTTP by the standard library, changes seen by watchdog."""

from __future__ import annotations

import mimetypes
import threading
import time
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import unquote, urlsplit

from watchdog.events import (
    DirCreatedEvent,
    DirDeletedEvent,
    DirMovedEvent,
    FileClosedEvent,
    FileCreatedEvent,
    FileDeletedEvent,
    FileModifiedEvent,
    FileMovedEvent,
    FileSystemEvent,
    FileSystemEventHandler,
)
from watchdog.observers import Observer

from dalil.engine.preview import Preview
from dalil.engine.templates import THEME

STAMP = "__dalil__/stamp.js"
"""Loaded by served pages again and again: it reloads them when the site was made anew."""
CHANGES: list[type[FileSystemEvent]] = [
    *(DirCreatedEvent, DirDeletedEvent, DirMovedEvent),
    *(FileClosedEvent, FileCreatedEvent, FileDeletedEvent, FileModifiedEvent, FileMovedEvent),
]
"""What is told of files. That they are read is not, for each reading of thousands would be."""
QUIET = 0.08
"""Seconds without a further change before the site is made anew: editors save in several steps."""
WATCHED = ("content", "docs", "theme", "mkdocs.yml", "urls.lock")

_RELOADER = b"""(function () {
  var seen = null;
  window.dalilStamp = function (version) {
    if (seen !== null && version !== seen) location.reload();
    seen = version;
  };
  function ask() {
    var script = document.createElement("script");
    script.src = "/__dalil__/stamp.js?" + Date.now();
    script.onload = script.onerror = function () { script.remove(); setTimeout(ask, 250); };
    document.head.append(script);
  }
  ask();
})();
"""


def serve(preview: Preview, host: str, port: int, on_ready: Callable[[str], None]) -> None:
    """Serve until interrupted.

    Raises:
        OSError: the port is taken.
    """
    server = ThreadingHTTPServer((host, port), _handler(preview))
    server.daemon_threads = True
    watcher = _Watcher(preview)
    observer = Observer()
    for name in WATCHED:
        path = preview.root / name
        if path.exists():
            observer.schedule(watcher, str(path), recursive=path.is_dir(), event_filter=CHANGES)
    observer.schedule(watcher, str(THEME), recursive=True, event_filter=CHANGES)
    observer.start()
    watcher.start()
    try:
        on_ready(f"http://{host}:{server.server_address[1]}/")
        server.serve_forever()
    except KeyboardInterrupt:
        pass
    finally:
        observer.stop()
        server.server_close()


class _Watcher(FileSystemEventHandler):
    """Makes the preview anew once the files are quiet."""

    def __init__(self, preview: Preview) -> None:
        self._preview = preview
        self._changed = threading.Event()

    def on_any_event(self, event: FileSystemEvent) -> None:
        """Note that something changed."""
        self._changed.set()

    def start(self) -> None:
        """Watch from a thread of its own."""
        threading.Thread(target=self._run, daemon=True).start()

    def _run(self) -> None:
        while self._changed.wait():
            self._changed.clear()
            time.sleep(QUIET)
            if not self._changed.is_set():
                self._preview.refresh()


def _handler(preview: Preview) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        """Answers from the preview."""

        def do_GET(self) -> None:
            path = unquote(urlsplit(self.path).path).lstrip("/")
            if path == STAMP:
                stamp = f"dalilStamp({preview.version});".encode()
                self._answer(200, stamp, "text/javascript")
            elif path == "__dalil__/reload.js":
                self._answer(200, _RELOADER, "text/javascript")
            else:
                self._page(path)

        def _page(self, path: str) -> None:
            if path and not path.endswith("/") and preview.file(f"{path}/index.html"):
                self.send_response(301)
                self.send_header("Location", f"/{path}/")
                self.end_headers()
                return
            name = f"{path}index.html" if not path or path.endswith("/") else path
            found = preview.file(name)
            kind = mimetypes.guess_type(name)[0] or "application/octet-stream"
            if found is None:
                self._answer(404, _with_reload(preview.not_found(path)), "text/html")
            else:
                self._answer(200, _with_reload(found) if kind == "text/html" else found, kind)

        def _answer(self, status: int, body: bytes, kind: str) -> None:
            self.send_response(status)
            charset = "; charset=utf-8" if kind.startswith("text/") else ""
            self.send_header("Content-Type", kind + charset)
            self.send_header("Content-Length", str(len(body)))
            self.send_header("Cache-Control", "no-store")
            self.send_header("X-Content-Type-Options", "nosniff")
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: object) -> None:
            """Say nothing: an editor has no use for a list of requests."""

    return Handler


def _with_reload(html: bytes) -> bytes:
    return html.replace(b"</body>", b'<script src="/__dalil__/reload.js"></script></body>')
