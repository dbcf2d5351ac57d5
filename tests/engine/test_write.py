from pathlib import Path

import pytest

from conftest import tree
from dalil.engine.earlier import Earlier
from dalil.engine.parts import Part
from dalil.engine.write import NotOursError, write, writing

MARKED = [Part(name, b"x") for name in ("sitemap.xml", "robots.txt", "404.html")]


def test_a_new_site_replaces_the_old_one_whole(tmp_path):
    folder = tmp_path / "site"
    assert len(write([*MARKED, Part("ar/old/index.html", b"old")], folder)) == 4
    assert len(write([*MARKED, Part("ar/index.html", b"new")], folder)) == 4
    assert set(tree(folder)) == {"sitemap.xml", "robots.txt", "404.html", "ar/index.html"}
    assert [each.name for each in tmp_path.iterdir()] == ["site"]


@pytest.mark.parametrize("known", [True, False])
def test_what_lies_there_stays_and_files_and_folders_give_way_to_each_other(tmp_path, known):
    folder = tmp_path / "site"
    before = write(
        [*MARKED, Part("a", b"file"), Part("b/c/index.html", b"page"), Part("d", b"d")], folder
    )
    kept = (folder / "d").stat()
    parts = [*MARKED, Part("a/e", b"e"), Part("b", b"b"), Part("d", None)]
    with writing(folder, Earlier(folder, before) if known else None) as fresh:
        left = {part.path: fresh.keep(part) for part in parts}
        fresh.publish(left)
    assert tree(folder) == {**tree(folder), "a/e": b"e", "b": b"b", "d": b"d"}
    assert set(tree(folder)) == {*left, "a/e", "b", "d"} == set(left)
    assert (folder / "d").stat().st_ino == kept.st_ino
    assert (left["d"].size, left["d"].time) == (kept.st_size, kept.st_mtime_ns)
    assert [each.name for each in tmp_path.iterdir()] == ["site"]


def test_pages_come_after_what_they_name(tmp_path, monkeypatch):
    folder = tmp_path / "site"
    write(MARKED, folder)
    moved = []
    move = Path.replace
    monkeypatch.setattr(Path, "replace", lambda old, new: (moved.append(new), move(old, new)))
    write([*MARKED, Part("a/index.html", b"page"), Part("b.css", b"css")], folder)
    assert moved.index(folder / "b.css") < moved.index(folder / "a/index.html")


def test_a_fault_leaves_the_old_site(tmp_path):
    folder = tmp_path / "site"
    write(MARKED, folder)

    def broken():
        yield Part("ar/index.html", b"half")
        raise OSError("disk full")

    with pytest.raises(OSError, match="disk full"):
        write(broken(), folder)
    assert set(tree(folder)) == {"sitemap.xml", "robots.txt", "404.html"}
    assert [each.name for each in tmp_path.iterdir()] == ["site"]


def test_a_folder_of_somebody_else_is_never_replaced(tmp_path):
    folder = tmp_path / "site"
    folder.mkdir()
    (folder / "letter.txt").write_text("mine")
    with pytest.raises(NotOursError):
        write(MARKED, folder)
    assert set(tree(folder)) == {"letter.txt"}
