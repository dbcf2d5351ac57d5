"""Every page of both sites as its text says it: languages, names of links, tables, pictures."""

import json
import re
from urllib.parse import urljoin

import pytest
from selectolax.lexbor import LexborHTMLParser

from conftest import tree
from dalil.i18n import languages

BASE = "https://site.invalid/"
ARABIC, LATIN = re.compile("[\u0621-\u064a\u066e-\u06d3\u06d5]"), re.compile("[A-Za-z]{2}")
TAGS = {each.tag: each for each in languages().values()}
SORANI = re.compile("[ڕڵۆێەڤ]")
NAMES_LETTERS = frozenset({"ar/handbook/translate/index.html"})
"""Where letters are named one by one, and are no words of Sorani."""
PRODUCTS = "/accessibility/matrix/index.html"
"""Where tables are called by the names of programs."""
SILENT = frozenset({"script", "style", "code", "pre", "kbd", "samp"})
"""What holds code: it is marked as left to right and has no language of its own."""
FILES = (".pdf", ".csv", ".json", ".ics", ".xml", ".png", ".jpg")
"""What is taken away; a feed is read where it is."""
NAMESAKES = (
    {"proc-special-voting", "term-special-vote"},
    {"proc-candidate-exclusion", "term-exclusion"},
    {"sign-station", "term-polling-station"},
)
"""A procedure or sign and the term it is about may bear one name: both lead to one matter."""


@pytest.fixture(scope="module", params=["built", "real"])
def pages(request):
    folder = request.getfixturevalue(request.param)
    return {
        path: LexborHTMLParser(data)
        for path, data in tree(folder).items()
        if path.endswith(".html")
    }


def texts(root):
    """Every text below a node with the language it is said in."""
    stack = [(root, "")]
    while stack:
        node, spoken = stack.pop()
        if node.tag == "-text":
            if node.text_content and node.text_content.strip():
                yield node.text_content.strip(), spoken
            continue
        if node.tag in SILENT:
            continue
        given = node.attributes.get("lang")
        inner = [(each, given or spoken) for each in node.iter(include_text=True)]
        stack += reversed(inner)


def spoken(page):
    return page.css_first("html").attributes["lang"]


def test_every_page_says_its_language_and_direction(pages):
    for path, page in pages.items():
        html = page.css_first("html").attributes
        assert html["dir"] == TAGS[html["lang"]].dir, path
        folder = path.partition("/")[0]
        first = next(iter(languages().values()))
        assert TAGS[html["lang"]] == languages().get(folder, first), path


def test_words_in_another_script_say_their_language(pages):
    wrong = []
    for path, page in pages.items():
        for text, tag in texts(page.css_first("html")):
            foreign = LATIN if (TAGS[tag].script if tag in TAGS else "") == "Arab" else ARABIC
            if foreign.search(text):
                wrong.append((path, tag, text[:60]))
    assert wrong == []


def test_letters_of_sorani_are_not_called_arabic(pages):
    wrong = [
        (path, text[:60])
        for path, page in pages.items()
        for text, tag in texts(page.css_first("html"))
        if tag == "ar" and SORANI.search(text) and path not in NAMES_LETTERS
    ]
    assert wrong == []


def test_names_that_are_only_heard_are_in_the_language_of_the_page(pages):
    wrong = []
    for path, page in pages.items():
        for name in ("aria-label", "title", "alt", "placeholder", "data-copy", "data-copied"):
            for each in page.css(f"body [{name}]"):
                tag = _nearest(each) or spoken(page)
                foreign = LATIN if TAGS[tag].script == "Arab" else ARABIC
                # a name holds no marks of language: quoted words and abbreviations stay as they are
                text = re.sub("«[^»]*»", "", each.attributes[name] or "")
                own = ARABIC if foreign is LATIN else LATIN
                lacking = text.strip() and not own.search(text)
                if path.endswith(PRODUCTS):
                    continue
                if lacking or (foreign is ARABIC and foreign.search(text)):
                    wrong.append((path, name, text))
    assert wrong == []


