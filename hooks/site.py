"""MkDocs hook: turn the library in content/ and docs/ into pages of the site."""

import sys
from pathlib import Path

from mkdocs.plugins import CombinedEvent, event_priority

sys.path.insert(0, str(Path(__file__).parent))
import _path  # noqa: F401  (lets a plain checkout import dalil)

from dalil.engine import mkdocs as engine

AFTER_I18N = -110  # mkdocs-static-i18n handles every event at -100


@event_priority(AFTER_I18N)
def on_config(config):
    """Check the library once per build and give Markdown our dialect."""
    return engine.configure(config)


@event_priority(0)
def _offer(files, config):
    """Add every page of this language, so that the i18n plugin can place it."""
    return engine.offer(files, config)


@event_priority(AFTER_I18N)
def _fill(files, config):
    """Give their text back to the files that the i18n plugin rebuilt."""
    return engine.fill(files, config)


on_files = CombinedEvent(_offer, _fill)


@event_priority(AFTER_I18N)
def on_nav(nav, config, files):
    """Menus are ours: MkDocs needs the list of pages only."""
    return engine.navigation(files, config)


def on_env(env, config, files):
    """Make MkDocs' templates ours: escaped, with our filters."""
    return engine.templates(env)


@event_priority(AFTER_I18N)
def on_page_markdown(markdown, page, config, files):
    """The page's text, and which page its links are on."""
    return engine.markdown(page)


@event_priority(AFTER_I18N)
def on_page_content(html, page, config, files):
    """Nothing active leaves the converter."""
    return engine.content(html)


@event_priority(AFTER_I18N)
def on_page_context(context, page, config, nav):
    """What our templates print."""
    return engine.context(context, page)
