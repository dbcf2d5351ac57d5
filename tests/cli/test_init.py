import os
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from dalil.cli.init import starter as starter_files
from dalil.model.collection import collections

ROOT = Path(__file__).parents[2]
HOOK = ROOT / "hooks/site.py"
SOURCE = ROOT / "src"


def test_a_new_library_is_clean(say, library):
    told = say("check", "--strict")
    assert told.status == 0, told.out


def test_it_holds_a_labelled_sample_of_three_kinds_in_three_languages(library):
    words = {"ar": "نموذجي", "ku": "نموونەیی", "en": "Sample"}
    for folder in ("laws", "decisions", "procedures"):
        assert folder in collections()
        for code, word in words.items():
            (path,) = (library / "content" / folder).glob(f"*/index.{code}.md")
            title = path.read_text(encoding="utf-8").split("title: ")[1].splitlines()[0]
            assert word in title


def test_rows_that_records_need_are_there(library):
    for name, row in {
        "jurisdictions": "krd",
        "issuers": "council-of-representatives",
        "topics": "voting",
    }.items():
        rows = yaml.safe_load((library / f"content/vocab/{name}.yml").read_text(encoding="utf-8"))
        assert set(rows[row]) == {"ar", "ku", "en"}


@pytest.mark.parametrize("name", ['شبكة "عين": العراق', "Plain", "a \\ b # c"])
def test_a_name_is_kept_as_it_was_typed(say, tmp_path, name):
    assert say("init", tmp_path / "new", "--name", name).status == 0
    site = yaml.safe_load((tmp_path / "new/content/site.yml").read_text(encoding="utf-8"))
    kurdish = name.replace("ك", "ک").replace("ي", "ی")
    assert site["name"] == {"ar": name, "ku": kurdish, "en": name}
    assert yaml.safe_load((tmp_path / "new/mkdocs.yml").read_text(encoding="utf-8"))
    assert say("check", "--strict", "--project", tmp_path / "new").status == 0


def test_a_folder_with_something_in_it_is_left_alone(say, tmp_path):
    (tmp_path / "mine.txt").write_text("mine")
    told = say("init", tmp_path)
    assert told.status == 2
    assert "is not empty" in told.err
    assert [each.name for each in tmp_path.iterdir()] == ["mine.txt"]
    assert say("init", tmp_path / "mine.txt").status == 2


def test_an_empty_folder_will_do(say, tmp_path):
    assert say("init", tmp_path, lang="ku").status == 0
    assert (tmp_path / ".gitignore").is_file()


def test_its_hook_is_ours_without_the_path_of_a_checkout():
    ours = HOOK.read_text(encoding="utf-8")
    theirs = dict(starter_files())["hooks/site.py"]
    assert ours[ours.index("AFTER_I18N") :] == theirs[theirs.index("AFTER_I18N") :]


@pytest.mark.slow
def test_both_builds_of_a_new_library_agree(library, tmp_path):
    for name in ("mkdocs", "dalil"):
        done = subprocess.run(
            [sys.executable, "-m", name, "build", "--strict", "--site-dir", str(tmp_path / name)],
            capture_output=True,
            text=True,
            env={**os.environ, "PYTHONPATH": str(SOURCE), "NO_MKDOCS_2_WARNING": "1"},
        )
        assert done.returncode == 0, done.stdout + done.stderr
    assert tree(tmp_path / "mkdocs") == tree(tmp_path / "dalil")


def tree(folder):
    """Every file below a folder: path -> bytes."""
    found = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}
