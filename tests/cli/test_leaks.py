"""`dalil leaks`, and the members' build that runs it before it writes anything."""

from __future__ import annotations

import json
import shutil

import pytest

from conftest import HERE, OVERLAY, tree

PAGE = "docs/en/together/index.md"
RECORD = "content/procedures/proc-sample-observer-cards"
CARDS = "The sample coordinator receives the cards in the green room on the third floor"


@pytest.fixture
def trees(tmp_path, monkeypatch):
    """The test site and its folder for members, which a test may change; we stand in the first."""
    shutil.copytree(HERE / "site", tmp_path / "public")
    shutil.copytree(OVERLAY, tmp_path / "members")
    monkeypatch.chdir(tmp_path / "public")
    return tmp_path


def found(told):
    return {(each["path"], each["code"]) for each in json.loads(told.out)}


def test_a_site_without_leaks_is_clean(say, trees, built):
    told = say("leaks", built, "--members", "../members")
    assert told.status == 0, told.out
    assert f"{len(tree(built))} files" in told.out


def test_a_sentence_on_a_page_is_a_leak(say, trees, built):
    site = trees / "site"
    shutil.copytree(built, site)
    page = site / "en/laws/index.html"
    page.write_text(page.read_text(encoding="utf-8") + f"<p>{CARDS}.</p>", encoding="utf-8")
    told = say("leaks", site, "--members", "../members", "--format", "json")
    assert told.status == 1
    assert found(told) == {(page.as_posix(), "ACC907")}
    told = say("leaks", site, "--members", "../members")
    assert f"{RECORD}/index.en.md" in told.out
    assert "green room" not in told.out


def test_the_site_for_members_is_not_searched(say, trees, members):
    told = say("leaks", members, "--members", "../members")
    assert told.status == 1
    assert "is a site for members" in told.err


def test_it_needs_both_sides(say, trees, built):
    assert say("leaks", built).status == 2
    assert say("leaks", trees / "nowhere", "--members", "../members").status == 2
    assert say("leaks", trees, "--members", "../members").status == 1
    assert say("build", "--public", built).status == 2


def without_marks(path):
    lines = path.read_text(encoding="utf-8").splitlines()
    kept = [each for each in lines if not each.startswith(("canary:", "access:"))]
    return "\n".join(kept) + "\n"


@pytest.mark.parametrize("labelled", [True, False])
def test_a_copied_page_is_refused(say, trees, labelled):
    source = trees / "members" / PAGE
    copy = trees / "public/docs/en/about/work.md"
    text = source.read_text(encoding="utf-8") if labelled else without_marks(source)
    text = text.replace("../about/index.md", "index.md")
    copy.write_text(text, encoding="utf-8")
    assert say("check", "--format", "json").status == (1 if labelled else 0)
    told = say("build", "--members", "../members", "--site-dir", trees / "closed")
    assert told.status == 1
    assert "docs/en/about/work.md" in told.out
    assert not (trees / "closed").exists()


def test_a_copied_record_that_was_published_is_found_in_the_site(say, trees):
    for path in (trees / "members" / RECORD).glob("index.*.md"):
        copy = trees / "public/content/procedures/proc-other" / path.name
        copy.parent.mkdir(exist_ok=True)
        text = without_marks(path).replace("proc-sample-observer-cards", "proc-other")
        text = "".join(line for line in text.splitlines(keepends=True) if "attachments" not in line)
        text = "".join(
            line for line in text.splitlines(keepends=True) if "{id: file_1" not in line
        ).partition("## ")
        body = f"## {text[2]}".rpartition("\n## ")[0]
        copy.write_text(text[0] + body + "\n", encoding="utf-8")
    told = say("build")
    assert told.status == 0, told.out
    told = say("leaks", "site", "--members", "../members", "--format", "json")
    assert told.status == 1
    pages = {path for path, _ in found(told)}
    assert {f"site/{code}/procedures/proc-other/index.html" for code in ("ar", "ku", "en")} <= pages
    assert "site/data/procedures.json" in pages
    assert "site/ar/procedures/feed.atom" in pages
    assert [each for each in pages if each.startswith("site/search/procedure-ku")]


def test_the_build_for_members_searches_the_public_site(say, trees, built):
    arguments = ("build", "--members", "../members", "--site-dir", trees / "closed")
    told = say(*arguments)
    assert told.status == 0
    assert "No public site was searched" in told.out
    site = trees / "public/site"
    shutil.copytree(built, site)
    told = say(*arguments)
    assert told.status == 0
    assert "Nothing for members was found" in told.out
    (site / "note.txt").write_text(CARDS, encoding="utf-8")
    before = tree(trees / "closed")
    told = say(*arguments)
    assert told.status == 1
    assert "note.txt" in told.out
    assert tree(trees / "closed") == before
    told = say(*arguments, "--public", built)
    assert told.status == 0
