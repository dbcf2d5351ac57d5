"""The page of results in Chromium, used as readers use it: what it shows, loads, and how long."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager

from browser.weight import SLOW_3G

BOX = 'main input[type="search"]'
TYPE = """([box, text]) => {
  const field = document.querySelector(box);
  field.focus();
  field.value = text;
  field.dispatchEvent(new Event("input", { bubbles: true }));
}"""
SETTLED = """(text) => {
  const told = document.querySelector("main [role=status]");
  return told.textContent.includes(text) && document.getElementById("found").ariaBusy === "false";
}"""
LINKS = "() => [...document.querySelectorAll('[data-search-result] a')].map((each) => each.href)"
PATIENCE = 60_000
"""Milliseconds that a test waits for an answer."""


class Page:
    """A page of results that counts the bytes it is sent."""

    def __init__(self, page, slow: bool) -> None:
        self._page = page
        self.bytes = 0
        self._session = page.context.new_cdp_session(page)
        self._session.send("Network.enable")
        self._session.on("Network.loadingFinished", self._count)
        if slow:
            self._session.send("Network.emulateNetworkConditions", SLOW_3G)

    def _count(self, event) -> None:
        self.bytes += round(event["encodedDataLength"])

    def open(self, address: str) -> None:
        """Open it and wait until nothing more is loaded."""
        self._page.goto(address, wait_until="networkidle", timeout=PATIENCE)

    def ask(self, text: str) -> list[str]:
        """Type a query over what stands there; gives the addresses of the hits in order."""
        self._page.evaluate(TYPE, [BOX, text])
        self._page.wait_for_function(SETTLED, arg=text, timeout=PATIENCE)
        return self._page.evaluate(LINKS)

    def first(self, text: str) -> tuple[float, int]:
        """Seconds from a query's last letter to the first hit, and the bytes of that query."""
        before, begun = self.bytes, time.monotonic()
        self._page.evaluate(TYPE, [BOX, text])
        self._page.wait_for_selector("[data-search-result]", timeout=PATIENCE)
        took = time.monotonic() - begun
        self._page.wait_for_load_state("networkidle")
        return took, self.bytes - before


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
