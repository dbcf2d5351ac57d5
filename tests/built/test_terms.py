"""Words explained on the real pages: each mark has its line, each line its mark."""

from collections import Counter

from selectolax.lexbor import LexborHTMLParser

from conftest import tree
from dalil.build.terms import MOST


def test_marks_and_lines_belong_together(real):
    pages = Counter()
    for path, data in tree(real).items():
        if not path.endswith(".html"):
            continue
        page = LexborHTMLParser(data)
        marks = [each.attributes["href"].removeprefix("#") for each in page.css("main a.term")]
        lines = [each.id for each in page.css("section.words dl > div")]
        assert len(set(marks)) == len(marks) <= MOST, path
        assert sorted(marks) == sorted(lines), path
        assert page.css("a a, :is(h1, h2, h3, h4, code) a.term") == [], path
        pages[path.partition("/")[0]] += bool(marks)
    assert min(pages["ar"], pages["ku"], pages["en"]) >= 20
