"""What is written without a tree is what the dialect gives, and most texts are."""

import re
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from dalil.build.page import Explained, Notice, Page, Phrase, Target
from dalil.engine.markdown import Converter
from dalil.engine.written import written
from dalil.i18n import language
from dalil.text.citations import citations
from strategies import DIGITS, LETTERS, MARKS, PUNCTUATION

CONTENT = Path(__file__).resolve().parents[2] / "content"
SITE = "https://example.org/sub/"
CONVERTERS = {code: Converter(language(code), SITE) for code in ("ar", "en")}
TARGETS = {
    "record:iq-1#art_2": Target("ar/laws/iq-1/#art_2", language("ar")),
    "record:iq-1": Target("en/laws/iq-1/"),
    "#here": Target("ku/x/#here", language("ku")),
    "gone": Target(""),
    "odd": Target('en/?a="b"&c'),
}
CITED = {"en": "Article 5 of Law No. 31 of 2019", "ar": "المادة 5 من القانون رقم (31) لسنة 2019"}
CITATIONS = {
    found.key: Target(f"{code}/laws/iq-2019-31/#art_5", language(code))
    for code, text in CITED.items()
    for found in citations(text, code)
}
FORMS = {"en": ("ballot box", "list"), "ar": ("صندوق الاقتراع", "القائمة")}
PLAIN = {
    "paragraph": "A word, and “another” (1): it's 50% — or more?",
    "lines": "One line.\nAnother [link](record:iq-1) here.",
    "heading": "## Article 1 {#art_1}\n\nIts text.",
    "kinds": "Verified: [source 1](#source_1)\n{: .verification .secondary }",
    "points": "Needed:\n\n- A card.\n- The [form](gone).\n\nThat is all.",
    "escaped": "Law No\\. 7 of 2025\\-03\\-15 \\(new\\)\\.",
    "foreign": "قانون BVR رقم 10-12 لسنة ٢٠٢٥، وبتاريخ 2026-03-15.",
    "outside": "See [the site](https://example.org/a_b) and [there](../c/).",
    "elsewhere": "[Law](record:iq-1#art_2), then [over there](#here).",
    "term": "The ballot box, a ballot box, and the list.",
    "cited": f"{CITED['en']} and the list, {CITED['ar']}",
}
WHOLE = ["<!-- note -->", "![a](b)", "a  \nb", "| a |\n|---|", "[^1]", "*a*", "`a`", "- a\n\n- b"]


def page(text, code="en", **more):
    spoken = language(code)
    forms = FORMS[code]
    more.setdefault("targets", TARGETS)
    more.setdefault("cite_as", {"art_1": "Law, Article 1", "odd": 'Law "1"'})
    terms = tuple(
        Explained(f"term-{n}", (form,), Phrase(form, spoken), Phrase("", spoken), "")
        for n, form in enumerate(forms)
    )
    more.setdefault("terms", terms)
    more.setdefault("citations", CITATIONS)
    return Page(f"{code}/laws/x/", spoken, "", "Title", markdown=text, **more)


def assert_same(text, code, **more):
    shown = page(text, code, **more)
    found = written(shown, SITE)
    assert found in (None, CONVERTERS[code].converted(shown))
    return found is not None


@pytest.mark.parametrize("text", PLAIN.values(), ids=PLAIN)
@pytest.mark.parametrize("code", ["ar", "en"])
@pytest.mark.parametrize("more", [{}, {"terms": (), "citations": {}}], ids=["held", "bare"])
def test_plain_texts_are_written(text, code, more):
    assert assert_same(text, code, **more)


def test_a_place_on_the_page_is_a_link_elsewhere_where_the_build_says_so():
    bare = {"terms": (), "citations": {}}
    assert 'href="#here"' in written(page("[There](#here)", targets={}, **bare), SITE)
    assert 'href="../../../ku/x/#here"' in written(page("[There](#here)", **bare), SITE)


def test_everything_is_seen():
    html = written(page("\n\n".join(PLAIN.values())), SITE)
    for each in ("term", "citation", "heading", "external", "elsewhere", "verification"):
        assert f'class="{each}' in html


@pytest.mark.parametrize("text", WHOLE)
def test_what_asks_for_the_dialect_is_left_to_it(text):
    assert written(page(f"A word.\n\n{text}x"), SITE) is None


def test_a_text_with_notices_is_left_to_the_dialect():
    told = {"": (Notice("stale", "Changed."),)}
    assert written(page("A word."), SITE)
    assert written(page("A word.", notices=told), SITE) is None


words = st.builds(
    "{}{}".format, st.sampled_from(LETTERS), st.text(LETTERS + MARKS + DIGITS + " ", max_size=9)
)
harmless = st.text(" .,:;()%!?'\"–«“/-٪", max_size=3)
signs = st.text(PUNCTUATION, min_size=1, max_size=3)
links = st.builds(
    "[{}]({})".format, words, st.sampled_from([*TARGETS, "#a", "a:b", "../b/", "x_y"])
)
held = st.sampled_from(
    [*CITED.values(), *FORMS["en"], *FORMS["ar"], "\\.", "\\[", "\\(", "ABC", "10-12", "1. "]
)
pieces = st.one_of(words, harmless, links, held, st.one_of(*[words] * 5, signs))
lines = st.builds("{}{}".format, words, st.lists(pieces, max_size=7).map("".join))
headings = st.builds(
    "{} {} {{#{}}}".format,
    st.sampled_from(["##", "###", "# "]),
    lines,
    st.sampled_from(["art_1", "odd", "a__b", "a_"]),
)
points = st.lists(lines, min_size=1, max_size=3).map(
    lambda many: "\n".join(f"- {each}" for each in many)
)
kinds = st.builds(
    "{}\n{{: {} }}".format, lines, st.sampled_from([".verification .x", ".a", "#b", ".time-limit"])
)
blocks = st.one_of(lines, lines, headings, points, kinds, st.builds("{}\n{}".format, lines, lines))
texts = st.lists(blocks, min_size=1, max_size=5).map("\n\n".join)


@given(texts, st.sampled_from(["ar", "en"]))
@example("[a](b) c", "en")
@example("a![b](#c)", "en")
@example("a \\[b [c](#d)", "en")
def test_any_text(text, code):
    assert_same(text, code)
    bare = {"terms": (), "citations": {}, "cite_as": {}}
    assert_same(text, code, **bare)
    assert_same(text, code, targets={}, **bare)


def test_most_texts_of_the_library_are_written():
    found = []
    for file in sorted(CONTENT.rglob("index.en.md"))[::3]:
        text = file.read_text(encoding="utf-8").split("\n---\n", 1)[1].strip()
        targets = {each: Target("en/laws/y/") for each in re.findall(r"\]\(([^)]+)\)", text)}
        found += [assert_same(text, "en", targets=targets)] if text else []
    assert sum(found) > len(found) / 2
