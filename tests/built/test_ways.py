"""Every record is near: four clicks from its home page, without search and without script."""

import posixpath
from urllib.parse import urlsplit

import pytest
from selectolax.lexbor import LexborHTMLParser

from dalil.i18n import languages
from dalil.model.collection import collections

NEAR = 4


def linked(folder, address):
    """The pages that the text, the menu and the foot of a page lead to."""
    file = folder / address / "index.html"
    page = LexborHTMLParser(file.read_bytes())
    for each in page.css("main a[href], .menu a[href], .foot a[href]"):
        target = urlsplit(each.attributes["href"])
        if not target.netloc and target.path:
            yield posixpath.normpath(posixpath.join(address, target.path)) + "/"


def clicks(folder, home):
    """How many clicks each page is from `home`."""
    far = {home: 0}
    layer = [home]
    while layer:
        found = []
        for address in layer:
            for target in linked(folder, address):
                if target not in far and (folder / target / "index.html").is_file():
                    far[target] = far[address] + 1
                    found.append(target)
        layer = found
    return far


def records(folder, code):
    return {
        f"{code}/{each.uri}/{path.name}/"
        for each in collections().values()
        for path in (folder / code / each.uri).glob("*")
        if (path / "index.html").is_file()
        and 'class="record"' in (path / "index.html").read_text(encoding="utf-8")
    }


@pytest.mark.parametrize("code", languages())
def test_every_record_is_four_clicks_away_at_most(code, real):
    far = clicks(real, f"{code}/")
    every = records(real, code)
    assert len(every) > 20
    assert {each: far.get(each) for each in every if far.get(each, NEAR + 1) > NEAR} == {}


@pytest.mark.parametrize("code", languages())
def test_every_computed_list_is_three_clicks_away_at_most(code, real):
    far = clicks(real, f"{code}/")
    lists = ["browse/", "topics/", "topics/voting/", "a-z/", "changes/", "laws/number/"]
    assert all(far.get(f"{code}/{each}", 9) < NEAR for each in lists)


@pytest.mark.parametrize("code", languages())
def test_the_lists_of_the_alphabet_and_of_topics_hold_every_record(code, real):
    def named(*addresses):
        return {each for address in addresses for each in linked(real, address)}

    def below(name):
        pages = (real / code / name).rglob("index.html")
        return [f"{page.parent.relative_to(real).as_posix()}/" for page in pages]

    every = records(real, code)
    assert every <= named(*below("a-z"))
    without = every - named(*below("topics"))
    for address in without:  # such a record has no topic to be found under
        page = LexborHTMLParser((real / address / "index.html").read_bytes())
        assert page.css("main a[href*='/topics/']") == []


def test_topics_of_a_record_lead_to_their_pages(built):
    page = LexborHTMLParser((built / "ar/laws/iq-2021-900/index.html").read_bytes())
    links = [a.attributes["href"] for a in page.css(".facts a") if "topics" in a.attributes["href"]]
    assert links == ["../../topics/voting/", "../../topics/appeals/"]


def test_a_topic_page_groups_its_records_and_names_the_narrower_topics(built):
    page = LexborHTMLParser((built / "en/topics/appeals/index.html").read_bytes())
    assert [each.text() for each in page.css("h2")] == ["Narrower topics", "Procedures", "Laws"]
    assert page.css_first("#narrower + ul a").attributes["href"] == "../paper-appeals/"
    trail = LexborHTMLParser((built / "en/topics/paper-appeals/index.html").read_bytes())
    names = [each.text().strip() for each in trail.css(".trail li")]
    assert names == ["Home", "Browse the library", "Topics", "Appeals"]
    assert not (built / "en/topics/nothing-yet").exists()
    assert "no records yet" in (built / "en/topics/index.html").read_text(encoding="utf-8")


def test_numbers_are_in_order_of_their_value(real):
    page = LexborHTMLParser((real / "en/laws/number/index.html").read_bytes())
    numbers = [int(each.text()) for each in page.css("h2") if each.text().isdigit()]
    assert len(numbers) > 5
    assert numbers == sorted(numbers)
    assert page.css("h2")[-1].text() == "Not given"
