"""The lines of the index in files small enough to be sent one by one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

SIZE = 2_000
"""Bytes of a file before it is compressed, about."""


def shards(lines: Mapping[str, str]) -> Iterator[list[str]]:
    """All lines in order of token, cut into files. A line longer than a file has one to itself."""
    held: list[str] = []
    size = 0
    for _, line in sorted(lines.items()):
        length = len(line.encode()) + 3
        if held and size + length > SIZE:
            yield held
            held, size = [], 0
        held.append(line)
        size += length
    if held:
        yield held


def bounds(files: Iterable[list[str]]) -> Iterator[str]:
    """For each file a text that none of its tokens comes before, and all of the file before do."""
    last = ""
    for lines in files:
        token = _token(lines[0])
        same = next(
            (at for at, pair in enumerate(zip(last, token, strict=False)) if pair[0] != pair[1]),
            len(last),
        )
        yield token[: same + 1]
        last = _token(lines[-1])


def _token(line: str) -> str:
    return line.partition("|")[0]
