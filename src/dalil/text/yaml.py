"""YAML files, read by libyaml where it is there: many times as fast as in Python."""

from __future__ import annotations

from typing import Any

import yaml
from yaml.composer import Composer
from yaml.constructor import SafeConstructor
from yaml.resolver import Resolver

_OURS: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def ours(text: str) -> Any:
    """What a file of the program itself says."""
    return yaml.load(text, Loader=_OURS)


def theirs(text: str) -> Any:
    """What a file of a project says.

    Raises:
        yaml.YAMLError: it is not YAML.
        RecursionError: it is nested too deeply.
    """
    return yaml.load(text, Loader=_THEIRS)


def composed(text: str) -> yaml.Node | None:
    """The nodes of a project's file, each with its place; None for an empty one.

    Raises:
        yaml.YAMLError: it is not YAML; the error tells the place as the parser in Python finds it.
        RecursionError: it is nested too deeply.
    """
    try:
        node = yaml.compose(text, Loader=_THEIRS)
    except yaml.YAMLError:
        node = yaml.compose(text, Loader=yaml.SafeLoader)
    return node


def _safe() -> Any:
    """A loader that takes only events from libyaml.

    What puts nodes together there knows no limit: a text nested deeply enough ends the process.
    """
    parser: Any = getattr(getattr(yaml, "cyaml", None), "CParser", None)
    if parser is None:
        return yaml.SafeLoader

    class Loader(Composer, parser, SafeConstructor, Resolver):  # type: ignore[misc]
        def __init__(self, stream: Any) -> None:
            parser.__init__(self, stream)
            Composer.__init__(self)
            SafeConstructor.__init__(self)
            Resolver.__init__(self)

    return Loader


_THEIRS = _safe()
