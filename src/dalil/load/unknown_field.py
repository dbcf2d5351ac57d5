"""FM110 unknown-field: a name that is no field of this kind of record.

Arabic and Kurdish names, capitals and near misses are read as the field that was meant, so that it
is not said to be missing as well. Fields that steer the engine or its theme are none of ours.

PASS  title: قانون تجريبي
FAIL  عنوان: قانون تجريبي
FAIL  template: home.html
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from pydantic import BaseModel

from dalil.diagnostics import Autofix, Code, Diagnostic, Edit
from dalil.load.canary import FIELD as CANARY_FIELD
from dalil.load.draft import Draft, Entry, Fields, Items, Node
from dalil.load.field_names import canonical, is_name, meant
from dalil.load.shape import PLAIN, Shape, shapes
from dalil.model.record import NEUTRAL_DATES

UNKNOWN_FIELD = Code("FM110", "unknown-field")

# fmt: off
ENGINE = frozenset(
    [
        "template", "hide", "status", "tags", "nav", "search", "icon", "social", "comments",
        "description", "author", "authors", "theme", "layout", "slug", "url", "permalink",
        "redirect", "toc", "toc_depth", "subtitle", "image", "cover", "extends", "plugins",
        "hooks", "css", "js", "extra_css", "extra_javascript", "meta", "robots", "canonical",
        "alternate", "revision_date", "draft", "render_macros", "boost", "exclude",
        "not_in_nav", "categories", "links", "readtime", "pin",
    ]
)
# fmt: on
"""Names that MkDocs, its theme or their plugins act on."""
INSTEAD = {"status": "legal_status", "tags": "topics", "categories": "topics"} | {
    "description": "summary",
    "draft": "publication",
    "subtitle": "title_short",
    "links": "sources",
}
"""What their writers most likely want."""


@dataclass(frozen=True, slots=True)
class Named:
    """A block in which every name is a field."""

    header: Fields
    problems: tuple[Diagnostic, ...] = ()


def named(draft: Draft, header: Fields, model: type[BaseModel], kind: str) -> Named:
    """The block with fields of `model` only, and what is wrong with the other names in it."""
    kept = tuple(each for each in header.entries if each.name != CANARY_FIELD)
    if len(kept) < len(header.entries):
        header = replace(header, entries=kept)
    walk = _Walk(draft, kind)
    header = walk.fields(header, model)
    return Named(header, tuple(walk.problems))


class _Walk:
    def __init__(self, draft: Draft, kind: str) -> None:
        self.draft = draft
        self.kind = kind
        self.problems: list[Diagnostic] = []

    def fields(self, node: Fields, model: type[BaseModel]) -> Fields:
        """`node` with its names put right; the same object where nothing was wrong."""
        known = shapes(model)
        entries: list[Entry] = []
        changed = False
        for entry in node.entries:
            if entry.name in known:
                value = self._node(entry.value, known[entry.name])
                if value is not entry.value:
                    entry, changed = replace(entry, value=value), True
                entries.append(entry)
                continue
            changed = True
            if found := self._unknown(entry, node, known):
                value = self._node(entry.value, known[found])
                entries.append(Entry(found, entry.place, value))
        return replace(node, entries=tuple(entries)) if changed else node

    def _node(self, node: Node, shape: Shape) -> Node:
        if shape is PLAIN or shape.part is None:
            return node
        if isinstance(node, Fields):
            return self.fields(node, shape.part)
        if isinstance(node, Items):
            items = tuple(
                self.fields(each, shape.part) if isinstance(each, Fields) else each
                for each in node.items
            )
            if any(new is not old for new, old in zip(items, node.items, strict=True)):
                return replace(node, items=items)
        return node

    def _unknown(self, entry: Entry, node: Fields, known: dict[str, Shape]) -> str:
        """The field that was meant and may be read; empty where there is none."""
        name = entry.name
        if name in ENGINE:
            instead = INSTEAD.get(name, "")
            self._say(entry, "instead" if instead in known else "engine", instead=instead)
            return ""
        if (canonical(name) or name) == "date" and "adopted" in known:
            self._say(entry, "dates", dates=", ".join(f"`{each}`" for each in NEUTRAL_DATES))
            return ""
        field, certain = meant(name, known)
        if not field or (not certain and is_name(name)):
            self._say(entry, "", allowed=", ".join(known))
            return ""
        taken = node.entry(field) is not None
        variant = "near" if not certain else "case" if name.isascii() else "translated"
        fix = Autofix.NO if taken else Autofix.YES if certain else Autofix.SUGGEST
        self._say(entry, variant, fix, field=field, fixed=self._fixed(entry, field))
        return "" if taken else field

    def _fixed(self, entry: Entry, field: str) -> str:
        line = self.draft.line(entry.place.line)
        return line.replace(entry.name, field, 1).strip()

    def _say(
        self, entry: Entry, variant: str, autofix: Autofix | None = None, **values: Any
    ) -> None:
        place, width = entry.place, len(entry.name)
        line = self.draft.line(place.line)
        as_written = line[place.column - 1 : place.column - 1 + width] == entry.name
        if autofix in (Autofix.YES, Autofix.SUGGEST) and not as_written:
            autofix = Autofix.NO
        edits: tuple[Edit, ...] = ()
        if autofix in (Autofix.YES, Autofix.SUGGEST):
            edits = (Edit(place.line, place.column, width, str(values["field"])),)
        self.problems.append(
            UNKNOWN_FIELD.at(
                place,
                variant,
                width=width,
                excerpt=line,
                edits=edits,
                autofix=autofix,
                name=entry.name,
                kind=self.kind,
                **values,
            )
        )
