"""Pages lead programs to feeds and calendars of what they show."""

import pytest

import projects
from conftest import HERE
from dalil.build.site import site
from dalil.load.load import load
from dalil.load.project import project


@pytest.fixture(scope="module")
def made():
    return projects.made(HERE / "site")


@pytest.fixture(scope="module")
def pages(made):
    return {each.address: each for each in made.pages}


@pytest.mark.parametrize("address", ["en/laws/", "en/laws/issuer/", "en/laws/iq-2021-900/"])
def test_pages_of_a_collection_name_its_feed(pages, address):
    assert [each.address for each in pages[address].feeds] == ["en/laws/feed.atom"]


def test_the_home_page_names_the_feed_of_everything(pages):
    (feed,) = pages["ku/"].feeds
    assert (feed.address, feed.media_type) == ("ku/feed.atom", "application/atom+xml")


def test_events_name_their_calendar_too(pages):
    found = {each.media_type: each.address for each in pages["ar/events/"].feeds}
    assert found["text/calendar"] == "ar/events/events.ics"


def test_every_feed_that_a_page_names_is_published(made):
    given = {each.address for each in made.assets}
    named = {feed.address for page in made.pages for feed in page.feeds}
    assert named
    assert named <= given


def test_every_file_on_the_data_page_is_published(made, pages):
    given = {each.address for each in made.assets}
    data = pages["ku/data/"].data
    listed = {each.address for each in data["everything"]}
    listed |= {each.address for section in data["sections"] for each in section.files}
    listed |= {each.address for each in data["parity_files"]}
    listed |= {each.address for each in data["incidents"]}
    assert listed <= given
    assert not any(each.startswith(("ar/", "en/")) for each in listed)
    of_one_page = ("/opensearch.xml", "/contact.vcf", ".brf", "/worker.js")
    own = {each for each in given if each.startswith(("data/", "ku/"))}
    assert listed == {each for each in own if not each.endswith(of_one_page)}


def test_the_data_page_does_not_grow_with_the_records(site_copy, pages):
    import shutil

    laws = site_copy / "content/laws"
    for number in range(910, 930):
        shutil.copytree(laws / "iq-2022-901", laws / f"iq-2022-{number}")
        for file in (laws / f"iq-2022-{number}").iterdir():
            text = file.read_text(encoding="utf-8").replace("901", str(number))
            file.write_text(text, encoding="utf-8")
    grown = next(
        each for each in site(load(project(site_copy))).pages if each.address == "en/data/"
    )
    sizes = [len(str({**each.data, "sections": ()})) for each in (pages["en/data/"], grown)]
    assert sizes[0] == pytest.approx(sizes[1], abs=10)
