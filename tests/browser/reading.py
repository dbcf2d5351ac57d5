"""A page as a screen reader meets it: Chromium's accessibility tree in reading order.

A step is one leaf text or one named widget (link, button, heading, cell, field): about one press of
Down in browse mode. Containers, and the text inside a counted widget, are no steps of their own.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

WIDGETS = frozenset(
    (
        *("link", "button", "heading", "cell", "gridcell", "columnheader", "rowheader"),
        *("searchbox", "textbox", "checkbox", "radio", "combobox", "DisclosureTriangle", "image"),
        *("img", "graphics-document", "math"),
    )
)
"""Roles that are met as one thing, whatever is inside them."""
PLACES = {
    **{name: name for name in ("banner", "main", "contentinfo", "navigation", "region", "search")},
    **{name: name for name in ("form", "complementary", "article", "figure", "blockquote")},
    **{"list": "list", "table": "table", "status": "status", "group": "group"},
    **{"DescriptionList": "description list", "Section": "", "Details": ""},
}
"""Containers that a screen reader names when it enters them."""
SPOKEN = {"DisclosureTriangle": "disclosure", "columnheader": "column header"} | {
    "rowheader": "row header",
    "graphics-document": "graphic",
}
STATES = ("expanded", "pressed", "checked", "current")


@dataclass(frozen=True)
class Thing:
    """One node of the tree that is met."""

    role: str
    name: str
    depth: int
    states: dict[str, object] = field(default_factory=dict)
    level: int = 0
    size: int = 0
    """Items of a list, rows of a table."""

    @property
    def step(self) -> bool:
        """Whether it takes a press of a key to pass it."""
        return self.role in WIDGETS or self.role == "StaticText"

    def __str__(self) -> str:
        if self.role == "StaticText":
            return self.name
        role = SPOKEN.get(self.role, PLACES.get(self.role) or self.role)
        role = f"{role} {self.level}" if self.level else role
        said = [f"{key} {value}".lower() for key, value in self.states.items()]
        size = [f"with {self.size} items"] if self.role == "list" else []
        head = " ".join([role, *size])
        return ", ".join([f"{head}: {self.name}" if self.name else head, *said])


def things(page) -> list[Thing]:
    """Everything that is met on a page, in reading order."""
    session = page.context.new_cdp_session(page)
    try:
        session.send("Accessibility.enable")
        nodes = session.send("Accessibility.getFullAXTree")["nodes"]
    finally:
        session.detach()
    by_id = {each["nodeId"]: each for each in nodes}
    root = next(each for each in nodes if "parentId" not in each)
    return list(_met(root, by_id, 0))


def transcript(page) -> str:
    """What is met, a line each; what stands inside a place is indented."""
    return "".join(f"{'  ' * each.depth}{each}\n" for each in things(page))


def steps(met: list[Thing], role: str) -> int:
    """How many steps it takes from the top to the first thing with this role, itself included."""
    number = 0
    for each in met:
        number += each.step
        if each.role == role:
            return number
    raise AssertionError(f"there is no {role}")


def _met(node, by_id, depth) -> Iterator[Thing]:
    role = node.get("role", {}).get("value", "")
    name = " ".join(str(node.get("name", {}).get("value", "")).split())
    inner = [by_id[each] for each in node.get("childIds", ()) if each in by_id]
    if node.get("ignored"):
        for each in inner:
            yield from _met(each, by_id, depth)
        return
    if role in ("InlineTextBox", "LineBreak", "ListMarker"):
        return
    known = {each["name"]: each["value"].get("value") for each in node.get("properties", ())}
    states = {key: known[key] for key in STATES if known.get(key) not in (None, "false", "none")}
    if role == "StaticText":
        if name:
            yield Thing(role, name, depth)
        return
    if role in WIDGETS:
        yield Thing(role, name or _words(inner, by_id), depth, states, int(known.get("level") or 0))
        if role in ("cell", "gridcell", "columnheader", "rowheader", "heading"):
            for each in inner:
                yield from _only_controls(each, by_id, depth + 1)
        return
    if role in PLACES and (PLACES[role] or name):
        size = sum(_role(each, by_id) == "listitem" for each in inner)
        yield Thing(role, name, depth, states, size=size)
        depth += 1
    for each in inner:
        yield from _met(each, by_id, depth)


def _only_controls(node, by_id, depth) -> Iterator[Thing]:
    """Links and buttons inside a cell or heading: they are met on the way, their text is not."""
    for each in _met(node, by_id, depth):
        if each.role in ("link", "button"):
            yield each


def _words(inner, by_id) -> str:
    found = (each.name for node in inner for each in _met(node, by_id, 0) if each.name)
    return " ".join(found)


def _role(node, by_id) -> str:
    while node.get("ignored") and len(node.get("childIds", ())) == 1:
        node = by_id.get(node["childIds"][0], {})
    return node.get("role", {}).get("value", "")
