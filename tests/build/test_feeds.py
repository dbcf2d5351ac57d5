"""Atom feeds: valid after RFC 4287, only what exists in the language, times from civil days."""

from pathlib import Path

import pytest
from lxml import etree

import projects
from conftest import HERE
from dalil.build.feeds import LONGEST, feeds
from dalil.build.text import Speech
from dalil.i18n import languages, words
from dalil.load.load import load
from dalil.load.project import project

ATOM = {"a": "http://www.w3.org/2005/Atom"}
RULES = etree.RelaxNG(etree.parse(Path(__file__).parent / "atom.rng"))
BASE = "https://test.example.org/sub/"


def told(library):
    for code, language in languages().items():
        for each in feeds(Speech(language, words(language), library)):
            yield code, each


@pytest.fixture(scope="module")
def library():
    return projects.library(HERE / "site")


@pytest.fixture(scope="module")
def given(library):
    return {each.address: (code, etree.fromstring(each.asset.data)) for code, each in told(library)}


def test_feeds_are_valid(given):
    assert len(given) > 6
    for address, (_, feed) in given.items():
        assert RULES.validate(feed), f"{address}: {RULES.error_log}"


def test_the_rules_refuse_what_is_no_feed(given):
    _, feed = given["ar/feed.atom"]
    bad = etree.fromstring(etree.tostring(feed))
    bad.find("a:updated", ATOM).text = "2026-11-20"
    assert not RULES.validate(bad)


def test_a_feed_names_itself_its_page_its_language_and_its_terms(given):
    for address, (code, feed) in given.items():
        links = {each.get("rel"): each.get("href") for each in feed.findall("a:link", ATOM)}
        assert links["self"] == BASE + address == feed.findtext("a:id", namespaces=ATOM)
        assert links["alternate"] == BASE + address.removesuffix("feed.atom")
        assert links["license"] == "https://creativecommons.org/licenses/by/4.0/"
        lang = feed.get("{http://www.w3.org/XML/1998/namespace}lang")
        assert lang == languages()[code].tag
        assert feed.findtext("a:author/a:name", namespaces=ATOM)


def test_ids_are_unique_and_entries_fall_in_time(given):
    for _, feed in given.values():
        ids = [each.findtext("a:id", namespaces=ATOM) for each in feed.findall("a:entry", ATOM)]
        times = [
            each.findtext("a:updated", namespaces=ATOM) for each in feed.findall("a:entry", ATOM)
        ]
        assert len(ids) == len(set(ids)) <= LONGEST
        assert times == sorted(times, reverse=True)
        assert feed.findtext("a:updated", namespaces=ATOM) == times[0]


def test_the_last_change_dates_an_entry_and_the_first_its_publication(given):
    _, feed = given["ku/laws/feed.atom"]
    entry = feed.find("a:entry", ATOM)
    assert entry.findtext("a:id", namespaces=ATOM) == f"{BASE}ku/laws/iq-2021-900/"
    assert entry.findtext("a:published", namespaces=ATOM) == "2026-11-20T00:00:00+03:00"
    assert entry.findtext("a:updated", namespaces=ATOM) == "2026-11-21T00:00:00+03:00"


def test_only_what_exists_in_the_language(given, library):
    for code, feed in given.values():
        for each in feed.findall("a:entry", ATOM):
            address = each.findtext("a:id", namespaces=ATOM).removeprefix(BASE)
            _, _, id_, _ = address.split("/")
            assert address.startswith(f"{code}/")
            assert code in library.works[id_].expressions


def test_a_feed_of_everything_holds_what_the_others_hold(given):
    def ids(feed):
        return {each.text for each in feed.findall("a:entry/a:id", ATOM)}

    for code in languages():
        whole = ids(given[f"{code}/feed.atom"][1])
        parts = [
            ids(feed)
            for address, (_, feed) in given.items()
            if address.startswith(f"{code}/") and address != f"{code}/feed.atom"
        ]
        assert whole == set().union(*parts)


def test_a_site_without_address_has_no_feeds(site_copy):
    settings = site_copy / "mkdocs.yml"
    text = settings.read_text(encoding="utf-8")
    settings.write_text(text.replace("site_url: https://test.example.org/sub/\n", ""))
    assert list(told(load(project(site_copy)))) == []


def test_a_record_without_changes_is_no_news(given, library):
    assert not library.works["iq-2022-901"].facts.changes
    assert all(
        "iq-2022-901" not in etree.tostring(feed, encoding="unicode") for _, feed in given.values()
    )
