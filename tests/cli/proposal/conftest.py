"""A new library in a git repository of its own."""

import subprocess

import pytest

WHO = ("-c", "user.name=Test", "-c", "user.email=test@example.org", "-c", "commit.gpgsign=false")


@pytest.fixture
def git(library):
    """Run git in the library; what it prints."""

    def run(*arguments, cwd=library):
        done = subprocess.run(
            ["git", *WHO, *arguments], cwd=cwd, check=True, capture_output=True, text=True
        )
        return done.stdout.strip()

    return run


@pytest.fixture
def repository(library, git):
    """The library with everything committed on `main`."""
    git("init", "-q", "-b", "main")
    git("add", "-A")
    git("commit", "-q", "-m", "begin")
    return library


@pytest.fixture
def edit(repository):
    """Replace words in a file of the library."""

    def replace(path, old, new):
        file = repository / path
        text = file.read_text(encoding="utf-8")
        assert old in text
        file.write_text(text.replace(old, new), encoding="utf-8", newline="")

    return replace
