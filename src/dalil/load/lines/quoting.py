"""How a value is put between quotation marks, so that YAML reads just what it says."""

from __future__ import annotations

from dalil.diagnostics import Edit
from dalil.load.line import Line


def quote(line: Line, start: int, end: int) -> tuple[Edit, ...]:
    """Put the text from offset `start` to `end` between quotation marks; gives the edits.

    Double ones, unless the text holds a double quotation mark or a backslash and no single one.
    """
    text = line.text[start:end]
    mark = "'" if ('"' in text or "\\" in text) and "'" not in text else '"'
    edits = [line.mend(end, 0, mark)]
    if mark == '"':
        inner = [at for at in range(end - 1, start - 1, -1) if line.text[at] in '"\\']
        edits += [line.mend(at, 0, "\\") for at in inner]
    edits.append(line.mend(start, 0, mark))
    return tuple(reversed(edits))
