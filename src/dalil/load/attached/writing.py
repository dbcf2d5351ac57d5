"""A new attachment in the texts of a record: its row in the source's block, its heading in each."""

from __future__ import annotations

from collections.abc import Mapping

from dalil.diagnostics import Edit
from dalil.load.draft import Draft, Items, scalars
from dalil.load.library import Work
from dalil.load.repair import edited
from dalil.load.scalar import scalar
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


def _row(draft: Draft, new: Attachment) -> Edit:
    assert draft.header is not None, "a record that could be read has a block"
    facts = new.model_dump(mode="json", exclude_none=True)
    row = ", ".join(f"{name}: {scalar(str(value))}" for name, value in facts.items())
    entry = draft.header.entry(FIELD)
    lines = draft.text.split("\n")
    closing = next(number for number, line in enumerate(lines[1:], 2) if line.rstrip() == "---")
    if entry is None or not isinstance(entry.value, Items) or entry.value.flow:
        return Edit(closing, 1, 0, f"{FIELD}:\n  - {{{row}}}\n")
    last = max(each.place.line for each in scalars(entry.value))
    first = lines[entry.value.items[0].place.line - 1]
    indent = first[: len(first) - len(first.lstrip())]
    return Edit(last + 1, 1, 0, f"{indent}- {{{row}}}\n")
