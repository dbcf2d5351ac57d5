"""MkDocs' events, answered with the pages of a site. See the notes on the engine for its corners.

One build runs every event once per language, the pseudo-language `zz` first: it owns what has no
language (`/`, `/404.html`, shared files) and keeps static-i18n from stripping a real prefix.
"""

from __future__ import annotations

import logging
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as EnginePage

from dalil.build.page import Page
from dalil.build.recipe import Site
from dalil.build.site import site
from dalil.check.check import check
from dalil.diagnostics import Severity
from dalil.diagnostics.wording import sentences
from dalil.engine.addresses import file_of
from dalil.engine.markdown import EXTENSIONS, Dialect, clean, settings
from dalil.engine.templates import THEME, asset_addresses, prepare, theme_assets
from dalil.engine.templates import context as template_context
from dalil.i18n import language, languages
from dalil.load.load import load
from dalil.load.project import THEME as OWN_THEME
from dalil.load.project import project
from dalil.text.markdown import without_comments

ROOT = "zz"
"""The pseudo-language; a folder of this name never exists."""

log = logging.getLogger("mkdocs.plugins.dalil")


@dataclass
class Build:
    """What one build knows. MkDocs makes a new configuration for every build and rebuild."""

    config: MkDocsConfig
    site: Site
    pages: dict[str, Page]
    """By the source path that MkDocs is told: `ar/laws/iq-2019-31/index.md`."""
    theme: dict[str, Path]
    assets: dict[str, str]
    dialect: Dialect


_build: Build | None = None


def _current() -> Build:
    assert _build is not None, "on_config comes first"
    return _build


def configure(config: MkDocsConfig) -> MkDocsConfig:
    """Read and check the project once per build; set what depends on the language every time.

    Raises:
        PluginError: the library has errors; each was logged.
    """
    global _build
    if _build is None or _build.config is not config:
        _build = _begin(config)
    here = _language(config)
    config.theme.static_templates.clear()  # Material's 404.html, MkDocs' sitemap.xml
    config.markdown_extensions = [*EXTENSIONS, _build.dialect]  # type: ignore[list-item]
    config.mdx_configs = settings(language(here if here != ROOT else next(iter(languages()))))
    return config


def _begin(config: MkDocsConfig) -> Build:
    root = Path(config.config_file_path or "mkdocs.yml").resolve().parent
    library = load(project(root))
    _report(check(library))
    made = site(library)
    files = theme_assets(root / OWN_THEME)
    pages = {_source(page): page for page in made.pages}
    return Build(config, made, pages, files, asset_addresses(files), Dialect(made.url))


def _report(problems: Any) -> None:
    spoken = language("en")
    errors = 0
    for each in problems:
        message, hint = sentences(each, spoken)
        place = f"{each.place.path}:{each.place.line}:{each.place.column}"
        text = f"{place} {each.code} {each.slug}: {message} {hint}"
        if each.severity is Severity.ERROR:
            errors += 1
            log.error(text)
        elif each.severity is Severity.WARNING:
            log.warning(text)
    if errors:
        raise PluginError(f"The library has {errors} errors. Run `dalil check` to see them.")


def _source(page: Page) -> str:
    """The Markdown path under which MkDocs knows a page; the 404 pages keep theirs."""
    if page.address.endswith(".html"):
        return page.address.removesuffix(".html") + ".md"
    return f"{page.address}index.md"


def _language(config: MkDocsConfig) -> str:
    i18n = config.plugins.get("i18n")
    return str(getattr(i18n, "current_language", None) or ROOT)


def _owner(path: str) -> str:
    first = path.partition("/")[0]
    return first if first in languages() else ROOT


def offer(files: Files, config: MkDocsConfig) -> Files:
    """Only our pages of this language and, in the root's turn, the shared files."""
    here = _language(config)
    for file in list(files):
        files.remove(file)
    for path in _current().pages:
        if _owner(path) == here:
            files.append(_file(path, config))
    return files


def _file(path: str, config: MkDocsConfig) -> File:
    return File(path, config.docs_dir, config.site_dir, config.use_directory_urls)


def fill(files: Files, config: MkDocsConfig) -> Files:
    """Text and targets of the rebuilt files; shared files in the root's turn."""
    build = _current()
    for file in list(files):
        page = build.pages.get(file.src_uri)
        if page is None:
            files.remove(file)
            continue
        file.content_string = page.markdown
        file.generated_by = "dalil"
        target = file_of(page.address)
        file.dest_uri = target
        file.url = page.address or "./"
        file.abs_dest_path = str(Path(config.site_dir) / target)
        # static-i18n looks for a home page in MkDocs' menu; nothing else needs to be there
        at_home = page.address in ("", f"{page.language.code}/")
        file.inclusion = InclusionLevel.INCLUDED if at_home else InclusionLevel.NOT_IN_NAV
    if _language(config) == ROOT:
        for shared in _shared(build, config):
            files.append(shared)
    return files


def _shared(build: Build, config: MkDocsConfig) -> list[File]:
    root = Path(config.config_file_path or "mkdocs.yml").resolve().parent
    copies = {build.assets[name]: file for name, file in build.theme.items()}
    copies |= {address: root / path for address, path in build.site.copies.items()}
    found = [
        File.generated(config, address, abs_src_path=str(file)) for address, file in copies.items()
    ]
    found += [
        File.generated(config, asset.address, content=asset.data) for asset in build.site.assets
    ]
    return found


def navigation(files: Files, config: MkDocsConfig) -> Navigation:
    """The pages of this language, in order of address; MkDocs builds what is in its files."""
    pages = [EnginePage(None, file, config) for file in files.documentation_pages()]
    return Navigation([], pages)


def templates(env: Environment) -> Environment:
    """MkDocs' environment made ready for our templates, which come before any other."""
    if isinstance(env.loader, FileSystemLoader):
        ours = [folder for folder in env.loader.searchpath if "material" not in Path(folder).parts]
        env.loader = FileSystemLoader([*ours, THEME])  # a project needs no theme of its own
    return prepare(env)


def _page(page: EnginePage) -> Page:
    return _current().pages[page.file.src_uri]


def markdown(page: EnginePage) -> str:
    """The page's text, comments among editors taken out."""
    ours = _page(page)
    _current().dialect.page = ours
    page.meta = {"title": ours.title}
    return without_comments(ours.markdown)


def content(html: str) -> str:
    """Converted text with nothing active in it."""
    return clean(html)


def context(given: Any, page: EnginePage) -> Any:
    """MkDocs' context and ours."""
    build = _current()
    ours = template_context(_page(page), page.content or "", build.site, build.assets)
    given.update(ours)
    return given
