"""Pages become HTML: Markdown, then layout. Both ways of building use this and nothing else."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from dalil.build.page import Page
from dalil.build.recipe import Site
from dalil.engine.markdown import Converter
from dalil.engine.templates import asset_addresses, context, environment, theme_assets
from dalil.i18n import languages
from dalil.load.project import THEME


class Renderer:
    """Makes the files of a site. `project` is its folder, whose `theme/` comes before ours.

    A site for members is dressed as the public one: `theme` is then the folder of the public
    project.
    """

    def __init__(self, site: Site, project: Path, theme: Path | None = None) -> None:
        self.own = (theme or project) / THEME
        """Templates and files of the project itself."""
        self.site = site
        self._project = project
        self._env = environment(self.own)
        self._files = theme_assets(self.own)
        self._assets = asset_addresses(self._files)
        self._converters = {code: Converter(each, site.url) for code, each in languages().items()}

    def html(self, page: Page) -> str:
        """The whole page."""
        content = self._converters[page.language.code].html(page) if page.markdown else ""
        template = self._env.get_template(page.template)
        return template.render(context(page, content, self.site, self._assets))

    def frame(self) -> bytes:
        """All of the site that stands on pages beside what a page holds itself, to be compared."""
        site = self.site
        told = (site.menus, site.url, site.name, site.members, self._assets)
        return repr(told).encode()

    def shared(self) -> dict[str, Callable[[], bytes]]:
        """Files that are no pages, but for the sitemap: address -> what gives its content."""
        worked_out = {each.address: partial(bytes, each.data) for each in self.site.fixed}
        return {**self.lying(), **worked_out}

    def lying(self) -> dict[str, Callable[[], bytes]]:
        """Files that lie on the disk: address -> what gives the content."""
        found = {self._assets[name]: file.read_bytes for name, file in self._files.items()}
        for address, path in self.site.copies.items():
            found[address] = (self._project / path).read_bytes
        return found
