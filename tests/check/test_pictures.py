"""Each file of `pictures/` is a small project and everything that is said about it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
import yaml

from dalil.check.check import check
from dalil.check.rule import rules
from dalil.diagnostics import Diagnostic
from dalil.diagnostics.wording import sentences
from dalil.i18n import language
from dalil.load.load import load
from dalil.load.project import overlay, project

PICTURES = sorted((Path(__file__).parent / "pictures").glob("*.yml"), key=lambda each: each.stem)


def drawn(picture: Path, root: Path) -> Path:
    """The project of a picture, written below `root`; a folder for members stands beside it."""
    spec = yaml.safe_load(picture.read_text(encoding="utf-8"))
    (root / "content").mkdir(parents=True)
    for name, text in spec["files"].items():
        _write(root / name, text)
    for name, text in spec.get("members", {}).items():
        _write(members(root) / name, text)
    for name, target in spec.get("links", {}).items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).symlink_to(target)
    return root


def _write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


def members(root: Path) -> Path:
    return root.parent / f"{root.name}-members"


def told(root: Path, picture: Path) -> tuple[Diagnostic, ...]:
    """What is said of the project, or of the folder for members that lies on it.

    Rules that know a day take the one that the picture names.
    """
    today = yaml.safe_load(picture.read_text(encoding="utf-8")).get("today")
    here = replace(project(root), today=today)
    return check(load(overlay(members(root), here) if members(root).is_dir() else here))


def line(found: Diagnostic) -> str:
    place = found.place
    message, _ = sentences(found, language("en"))
    where = f"{place.path}:{place.line}:{place.column}"
    return f"{found.code} {found.severity} {where} {message}"


@pytest.mark.parametrize("picture", PICTURES, ids=lambda each: each.stem)
def test_says_what_the_picture_says(picture, tmp_path):
    expected = yaml.safe_load(picture.read_text(encoding="utf-8"))["diagnostics"]
    root = drawn(picture, tmp_path / "project")
    assert [line(each) for each in told(root, picture)] == expected


def test_every_rule_is_seen_to_fail_with_every_sentence(tmp_path):
    from dalil.i18n import words

    seen = set()
    for picture in PICTURES:
        seen |= {each.words for each in told(drawn(picture, tmp_path / picture.stem), picture)}
    ours = {code.code for rule in rules() for code in rule.codes}
    keys = {key.rpartition(".")[0] for key in words(language("en"), "messages").table}
    sentences_of_ours = {key for key in keys if key.split(".")[0] in ours}
    assert sentences_of_ours - seen == set()


def test_a_carets_width_stays_within_its_line(tmp_path):
    for picture in PICTURES:
        for found in told(drawn(picture, tmp_path / picture.stem), picture):
            if found.excerpt:
                end = found.place.column + found.width - 1
                assert end <= max(len(found.excerpt), found.place.column), line(found)


def test_order_is_by_path_line_column_and_code(tmp_path):
    found = told(drawn(PICTURES[0], tmp_path / "project"), PICTURES[0])
    keys = [(each.place, each.code) for each in found]
    assert keys == sorted(keys)
    assert len(set(found)) == len(found)