def _nearest(node):
    """The language in which an element is spoken: its own, or that of what it stands in."""
    while node is not None and not node.attributes.get("lang"):
        node = node.parent
    return node.attributes["lang"] if node is not None else ""


def test_languages_are_named_in_themselves_and_the_page_says_which_it_is(pages):
    for path, page in pages.items():
        links = page.css("nav.languages a[lang]")
        if not links:
            assert path in ("index.html", "404.html"), path
            continue
        current = [each for each in links if each.attributes.get("aria-current")]
        assert len(current) == 1, path
        for each in links:
            held = each.attributes
            assert held["lang"] == held["hreflang"], path
            assert held["dir"] == TAGS[held["lang"]].dir, path
            assert each.text() == TAGS[held["lang"]].name, path
        assert current[0].attributes["lang"] == spoken(page), path


def test_alternates_are_absolute_reciprocal_and_include_the_page(pages):
    claims = {}
    for path, page in pages.items():
        found = {
            each.attributes["hreflang"]: each.attributes["href"]
            for each in page.css("head link[rel=alternate][hreflang]")
        }
        if not found:
            continue
        assert all(each.startswith("https://") for each in found.values()), path
        canonical = page.css_first("link[rel=canonical]").attributes["href"]
        assert "x-default" in found, path
        if path != "index.html":
            assert found[spoken(page)] == canonical, path
        claims[canonical] = {key: each for key, each in found.items() if key != "x-default"}
    assert claims
    for own, found in claims.items():
        for other in found.values():
            assert claims[other] == found, f"{own} and {other}"


def test_titles_are_unique_in_a_language(pages):
    seen = {}
    for path, page in pages.items():
        if page.css("meta[name=robots][content=noindex]") or path == "index.html":
            continue  # the choice of language belongs to none, and has the name of the site
        key = (spoken(page), page.css_first("title").text())
        seen.setdefault(key, []).append(path)
    assert {key: paths for key, paths in seen.items() if len(paths) > 1} == {}


def test_levels_of_headings_never_skip_and_names_hold_no_mark(pages):
    for path, page in pages.items():
        level = 0
        for each in page.css("h1, h2, h3, h4, h5, h6"):
            assert int(each.tag[1]) <= level + 1, f"{path}: {each.text()}"
            level = int(each.tag[1])
            assert "¶" not in each.text(), path
            assert each.text().strip(), path


def test_tables_have_a_caption_and_their_heads_a_scope(pages):
    found = 0
    for path, page in pages.items():
        for table in page.css("table"):
            found += 1
            caption = table.css_first("caption")
            assert caption is not None, path
            assert caption.text().strip(), path
            for each in table.css("th"):
                assert each.attributes.get("scope") in ("row", "col", "rowgroup", "colgroup"), path
        for each in page.css(".scroller"):
            held = each.attributes
            assert (held["role"], held["tabindex"]) == ("region", "0"), path
            assert held["aria-label"].strip(), path
    assert found


def test_pictures_have_a_name_or_are_hidden(pages):
    for path, page in pages.items():
        for each in page.css("img"):
            alt = each.attributes.get("alt")
            assert alt is not None, path
            assert not re.search(r"\.(png|jpe?g|webp|svg|gif)$", alt or "", re.IGNORECASE), path
        for each in page.css("svg"):
            held = each.attributes
            hidden = held.get("aria-hidden") == "true"
            assert hidden or held.get("aria-label") or each.css_first("title"), path


