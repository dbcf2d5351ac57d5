import pytest

from conftest import tree
from dalil.engine.parts import Part
from dalil.engine.write import NotOursError, write

MARKED = [Part(name, b"x") for name in ("sitemap.xml", "robots.txt", "404.html")]


def test_a_new_site_replaces_the_old_one_whole(tmp_path):
    folder = tmp_path / "site"
    assert len(write([*MARKED, Part("ar/old/index.html", b"old")], folder)) == 4
    assert len(write([*MARKED, Part("ar/index.html", b"new")], folder)) == 4
    assert set(tree(folder)) == {"sitemap.xml", "robots.txt", "404.html", "ar/index.html"}
    assert [each.name for each in tmp_path.iterdir()] == ["site"]


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
