"""Kits whole, for paper: what stands in the document, and under which ids."""

import re
from collections import Counter

import projects
from conftest import HERE
from dalil.build.site import site
from dalil.engine.render import Renderer
from dalil.load.load import load
from dalil.load.project import project

RECORD = "kits/sample-kit/"
SOURCE = f"content/{RECORD}index.ar.md"


def found(folder, address):
    pages = {page.address: page for page in site(load(project(folder))).pages}
    return pages[address]


def html(address):
    made = projects.made(HERE / "site")
    page = next(each for each in made.pages if each.address == address)
    return Renderer(made, HERE / "site").html(page)


def edit(folder, old, new):
    file = folder / SOURCE
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


def test_each_part_is_a_chapter_with_what_it_gathers():
    page = found(HERE / "site", f"en/{RECORD}print/")
    chapters = page.data["chapters"]
    assert [each.id for each in chapters] == ["point_1", "point_2", "point_3"]
    assert [bool(each.whole) for each in chapters] == [True, True, False]
    assert chapters[2].link is None
    assert chapters[1].whole.kind == "Guidance"
    assert not page.indexed


def test_a_part_of_a_record_stands_there_alone_and_a_whole_one_whole():
    page = found(HERE / "site", f"en/{RECORD}print/")
    part, whole = (each.whole for each in page.data["chapters"][:2])
    ids = re.findall(r"\{#(\w+)\}", part.text.markdown)
    assert ids
    assert all(re.fullmatch(r"point_1__art_1(__\w+)?", each) for each in ids)
    assert part.summary == ""
    assert re.findall(r"\{#(\w+)\}", whole.text.markdown) == [
        "point_2__measure_1",
        "point_2__measure_2",
    ]
    assert whole.summary.startswith("This is a sample")


def test_no_two_ids_are_alike_and_every_way_inside_leads_somewhere():
    for code in ("ar", "ku", "en"):
        text = html(f"{code}/{RECORD}print/")
        ids = Counter(re.findall(r'\bid="([^"]+)"', text))
        assert [each for each, times in ids.items() if times > 1] == []
        assert {each for each in re.findall(r'href="#([^"]+)"', text)} <= set(ids)


def test_the_page_of_a_kit_leads_to_the_records_and_to_the_document():
    text = html(f"en/{RECORD}")
    assert "../../guidance/sample-guidance/" in text
    assert ">The whole kit as one document to print</a>" in text
    back = html("en/guidance/sample-guidance/")
    assert "Kits that it is part of" in back


def test_a_record_that_a_language_lacks_is_named_and_not_faked(site_copy):
    (site_copy / "content/guidance/sample-guidance/index.en.md").unlink()
    chapter = found(site_copy, f"en/{RECORD}print/").data["chapters"][1]
    assert chapter.whole is None
    assert chapter.link.elsewhere.code == "ar"


def test_a_record_that_readers_cannot_see_is_not_in_the_document(site_copy):
    file = site_copy / "content/guidance/sample-guidance/index.ar.md"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("publication: published", "publication: draft"), "utf-8")
    chapter = found(site_copy, f"ar/{RECORD}print/").data["chapters"][1]
    assert chapter.whole is None
    assert chapter.link.address == ""


def test_an_outline_says_that_it_is_no_text_to_sign(site_copy):
    edit(site_copy, "purpose: seminar", "purpose: outline")
    assert found(site_copy, f"ar/{RECORD}print/").data["outline"]
    assert found(site_copy, f"ar/{RECORD}").data["outline"]
    assert not found(HERE / "site", f"ar/{RECORD}").data["outline"]
