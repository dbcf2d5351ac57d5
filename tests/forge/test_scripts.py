"""The two scripts that workflows lean on."""

import gzip
import hashlib
import os
import shutil
import subprocess
import tarfile
from pathlib import Path

import pytest

from conftest import ROOT

WHO = ("-c", "user.name=Test", "-c", "user.email=test@example.org", "-c", "commit.gpgsign=false")
SETUP = """#!/bin/sh
cd "$(dirname "$0")/.."
mkdir -p .venv/bin
cp mark .venv/bin/dalil
"""


@pytest.fixture
def proposal(tmp_path):
    """A repository with a generator that is only a mark, and a branch to propose from."""
    folder = tmp_path / "repository"
    (folder / "scripts").mkdir(parents=True)
    (folder / "content").mkdir()
    shutil.copy(ROOT / "scripts/generator", folder / "scripts/generator")
    setup = folder / "scripts/setup"
    setup.write_text(SETUP, encoding="utf-8")
    setup.chmod(0o755)
    (folder / "mark").write_text("old", encoding="utf-8")
    (folder / "content/a.md").write_text("old", encoding="utf-8")
    git(folder, "init", "-q", "-b", "main")
    commit(folder, "begin")
    git(folder, "switch", "-qc", "work")
    return folder


def git(folder, *arguments):
    subprocess.run(["git", *WHO, *arguments], cwd=folder, check=True, capture_output=True)


def commit(folder, message):
    git(folder, "add", "-A")
    git(folder, "commit", "-qm", message)


def generator(folder, base="main"):
    return subprocess.run(
        ["scripts/generator", base],
        cwd=folder,
        capture_output=True,
        text=True,
        env={**os.environ, "TMPDIR": str(folder.parent)},
    )


def test_content_alone_is_judged_by_the_generator_of_the_base(proposal):
    (proposal / "content/a.md").write_text("new", encoding="utf-8")
    commit(proposal, "content")
    git(proposal, "switch", "-q", "main")
    (proposal / "mark").write_text("newer on main", encoding="utf-8")
    commit(proposal, "main goes on")
    git(proposal, "switch", "-q", "work")
    done = generator(proposal)
    assert done.returncode == 0, done.stderr
    (path,) = done.stdout.splitlines()
    assert not path.startswith(f"{proposal}/")
    assert Path(path).read_text(encoding="utf-8") == "newer on main"


def test_a_proposal_that_changes_the_generator_brings_its_own(proposal):
    (proposal / "content/a.md").write_text("new", encoding="utf-8")
    (proposal / "mark").write_text("new", encoding="utf-8")
    commit(proposal, "both")
    done = generator(proposal)
    assert done.stdout == f"{proposal}/.venv/bin/dalil\n"
    assert (proposal / ".venv/bin/dalil").read_text(encoding="utf-8") == "new"


@pytest.mark.parametrize("base", ["nowhere", "--output=x", ""])
def test_a_base_that_is_not_there_is_named(proposal, base):
    done = generator(proposal, base)
    assert done.returncode != 0
    assert done.stdout == ""
    assert "commit" in done.stderr
    assert not (proposal / "x").exists()


def test_equal_sites_make_equal_archives(tmp_path):
    for place, time in (("one", 1), ("two", 2_000_000_000)):
        site = tmp_path / place / "site"
        (site / "ar").mkdir(parents=True)
        for name in ("index.html", "ar/index.html"):
            file = site / name
            file.write_text(name, encoding="utf-8")
            file.chmod(0o600 if place == "one" else 0o664)
            os.utime(file, (time, time))
        subprocess.run(
            [ROOT / "scripts/pack", f"{site}/"],
            check=True,
            env={**os.environ, "SOURCE_DATE_EPOCH": "1700000000"},
        )
    one, two = ((tmp_path / place / "site.tar.gz").read_bytes() for place in ("one", "two"))
    assert one == two
    told = (tmp_path / "one/site.tar.gz.sha256").read_text(encoding="utf-8")
    assert told == f"{hashlib.sha256(one).hexdigest()}  site.tar.gz\n"
    assert gzip.decompress(one)
    with tarfile.open(tmp_path / "one/site.tar.gz") as archive:
        members = archive.getmembers()
    assert {each.name for each in members} == {
        "site", "site/index.html", "site/ar", "site/ar/index.html"
    }  # fmt: skip
    assert {(each.uid, each.gid, each.mtime) for each in members} == {(0, 0, 1700000000)}


def test_what_is_no_site_is_not_packed(tmp_path):
    done = subprocess.run([ROOT / "scripts/pack", tmp_path], capture_output=True, text=True)
    assert done.returncode == 1
    assert "no built site" in done.stderr
