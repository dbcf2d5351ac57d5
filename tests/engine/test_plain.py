"""What passes by the processors of the dialect comes out as if it had been asked of each."""

from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dalil.build.page import Page, Target
from dalil.engine.markdown import Converter
from dalil.i18n import language
from strategies import DIGITS, LETTERS, MARKS, PUNCTUATION

CONTENT = Path(__file__).resolve().parents[2] / "content"
TARGETS = {"record:iq-1#art_2": Target("ar/laws/iq-1/#art_2"), "gone": Target("")}
BEGINNINGS = [
    *("", "", "# ", "## ", "###### ", "#", "- ", "* ", "1. ", "١. ", "> ", ": ", "    ", "\t"),
    *("| ", "***", "---", "===", "```", "[^1]: ", "[a]: ", " ", "\\", "&", "{: .x }", "{#y}", "_"),
]
PIECES = [
    *("[a](b)", "[كلمة](record:iq-1#art_2)", "[x](gone)", "![a](b)", "[a][b]", "[a]", "[a] [b](c)"),
    *("[^1]", "`code`", "*a*", "**b**", "_c_", "a_b_c", "a*b", "<b>", "<https://a.b>", "&amp;"),
    *("&", "&nbsp;", "\\*", "  \n", " \n", "\n", "{#id}", "{: .a }", "{.b}", " {#art_1__para_2}"),
    *("{#a__b_}", "#", "##", "!", "\x02", "\x03", "\xa0", "10-12", "“ABC”", "في 2026-03-15", "|"),
    *("http://a.b/c_d", "(a)", "[a](b_c_d)", "[a](b 'c')", "[a](<b>)", '[a](b "c")', "[[a](b)](c)"),
    *(
        "[a](b){: .x }",
        "[a](b(c)d)",
        "[ا*ب*](c)",
        "\N{ZERO WIDTH NON-JOINER}",
        "\r\n",
        "\f",
        "\u2028",
    ),
]
words = st.text(LETTERS + MARKS + DIGITS + " ", min_size=1, max_size=12)
noise = st.text(PUNCTUATION + "ab\n", max_size=6)
lines = st.builds(
    lambda begin, pieces: begin + "".join(pieces),
    st.sampled_from(BEGINNINGS),
    st.lists(st.one_of(words, words, st.sampled_from(PIECES), noise), max_size=5),
)
headings = st.builds(
    "{} {} {{#{}}}{}".format,
    st.sampled_from(["##", "###"]),
    words,
    st.sampled_from(["art_1", "a__b", "a_", "_a", "a", "A"]),
    st.sampled_from(["", " ", "#"]),
)
texts = st.lists(
    st.tuples(lines | headings, st.sampled_from(["\n\n", "\n\n", "\n", "\n\n\n", "\n \n"])),
    max_size=6,
).map(lambda parts: "".join(line + end for line, end in parts))


@cache
def converters(code):
    """One as it is, one that asks the library about everything."""
    ours, library = (Converter(language(code), "https://example.org/") for _ in range(2))
    for processors in (library._markdown.parser.blockprocessors, library._markdown.treeprocessors):
        processors.deregister("dalil-plain")
    return ours, library


def assert_same(text, code):
    page = Page(f"{code}/x/", language(code), "", "Title", markdown=text, targets=TARGETS)
    ours, library = converters(code)
    assert ours.converted(page) == library.converted(page)


@pytest.mark.parametrize("begin", BEGINNINGS)
@pytest.mark.parametrize("end", ["", "\n\nword", "\nword", "\n{: .x }"])
def test_each_beginning_of_a_line_is_seen(begin, end):
    for before in ("", "word\n", "word\n\n", "- item\n\n", "[^1]: note\n\n", "## Word {#a}\n\n"):
        assert_same(f"{before}{begin}word{end}", "en")


@pytest.mark.parametrize("piece", PIECES)
def test_each_sign_in_a_line_is_seen(piece):
    for frame in (
        "{}",
        "word {} word",
        "word{}word",
        "## word {} {{#a}}",
        "- {}",
        "{0}{0}",
        "a\n{}",
    ):
        assert_same(frame.format(piece) + "\n\n[b]: c\n\n[^1]: note", "ar")


@given(texts, st.sampled_from(["ar", "en"]))
def test_any_text(text, code):
    assert_same(text, code)


@pytest.mark.parametrize(
    "file", sorted(CONTENT.rglob("index.*.md"))[::9], ids=lambda each: each.parent.name
)
def test_texts_of_the_library(file):
    assert_same(file.read_text(encoding="utf-8").split("\n---\n", 1)[1], file.suffixes[0][1:])
