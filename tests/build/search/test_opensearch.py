"""The description that lets a browser add this search."""

from dataclasses import replace
from urllib.parse import quote
from xml.etree import ElementTree

import pytest

import projects
from conftest import HERE
from dalil.build.search.opensearch import LONGEST_NAME, NAMESPACE, opensearch
from dalil.build.text import Speech
from dalil.i18n import languages, words

LIBRARY = projects.library(HERE / "site")
TAG = f"{{{NAMESPACE}}}"


def speech(code, library=LIBRARY):
    return Speech(languages()[code], words(languages()[code]), library)


@pytest.mark.parametrize("code", languages())
def test_it_says_how_to_search_in_its_language(code):
    made = opensearch(speech(code))
    root = ElementTree.fromstring(made.data)
    assert root.tag == f"{TAG}OpenSearchDescription"
    assert 0 < len(root.findtext(f"{TAG}ShortName")) <= LONGEST_NAME
    assert root.findtext(f"{TAG}Language") == languages()[code].tag
    page, own = root.findall(f"{TAG}Url")
    assert page.get("template").replace("{searchTerms}", quote("قانون 9")) == (
        f"https://test.example.org/sub/{code}/search/?q={quote('قانون 9')}"
    )
    assert own.get("template") == f"https://test.example.org/sub/{made.address}"


def test_a_site_that_stands_nowhere_has_none():
    nowhere = replace(LIBRARY, project=replace(LIBRARY.project, site_url=""))
    assert opensearch(speech("en", nowhere)) is None
