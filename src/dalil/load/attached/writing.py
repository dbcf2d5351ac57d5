"""A new attachment in the texts of a record: its row in the source's block, its heading in each."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeGuard

from dalil.diagnostics import Edit
from dalil.load.draft import Draft, Entry, Fields, Items, scalars
from dalil.load.library import Work
from dalil.load.repair import edited
from dalil.load.scalar import scalar
from dalil.load.table import FILES, WORDS, row_node
from dalil.model.attachment import Attachment

FIELD = "attachments"


def free_id(work: Work) -> str:
    """The next `file_n` that nothing in the record is called."""
    taken = {each.id for each in work.facts.attachments}
    taken |= {eid for text in work.expressions.values() for eid in text.body.eids}
    number = 1
    while f"file_{number}" in taken:
        number += 1
    return f"file_{number}"


def attached(work: Work, new: Attachment, titles: Mapping[str, str], note: str) -> dict[str, str]:
    """The new texts by path: the row in the source, the heading in the languages of `titles`.

    `note` stands under the new heading as a comment, which no page shows: what is to be written.
    """
    texts: dict[str, str] = {}
    for code, title in titles.items():
        draft = work.expressions[code].draft
        rows = [_row(draft, new)] if code == work.source.language else []
        text = edited(draft.text, rows)
        heading = f"## {title} {{#{new.id}}}\n\n<!-- {note} -->\n"
        texts[draft.path] = f"{text.rstrip()}\n\n{heading}"
    return texts


class OneLineError(Exception):
    """A row of a table that stands on one line, so that nothing can be put into it."""


def attached_to_row(
    whole: Draft, work: Work, new: Attachment, title: str, note: str
) -> dict[str, str]:
    """The new text of a table: the facts among those of the row, the words in its source language.

    Raises:
        OneLineError: the row, or its words, stand on one line.
    """
    row = row_node(whole, work.collection, work.id)
    words = row.entry(WORDS) if row else None
    spoken = words.value.entry(work.source.language) if words and _open(words.value) else None
    if row is None or words is None or row.flow or spoken is None:
        raise OneLineError
    edits = (
        _fact(row, words, new, _indent(words)),
        _word(whole, spoken, new, title, note),
    )
    return {whole.path: edited(whole.text, edits)}


def _open(node: object) -> TypeGuard[Fields]:
    return isinstance(node, Fields) and not node.flow


def _indent(entry: Entry) -> str:
    """What stands before the name of a field, a hyphen of the list counted as a space."""
    return " " * (entry.place.column - 1)


def _fact(row: Fields, words: Entry, new: Attachment, indent: str) -> Edit:
    held = row.entry(FIELD)
    text = f"{{{_facts(new)}}}"
    if held and isinstance(held.value, Items) and not held.value.flow:
        last = max(each.place.line for each in scalars(held.value))
        column = held.value.items[0].place.column - 3
        return Edit(last + 1, 1, 0, f"{' ' * column}- {text}\n")
    return Edit(words.place.line, 1, 0, f"{indent}{FIELD}:\n{indent}  - {text}\n")


def _word(whole: Draft, spoken: Entry, new: Attachment, title: str, note: str) -> Edit:
    inner = f"{_indent(spoken)}  "
    told = f"{inner}  # {note}\n{inner}  {new.id}:\n"
    told += f"{inner}    title: {scalar(title)}\n{inner}    text:\n"
    if not _open(spoken.value):
        return _opened(whole, spoken, inner, f"{inner}{FILES}:\n{told}")
    held = spoken.value.entry(FILES)
    if held and _open(held.value):
        return Edit(_last(held) + 1, 1, 0, told)
    return Edit(_last(spoken) + 1, 1, 0, f"{inner}{FILES}:\n{told}")


def _opened(whole: Draft, spoken: Entry, inner: str, more: str) -> Edit:
    """Words that stand in braces on one line, each on a line of its own, and what comes below."""
    node, line = spoken.value, whole.line(spoken.place.line)
    closed = line.rstrip().endswith("}") and node.place.line == spoken.place.line
    if not isinstance(node, Fields) or not closed or node.entry(FILES):
        raise OneLineError
    starts = [each.place.column - 1 for each in node.entries]
    ends = [*starts[1:], len(line.rstrip()) - 1]
    pieces = (line[start:end].rstrip(", ") for start, end in zip(starts, ends, strict=True))
    column = spoken.place.column + len(spoken.name) + 1
    text = "".join(f"\n{inner}{piece}" for piece in pieces)
    return Edit(node.place.line, column, len(line) - column + 1, f"{text}\n{more.rstrip()}")


def _last(entry: Entry) -> int:
    """The last line of a field, its value with all in it counted in."""
    return max(each.place.line + each.text.count("\n") for each in scalars(entry.value))


def _facts(new: Attachment) -> str:
    facts = new.model_dump(mode="json", exclude_none=True)
    return ", ".join(f"{name}: {scalar(str(value))}" for name, value in facts.items())


def _row(draft: Draft, new: Attachment) -> Edit:
    assert draft.header is not None, "a record that could be read has a block"
    row = _facts(new)
    entry = draft.header.entry(FIELD)
    lines = draft.text.split("\n")
    closing = next(number for number, line in enumerate(lines[1:], 2) if line.rstrip() == "---")
    if entry is None or not isinstance(entry.value, Items) or entry.value.flow:
        return Edit(closing, 1, 0, f"{FIELD}:\n  - {{{row}}}\n")
    last = max(each.place.line for each in scalars(entry.value))
    first = lines[entry.value.items[0].place.line - 1]
    indent = first[: len(first) - len(first.lstrip())]
    return Edit(last + 1, 1, 0, f"{indent}- {{{row}}}\n")
