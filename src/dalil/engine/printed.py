"""Values as HTML, by the least that this takes: a build prints millions."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache, partial

from markupsafe import Markup, escape


@lru_cache(maxsize=4096)  # what is escaped by itself is short: labels, addresses, names
def escaped(text: str) -> str:
    """A text as HTML."""
    return str(escape(text))


def printed(value: object) -> str:
    """Any value as HTML: what `escape` gives."""
    if type(value) is Markup:
        return value
    return escaped(value) if type(value) is str else escape(value)


markup: Callable[[str], Markup] = partial(str.__new__, Markup)
"""Marks HTML as such; `Markup` itself asks first whether it is."""
