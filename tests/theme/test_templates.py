"""Every template in three languages, strictly: a name that a template misspells is a fault."""

import re
from itertools import pairwise

import pytest
from selectolax.lexbor import LexborHTMLParser

from dalil.engine.templates import THEME, theme_assets
from dalil.i18n import languages
from theme import sample

PAGES = {page.address: page for page in sample.site().pages}
LANGUAGE_PAGES = [address for address in PAGES if "/" in address]
VIEWS = {page.template for page in PAGES.values()}
PARTS = {"base.html", "contact.html", "figures.html", "loop.html", "main.html", "phrases.html"}
PARTS |= {"records/record.html", "handouts/handout.html", "handouts/parts.html", "signs/parts.html"}
SCRIPTS = {"Arab": re.compile("[\u0600-\u06ff]"), "Latn": re.compile("[A-Za-z]{2}")}
DATA = {"application/ld+json", "application/json"}
"""Types of blocks that no browser runs."""
every_page = pytest.mark.parametrize("address", PAGES)


def tree(address):
    return LexborHTMLParser(sample.html(address))


def test_the_sample_shows_every_template():
    written = {file.relative_to(THEME).as_posix() for file in THEME.rglob("*.html")}
    elsewhere = {"refused.html"}  # it has no language of its own, see tests/built
    assert written - PARTS - elsewhere == VIEWS


@every_page
def test_language_and_direction_stand_on_html(address):
    html = tree(address).css_first("html").attributes
    spoken = PAGES[address].language
    assert (html["lang"], html["dir"]) == (spoken.tag, spoken.dir)


@every_page
@pytest.mark.parametrize("name", ["main", "body > header", "body > footer", "h1", "title"])
def test_there_is_exactly_one(address, name):
    assert len(tree(address).css(name)) == 1


@every_page
def test_main_takes_the_focus_and_starts_with_the_title(address):
    main = tree(address).css_first("main")
    assert main.attributes["tabindex"] == "-1"
    assert main.css_first("h1, h2, p, li").tag == "h1"


@every_page
def test_the_skip_link_comes_first(address):
    first = tree(address).css_first("body a, body button, body summary")
    assert first.attributes["href"] == "#main"


@every_page
def test_few_stops_before_main(address):
    before = sample.html(address).partition("<main")[0]
    links = LexborHTMLParser(before).css("a, summary, input, button")
    closed = LexborHTMLParser(before).css("details a")
    assert len(links) - len(closed) <= 12


@every_page
def test_landmarks_for_ways_through_the_site_are_named_and_few(address):
    names = [each.attributes["aria-label"] for each in tree(address).css("nav")]
    assert len(names) == len(set(names)) <= 4


@every_page
def test_headings_never_skip_a_level(address):
    levels = [int(each.tag[1]) for each in tree(address).css("h1, h2, h3, h4, h5, h6")]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


@every_page
def test_ids_are_unique(address):
    ids = [each.attributes["id"] for each in tree(address).css("[id]")]
    assert len(ids) == len(set(ids))


@every_page
def test_links_within_the_page_lead_somewhere(address):
    page = tree(address)
    ids = {each.attributes["id"] for each in page.css("[id]")}
    wanted = {
        each.attributes["href"][1:]
        for each in page.css("a[href^='#']")
        if not each.attributes["href"].startswith("#point")
    }
    assert wanted <= ids


@every_page
def test_nothing_is_written_into_the_page_that_the_policy_forbids(address):
    page = tree(address)
    assert page.css("[style], style, iframe") == []
    assert [each for each in page.css("form") if "//" in each.attributes["action"]] == []
    inline = [each for each in page.css("script") if not each.attributes.get("src")]
    assert {each.attributes.get("type") for each in inline} <= DATA
    assert not re.search(r"\son\w+=", sample.html(address))


@every_page
def test_the_policy_allows_our_own_files_only(address):
    policy = tree(address).css_first("meta[http-equiv='Content-Security-Policy']")
    rules = dict(each.split(" ", 1) for each in policy.attributes["content"].split("; "))
    assert rules["default-src"] == "'none'"
    assert {rules[each] for each in ("style-src", "script-src", "img-src", "font-src")} == {
        "'self'"
    }


@every_page
def test_nothing_is_loaded_from_another_host(address):
    page = tree(address)
    loads = [each.attributes["src"] for each in page.css("[src]")]
    loads += [
        each.attributes["href"] for each in page.css("link[rel='stylesheet'], link[rel='icon']")
    ]
    assert loads
    assert [each for each in loads if "//" in each] == []


@every_page
def test_words_of_another_script_carry_their_language(address):
    """Latin words below an Arabic language, or the reverse, would be spoken letter by letter."""
    wrong = []
    for node in tree(address).body.traverse(include_text=True):
        text = node.text(deep=False) if node.tag == "-text" else ""
        if not text.strip() or _inside(node, {"script", "pre", "code"}):
            continue
        latin = _language(node) in ("en", "ckb-Latn")
        other = SCRIPTS["Arab" if latin else "Latn"]
        if other.search(text):
            wrong.append(text.strip())
    assert wrong == []


