"""The steps of the workflow that takes ticks, run one after the other as a forge runs them."""

import os
import subprocess
import sys

import pytest
import yaml

from conftest import ROOT
from dalil.cli import main

FORGES = (".github", "forge/forgejo/.forgejo")
WHO = ("-c", "user.name=Test", "-c", "user.email=test@example.org", "-c", "commit.gpgsign=false")
KURDISH = "content/laws/sample-law/index.ku.md"
LOCK = "content/laws/sample-law/index.ku.lock"


def step(forge, job, name):
    """The commands of a step."""
    file = ROOT / forge / "workflows/sync.yml"
    steps = yaml.safe_load(file.read_text(encoding="utf-8"))["jobs"][job]["steps"]
    return next(each["run"] for each in steps if each.get("name") == name)


def git(folder, *arguments):
    done = subprocess.run(
        ["git", *WHO, *arguments], cwd=folder, check=True, capture_output=True, text=True
    )
    return done.stdout.strip()


def run(script, folder, temp):
    """Run a step in `folder` as a runner does."""
    return subprocess.run(
        ["bash", "-e", "-c", script],
        cwd=folder,
        capture_output=True,
        text=True,
        env={
            **os.environ,
            "GITHUB_OUTPUT": str(temp / "output"),
            "GITHUB_REF": "refs/heads/work",
            "RUNNER_TEMP": str(temp),
            "PYTHONPATH": str(ROOT / "src"),
            "DALIL_LANG": "en",
        },
    )


@pytest.fixture
def branch(tmp_path):
    """A new library on the branch `work` of a forge, and a clone of it."""
    folder, forge = tmp_path / "clone", tmp_path / "forge.git"
    assert main.run(["init", str(folder), "--lang", "en"]) == 0
    for path, text in (
        ("scripts/setup", "#!/bin/sh\n"),
        (".venv/bin/dalil", f'#!/bin/sh\nexec "{sys.executable}" -m dalil "$@"\n'),
    ):
        file = folder / path
        file.parent.mkdir(parents=True)
        file.write_text(text, encoding="utf-8")
        file.chmod(0o755)
    subprocess.run(["git", "init", "-q", "--bare", forge], check=True)
    git(folder, "init", "-q", "-b", "work")
    git(folder, "remote", "add", "origin", str(forge))
    (folder / LOCK).unlink()
    tick(folder / KURDISH)
    git(folder, "add", "-A")
    git(folder, "commit", "-qm", "tick")
    git(folder, "push", "-q", "origin", "work")
    return folder


def tick(file):
    text = file.read_text(encoding="utf-8")
    assert "  method: machine\n" in text
    file.write_text(text.replace("method: machine\n", "method: machine\n  synced: true\n"), "utf-8")


@pytest.mark.parametrize("forge", FORGES)
def test_a_tick_becomes_one_commit_of_lines(branch, tmp_path, forge):
    taken = run(step(forge, "sync", "Take the ticks"), branch, tmp_path)
    assert taken.returncode == 0, taken.stderr
    assert (tmp_path / "output").read_text("utf-8").split() == ["status=0", "changed=true"]
    git(tmp_path, "clone", "-q", "-b", "work", "forge.git", "other")
    (branch / "ticks.patch").rename(tmp_path / "ticks.patch")
    done = run(step(forge, "commit", "Commit and push"), tmp_path / "other", tmp_path)
    assert done.returncode == 0, done.stdout + done.stderr
    changed = git(tmp_path / "forge.git", "diff", "--name-only", "work~1", "work").splitlines()
    assert changed == [LOCK, KURDISH]
    assert "synced" not in git(tmp_path / "forge.git", "show", f"work:{KURDISH}")
    assert "art_1" in git(tmp_path / "forge.git", "show", f"work:{LOCK}")


@pytest.mark.parametrize("forge", FORGES)
def test_what_is_refused_is_told_and_the_rest_is_kept(branch, tmp_path, forge):
    english = branch / "content/laws/sample-law/index.en.md"
    tick(english)
    english.write_text(english.read_text("utf-8").rstrip() + " Within 7 days.\n", "utf-8")
    taken = run(step(forge, "sync", "Take the ticks"), branch, tmp_path)
    assert taken.returncode == 0, taken.stderr
    assert (tmp_path / "output").read_text("utf-8").split() == ["status=1", "changed=true"]
    assert LOCK in (branch / "ticks.patch").read_text("utf-8")


@pytest.mark.parametrize("forge", FORGES)
def test_lines_that_reach_beyond_content_are_not_written(branch, tmp_path, forge):
    (branch / "scripts/setup").write_text("#!/bin/sh\necho mine\n", encoding="utf-8")
    (tmp_path / "ticks.patch").write_text(git(branch, "diff") + "\n", encoding="utf-8")
    git(tmp_path, "clone", "-q", "-b", "work", "forge.git", "other")
    before = git(tmp_path / "forge.git", "rev-parse", "work")
    done = run(step(forge, "commit", "Commit and push"), tmp_path / "other", tmp_path)
    assert done.returncode == 1
    assert "scripts/setup" in done.stdout
    assert git(tmp_path / "forge.git", "rev-parse", "work") == before
