"""What strangers write becomes text, never action."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from dalil.build.page import Page, Target
from dalil.engine.markdown import Converter
from dalil.i18n import language
from dalil.load.picture import Size

HOSTILE = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "[x](javascript:alert(1))",
    "[x](JaVaScRiPt:alert(1))",
    "[x](&#106;avascript:alert(1))",
    "[x](java&#10;script:alert(1))",
    "[x](data:text/html,<script>alert(1)</script>)",
    "[x](vbscript:x)",
    "![x](javascript:alert(1))",
    "![x](data:image/svg+xml;base64,PHN2Zz4=)",
    "# x {onclick=alert(1)}",
    "text\n{: onclick=alert(1) style=background:url(x) }",
    "[x](https://example.org){onmouseover=alert(1) style=x}",
    "<svg><script>alert(1)</script></svg>",
    "<iframe src=javascript:alert(1)></iframe>",
    "<!-- <script>alert(1)</script> -->",
    "<a href='javascript:alert(1)'>x</a>",
    "[x]: javascript:alert(1)\n\n[y][x]",
    "<javascript:alert(1)>",
    "*x*{: srcdoc=1 formaction=javascript:x }",
    "`<script>`",
    "```\n<script>alert(1)</script>\n```",
]


def convert(markdown, code="en", **more):
    page = Page(
        address=f"{code}/x/",
        language=language(code),
        template="",
        title="",
        markdown=markdown,
        **more,
    )
    return Converter(language(code), "https://example.org/").html(page)


def assert_dead(html):
    tree = LexborHTMLParser(html)
    assert not tree.css("script, iframe, object, embed, svg, math, form, base, meta, link, style")
    for each in tree.css("*"):
        for name, value in each.attributes.items():
            assert not name.startswith("on"), html
            assert name not in ("style", "srcdoc", "formaction"), html
            if name in ("href", "src"):
                scheme = (value or "").strip().lower().partition(":")[0]
                assert scheme not in ("javascript", "data", "vbscript"), html


@pytest.mark.parametrize("markdown", HOSTILE)
def test_nothing_active_survives(markdown):
    assert_dead(convert(markdown))


@given(st.lists(st.sampled_from([*HOSTILE, "\n\n", "> ", "- ", "| a |\n|---|\n"]), max_size=6))
def test_nothing_active_survives_in_company(pieces):
    assert_dead(convert("\n".join(pieces)))


def test_comments_among_editors_are_not_published():
    assert "secret" not in convert(
        "before <!-- secret --> after\n\n<!--\nsecret\n\nsecret\n-->\n\nend"
    )


def test_links_are_those_the_build_resolved():
    html = convert(
        "[law](record:iq-1#art_2) and [gone](record:iq-2)",
        targets={
            "record:iq-1#art_2": Target("ar/laws/iq-1/#art_2", language("ar")),
            "record:iq-2": Target(""),
        },
    )
    link = LexborHTMLParser(html).css_first("a")
    assert link.attributes["href"] == "../../ar/laws/iq-1/#art_2"
    assert link.attributes["hreflang"] == "ar"
    assert "Arabic" in link.text()
    assert "record:" not in html


def test_the_place_of_a_picture_is_kept_free_until_it_is_there():
    html = convert(
        "![A screen](a.webp) ![Another](b.webp)",
        targets={
            "a.webp": Target("en/handbook/a.webp", size=Size(1280, 570)),
            "b.webp": Target("en/handbook/b.webp"),
        },
    )
    sized, other = LexborHTMLParser(html).css("img")
    held = {"src", "alt", "width", "height", "loading"}
    assert {name: sized.attributes[name] for name in held} == {
        "src": "../handbook/a.webp",
        "alt": "A screen",
        "width": "1280",
        "height": "570",
        "loading": "lazy",
    }
    assert set(other.attributes) == {"src", "alt"}


def test_zero_width_non_joiner_survives():
    assert "می\N{ZERO WIDTH NON-JOINER}کەم" in convert("می\N{ZERO WIDTH NON-JOINER}کەم", "ku")


def test_heading_keeps_its_name_and_has_its_permalink_beside_it():
    tree = LexborHTMLParser(convert("## المادة 20 {#art_20}", "ar"))
    assert tree.css_first("h2#art_20").text().strip() == "المادة 20"
    assert tree.css_first("h2 a") is None
    assert tree.css_first("a[href='#art_20']").attributes["aria-label"]


def test_how_a_heading_is_cited_stands_at_its_link():
    html = convert("## Article 2 {#art_2}\n\n## Other {#other}", cite_as={"art_2": 'Law "2"'})
    cited, bare = LexborHTMLParser(html).css(".heading > a")
    assert cited.attributes["data-cite"] == 'Law "2"'
    assert "data-cite" not in bare.attributes


def test_table_scrolls_alone_and_has_scopes():
    tree = LexborHTMLParser(convert("| a | b |\n|---|---|\n| 1 | 2 |"))
    box = tree.css_first("div[role=region][tabindex='0']")
    assert box.attributes["aria-label"]
    assert [cell.attributes["scope"] for cell in box.css("thead th")] == ["col", "col"]
