"""The citations of the real library: many, and equally many in each language."""

from collections import Counter

from selectolax.lexbor import LexborHTMLParser

from conftest import tree


def test_citations_are_linked_in_every_language(real):
    links = Counter()
    for path, data in tree(real).items():
        if path.endswith(".html"):
            page = LexborHTMLParser(data)
            found = page.css("main a.citation")
            links[path.partition("/")[0]] += len(found)
            assert len(page.css("a a, h1 a.citation, h2 a.citation, code a")) == 0, path
            assert not any(each.attributes["href"] in ("", "./") for each in found), path
    assert min(links["ar"], links["ku"], links["en"]) >= 10
