"""The pieces of a form's file, each with its place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import yaml

from dalil.diagnostics import Code, Diagnostic, Place


@dataclass(frozen=True, slots=True)
class Source:
    """The file of a form."""

    path: str
    text: str

    def at(
        self, code: Code, node: yaml.Node, variant: str = "", shift: int = 0, **values: Any
    ) -> Diagnostic:
        """A problem at a node, or `shift` letters behind its beginning."""
        mark = node.start_mark
        line, column = (mark.line, mark.column) if mark else (0, 0)
        quoted = isinstance(node, yaml.ScalarNode) and node.style in ("'", '"')
        if isinstance(node, yaml.ScalarNode) and node.style in ("|", ">"):
            line, column, shift = line + 1, 0, 0
        place = Place(self.path, line + 1, column + 1 + (shift + quoted if shift >= 0 else 0))
        lines = self.text.split("\n")
        excerpt = lines[line] if line < len(lines) else ""
        return code.at(place, variant, excerpt=excerpt, **values)


def cells(node: yaml.Node) -> dict[str, tuple[yaml.Node, yaml.Node]]:
    """The fields of a map by name: the node of the name and that of the value."""
    pairs = node.value if isinstance(node, yaml.MappingNode) else []
    return {
        str(key.value): (key, value) for key, value in pairs if isinstance(key, yaml.ScalarNode)
    }


def items(node: yaml.Node) -> Iterator[yaml.Node]:
    """The items of a list."""
    if isinstance(node, yaml.SequenceNode):
        yield from node.value


def text(node: yaml.Node | None) -> str:
    """The text of a node, its blanks and line breaks as one blank each; empty where it has none."""
    return " ".join(str(node.value).split()) if isinstance(node, yaml.ScalarNode) else ""
