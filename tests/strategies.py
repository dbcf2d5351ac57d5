"""Generated settings blocks, written as people write them."""

import re
from dataclasses import dataclass

from hypothesis import strategies as st

ARABIC = "ابتثجحخدذرزسشصضطظعغفقكلمنهويءآأإؤئةى"
KURDISH = "ئابپتجچحخدرڕزژسشعغفڤقکگلڵمنهەوۆیێ"
MARKS = "\u064b\u0650\u0651\u0640\u200c"
"""Vowel signs, kashida, the zero-width non-joiner that Kurdish needs."""
JOINER = "\u200c"
"""Alone it is nothing: the reader rightly says so."""
DIGITS = "0123456789٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹"
PUNCTUATION = " ،؛؟.,:;!?#'\"«»“”()[]{}-–—*&@%`|>=/\\_~+$^<"
QUOTED = re.compile(r"""\"[^"\\]*\"|'(?:[^']|'')*'""")
LETTERS = ARABIC + KURDISH + "abcXYZ"

words = st.text(LETTERS + MARKS + DIGITS, min_size=1, max_size=12)
tricky = """
yes no null ~ true 0716 1.10 12:30 .inf 2023-03-20 0x10 1e3 - --- ... # [] {} *a &a !x |x >
https://example.org/#a قانون: قانون:نص #وسم a:b :a ?a -a %a @a `a` ,a a, "a" 'a' "a 'a a" [a a] {a
"""
texts = st.one_of(
    words,
    st.text(LETTERS + MARKS + DIGITS + PUNCTUATION, min_size=1, max_size=40),
    st.lists(words, min_size=1, max_size=6).map(" ".join),
    st.sampled_from(tricky.split()),
    st.lists(st.sampled_from(tricky.split()) | words, min_size=2, max_size=4).map(" ".join),
)
names = st.sampled_from(
    [
        *("id", "title", "summary", "number", "year", "issuer", "adopted", "sources", "topics"),
        *("kind", "عنوان", "ناونیشان", "رقم", "ژمارە", "date_2", "x"),
    ]
)


@dataclass(frozen=True)
class Block:
    """A file, and what its author meant by its settings block."""

    text: str
    pairs: list
    body: str


def double(text):
    """`text` between double quotation marks."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def single(text):
    """`text` between single quotation marks."""
    return "'" + text.replace("'", "''") + "'"


def plain(text):
    """`text` as it is: most writers quote nothing."""
    return text


def unquoted(text):
    """What a text says that its author wrote between quotation marks."""
    if QUOTED.fullmatch(text):
        return text[1:-1].replace("''", "'") if text[0] == "'" else text[1:-1]
    return text


@st.composite
def values(draw, styles):
    """A value and the lines that it is written in, the first one behind the colon."""
    style = draw(st.sampled_from(styles))
    meant = unquoted if style is plain else plain
    if draw(st.integers(0, 3)):
        text = draw(texts).strip()
        return meant(text), [" " + style(text)]
    items = [each.strip() for each in draw(st.lists(texts, min_size=1, max_size=4))]
    if draw(st.booleans()):
        return [*map(meant, items)], [f" [{', '.join(map(style, items))}]"]
    indent = draw(st.sampled_from(["", "  ", "    "]))
    return [*map(meant, items)], ["", *(f"{indent}- {style(each)}" for each in items)]


@st.composite
def blocks(draw, quoted=False):
    """A file with a settings block of random fields; `quoted` writes each value safely."""
    styles = [double, single] if quoted else [plain, plain, double, single]
    pairs, lines = [], []
    for name in draw(st.lists(names, min_size=1, max_size=7, unique=True)):
        value, written = draw(values(styles))
        if any(not each.strip(JOINER) for each in ([value] if isinstance(value, str) else value)):
            continue
        if not quoted and draw(st.integers(0, 9)) == 0:
            lines.append(draw(st.sampled_from(["# ملاحظة", "", "  # remark"])))
        pairs.append((name, value))
        lines += [f"{name}:{written[0]}", *written[1:]]
    if not pairs:
        pairs, lines = [("title", "قانون")], ["title: قانون"]
    body = draw(st.sampled_from(["", "نص\n", "## مادة {#art_1}\n\nنص: نص\n"]))
    return Block("\n".join(["---", *lines, "---", body]), pairs, body)


@st.composite
def mangled(draw, text):
    """`text` with a few pieces taken out, doubled or put in at random."""
    for _ in range(draw(st.integers(1, 4))):
        at = draw(st.integers(0, len(text)))
        width = draw(st.integers(0, 8))
        new = draw(
            st.one_of(
                st.text(max_size=4),
                st.sampled_from(
                    [
                        ":",
                        "\n",
                        "---\n",
                        '"',
                        "[",
                        "}",
                        "- ",
                        "\t",
                        "  ",
                        "#",
                        "&a ",
                        "*a",
                        "!x ",
                        "? ",
                    ]
                ),
                st.just(text[at : at + width] * 2),
            )
        )
        text = text[:at] + new + text[at + width :]
    return text
