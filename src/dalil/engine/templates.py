"""Jinja as our templates need it: everything escaped, undefined names are faults."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined, pass_context
from jinja2.runtime import Context
from markupsafe import Markup

from dalil.build import policy
from dalil.build.page import Notice, Page, Passage
from dalil.build.recipe import Site
from dalil.engine.addresses import ways
from dalil.engine.citations import cited
from dalil.engine.compiled import Compiled
from dalil.engine.compiler import ManyPages
from dalil.engine.isolation import isolated
from dalil.engine.notices import markup
from dalil.engine.passages import passage
from dalil.engine.phrases import Phrases
from dalil.i18n import Language, words

THEME = Path(str(files("dalil"))) / "theme"
"""Templates, styles, scripts: what every project starts from."""

ASSETS = "assets"
"""Below the theme and below the site."""
FONTS = "fonts/"
"""Below the assets."""


_COMPILED = Compiled(THEME)


def environment(own: Path | None = None) -> Environment:
    """The templates of a project: its own `theme/` folder first, then ours."""
    folders = [str(folder) for folder in (own, THEME) if folder and folder.is_dir()]
    return prepare(ManyPages(FileSystemLoader(folders), _COMPILED))


def prepare(env: Environment) -> Environment:
    """Any Jinja environment, MkDocs' own too, made ready for our templates."""
    env.autoescape = True
    env.undefined = StrictUndefined
    env.policies["json.dumps_kwargs"] = {"sort_keys": True, "ensure_ascii": False}
    env.trim_blocks = True
    env.lstrip_blocks = True
    env.globals["policy"] = {"BEGIN": Markup(policy.BEGIN), "END": Markup(policy.END)}
    env.filters["href"] = _href
    env.filters["absolute"] = _absolute
    env.filters["isolate"] = _isolate
    env.filters["cite"] = _cite
    env.filters["notice"] = _notice
    env.filters["passage"] = _passage
    return env


def context(page: Page, content: str, site: Site, assets: Mapping[str, str]) -> dict[str, Any]:
    """What a template sees: the page, its converted text, the site, words, and file addresses."""
    return {
        "view": page,
        "content": Markup(content),
        "site": site,
        "menu": site.menus.get(page.language.code),
        "t": words(page.language),
        "say": Phrases(page, site.url),
        "asset": _asset_finder(page, site, assets),
    }


def _asset_finder(page: Page, site: Site, assets: Mapping[str, str]) -> Callable[[str], str]:
    way = ways(page.address, site.url)
    return lambda name: way(assets[name])


@pass_context
def _href(context: Context, address: str) -> str:
    return ways(context["view"].address, context["site"].url)(address)


@pass_context
def _absolute(context: Context, address: str) -> str:
    return f"{context['site'].url}{address}"


@pass_context
def _isolate(context: Context, text: str, language: Language | None = None) -> Markup:
    return isolated(text, language) if language else context["say"].isolated(text)


@pass_context
def _cite(context: Context, text: str) -> Markup:
    page = context["view"]
    way = ways(page.address, context["site"].url)
    return cited(text, page, lambda target: way(target.address))


@pass_context
def _notice(context: Context, told: Notice) -> Markup:
    page = context["view"]
    return markup(told, page, ways(page.address, context["site"].url))


@pass_context
def _passage(context: Context, piece: Passage) -> Markup:
    return passage(piece, context["view"], context["site"].url)


def theme_assets(own: Path | None = None) -> dict[str, Path]:
    """Files of the theme to publish: name below `assets/` -> file. A project's own comes first."""
    found: dict[str, Path] = {}
    for folder in (THEME, own):
        if folder and (folder / ASSETS).is_dir():
            base = folder / ASSETS
            for file in sorted(base.rglob("*")):
                if file.is_file() and not file.is_symlink():
                    found[file.relative_to(base).as_posix()] = file
    return found


@cache
def _digest(path: Path, stamp: int) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()[:8]


def asset_addresses(files: Mapping[str, Path]) -> dict[str, str]:
    """Name -> address in the site. The content's digest is part of it, so caches never lie.

    Fonts are named by the style sheet, and have their version in their names instead.
    """
    addresses = {}
    for name, path in files.items():
        if name.startswith(FONTS):
            addresses[name] = f"{ASSETS}/{name}"
            continue
        stem, dot, ending = name.rpartition(".")
        digest = _digest(path, path.stat().st_mtime_ns)
        addresses[name] = f"{ASSETS}/{stem}.{digest}{dot}{ending}" if dot else f"{ASSETS}/{name}"
    return addresses
