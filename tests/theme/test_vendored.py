"""Code of others is as they published it, and says what it is."""

import hashlib

import pytest
import yaml

from conftest import ROOT

FOLDER = ROOT / "src" / "dalil" / "theme" / "search" / "vendor"
LISTED = yaml.safe_load((FOLDER / "vendored.yml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("each", LISTED, ids=lambda each: each["file"])
def test_it_is_unchanged(each):
    assert hashlib.sha256((FOLDER / each["file"]).read_bytes()).hexdigest() == each["sha256"]


@pytest.mark.parametrize("each", LISTED, ids=lambda each: each["file"])
def test_its_licence_stands_beside_it(each):
    assert each["version"]
    assert each["licence"]
    assert (FOLDER / each["text"]).is_file()


def test_nothing_is_here_that_is_not_listed():
    known = {each["file"] for each in LISTED} | {each["text"] for each in LISTED}
    assert {each.name for each in FOLDER.iterdir()} == known | {"vendored.yml"}
