"""What the reader calls clean must hold all that was written."""

from dalil.diagnostics import Severity
from dalil.load.draft import Fields, Items, Scalar
from dalil.load.source import read


def same(node, value):
    """Whether a node holds what was written.

    A text without quotation marks may be a list or map by its brackets, commas and colons; then
    every letter and digit of it must be there, in its order.
    """
    if isinstance(node, Scalar):
        return node.text == value
    if isinstance(value, list) and [getattr(each, "text", None) for each in node.items] == value:
        return True
    written = value if isinstance(value, str) else "".join(value)
    return letters("".join(held(node))) == letters(written)


def held(node):
    """Every name and text of a node, in the order of the file."""
    match node:
        case Scalar():
            yield node.text
        case Items(items=items):
            for each in items:
                yield from held(each)
        case Fields(entries=entries):
            for entry in entries:
                yield entry.name
                yield from held(entry.value)


def letters(text):
    return [each for each in text if each.isalnum()]


def whole(block):
    """Whether the reader called the block clean; it must then hold all that was written."""
    draft = read("a.md", block.text.encode())
    if any(each.severity is Severity.ERROR for each in draft.problems):
        return False
    assert draft.header is not None
    assert [entry.name for entry in draft.header.entries] == [name for name, _ in block.pairs]
    for entry, (_, value) in zip(draft.header.entries, block.pairs, strict=True):
        assert same(entry.value, value), (entry, value)
    assert draft.body == block.body
    return True
