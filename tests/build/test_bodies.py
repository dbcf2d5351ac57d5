"""Markdown as plain words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dalil.build.bodies import plain


@pytest.mark.parametrize(
    ("markdown", "words"),
    [
        ("**bold** and *slanted*", "bold and slanted"),
        ("_slanted_ and __bold__", "slanted and bold"),
        ("art_1 and snake__case", "art_1 and snake__case"),
        ("`code` here", "code here"),
        ("a [link](record:iq-2019-31) and ![a picture](x.png)", "a link and a picture"),
        ("Article 1 {#art_1}", "Article 1"),
        ("a line\n{: .verification }", "a line"),
        ("a {set} of {#} signs", "a {set} of signs"),
        ("  قانون\n\nالمفوضية ", "قانون المفوضية"),
        ("[no link] (here)", "[no link] (here)"),
    ],
)
def test_plain(markdown, words):
    assert plain(markdown) == words


@given(st.text("a_ *`{}:#.[]()ب\n", max_size=20))
def test_plain_words_are_on_one_line_and_hold_no_emphasis(markdown):
    found = plain(markdown)
    assert found == " ".join(found.split())
    assert not set(found) & set("*`")
