from xml.etree.ElementTree import fromstring, tostring

from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from dalil.engine.isolation import isolate, isolated
from dalil.i18n import languages

ARABIC, SORANI, ENGLISH = languages().values()


def after(html, language=ARABIC):
    root = fromstring(html)
    isolate(root, language)
    return tostring(root, encoding="unicode")


def test_text_is_escaped_and_foreign_words_carry_their_language():
    assert isolated("a < b: الهيئة", ENGLISH) == ('a &lt; b: <bdi lang="ar" dir="rtl">الهيئة</bdi>')


def test_a_number_is_isolated_without_a_language():
    assert isolated("بتاريخ 2026-03-15.", ARABIC) == "بتاريخ <bdi>2026-03-15</bdi>."


def test_texts_before_inside_and_behind_an_element_are_reached():
    assert after("<p>في 10-12 <em>و10-12</em> ثم 10-12 نهاية</p>") == (
        "<p>في <bdi>10-12</bdi> <em>و<bdi>10-12</bdi></em> ثم <bdi>10-12</bdi> نهاية</p>"
    )


def test_code_runs_left_to_right_and_is_not_touched_inside():
    assert after("<p>انظر <code>a-1 b</code> هنا</p>") == (
        '<p>انظر <code dir="ltr">a-1 b</code> هنا</p>'
    )


def test_text_and_markup_of_the_same_letters_stay_two_things():
    assert isolated("a <b>", ENGLISH) == "a &lt;b&gt;"
    assert isolated(Markup("a <b>"), ENGLISH) == "a <b>"
    assert isolated("a <b>", ENGLISH) == "a &lt;b&gt;"


def test_what_keeps_a_place_for_the_converter_is_not_split():
    root = fromstring("<p>x</p>")
    root.text = "قبل \x02amp\x03 بعد BVR"
    isolate(root, ARABIC)
    assert root.text == "قبل \x02amp\x03 بعد "
    assert [child.text for child in root] == ["BVR"]


@given(st.text(alphabet="ab ب12-%<&.()", max_size=30), st.sampled_from([ARABIC, ENGLISH]))
def test_no_word_is_lost(text, language):
    root = fromstring("<p><b/></p>")
    root.text = text
    root[0].tail = text
    isolate(root, language)
    assert "".join(root.itertext()) == text * 2
