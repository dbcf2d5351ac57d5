"""The first use of a term leads to its meaning; nothing else of the page changes."""

from selectolax.lexbor import LexborHTMLParser

from dalil.build.page import Explained, Page, Phrase, Target
from dalil.engine.markdown import Converter
from dalil.i18n import language


def explained(id, *forms, code="ar"):
    spoken = language(code)
    phrase = Phrase(forms[0], spoken)
    return Explained(id, forms, phrase, phrase, f"{code}/terms/{id}/")


REGISTER = explained("register", "سجل الناخبين")
BOARD = explained("board", "مجلس المفوضين")


def convert(markdown, *terms, code="ar", **more):
    page = Page(
        address=f"{code}/x/",
        language=language(code),
        template="",
        title="",
        markdown=markdown,
        terms=terms,
        **more,
    )
    return LexborHTMLParser(Converter(language(code), "https://example.org/").html(page))


def test_the_first_use_is_marked_and_only_it():
    tree = convert(
        "يحدّث **لسجل الناخبين** شيء، وسجل الناخبين بعده.\n\n- مجلس المفوضين وسجل الناخبين\n",
        REGISTER,
        BOARD,
    )
    marks = tree.css("a.term")
    assert [each.text() for each in marks] == ["لسجل الناخبين", "مجلس المفوضين"]
    assert [each.attributes["href"] for each in marks] == ["#word-register", "#word-board"]
    assert marks[0].parent.tag == "strong"


def test_reading_order_decides_which_is_first():
    tree = convert("1 **x** مجلس المفوضين *مجلس المفوضين* مجلس المفوضين", BOARD)
    paragraph = tree.css_first("p").html
    assert paragraph.index("<a") < paragraph.index("<em>")
    tree = convert("1 *مجلس المفوضين* مجلس المفوضين\n\nمجلس المفوضين", BOARD)
    assert tree.css_first("em > a.term")
    assert len(tree.css("a.term")) == 1


def test_headings_links_code_and_our_own_lines_are_passed_over():
    tree = convert(
        "## مجلس المفوضين {#x}\n\n[مجلس المفوضين](#x) `مجلس المفوضين`\n\n"
        "مجلس المفوضين\n{: .verification .secondary }\n\n"
        "| مجلس المفوضين | ب |\n|---|---|\n| ج | د |\n\n"
        "مجلس المفوضين\n{: lang=ckb }\n\nهذا هو مجلس المفوضين.\n",
        BOARD,
    )
    (mark,) = tree.css("a.term")
    assert mark.parent.text() == "هذا هو مجلس المفوضين."


def test_no_mark_within_a_citation():
    law = {"law:31:2019:#": Target("ar/laws/iq-2019-31/")}
    tree = convert("قانون مجلس المفوضين رقم 31 لسنة 2019 ومجلس المفوضين", BOARD, citations=law)
    assert [each.text() for each in tree.css("a")] == [
        "قانون مجلس المفوضين رقم 31 لسنة 2019",
        "ومجلس المفوضين",
    ]
    assert tree.css("a a") == []


def test_the_text_stays_what_it_was():
    markdown = "أ & ب مجلس المفوضين 10-12 IHEC وسجل الناخبين \\* 2026-03-15\n"
    marked, plain = convert(markdown, REGISTER, BOARD), convert(markdown)
    assert marked.body.text() == plain.body.text()
    assert [each.text() for each in marked.css("bdi")] == [each.text() for each in plain.css("bdi")]