def _inside(node, tags):
    while node is not None:
        if node.tag in tags:
            return True
        node = node.parent
    return False


def _language(node):
    while node is not None:
        if node.attributes and node.attributes.get("lang"):
            return node.attributes["lang"]
        node = node.parent
    return ""


@pytest.mark.parametrize("address", LANGUAGE_PAGES)
def test_all_languages_are_named_in_themselves(address):
    names = tree(address).css(".languages [lang]")
    assert [(each.text(), each.attributes["lang"], each.attributes["dir"]) for each in names] == [
        (each.name, each.tag, each.dir) for each in languages().values()
    ]


def test_a_missing_translation_is_text_with_a_way_to_that_language():
    missing = tree("en/decisions/x/").css_first(".languages a.absent")
    assert missing.attributes["href"] == "../../../ku/decisions/"
    assert missing.text() == "not translated yet"
    name = tree("en/decisions/x/").css_first("#name_ku")
    assert (name.tag, name.text()) == ("bdi", "کوردی")
    assert missing.attributes["aria-labelledby"] == "name_ku absent_ku"


def test_alternates_are_absolute_and_list_real_translations_only():
    links = tree("en/decisions/x/").css("link[rel='alternate'][hreflang]")
    base = "https://dalil.example.org/"
    assert {each.attributes["hreflang"]: each.attributes["href"] for each in links} == {
        "ar": f"{base}ar/decisions/x/",
        "en": f"{base}en/decisions/x/",
        "x-default": base,
    }
    canonical = tree("en/decisions/x/").css_first("link[rel='canonical']")
    assert canonical.attributes["href"] == f"{base}en/decisions/x/"


@every_page
def test_what_is_not_listed_has_no_alternates(address):
    page = tree(address)
    hidden = page.css("meta[name='robots'][content='noindex']")
    assert bool(hidden) is not PAGES[address].indexed
    assert bool(page.css("head link[rel='alternate']")) is PAGES[address].indexed


def test_titles_name_page_section_and_site():
    assert (
        tree("en/laws/x/").css_first("title").text() == "Sample Law No. 31 of 2019 – Laws – Dalil"
    )
    assert tree("en/").css_first("title").text() == "Dalil"


def test_a_record_says_first_what_a_reader_needs_first():
    page = sample.html("en/procedures/x/")
    order = ['<p class="lead">', 'class="notice"', 'id="deadlines"', 'class="contents"']
    order += ['id="facts"', 'id="art_20"', 'id="relations"', 'id="sources"', 'id="verification"']
    places = [page.index(each) for each in [*order, 'id="history"']]
    assert places == sorted(places)


def test_a_glossary_gives_each_title_its_meaning_and_its_other_languages():
    first = tree("en/terms/").css_first("dl.glossary > div")
    assert [each.tag for each in first.css("dt, dd")] == ["dt", "dd", "dd"]
    other = first.css_first("dd.quiet a")
    assert (other.attributes["hreflang"], other.attributes["href"]) == ("ar", "../../ar/laws/x/")
    assert other.css_first("bdi").attributes == {"lang": "ar", "dir": "rtl"}
    assert first.css_first("dd.quiet").text().startswith("in Arabic: ")


def test_a_term_shows_its_other_languages_and_the_forms_to_avoid():
    page = tree("en/terms/x/")
    assert page.css_first("#counterparts + dl a").attributes["hreflang"] == "ar"
    assert [each.text() for each in page.css("#avoid + .scroller th[scope=col]")] == [
        "Better not",
        "Write instead",
    ]
    notes = [len(row.css(".note")) for row in page.css("#avoid + .scroller tbody tr")]
    assert notes == [0, 1]


def test_a_law_without_a_known_text_says_so_and_one_with_a_text_links_it():
    assert "We have not found an address" in sample.html("en/laws/x/")
    assert (
        tree("en/regulations/x/").css_first(".notice a[href='https://example.org/law']").text()
        == "Official text"
    )


def test_guidance_says_how_to_read_it_before_anything_else_and_a_checklist_is_marked():
    page = tree("en/guidances/x/")
    assert page.css_first("main").attributes["class"] == "record checklist"
    notices = [each.text() for each in page.css("main > .notice")]
    assert any(each.startswith("“Must” marks what") for each in notices)
    assert tree("en/laws/x/").css_first("main").attributes["class"] == "record"
    assert "“Must”" not in sample.html("en/laws/x/")


