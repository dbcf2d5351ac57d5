"""The site for members: only what is theirs, and nobody can take it for the public one."""

import re

import pytest
from selectolax.lexbor import LexborHTMLParser

from conftest import OVERLAY, tree
from dalil.build.members import MARK
from dalil.i18n import languages, words
from dalil.load.load import load
from dalil.load.project import overlay, project
from projects import SAMPLE

PUBLIC = "https://test.example.org/sub/"


@pytest.fixture(scope="module")
def files(members):
    return tree(members)


@pytest.fixture(scope="module")
def pages(files):
    return {path: LexborHTMLParser(data) for path, data in files.items() if path.endswith(".html")}


@pytest.fixture(scope="module")
def library():
    return load(overlay(OVERLAY, project(SAMPLE)))


def test_every_page_says_for_whom_it_is_in_its_language(pages):
    for path, page in pages.items():
        code = path.split("/")[0]
        spoken = [languages()[code]] if code in languages() else list(languages().values())
        told = [each.text() for each in page.css("p.members")]
        assert [re.sub("[\u2066-\u2069]", "", each) for each in told] == [
            words(each)("members.banner") for each in spoken
        ], path


def test_no_page_is_for_search_engines(files, pages):
    for path, page in pages.items():
        robots = page.css_first("meta[name=robots]")
        assert robots is not None, path
        assert "noindex" in robots.attributes["content"], path
        assert not page.css("link[rel=canonical]"), path
        assert not page.css("script[type='application/ld+json']"), path
    assert files["robots.txt"] == b"User-agent: *\nDisallow: /\n"


def test_it_holds_its_own_records_and_no_public_one(files, library):
    shown = {
        f"{code}/{work.collection.uri}/{work.id}/index.html"
        for work in library.works.values()
        for code in work.expressions
    }
    assert len(shown) == 6
    assert shown <= files.keys()
    for work in library.public.works.values():
        assert not [path for path in files if f"/{work.id}/" in path], work.id


def test_it_has_a_home_a_menu_a_sitemap_search_and_feeds_of_its_own(files, pages):
    assert {f"{code}/index.html" for code in languages()} <= files.keys()
    menu = [each.text() for each in pages["en/index.html"].css("nav.menu a")]
    assert menu == ["Browse the library", "Procedures", "Elections and deadlines"]
    assert b"proc-sample-observer-cards" in files["sitemap.xml"]
    assert b"iq-2021-900" not in files["sitemap.xml"]
    assert b"proc-sample-observer-cards" in files["en/procedures/feed.atom"]
    assert "en/search/index.html" in files
    assert [path for path in files if re.fullmatch(r"search/procedure-en.*", path)]


def test_there_is_no_open_data(files, pages):
    assert not [path for path in files if path.startswith("data/") or "/data/" in path]
    for path, page in pages.items():
        there = [each.attributes["href"] for each in page.css("a[href]")]
        assert not [each for each in there if "/data/" in each or "/translations/" in each], path


def test_public_records_and_pages_are_links_to_the_public_site(pages):
    page = pages["ku/procedures/proc-sample-observer-cards/index.html"]
    there = {each.attributes["href"] for each in page.css("main a[href]")}
    assert f"{PUBLIC}ku/laws/iq-2021-900/#art_1" in there
    page = pages["en/together/index.html"]
    assert page.css_first(f'main a[href="{PUBLIC}en/about/"]') is not None
    foot = {each.attributes["href"] for each in page.css("footer a[href]")}
    assert f"{PUBLIC}en/" in foot


def test_an_event_is_counted_from_a_public_one(pages):
    page = pages["en/events/meeting-sample-liaison-2023/index.html"]
    assert page.css_first(f'a[href="{PUBLIC}en/events/election-test-2023/"]') is not None
    assert page.css("main time[datetime]")


def test_files_of_members_go_there_and_nowhere_else(files, built):
    name = "files/proc-sample-observer-cards/sample-seating.csv"
    assert name in files
    assert not [path for path in tree(built) if "sample-seating" in path]


def test_a_file_says_what_the_folder_is(files, built):
    assert len(files[MARK].decode().splitlines()) == len(languages())
    assert not (built / MARK).exists()
