from posixpath import normpath, relpath
from urllib.parse import urljoin, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dalil.build.page import Page
from dalil.engine.addresses import file_of, href
from dalil.i18n import language

SITE = "https://example.org/sub/"
segments = st.lists(st.sampled_from(["ar", "ku", "laws", "iq-2019-31", "about"]), max_size=4)


def page(address):
    return Page(address=address, language=language("ar"), template="x", title="")


@pytest.mark.parametrize(
    ("here", "there", "written"),
    [
        ("ar/laws/", "ar/laws/iq-1/#art_2", "iq-1/#art_2"),
        ("ar/laws/iq-1/", "ar/laws/iq-1/#art_2", "#art_2"),
        ("ar/laws/iq-1/", "ku/laws/iq-1/", "../../../ku/laws/iq-1/"),
        ("", "ar/", "ar/"),
        ("ar/", "", "../"),
        ("ar/404.html", "ar/laws/", "/sub/ar/laws/"),
        ("404.html", "", "/sub/"),
        ("ar/", "https://example.org/x", "https://example.org/x"),
    ],
)
def test_written(here, there, written):
    assert href(there, page(here), SITE) == written


@given(segments, segments)
def test_a_browser_arrives(here, there):
    start, end = ("".join(f"{each}/" for each in path) for path in (here, there))
    found = urlsplit(urljoin(SITE + start, href(end, page(start), SITE))).path
    assert normpath(found) == normpath(f"/sub/{end}")
    assert found.endswith("/")


@given(segments, segments, st.sampled_from(["", "x.html", "data/laws.json", ".well-known/x"]))
def test_the_way_is_that_of_the_standard_library(here, there, last):
    start, end = ("".join(f"{each}/" for each in path) for path in (here, there))
    slash = "/" if not last else ""
    expected = relpath("/" + end + last, "/" + start) + slash
    assert href(end + last, page(start), SITE) == expected


def test_file_of():
    assert file_of("") == "index.html"
    assert file_of("ar/") == "ar/index.html"
    assert file_of("ar/404.html") == "ar/404.html"
