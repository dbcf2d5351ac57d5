"""Where notices stand in a text, and that their words are those of the right language."""

from selectolax.lexbor import LexborHTMLParser

from dalil.build.page import Link, Notice, Page, Phrase, Rewording
from dalil.engine.markdown import Converter
from dalil.i18n import language
from dalil.parity.wording_change import changed

EN, AR = language("en"), language("ar")
TEXT = """Before.

## One {#one}

A limit.
{: .time-limit }

Words of one.

### Within {#within}

Words within.

## Two {#two}

Words of two.
"""


def shown(**notices):
    page = Page("en/laws/x/", EN, "", "X", markdown=TEXT, notices=notices)
    return LexborHTMLParser(Converter(EN).html(page)).body


def order(body):
    return [
        each.text(deep=True).strip().split("\n")[0].removesuffix("#").strip()
        for each in body.iter()
        if each.text(deep=True).strip()
    ]


def notice(**more):
    return Notice("stale", "SAID", **more)


def test_a_notice_stands_below_its_heading_and_the_line_that_belongs_to_it():
    assert order(shown(one=(notice(),))) == [
        *("Before.", "One", "A limit.", "SAID", "Words of one."),
        *("Within", "Words within.", "Two", "Words of two."),
    ]


def test_what_follows_a_part_stands_at_its_end():
    assert order(shown(within=(notice(last=True),)))[5:8] == ["Words within.", "SAID", "Two"]
    assert order(shown(two=(notice(last=True),)))[-1] == "SAID"


def test_what_comes_before_all_headings_stands_there():
    body = shown(**{"": (notice(last=True),)})
    assert order(body)[:3] == ["Before.", "SAID", "One"]


def test_a_change_is_heard_in_two_languages():
    change = Rewording("What changed", AR, (changed("خلال 7 أيام", "خلال 10 أيام"),))
    body = shown(two=(notice(change=change),))
    line = body.css_first(".parity details p")
    assert (line.attributes["lang"], line.attributes["dir"]) == ("ar", "rtl")
    assert (line.css_first("del").text(), line.css_first("ins").text()) == ("7", "10")
    heard = line.css(".unseen")
    assert {each.attributes["lang"] for each in heard} == {"en"}
    said = " ".join(line.text().split())
    assert said == "خلال removed: 7 end of change. added: 10 end of change. أيام"


def test_the_way_to_the_original_names_its_language():
    to = Link(Phrase("المادة 2", AR), "ar/laws/x/#art_2", AR)
    link = shown(two=(notice(link=to),)).css_first(".parity a")
    assert link.attributes["href"] == "../../../ar/laws/x/#art_2"
    assert link.attributes["hreflang"] == "ar"
    assert link.css_first("bdi").attributes["lang"] == "ar"
    assert link.text() == "المادة 2 (in Arabic)"


def test_words_that_look_like_markup_stay_words():
    body = shown(two=(Notice("stale", "a <b>bold</b> & *starred*"),))
    assert body.css_first(".parity").text() == "a <b>bold</b> & *starred*"
    assert body.css("b") == []
