"""Windows of a browser that stay open from test to test, and are as new whenever one begins.

A window of its own with nothing in its cache costs 1.4 s of a processor for each page, another
address in the same window 0.2 s. What a first visit costs is measured in a fresh one: weight.py.
"""

from __future__ import annotations

from contextlib import contextmanager

from playwright.sync_api import Browser, Error, Page

FORGET = "() => { sessionStorage.clear(); localStorage.clear(); }"
NOWHERE = -10
"""Where the pointer touches nothing."""
MOST = 6
"""How many are kept; those that nobody asked for longest are closed."""


class Windows:
    """The windows of a browser, by the options that cannot be changed once one is open."""

    def __init__(self, browser: Browser) -> None:
        self._browser = browser
        self._free: list[tuple[str, Page]] = []

    @contextmanager
    def lent(self):
        """Gives a function that opens windows; they are given back at the end."""
        taken: list[tuple[str, Page]] = []

        def window(width=1280, scheme="light", ours=True, now="", **options):
            """An empty window. `ours=False` leaves out the scripts of the site, `now` is the time
            that its clock always shows."""
            key = repr((ours, now, sorted(options.items())))
            page = self._kept(key) or self._new(ours, now, options)
            taken.append((key, page))
            page.set_viewport_size({"width": width, "height": 900})
            page.emulate_media(color_scheme=scheme)
            return page

        yield window
        for key, page in taken:
            if self._cleared(page):
                self._free.append((key, page))
            else:
                page.context.close()
        while len(self._free) > MOST:
            _, page = self._free.pop(0)
            page.context.close()

    def _kept(self, key) -> Page | None:
        place = next((at for at, (other, _) in enumerate(self._free) if other == key), None)
        return None if place is None else self._free.pop(place)[1]

    def _new(self, ours, now, options) -> Page:
        context = self._browser.new_context(**options)
        if now:
            context.clock.set_fixed_time(now)
        if not ours:
            context.route("**/*.js", lambda route: route.abort())
        return context.new_page()

    def _cleared(self, page: Page) -> bool:
        """Whether nothing is left in a window of what a test did there."""
        try:
            for other in page.context.pages:
                if other is not page:
                    other.close()
            page.evaluate(FORGET)
            page.context.clear_cookies()
            page.unroute_all(behavior="ignoreErrors")
            page.emulate_media(media="null")
            page.mouse.move(NOWHERE, NOWHERE)
            page.goto("about:blank")  # else the same address again would only be loaded anew
        except Error:  # it was closed, or shows what may not be asked
            return False
        return True
