"""Citations become links in running text and nowhere else."""

from markupsafe import Markup
from selectolax.lexbor import LexborHTMLParser

from dalil.build.page import Page, Target
from dalil.engine.citations import cited
from dalil.engine.markdown import Converter
from dalil.i18n import language

LAW = {
    "law:31:2019:#": Target("ar/laws/iq-2019-31/"),
    "law:31:2019:#art_20": Target("ar/laws/iq-2019-31/#art_20"),
}
CITATION = "القانون رقم 31 لسنة 2019"


def page(markdown, code="ar", citations=LAW):
    return Page(
        address=f"{code}/x/",
        language=language(code),
        template="",
        title="",
        markdown=markdown,
        citations=citations,
    )


def convert(markdown, code="ar", citations=LAW):
    html = Converter(language(code), "https://example.org/").html(page(markdown, code, citations))
    return LexborHTMLParser(html)


def test_links_stand_in_paragraphs_items_cells_and_emphasis():
    tree = convert(
        f"صدر {CITATION}، ثم **{CITATION}**.\n\n- {CITATION}\n\n"
        f"| أ | ب |\n|---|---|\n| 1 | {CITATION} |\n\n> {CITATION}\n"
    )
    links = tree.css("a.citation")
    assert [each.text() for each in links] == [CITATION] * 5
    assert {each.attributes["href"] for each in links} == {"../laws/iq-2019-31/"}
    assert tree.css_first("p").text() == f"صدر {CITATION}، ثم {CITATION}."


def test_an_article_leads_to_its_anchor():
    link = convert(f"وفق المادة 20 من {CITATION}.").css_first("a")
    assert link.text() == f"المادة 20 من {CITATION}"
    assert link.attributes["href"].endswith("#art_20")


def test_no_link_within_a_link():
    tree = convert(f"[انظر {CITATION} هنا](https://example.org/) و[**{CITATION}**](#x)")
    assert len(tree.css("a")) == 2
    assert tree.css("a a, a.citation") == []


def test_headings_code_and_captions_are_untouched():
    tree = convert(
        f"## {CITATION} {{#law}}\n\n`{CITATION}`\n\n```\n{CITATION}\n```\n\n"
        "| أ | ب |\n|---|---|\n| 1 | 2 |\n"
    )
    assert tree.css("a.citation") == []
    assert tree.css_first("h2").text() == CITATION


def test_a_quotation_in_another_language_is_not_ours_to_read():
    assert convert(f"{CITATION}\n{{: lang=ckb }}").css("a") == []
    assert len(convert(f"{CITATION}\n{{: lang=ar }}").css("a")) == 1


def test_unknown_citations_stay_words():
    assert convert("القانون رقم 99 لسنة 2019").css("a") == []
    assert convert(CITATION, citations={}).css("a") == []


def test_isolation_goes_on_inside_and_beside():
    tree = convert(f"في 10-12 IHEC {CITATION} IHEC في 2026-03-15")
    assert [each.text() for each in tree.css("bdi")] == ["10-12", "IHEC", "IHEC", "2026-03-15"]
    assert tree.css("a bdi, bdi a") == []
    arabic = {"law:31:2019:#": Target("en/laws/iq-2019-31/")}
    tree = convert("See Law No. ٣١ of ٢٠١٩ and المادة 2", "en", arabic)
    assert tree.css_first("a").text() == "Law No. ٣١ of ٢٠١٩"
    assert tree.css_first("bdi").attributes["lang"] == "ar"


def test_a_link_into_another_language_says_so():
    there = {"law:31:2019:#": Target("ar/laws/iq-2019-31/", language("ar"))}
    link = convert("یاسای ژمارە 31ی ساڵی 2019 باسی دەکات", "ku", there).css_first("a")
    assert link.attributes["hreflang"] == "ar"
    assert link.css_first(".elsewhere") is not None


def test_entities_and_escapes_are_kept():
    tree = convert(f"أ & ب < ج {CITATION} &amp; \\* د")
    assert tree.css_first("p").text() == f"أ & ب < ج {CITATION} & * د"
    assert len(tree.css("a")) == 1


def test_plain_text_is_escaped_and_linked():
    made = cited(f"< {CITATION} & IHEC", page(""), lambda target: f"/{target.address}")
    assert made == Markup(
        f'&lt; <a class="citation" href="/ar/laws/iq-2019-31/">{CITATION}</a> &amp; '
        '<bdi lang="en" dir="ltr">IHEC</bdi>'
    )
