"""What cites a text, and what only looks like it: the tables of `citations/`."""

import re
import time
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from dalil.text.citations import citations, kind, may_cite
from dalil.text.digits import ARABIC_INDIC, EXTENDED, to_digits, to_latin
from strategies import LETTERS, MARKS, PUNCTUATION

TABLES = {
    file.stem: yaml.safe_load(file.read_text(encoding="utf-8"))
    for file in sorted((Path(__file__).parent / "citations").glob("*.yml"))
}
CITED = [(code, row["text"], row["is"]) for code, table in TABLES.items() for row in table["cited"]]
NOT = [(code, text) for code, table in TABLES.items() for text in table["not"]]
PIECES = [
    *(text.replace("⟦", "").replace("⟧", "") for _, text, _ in CITED),
    *(text for _, text in NOT),
    *("قانون", "المادة 20 من ", "لسنة", "رقم (", "یاسای", "ماددەی 7ی", "ژمارە", "ساڵی 2019", "Law"),
    *(
        " No. 4 of 2023",
        "article 20(",
        " of the ",
        "\u0651",
        "\u200f",
        "\u200c",
        "(",
        ")",
        "/",
        "\n",
    ),
]
texts = st.lists(
    st.one_of(st.sampled_from(PIECES), st.text(LETTERS + MARKS + PUNCTUATION + "0123", max_size=8)),
    max_size=8,
).map("".join)
codes = st.sampled_from(sorted(TABLES))


@pytest.mark.parametrize(("code", "text", "names"), CITED)
def test_citation(code, text, names):
    written = re.sub("[⟦⟧]", "", text)
    found = citations(written, code)
    assert [each.key for each in found] == names
    if names:
        assert [written[each.start : each.end] for each in found] == re.findall("⟦(.*?)⟧", text)


@pytest.mark.parametrize(("code", "text"), NOT)
def test_look_alike(code, text):
    assert citations(text, code) == []


def test_tables_are_long_enough():
    for table in TABLES.values():
        assert len([row for row in table["cited"] if row["is"]]) >= 25
        assert len(table["not"]) >= 15


@pytest.mark.parametrize(("code", "text", "names"), CITED)
@pytest.mark.parametrize("digits", [ARABIC_INDIC, EXTENDED])
def test_digits_of_three_kinds_are_one(code, text, names, digits):
    written = re.sub("[⟦⟧]", "", text)
    assert citations(to_digits(written, digits), code) == citations(to_latin(written), code)


@given(texts, codes)
def test_spans_lie_inside_the_text_and_apart(text, code):
    end = 0
    for each in citations(text, code):
        assert end <= each.start < each.end <= len(text)
        assert text[each.start : each.end].strip()
        end = each.end


@given(texts, codes)
def test_digits_are_one_in_any_text(text, code):
    assert citations(to_digits(text, EXTENDED), code) == citations(to_latin(text), code)


@given(texts, texts, codes)
def test_a_text_may_cite_what_a_part_of_it_cites(text, other, code):
    if citations(text, code):
        assert may_cite(f"{other}\n\n{text}\n\n{other}", code)


@given(texts, codes)
def test_what_is_found_is_found_alone(text, code):
    """A citation says the same by itself, but for whose text it is."""
    for each in citations(text, code):
        alone = citations(text[each.start : each.end], code)
        assert alone == [] or alone[0].names == each.names


@pytest.mark.parametrize(
    ("code", "piece"),
    [
        *(("ar", each) for each in ("قانون ", "المادة 20 من ", "الفقرة 1 من ", "قانون كلمة كلمة ")),
        *(
            ("ar", each)
            for each in ("القانون رقم ", "قرار كلمة رقم (1) ", "(", "1 ", "المادة 7/أ/")
        ),
        *(("ar", each) for each in ("قانون رقم 1 لسنة 2018 ورقم ", "رقم (12) لسنة ")),
        *(("ku", each) for each in ("یاسای ", "ماددەی 20ی ", "بڕگەی 1ی ", "بڕیاری وشە ", "ی 1")),
        *(
            ("en", each)
            for each in ("Law ", "Law on a b c ", "A 1 ", "Aa of the ", "article 20 of ")
        ),
        *(("en", each) for each in ("decision No. 4 x ", "Law No. 4 of 2023, ", " 1", "x-1")),
    ],
)
def test_time_grows_with_the_text_only(code, piece):
    """Four times the text may take about four times as long: never the square of it.

    A citation stands before it, for what holds none is not looked at closely.
    """
    first = re.sub("[⟦⟧]", "", TABLES[code]["cited"][0]["text"]) + " "
    assert citations(first + piece, code)

    def spent(length):
        text = first + (piece * (length // len(piece) + 1))[:length]
        best = float("inf")
        for _ in range(3):
            start = time.process_time()
            citations(text, code)
            best = min(best, time.process_time() - start)
        return best

    assert spent(40_000) < 9 * spent(10_000) + 0.05


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("تعليمات الحد الأعلى للإنفاق", "instructions"),
        ("نظام الحملات الانتخابية رقم (4) لسنة 2025", "regulation"),
        ("دستور جمهورية العراق لسنة 2005", "constitution"),
        ("قانون التعديل الأول لنظام", "law"),
        ("اتفاقية حقوق الأشخاص ذوي الإعاقة", ""),
    ],
)
def test_kind_of_a_title(title, name):
    assert kind(title, "ar") == name
