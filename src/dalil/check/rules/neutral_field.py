"""I18N601 neutral-field: a fact in a translation.

Facts stand once, in the file of the authoritative language; a translation holds only its own words.
A second copy would say something else sooner or later. Where the copy is equal it is taken out;
where it differs, someone must say which is right.

PASS  index.ku.md with title, summary, translation
FAIL  index.ku.md with `year: 2019`

Source: the record format, translations.
"""

from __future__ import annotations

from collections.abc import Iterator

from dalil.check.at import at_line
from dalil.check.texts import Original, Text, originals
from dalil.diagnostics import Autofix, Code, Diagnostic, Edit
from dalil.load.draft import Draft, Entry, Fields, Items, Node, Scalar
from dalil.load.library import Library

NEUTRAL_FIELD = Code("I18N601", "neutral-field")
LOCAL = True


def check(library: Library) -> Iterator[Diagnostic]:
    """Every field of a translation that belongs in the source."""
    for original in originals(library):
        neutral = original.collection.neutral
        for text in original.translations:
            for entry in text.draft.header.entries if text.draft.header else ():
                if entry.name in neutral:
                    yield _at(original, text, entry)


def _at(original: Original, text: Text, entry: Entry) -> Diagnostic:
    header = original.source.draft.header
    held = header.entry(entry.name) if header else None
    edits: tuple[Edit, ...] = ()
    if held is None:
        variant = "only-here"
    elif _content(held.value) == _content(entry.value):
        variant, edits = "", _removal(text.draft, entry)
    else:
        variant = "differs"
    return at_line(
        NEUTRAL_FIELD,
        text.draft,
        entry.place.line,
        entry.place.column,
        variant,
        width=len(entry.name),
        edits=edits,
        autofix=Autofix.YES if edits else Autofix.NO,
        field=entry.name,
        value=_shown(entry.value),
        original=_shown(held.value) if held else "",
        source=original.source.draft.path,
    )


def _content(node: Node) -> object:
    """What a value says, without its places and its form."""
    match node:
        case Scalar(text=text):
            return text
        case Items(items=items):
            return tuple(_content(each) for each in items)
        case Fields(entries=entries):
            return frozenset((each.name, _content(each.value)) for each in entries)


def _shown(node: Node) -> str:
    match node:
        case Scalar(text=text):
            return text
        case Items(items=items):
            return f"[{', '.join(_shown(each) for each in items)}]"
        case Fields(entries=entries):
            return f"{{{', '.join(f'{each.name}: {_shown(each.value)}' for each in entries)}}}"


def _removal(draft: Draft, entry: Entry) -> tuple[Edit, ...]:
    """Take the whole entry out, with its line end; comments above the next field stay."""
    header = draft.header
    if header is None or header.flow or entry.place.column != 1:
        return ()
    lines = draft.text.split("\n")
    start = entry.place.line
    after = [each.place.line for each in header.entries if each.place.line > start]
    end = min([*after, draft.body_line - 1])
    while end - 1 > start and lines[end - 2].lstrip()[:1] in ("", "#"):
        end -= 1
    if any(lines[at - 1].strip() in ("---", "...") for at in range(start, end)):
        return ()
    width = sum(len(lines[at - 1]) + 1 for at in range(start, end))
    return (Edit(start, 1, width, ""),)
