"""Pieces of text on several pages: the same where they lead nowhere, their own links elsewhere."""

from dalil.build.page import Notice, Page, Passage, Target
from dalil.engine.passages import passage
from dalil.i18n import language


def on(address, code="en"):
    return Page(address=address, language=language(code), template="", title="")


def shown(markdown, address, targets=None, **more):
    piece = Passage(language("ku"), "ناو", markdown, targets or {}, **more)
    return passage(piece, on(address), "")


def test_words_alone_are_the_same_on_every_page():
    one, other = shown("وشە *گرنگ*", "en/laws/a/parallel/"), shown("وشە *گرنگ*", "ar/x/")
    assert one == other == "<p>وشە <em>گرنگ</em></p>"


def test_links_lead_from_the_page_that_shows_them():
    targets = {"../b/": Target("ku/laws/b/"), "../c/": Target("ku/laws/c/")}
    near = shown("[یاسا](../b/)", "ku/laws/a/parallel/", targets)
    far = shown("[یاسا](../b/)", "en/laws/a/parallel/", targets)
    assert 'href="../../b/"' in near
    assert 'href="../../../../ku/laws/b/"' in far


def test_a_notice_is_not_shown_where_the_same_words_have_none():
    told = Notice("stale", "گۆڕاوە", last=True)
    assert "گۆڕاوە" in shown("وشە", "en/a/", notices={"": (told,)})
    assert "گۆڕاوە" not in shown("وشە", "en/a/")
