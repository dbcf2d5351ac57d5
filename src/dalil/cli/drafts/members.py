"""What a new file for members has more than a public one: a mark, and whom it is for."""

from __future__ import annotations

from dalil.load.canary import FIELD, new

ACCESS = "access: members"


def marked(text: str, *, record: bool) -> str:
    """The text of a new file with a mark of its own; with `record` it says that it is for members.

    A table has one mark for the whole file, and its new row says whom it is for.
    """
    if not text.startswith("---\n"):
        return _table(text)
    said = f"{ACCESS}\n" if record else ""
    return text.replace("---\n", f"---\n{said}{FIELD}: {new()}\n", 1)


def _table(text: str) -> str:
    lines = text.split("\n")
    row = max(at for at, line in enumerate(lines) if line.startswith("  - "))
    lines.insert(row + 1, f"    {ACCESS}")
    if not any(line.startswith(f"{FIELD}:") for line in lines):
        lines.insert(0, f"{FIELD}: {new()}")
    return "\n".join(lines)