def test_one_name_leads_to_one_place(pages):
    """WCAG 2.4.4: what a link leads to is plain from its name, its item and the heading above."""
    wrong = []
    for path, page in pages.items():
        names, headings = {}, {}
        for each in page.css(
            "main :is(h1, h2, h3, h4, h5, h6, summary, a[href]:not(.heading > a))"
        ):
            if each.tag != "a":
                headings = {tag: text for tag, text in headings.items() if tag < each.tag}
                headings[each.tag] = each.text()
                continue
            target = urljoin(BASE + path, each.attributes["href"])
            context = (*headings.values(), _item(each), each.attributes.get("hreflang"))
            names.setdefault((_name(page, each), *context), set()).add(target)
        for (name, *_), held in names.items():
            if len(_places(held)) > 1 and _ids(held) not in NAMESAKES:
                wrong.append((path, name, sorted(held)))
    assert wrong == []


def _item(link):
    """The text of the outermost list item or row that a link stands in, or of its paragraph."""
    found, node = None, link.parent
    while node is not None and node.tag != "main":
        if node.tag in ("li", "tr") or (found is None and node.tag in ("dd", "dt", "p")):
            found = node
        node = node.parent
    return " ".join(found.text().split()) if found is not None else ""


def _ids(targets):
    ends = (each.partition("#word-")[2] or each.partition("#")[0] for each in targets)
    return {each.rstrip("/").rpartition("/")[2] for each in ends}


def _places(targets):
    """The places behind one name: a term explained here and its own page are one thing, as are a
    page and a place in it."""
    whole = {each for each in targets if "#" not in each}
    terms = {each.partition("#word-")[2] for each in targets}
    return {
        each
        for each in targets
        if each.partition("#")[0] not in whole - {each}
        and each.rstrip("/").rpartition("/")[2] not in terms
    }


def _name(page, link):
    held = link.attributes
    if held.get("aria-labelledby"):
        return " ".join(page.css_first(f"#{id_}").text() for id_ in held["aria-labelledby"].split())
    return " ".join((held.get("aria-label") or link.text()).split())


def test_links_to_files_say_the_type(pages):
    for path, page in pages.items():
        for each in page.css("main a[href]"):
            target = each.attributes["href"].partition("#")[0]
            if "://" in target or not target.endswith(FILES):
                continue
            kind = target.rpartition(".")[2].upper().replace("ICS", "CALENDAR")
            assert kind in f"{each.text()} {each.parent.text()}".upper(), (path, target)


def test_pages_say_how_they_can_be_read_where_that_was_tested(pages):
    tested = "en/accessibility/index.html" in pages
    for path, page in pages.items():
        for each in page.css("script[type='application/ld+json']"):
            node = json.loads(each.text())
            assert ("accessibilitySummary" in node) is tested, path
            if tested:
                script = TAGS[spoken(page)].script
                assert (ARABIC if script == "Arab" else LATIN).search(node["accessibilitySummary"])
                assert node["accessMode"] == "textual"
                assert "structuralNavigation" in node["accessibilityFeature"]


def test_the_foot_of_every_page_leads_to_the_statement(pages):
    tested = "en/accessibility/index.html" in pages
    for path, page in pages.items():
        code = path.partition("/")[0]
        if code not in languages() or not page.css("footer a"):
            continue
        wanted = f"{BASE}{code}/accessibility/"
        links = [each.attributes["href"] for each in page.css("footer a[href]")]
        # the 404 pages stand at any address, so they link from the root of the host
        found = {urljoin(BASE + path, each).replace("/sub/", "/") for each in links}
        assert (wanted in found) is tested, path


def test_dates_have_the_digits_of_the_language_they_are_said_in(pages):
    """Dates are computed; what an author wrote in digits of another kind stays as written."""
    wrong = []
    for path, page in pages.items():
        for found in page.css("time"):
            spoken = TAGS.get(spoken_at(found))
            digits = {each for each in found.text() if each.isdecimal()}
            if spoken and not digits <= set(spoken.digits):
                wrong.append((path, found.text()))
    assert wrong == []


def spoken_at(node):
    """The language that a node is said in."""
    while node is not None and not node.attributes.get("lang"):
        node = node.parent
    return node.attributes["lang"] if node is not None else ""
