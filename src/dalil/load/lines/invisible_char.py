"""FM220 invisible-char: a character that nobody sees and that changes what is read.

Direction marks come with copied text and spoil dates, ids and keys; embeddings and overrides can
make a line look like another one; zero-width spaces and soft hyphens hide in words. In words the
zero-width non-joiner and joiner are letters of the language (Kurdish needs them) and the plain
marks U+200E, U+200F, U+061C order punctuation: all five stay there.

PASS  title: دەق<U+200C>ەکان
PASS  adopted: 2023-03-20
FAIL  adopted: <U+200F>2023-03-20
FAIL  tit<U+200B>le: قانون تجريبي
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from dalil.diagnostics import Autofix, Code, Diagnostic
from dalil.load.line import Line

INVISIBLE_CHAR = Code("FM220", "invisible-char", autofix=Autofix.YES)

JOINERS_AND_MARKS = "\u200c\u200d\u200e\u200f\u061c"
NEVER = (
    "\xad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b\u202a-\u202e\u2060-\u206f\u3164"
    "\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffb\U000e0000-\U000e0fff"
)
_ANY = re.compile(f"[{JOINERS_AND_MARKS}{NEVER}]")
_NEVER = re.compile(f"[{NEVER}]")
_EMOJI_VARIANT = re.compile("(?<=[\u203c-\u3299\U0001f000-\U0001faff])\ufe0f")
_KEY = re.compile(r"""[^:：]*[:：](?=\s|\Z|[^/\w])""")
_DATE = re.compile(r"[0-9٠-٩۰-۹]{1,4}[-/.][0-9٠-٩۰-۹]")
_CODE = re.compile(r"""[\s"'\[\]{},]*[0-9A-Za-z٠-٩۰-۹_./:#%+\-\s"'\[\]{},?&=~@*()]*\Z""")


def check(line: Line) -> Iterator[Diagnostic]:
    """Every character of the line that must not be there unseen; each is taken out."""
    at = 0
    while found := _ANY.search(line.text, at):
        at = found.start()
        where = _where(line.text, at)
        harmless = not _NEVER.match(found[0]) or _EMOJI_VARIANT.match(line.text, at)
        if where == "word" and harmless:
            at += 1
        else:
            yield _mended(line, at, where)


def _mended(line: Line, at: int, where: str) -> Diagnostic:
    char = f"U+{ord(line.text[at]):04X}"
    place = line.place(at)
    edit = line.mend(at, 1, "")
    fixed = line.text.strip()
    return line.problem(
        INVISIBLE_CHAR,
        place,
        "" if where == "word" else where,
        edits=(edit,),
        char=char,
        column=place.column,
        fixed=fixed,
    )


def _where(text: str, at: int) -> str:
    """What the character at `at` stands in: `key`, `date`, `code` or `word`."""
    clean = _ANY.sub("", text)
    key = _KEY.match(text)
    if not clean.strip():
        return "code"
    if key and at < key.end() and not clean.lstrip(" -").startswith(('"', "'", "[", "{", "#")):
        return "key"
    value = _ANY.sub("", text[key.end() :] if key else text).strip()
    if value.lstrip(" -").startswith("#"):
        return "word"
    if not _CODE.match(value) or (" " in value and not value.startswith(("[", "{"))):
        return "word"
    return "date" if _DATE.match(value) else "code"
