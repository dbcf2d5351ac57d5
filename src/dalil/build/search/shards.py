"""The index in files small enough to be sent one by one.

A line is a token: `stem|forms|postings`. Forms are as they are mostly written, the most frequent
first, a comma between them; none where the only form is the stem. A posting is the distance from
the entry before (base 36), a letter for its impact (A is least), in a title a sign that says how
many words the title has (`TITLES`), and where the form is not the first, the places of its forms
(base 36) and a full stop: `1aC2F#1.`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from string import ascii_lowercase, ascii_uppercase, digits

from dalil.build.search.postings import Posting, Postings, counted

SIZE = 2_000
"""Bytes of a file before it is compressed, about."""
TITLES = "!#$%&()*~"
"""Signs of titles of one word, of two, and so on; the last is for longer ones too."""
_BASE36 = digits + ascii_lowercase


def shards(found: Postings) -> Iterator[list[str]]:
    """All lines in order of token, cut into files. A line longer than a file has one to itself."""
    held: list[str] = []
    size = 0
    for token in sorted(found.by_token):
        line = _line(token, found)
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


def _line(token: str, found: Postings) -> str:
    of_token = found.by_token[token]
    count = counted(of_token)
    forms = sorted(count, key=lambda each: (-count[each], each))[: len(_BASE36)]
    places = {form: _BASE36[place] for place, form in enumerate(forms)}
    shown = [found.surfaces.get(form, form) for form in forms]
    named = "" if shown in ([token], []) else ",".join(shown)
    return f"{token}|{named}|{''.join(_coded(of_token, places))}"


def _coded(of_token: list[Posting], places: dict[str, str]) -> Iterator[str]:
    last = 0
    for posting in of_token:
        step = posting.entry - last
        yield _SMALL[step] if step < len(_SMALL) else base36(step)
        yield ascii_uppercase[posting.impact]
        if posting.title:
            yield TITLES[min(posting.title, len(TITLES)) - 1]
        last = posting.entry
        which = [places[form] for form in posting.forms if form in places]
        if which not in (_FIRST, []):
            yield f"{''.join(sorted(which))}."


def base36(number: int) -> str:
    """A number in as few letters as possible."""
    out = ""
    while True:
        number, rest = divmod(number, 36)
        out = _BASE36[rest] + out
        if not number:
            return out


_SMALL = tuple(base36(number) for number in range(36 * 36))
_FIRST = [_BASE36[0]]
