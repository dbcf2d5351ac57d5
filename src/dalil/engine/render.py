"""Pages become HTML: Markdown, then layout. Both ways of building use this and nothing else."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path

from dalil.build.page import Page
from dalil.build.recipe import Site
from dalil.engine.addresses import file_of
from dalil.engine.markdown import Converter
from dalil.engine.templates import asset_addresses, context, environment, theme_assets
from dalil.i18n import languages
from dalil.load.processes import side_by_side

OWN_THEME = "theme"
"""A project's own templates and files, below its folder."""
BATCH = 30
"""Pages that a process makes before it hands them over."""
MANY = 8
"""Batches from which on a second process earns what it costs to start."""


class Renderer:
    """Makes the files of a site. `project` is its folder, whose `theme/` comes before ours.

    A site for members is dressed as the public one: `theme` is then the folder of the public
    project.
    """

    def __init__(self, site: Site, project: Path, theme: Path | None = None) -> None:
        own = (theme or project) / OWN_THEME
        self.site = site
        self._project = project
        self._env = environment(own)
        self._files = theme_assets(own)
        self._assets = asset_addresses(self._files)
        self._converters = {code: Converter(each, site.url) for code, each in languages().items()}

    def html(self, page: Page) -> str:
        """The whole page."""
        content = self._converters[page.language.code].html(page) if page.markdown else ""
        template = self._env.get_template(page.template)
        return template.render(context(page, content, self.site, self._assets))

    def shared(self) -> dict[str, Callable[[], bytes]]:
        """Files that are no pages: address -> what gives its content."""
        found = {self._assets[name]: file.read_bytes for name, file in self._files.items()}
        for address, path in self.site.copies.items():
            found[address] = (self._project / path).read_bytes
        for asset in self.site.assets:
            found[asset.address] = partial(bytes, asset.data)
        return found

    def files(self, jobs: int = 1) -> Iterator[tuple[str, bytes]]:
        """Every file of the site: path and content, shared ones first, then pages.

        `jobs` processes share the pages of a large site; the files are the same. The pages of a
        record stand together, so that what they share is made once.
        """
        for address, content in self.shared().items():
            yield address, content()
        pages = sorted(self.site.pages, key=lambda each: each.address.partition("/")[2])
        batches = [pages[start : start + BATCH] for start in range(0, len(pages), BATCH)]
        for batch in side_by_side(self._batch, batches, jobs, least=MANY):
            yield from batch

    def _batch(self, pages: Sequence[Page]) -> list[tuple[str, bytes]]:
        return [(file_of(page.address), self.html(page).encode()) for page in pages]
