"""The page of results in Chromium, used as readers use it: what it shows, loads, and how long."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from browser.weight import SLOW_3G

TYPE = """(text) => {
  const field = document.querySelector('main input[type="search"]');
  const anew = field.value !== text;
  if (anew) {
    document.getElementById("found").ariaBusy = "asked";
    document.getElementById("hits").replaceChildren();
  }
  field.focus();
  field.value = text;
  field.dispatchEvent(new Event("input", { bubbles: true }));
  return anew;
}"""
"""Type a query over what stands there; whether it is another one."""
ANSWERED = "() => document.getElementById('found').ariaBusy === 'false'"
LINKS = "() => [...document.querySelectorAll('[data-search-result] a')].map((each) => each.href)"
FIRST_HIT = f"() => document.querySelector('[data-search-result]') || ({ANSWERED})()"
PATIENCE = 60_000
"""Milliseconds that an answer may take."""
PAUSE = 20
"""Milliseconds between two looks at what is still being loaded."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a query led to."""

    links: tuple[str, ...]
    """Addresses of the hits in order."""
    bytes: int
    """Sent for it, as they went over the line."""
    seconds: float
    """From the last letter to the first hit, or to the news that there is none."""


class Page:
    """A page of results that counts the bytes it is sent."""

    def __init__(self, page, slow: bool) -> None:
        self._page = page
        self._bytes = 0
        self._waiting: set[str] = set()
        self._session = page.context.new_cdp_session(page)
        self._session.send("Network.enable")
        self._session.on("Network.requestWillBeSent", lambda e: self._waiting.add(e["requestId"]))
        self._session.on("Network.loadingFinished", self._finished)
        self._session.on("Network.loadingFailed", self._failed)
        if slow:
            self._session.send("Network.emulateNetworkConditions", SLOW_3G)

    def _finished(self, event) -> None:
        self._bytes += round(event["encodedDataLength"])
        self._waiting.discard(event["requestId"])

    def _failed(self, event) -> None:
        self._waiting.discard(event["requestId"])

    def open(self, address: str) -> None:
        """Open it and wait until nothing more is loaded."""
        self._page.goto(address, wait_until="networkidle", timeout=PATIENCE)
        self._page.evaluate("() => document.fonts.ready.then(() => true)")
        self._quiet()

    def _quiet(self) -> None:
        while self._waiting:
            self._page.wait_for_timeout(PAUSE)

    def ask(self, text: str) -> Answer:
        """Type a query over what stands there and wait for all that it loads."""
        before, begun = self._bytes, time.monotonic()
        took = 0.0
        if self._page.evaluate(TYPE, text):
            self._page.wait_for_function(FIRST_HIT, timeout=PATIENCE)
            took = time.monotonic() - begun
            self._page.wait_for_function(ANSWERED, timeout=PATIENCE)
            self._page.wait_for_timeout(PAUSE)
            self._quiet()
        return Answer(tuple(self._page.evaluate(LINKS)), self._bytes - before, took)


@contextmanager
def opened(browser, address: str, slow: bool = False) -> Iterator[Page]:
    """A page of results in a browser with nothing in its cache."""
    context = browser.new_context()
    try:
        page = Page(context.new_page(), slow)
        page.open(address)
        yield page
    finally:
        context.close()
