"""Posters and leaflets: where they are, what they say, and what becomes of them."""

import re

import pytest
import segno

import projects
from conftest import HERE
from dalil.build.qr import MARGIN, code
from dalil.build.site import site
from dalil.engine.render import Renderer
from dalil.load.addresses import addresses
from dalil.load.load import load
from dalil.load.project import project

RECORD = "awareness/sample-awareness/"
SOURCE = f"content/{RECORD}index.ar.md"
BAR = re.compile(r"M(\d+) (\d+)h(\d+)v1h-(\d+)z")


def pages(folder):
    return {page.address: page for page in site(projects.library(folder)).pages}


def printed(found):
    return sorted(each for each in found if re.search(r"/(poster|leaflet)/$", each))


def edit(folder, path, *changes):
    file = folder / path
    text = file.read_text(encoding="utf-8")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    file.write_text(text, encoding="utf-8")


def test_each_language_of_a_record_has_a_poster_and_a_leaflet():
    assert printed(pages(HERE / "site")) == [
        f"{code}/{RECORD}{kind}/" for code in ("ar", "en", "ku") for kind in ("leaflet", "poster")
    ]


def test_no_sheet_in_a_language_that_the_record_lacks(site_copy):
    (site_copy / f"content/{RECORD}index.en.md").unlink()
    found = pages(site_copy)
    assert not [each for each in printed(found) if each.startswith("en/")]
    other = {each.language.code: each for each in found[f"ar/{RECORD}poster/"].alternates}
    assert (other["en"].exists, other["en"].address) == (False, "en/awareness/")
    assert (other["ku"].exists, other["ku"].address) == (True, f"ku/{RECORD}poster/")
    sheets = found[f"ar/{RECORD}"].data["materials"].sheets
    assert [each.language.code for each in sheets] == ["ar", "ku", "ar", "ku"]


def test_a_poster_says_message_points_address_and_how_far_both_are_sure():
    data = pages(HERE / "site")[f"en/{RECORD}poster/"].data
    assert data["message"] == "Your vote is your secret alone. (sample text)"
    assert data["points"] == ("Ask for your centre", "Bring your card")
    assert data["address"] == f"https://test.example.org/sub/en/{RECORD}"
    assert data["verification"].level == "needs-check"
    assert "machine-made draft" in data["translation"].sentence


def test_a_leaflet_holds_the_points_and_nothing_else_of_the_text():
    markdown = pages(HERE / "site")[f"en/{RECORD}leaflet/"].markdown
    assert re.findall(r"\{#(\w+)\}", markdown) == ["point_1", "point_2"]


def test_what_a_measure_rests_on_is_a_link_on_its_sheet():
    found = projects.made(HERE / "site")
    page = next(e for e in found.pages if e.address == "en/guidance/sample-guidance/sheet/")
    html = Renderer(found, HERE / "site").html(page)
    assert 'href="../../../laws/iq-2021-900/#art_1"' in html
    assert "<a>" not in html
    assert "content/laws/iq-2021-900/index.ar.md" in page.inputs


def test_the_record_shows_message_and_share_once():
    found = projects.made(HERE / "site")
    page = next(each for each in found.pages if each.address == f"en/{RECORD}")
    html = Renderer(found, HERE / "site").html(page)
    assert html.count("Your vote is your secret alone.") == 1
    assert html.count("know your centre and bring your card.") == 1
    for anchor in ("message", "share", "materials"):
        assert html.count(f'id="{anchor}"') == 1
    links = [each.address.partition("#")[2] for each in page.data["contents"]]
    assert links == ["point_1", "point_2", "share", "materials"]
    for name in ("Poster, A4, in Kurdish", "Leaflet, A4 folded to A5, in English"):
        assert f">{name}</a>" in html


def test_without_an_address_of_the_site_nothing_is_made_up(site_copy):
    edit(site_copy, "mkdocs.yml", ("site_url: https://test.example.org/sub/", "site_url: ''"))
    found = site(load(project(site_copy)))
    page = next(each for each in found.pages if each.address == f"en/{RECORD}poster/")
    assert (page.data["address"], page.data["code"]) == ("", None)
    html = Renderer(found, site_copy).html(page)
    assert "Under “Awareness materials” on the site Test site" in html
    assert '<svg class="code"' not in html


@pytest.mark.parametrize(("letters", "length"), [(45, "brief"), (46, "middle"), (91, "long")])
def test_the_longer_a_message_the_smaller_its_letters(letters, length, site_copy):
    message = "ا" * letters
    edit(site_copy, SOURCE, ("صوتك سر لك وحدك. (نص نموذجي)", message))
    assert pages(site_copy)[f"ar/{RECORD}poster/"].data["message_length"] == length


def test_sheets_are_for_people_and_not_for_search_engines():
    found = projects.made(HERE / "site")
    assert not any(page.indexed for page in found.pages if printed([page.address]))
    sitemap = next(each.data for each in found.assets if each.address == "sitemap.xml")
    assert b"/poster/" not in sitemap
    assert f"/{RECORD}<".encode() in sitemap


def test_a_draft_has_no_sheets(site_copy):
    edit(site_copy, SOURCE, ("publication: published", "publication: draft"))
    assert printed(pages(site_copy)) == []
    assert printed(addresses(load(project(site_copy))).below) == []


def test_sheets_of_a_withdrawn_record_say_that_it_is_gone(site_copy):
    gone = "publication: withdrawn\nwithdrawal: {date: 2026-11-25, reason: error}"
    edit(site_copy, SOURCE, ("publication: published", gone))
    found = pages(site_copy)
    assert len(printed(found)) == 6
    assert {found[each].template for each in printed(found)} == {"gone.html"}


def test_sheets_of_a_renamed_record_lead_to_the_new_ones(site_copy):
    former = "publication: published\nformer_ids: [sample-before]"
    edit(site_copy, SOURCE, ("publication: published", former))
    library = load(project(site_copy))
    page = pages(site_copy)["ku/awareness/sample-before/leaflet/"]
    assert page.template == "moved.html"
    assert page.data["to"].address == f"ku/{RECORD}leaflet/"
    assert addresses(library).answers(page.address)
    assert addresses(library).answers(f"ku/{RECORD}leaflet/")
    assert f"ku/{RECORD}leaflet/" not in addresses(library).live


@pytest.mark.parametrize("address", ["https://a.example/", "https://dalil.example.org/ku/a/b-c/"])
def test_the_bars_of_a_code_are_its_dark_modules(address):
    made = code(address)
    dark = set()
    for x, y, width, back in (map(int, each) for each in BAR.findall(made.path)):
        assert width == back
        dark |= {(column, y) for column in range(x, x + width)}
    wanted = segno.make_qr(address, error="m", boost_error=False).matrix
    assert made.size == len(wanted) + 2 * MARGIN
    assert dark == {
        (x + MARGIN, y + MARGIN)
        for y, row in enumerate(wanted)
        for x, each in enumerate(row)
        if each
    }
    assert BAR.sub("", made.path) == ""
