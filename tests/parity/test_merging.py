"""Locks in git: two branches merge line by line; what does not is told and never read."""

import subprocess

import pytest

from parity.languages import ARABIC, ENGLISH, LAW, library, lock_all, put, told

LOCK = f"{LAW}/index.en.lock"
MANY = "".join(f"\n## المادة {n} {{#art_{n}}}\n\nنص المادة كذا.\n" for n in range(3, 9))
MORE = "".join(f"\n## Article {n} {{#art_{n}}}\n\nText of that article.\n" for n in range(3, 9))


@pytest.fixture
def git(tmp_path):
    def run(*arguments, check=True):
        done = subprocess.run(
            ["git", "-c", "user.name=t", "-c", "user.email=t@example.org", *arguments],
            cwd=tmp_path,
            capture_output=True,
            text=True,
            check=False,
        )
        assert not check or done.returncode == 0, done.stderr
        return done

    files = {f"{LAW}/index.ar.md": ARABIC + MANY, f"{LAW}/index.en.md": ENGLISH + MORE}
    lock_all(put(tmp_path, files))
    run("init", "-q", "-b", "main")
    run("add", "-A")
    run("commit", "-qm", "first")
    return run


def changed(root, git, branch, number, word):
    """On a branch of its own: an article is changed and its line of the lock with it."""
    git("switch", "-q", "-c", branch, "main")
    old = f"{{#art_{number}}}\n\nنص المادة كذا."
    text = (root / f"{LAW}/index.ar.md").read_text(encoding="utf-8")
    assert old in text
    put(root, {f"{LAW}/index.ar.md": text.replace(old, f"{{#art_{number}}}\n\nنص المادة {word}.")})
    lock_all(root, minor=branch)
    git("commit", "-qam", branch)


def test_two_neighbouring_lines_merge(tmp_path, git):
    changed(tmp_path, git, "one", 4, "الأولى")
    changed(tmp_path, git, "two", 5, "الثانية")
    git("switch", "-q", "one")
    # the articles themselves stand far enough apart for git, and the lines of the lock must too
    git("merge", "-q", "two", "-m", "both")
    assert library(tmp_path).problems == ()
    assert told(tmp_path) == {}


def test_a_conflict_is_told_and_not_read(tmp_path, git):
    changed(tmp_path, git, "one", 4, "الأولى")
    changed(tmp_path, git, "two", 4, "الثانية")
    git("switch", "-q", "one")
    assert git("merge", "-q", "two", check=False).returncode == 1
    git("checkout", "--ours", f"{LAW}/index.ar.md")
    codes = {(each.code, each.place.path) for each in library(tmp_path).problems}
    assert codes == {("FM003", LOCK)}
    assert set(told(tmp_path).values()) == {"unverified"}
