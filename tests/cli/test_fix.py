import os

import pytest

from dalil.diagnostics import Autofix, Code, Edit, Place

TITLE = "title: قانون نموذجي للتجربة"


def test_mends_and_shows_the_difference(say, law, spoil):
    spoil(TITLE, "title: قانون: نموذجي")
    told = say("fix")
    assert told.status == 0
    assert "-title: قانون: نموذجي" in told.out
    assert '+title: "قانون: نموذجي"' in told.out
    assert "Mended: 1 file." in told.out
    assert 'title: "قانون: نموذجي"\n' in law.read_text(encoding="utf-8")
    assert say("check", "--strict").status == 0


def test_twice_changes_nothing_more(say, spoil, snapshot):
    spoil(TITLE, "title:  قانون: نموذجي\u200f")
    say("fix")
    once = snapshot()
    told = say("fix")
    assert snapshot() == once
    assert told.out == "There is nothing to mend automatically.\n"


def test_dry_run_writes_nothing(say, spoil, snapshot):
    spoil(TITLE, "title: قانون: نموذجي")
    before = snapshot()
    told = say("fix", "--dry-run")
    assert snapshot() == before
    assert "Would change: 1 file. Nothing was written." in told.out


@pytest.mark.parametrize(
    "spoilt",
    [
        lambda data: b"\xef\xbb\xbf" + data,
        lambda data: data.replace(b"\n", b"\r\n"),
        lambda data: data.replace(b"\n", b"\r"),
        lambda data: b"\xef\xbb\xbf" + data.replace(b"\n", b"\r\n"),
    ],
)
def test_bytes_become_normal(say, law, spoilt):
    good = law.read_bytes()
    law.write_bytes(spoilt(good))
    assert say("fix").status == 0
    assert law.read_bytes() == good


def test_sound_files_are_never_touched(say, law, spoil):
    for path in law.parents[2].rglob("*.md"):
        os.utime(path, (1, 1))
    spoil(TITLE, "title: قانون: نموذجي")
    say("fix")
    touched = [path for path in law.parents[2].rglob("*.md") if path.stat().st_mtime != 1]
    assert touched == [law]


def test_only_the_named_files_are_mended(say, spoil, snapshot):
    spoil(TITLE, "title: قانون: نموذجي")
    before = snapshot()
    say("fix", "content/decisions")
    assert snapshot() == before


def test_another_encoding_is_converted_only_when_asked(say, law):
    text = law.read_text(encoding="utf-8")
    data = text.encode("cp1256")
    law.write_bytes(data)
    say("fix")
    assert law.read_bytes() == data
    told = say("fix", "--suggested")
    assert told.status == 0
    assert law.read_text(encoding="utf-8") == text


def test_a_suggestion_is_made_only_when_asked(say, library):
    path = library / "content/decisions/2020-01-15-1/index.ar.md"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("date: 2020-01-15\n", "date: 15/1/2020\n"), encoding="utf-8")
    say("fix")
    assert "15/1/2020" in path.read_text(encoding="utf-8")
    say("fix", "--suggested")
    assert path.read_text(encoding="utf-8") == text


def test_letters_only_when_asked(say, law):
    kurdish = law.with_name("index.ku.md")
    text = kurdish.read_text(encoding="utf-8")
    kurdish.write_text(text.replace("یاسای", "ياساي"), encoding="utf-8")
    assert say("check").status == 1
    say("fix")
    assert "ياساي" in kurdish.read_text(encoding="utf-8")
    assert say("fix", "--letters").status == 0
    assert kurdish.read_text(encoding="utf-8") == text


def test_a_link_is_not_followed(say, library, law, tmp_path):
    outside = tmp_path / "outside.md"
    outside.write_bytes(b"\xef\xbb\xbf" + law.read_bytes())
    law.unlink()
    law.symlink_to(outside)
    before = outside.read_bytes()
    say("fix", "--suggested", "--letters")
    assert outside.read_bytes() == before
    assert law.is_symlink()


def test_a_repair_that_would_do_harm_is_refused(say, spoil, snapshot, monkeypatch):
    """A rule of ours with a wrong repair: the title goes, so the file would lose it."""
    from dalil.cli import mending

    real = mending.check
    code = Code("FM210", "colon-in-value", autofix=Autofix.YES)

    def wrong(library):
        draft = library.drafts["content/laws/sample-law/index.ar.md"]
        cut = Edit(3, 1, len(draft.line(3)) + 1, "")
        found = real(library)
        if draft.line(3).startswith("title"):
            found += (code.at(Place(draft.path, 3), edits=(cut,), excerpt=draft.line(3)),)
        return found

    monkeypatch.setattr(mending, "check", wrong)
    before = snapshot()
    told = say("fix")
    assert told.status == 1
    assert "left as it is" in told.out
    assert "FM105" in told.out
    assert snapshot() == before


def test_permissions_stay(say, law, spoil):
    spoil(TITLE, "title: قانون: نموذجي")
    law.chmod(0o640)
    say("fix")
    assert law.stat().st_mode & 0o777 == 0o640
    assert not list(law.parent.glob(".*"))