def test_a_recommendation_says_its_answer_and_what_it_is_before_anything_else():
    page = sample.html("en/recommendations/x/")
    order = ['<p class="lead">', 'id="answer"', "Recommendations are proposals", 'id="facts"']
    places = [page.index(each) for each in [*order, 'id="sources"', 'id="beside"']]
    assert places == sorted(places)
    assert 'id="answer"' not in sample.html("en/laws/x/")


@pytest.mark.parametrize("code", languages())
def test_an_article_says_how_it_is_cited_in_the_words_of_the_page(code):
    page = tree(f"{code}/laws/x/")
    assert page.css_first("a[href='#art_20'][data-cite]").attributes["data-cite"]
    assert all(
        page.css_first("main").attributes[each]
        for each in ("data-cite", "data-cited", "data-citation")
    )
    assert "data-cite" not in sample.html(f"{code}/guidances/x/")


@pytest.mark.parametrize("code", languages())
@pytest.mark.parametrize("path", ["decisions/x/", "recommendations/x/"])
def test_a_record_leads_to_those_before_and_after_it(code, path):
    page = tree(f"{code}/{path}")
    for rel in ("prev", "next"):
        (way,) = page.css(f"main a[rel={rel}]")
        word, _, title = way.text().partition(": ")
        assert word
        assert title == sample.TITLE[code]
    near = page.css(".contents details.section a")
    assert [each.attributes.get("aria-current") for each in near] == [None, "page", None]


def test_a_hand_written_page_has_the_menu_of_its_section_above_its_text():
    html = sample.html("en/about/")
    page = tree("en/about/")
    assert [each.text() for each in page.css(".contents summary")] == [
        "On this page",
        "In this section",
    ]
    assert len(page.css(".contents details.section a")) == 2
    assert page.css("a[rel=prev]") == []
    assert html.index('class="section"') < html.index('rel="next"')


def test_a_record_without_neighbours_names_none():
    html = sample.html("en/terms/x/")
    assert 'id="beside"' not in html
    assert "In this section" not in html


def test_tables_of_counts_name_their_rows_and_columns():
    page = tree("ar/laws/overview/")
    for table in page.css("table"):
        assert table.css_first("caption").text() == table.parent.attributes["aria-label"]
        heads = [each.attributes["scope"] for each in table.css("th")]
        assert heads == ["col"] * 4 + ["row"] * 4
        widths = {len(row.css("th, td")) for row in table.css("tr")}
        assert widths == {4}
    assert len(page.css("table")) == 2


def test_the_root_has_no_menu_of_one_language():
    assert tree("").css("nav") == []
    assert [each.attributes["lang"] for each in tree("").css("main li")] == ["ar", "ckb", "en"]


def test_the_redirect_works_without_script():
    refresh = tree("ku/laws/old/").css_first("meta[http-equiv='refresh']")
    assert refresh.attributes["content"] == "0; url=../x/"
    assert tree("ku/laws/old/").css_first("main p > a").attributes["href"] == "../x/"


@every_page
def test_the_frame_of_a_page_is_lean(address):
    whole = sample.html(address)
    main = whole[whole.index("<main") : whole.index("</main>")]
    assert len(whole.encode()) - len(main.encode()) < 3300 + 90 * len(sample.RECORDS)


@pytest.mark.parametrize(
    ("name", "most"),
    [
        ("dalil.css", 20_000),
        ("handouts.css", 5_000),
        ("document.css", 2_000),
        ("signs.css", 3_000),
        ("forms.css", 3_000),
        ("search.css", 4_000),
        ("dalil.js", 4_000),
        ("terms.js", 3_000),
        ("contacts.css", 2_000),
        ("contacts.js", 3_000),
    ],
)
def test_files_are_small(name, most):
    assert theme_assets()[name].stat().st_size <= most


STYLES = ("dalil.css", "handouts.css", "document.css", "signs.css", "contacts.css", "forms.css")


@pytest.mark.parametrize("name", STYLES)
def test_styles_know_no_left_and_right(name):
    css = theme_assets()[name].read_text(encoding="utf-8")
    assert re.findall(r"[\w-]*(?:left|right)[\w-]*\s*:|:\s*(?:left|right)\b", css) == []
    assert [
        each for each in re.findall(r"url\(([^)]*)", css) if not each.startswith('"fonts/')
    ] == []
    assert "letter-spacing" not in css
    assert "italic" not in css


@pytest.mark.parametrize("code", languages())
@pytest.mark.parametrize("path", ["laws/x/", "about/"])
def test_words_of_the_page_are_explained_below_its_text(code, path):
    page = tree(f"{code}/{path}")
    (mark,) = page.css("main a.term")
    (line,) = page.css("section.words dl > div")
    assert mark.attributes["href"] == f"#{line.id}"
    assert line.css_first("dt a")
    assert line.css_first("dd").text()
    heading = page.css_first("section.words").attributes["aria-labelledby"]
    assert page.css_first(f"h2#{heading}").text().strip()
    html = page.html
    assert html.index('class="term"') < html.index('class="words"')
