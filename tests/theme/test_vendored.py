"""Code of others is as they published it, and says what it is."""

import gzip
import hashlib

import pytest
import yaml

from conftest import ROOT

THEME = ROOT / "src" / "dalil" / "theme"
FOLDERS = sorted(each.parent for each in THEME.rglob("vendored.yml"))
LISTED = {
    folder: yaml.safe_load((folder / "vendored.yml").read_text(encoding="utf-8"))
    for folder in FOLDERS
}
EACH = [pytest.param(at, row, id=row["file"]) for at, rows in LISTED.items() for row in rows]


def test_there_is_some():
    assert {each.parent.name for each in FOLDERS} == {"search", "chat", "questions", "incidents"}


@pytest.mark.parametrize(("folder", "each"), EACH)
def test_it_is_unchanged(folder, each):
    data = (folder / each["file"]).read_bytes()
    assert hashlib.sha256(data).hexdigest() == each["sha256"]
    if "compressed" in each:
        assert len(gzip.compress(data, 9)) == pytest.approx(each["compressed"], rel=0.05)


@pytest.mark.parametrize(("folder", "each"), EACH)
def test_its_licence_stands_beside_it(folder, each):
    assert each["version"]
    assert each["licence"]
    assert (folder / each["text"]).is_file()


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda each: each.parent.name)
def test_nothing_is_here_that_is_not_listed(folder):
    texts = ("file", "text", "notices")
    known = {row[name] for row in LISTED[folder] for name in texts if name in row}
    assert {each.name for each in folder.iterdir()} == known | {"vendored.yml"}
