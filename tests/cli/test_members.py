"""The folder for members: what is written into it, what is said of it, where its site goes."""

from __future__ import annotations

import json

import pytest

from dalil.build.members import MARK
from dalil.load.canary import CANARY
from dalil.load.load import load
from dalil.load.project import overlay, project
from dalil.model.collection import collections

IDS = {"laws": "iq-2024-5", "regulations": "ihec-2025-reg-4", "decisions": "2026-03-20-2"}


@pytest.fixture
def closed(library):
    """An empty folder for members beside the library, which says where members read."""
    settings = library / "content/site.yml"
    text = settings.read_text(encoding="utf-8")
    settings.write_text(f"{text}members: https://members.example.org/\n", encoding="utf-8")
    folder = library.parent / "members"
    folder.mkdir()
    return folder


def page(folder, code="ar", canary="a" * 32, body="نص للأعضاء."):
    path = folder / f"docs/{code}/guide.md"
    path.parent.mkdir(parents=True, exist_ok=True)
    header = f"---\ntitle: صفحة\ncanary: dalil-members-{canary}\n---\n"
    path.write_text(f"{header}\n{body}\n", encoding="utf-8")
    return path


@pytest.mark.parametrize("folder", sorted(collections()))
def test_a_new_record_says_for_whom_it_is_and_has_a_mark(say, closed, folder):
    id = IDS.get(folder, "members-new")
    told = say("new", folder, id, "--members", closed)
    if folder == "terms":
        return  # there is one glossary, and it is public
    assert told.status == 0, told.err
    found = json.loads(say("check", "--members", closed, "--format", "json").out)
    codes = {each["code"] for each in found}
    assert codes - {"SEC701"} == {"FM107"}  # notes below its headings are there to be deleted
    (path,) = [each for each in closed.rglob("*") if each.is_file()]
    assert len(CANARY.findall(path.read_text(encoding="utf-8"))) == 1
    assert "access: members" in path.read_text(encoding="utf-8")


def test_no_term_is_made_for_members(say, closed):
    told = say("new", "terms", "term-secret", "--members", closed)
    assert told.status == 1
    assert "public" in told.err
    assert not list(closed.iterdir())


def test_a_second_row_needs_no_second_mark(say, closed):
    for id in ("rec-one", "rec-two"):
        assert say("new", "recommendations", id, "--members", closed).status == 0
    text = (closed / "content/recommendations.yml").read_text(encoding="utf-8")
    assert len(CANARY.findall(text)) == 1
    assert text.count("    access: members\n") == 2


def test_a_translation_has_a_mark_of_its_own(say, closed):
    say("new", "laws", "iq-2024-5", "--title", "قانون", "--members", closed)
    path = closed / "content/laws/iq-2024-5/index.ar.md"
    text = path.read_text(encoding="utf-8")
    gaps = {"summary": "س", "jurisdiction": "iq", "legal_status": "in_force"}
    for name, value in gaps.items():
        text = text.replace(f"\n{name}:\n", f"\n{name}: {value}\n")
    text = text.replace("- title:\n    address:\n    kind:", "- {title: م, kind: news}")
    path.write_text(text, encoding="utf-8")
    told = say("new", "--translation", "iq-2024-5", "ku", "--members", closed)
    assert told.status == 0, told.err
    other = path.with_name("index.ku.md").read_text(encoding="utf-8")
    assert len(CANARY.findall(other)) == 1
    assert CANARY.findall(other) != CANARY.findall(text)
    assert "access" not in other


def test_an_id_of_a_public_record_is_taken(say, closed, library):
    id = next(iter(load(project(library)).works))
    told = say("new", "laws", id, "--members", closed)
    assert told.status == 2
    assert "is taken" in told.err


def test_the_folder_lies_apart_from_the_project(say, library, tmp_path):
    inside = library / "members"
    inside.mkdir()
    way = tmp_path / "way"
    way.symlink_to(inside)
    for folder in (inside, library, library.parent, way, library / "content"):
        told = say("check", "--members", folder)
        assert told.status == 2
        assert "apart" in told.err


@pytest.mark.parametrize("there", ["docs/en", "docs/en/public", "content"])
def test_links_between_the_trees_are_refused(say, closed, library, there):
    page(closed)
    place = closed / there
    place.parent.mkdir(parents=True, exist_ok=True)
    place.symlink_to(library / there.removesuffix("/public"))
    found = json.loads(say("check", "--members", closed, "--format", "json").out)
    assert [each["code"] for each in found] == ["SEC702"]
    back = library / "docs/ar/members"
    back.symlink_to(closed / "docs/ar")
    found = json.loads(say("check", "--format", "json").out)
    assert [each["code"] for each in found] == ["SEC702"]


def test_a_page_for_members_in_the_public_project_is_refused(say, closed, library):
    page(library)
    found = json.loads(say("check", "--format", "json").out)
    assert [(each["code"], each["path"], each["line"]) for each in found] == [
        ("ACC903", "docs/ar/guide.md", 3)
    ]
    assert say("build").status == 1


def test_the_site_for_members_has_a_folder_of_its_own(say, closed, library):
    page(closed)
    assert say("build", "--site-dir", library / "site").status == 0
    assert say("build", "--members", closed).status == 2
    for folder in (library / "site", library / "site/members", library / "other"):
        told = say("build", "--members", closed, "--site-dir", folder)
        assert told.status == 1, folder
        assert "lies in the public" in told.err
    elsewhere = library.parent / "public"
    assert say("build", "--site-dir", elsewhere).status == 0
    for folder in (elsewhere, elsewhere / "members"):
        told = say("build", "--members", closed, "--site-dir", folder)
        assert told.status == 1, folder
    site = library.parent / "closed"
    assert say("build", "--members", closed, "--site-dir", site).status == 0
    assert say("build", "--members", closed, "--site-dir", site).status == 0
    assert (site / MARK).is_file()
    assert say("build", "--site-dir", site).status == 1
    assert (site / MARK).is_file()


def test_no_site_is_made_without_an_address_of_its_own(say, closed, library):
    page(closed)
    settings = library / "content/site.yml"
    text = settings.read_text(encoding="utf-8")
    settings.write_text(text.replace("members: https", "members: http"), encoding="utf-8")
    told = say("build", "--members", closed, "--site-dir", library.parent / "closed")
    assert told.status == 1
    assert "content/site.yml" in told.err
    assert not (library.parent / "closed").exists()


def test_a_folder_without_a_home_page_gets_one(say, closed, library):
    page(closed, "en")
    site = library.parent / "closed"
    assert say("build", "--members", closed, "--site-dir", site).status == 0
    for code, title in (("ar", "للمنظمات المسجلة"), ("en", "For registered organisations")):
        text = (site / code / "index.html").read_text(encoding="utf-8")
        assert f"<h1>{title}</h1>" in text


def test_translations_of_members_are_compared_and_locked_there(say, closed, library):
    page(closed)
    page(closed, "en", "b" * 32, "Text for members.")
    assert "guide" in say("status", "--members", closed, "--format", "json").out
    assert say("sync", "--all", "--members", closed).status == 0
    assert (closed / "docs/en/guide.lock").is_file()
    assert say("lock", "--members", closed).status == 0
    assert "en/guide/" in (closed / "urls.lock").read_text(encoding="utf-8")
    assert not (library / "urls.lock").exists()


def test_records_of_members_are_shown_on_their_side_alone(closed, library):
    found = load(overlay(closed, project(library)))
    assert found.public is not None
    assert all(work.site for work in found.known.values())
    assert all(not work.site for work in found.public.works.values())
