import re
import subprocess

import pytest

LAW = "content/laws/sample-law"


@pytest.fixture
def history(library):
    """The new library with a history, and its first article changed since."""
    from dalil.load.load import load
    from dalil.load.project import project

    git = ["git", "-c", "user.name=t", "-c", "user.email=t@example.org"]
    for arguments in (["init", "-q"], ["add", "-A"], ["commit", "-qm", "first"]):
        subprocess.run([*git, *arguments], cwd=library, check=True)
    unit = load(project(library)).works["sample-law"].source.body.units[0]
    place = library / f"{LAW}/index.ar.md"
    text = place.read_text(encoding="utf-8")
    place.write_text(text.replace(unit.markdown, f"{unit.markdown} وزيادة."), encoding="utf-8")
    return unit.eid


def test_shows_what_came_and_only_what_is_work(say, history):
    told = say("diff", "sample-law", "ku").out
    assert "{+وزيادة.+}" in told
    assert f"  {history}  out of date" in told
    assert told.count("Original, Arabic:") == 1
    assert "dalil sync sample-law ku" in told


def test_what_came_stands_where_what_went_stood(say, library, history):
    place = library / f"{LAW}/index.ar.md"
    text = place.read_text(encoding="utf-8")
    place.write_text(re.sub(r"\S+ وزيادة", "غيره", text), encoding="utf-8")
    (line,) = [each for each in say("diff", "sample-law", "ku").out.split("\n") if "[-" in each]
    assert line.count("-]{+") == 1


def test_parts_that_nobody_compared_are_named(say, library):
    lock = library / f"{LAW}/index.ku.lock"
    lines = lock.read_text(encoding="utf-8").split("\n\n")
    lock.write_text("\n\n".join(each for each in lines if not each.startswith("title ")), "utf-8")
    told = say("diff", "sample-law", "ku").out
    assert "Nobody has compared these parts" in told
    assert "title." in told
    assert "Nothing to do" not in told


def test_without_history_it_says_so(say, library, history):
    import shutil

    shutil.rmtree(library / ".git")
    told = say("diff", "sample-law", "ku").out
    assert "not kept here and not in the history" in told
    assert "وزيادة." in told


def test_nothing_to_do_is_said(say, library):
    assert "Nothing to do" in say("diff", "sample-law", "en").out


def test_a_translation_that_is_not_there_is_begun_elsewhere(say, library):
    (library / f"{LAW}/index.ku.md").unlink()
    (library / f"{LAW}/index.ku.lock").unlink()
    assert "dalil new --translation sample-law ku" in say("diff", "sample-law", "ku").out


def test_kept_texts_outlive_the_history_and_go_when_nobody_needs_them(say, library, history):
    import shutil

    assert "Kept: sample-law" in say("keep").out
    shutil.rmtree(library / ".git")
    assert "{+وزيادة.+}" in say("diff", "sample-law", "ku").out
    assert say("check", "--strict").status == 0
    for code in ("ku", "en"):
        say("sync", "sample-law", code, "--minor", "--reason", "sample")
    assert "No longer needed" in say("keep").out
    assert list((library / "content/earlier").iterdir()) == []


def test_a_copy_that_was_tampered_with_does_not_count(say, library, history):
    import shutil

    say("keep")
    shutil.rmtree(library / ".git")
    (place,) = (library / "content/earlier").iterdir()
    place.write_text("أخرى\nكلمات أخرى.\n", encoding="utf-8")
    assert "not kept here" in say("diff", "sample-law", "ku").out


def test_privacy_takes_the_copies_too(say, library, history):
    say("keep")
    assert say("withdraw", "sample-law", "--reason", "privacy").status == 0
    assert list((library / "content/earlier").iterdir()) == []
