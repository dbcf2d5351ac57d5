"""A real Chromium on the real site. Where none can be had, the tests say so and are skipped."""

import functools
import shutil
import threading
from contextlib import contextmanager
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer

import pytest
from playwright.sync_api import sync_playwright

from browser.windows import Windows
from conftest import ROOT

VALIDATOR = ROOT / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *arguments):
        pass


@contextmanager
def served(folder):
    """Serve a folder; gives its address, with a slash at the end."""
    handler = functools.partial(Quiet, directory=str(folder))
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}/"
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="session")
def address(real):
    """Where the real site is served."""
    with served(real) as found:
        yield found


@pytest.fixture(scope="session")
def sample_address(built):
    """Where the test site is served; it lies in a folder of its host, as it says of itself."""
    with served(built) as found:
        yield found


def binary():
    """Where a Chromium is; None where there is none."""
    return shutil.which("chromium") or shutil.which("google-chrome")


@pytest.fixture(scope="session")
def chromium():
    path = binary()
    if not path:
        pytest.skip("there is no Chromium here, and it could not be installed")
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=path, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def windows(chromium):
    """The windows that tests share."""
    return Windows(chromium)


@pytest.fixture
def open_page(windows, address):
    """Open an address of the site: `open_page("ar/", width=320, scheme="dark")`."""
    with windows.lent() as window:

        def opened(path, width=1280, scheme="light", script=True, **more):
            """`script=False` runs none at all; `ours=False` leaves out those of the site."""
            page = window(width, scheme, java_script_enabled=script, **more)
            page.goto(address + path)
            return page

        yield opened
