"""A new library that a test may spoil, and the command line as a person types it."""

import shutil
from dataclasses import dataclass

import pytest

from dalil.cli import main


@dataclass(frozen=True)
class Said:
    """What a command answered."""

    status: int
    out: str
    err: str


@pytest.fixture
def say(capsys, monkeypatch):
    """Run a command line; English unless `lang` says otherwise."""
    for name in ("DALIL_LANG", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)

    def run(*arguments, lang="en"):
        capsys.readouterr()
        status = main.run([*map(str, arguments), "--lang", lang])
        told = capsys.readouterr()
        return Said(status, told.out, told.err)

    return run


@pytest.fixture(scope="session")
def starter(tmp_path_factory):
    """What `dalil init` writes."""
    folder = tmp_path_factory.mktemp("starter") / "library"
    assert main.run(["init", str(folder), "--lang", "en"]) == 0
    return folder


@pytest.fixture
def library(starter, tmp_path, monkeypatch):
    """A copy of the new library, in which we stand."""
    folder = tmp_path / "library"
    shutil.copytree(starter, folder)
    monkeypatch.chdir(folder)
    return folder


@pytest.fixture
def law(library):
    """The source file of the sample law."""
    return library / "content/laws/sample-law/index.ar.md"


@pytest.fixture
def spoil(law):
    """Replace words in the sample law."""

    def replace(old, new):
        text = law.read_text(encoding="utf-8")
        assert old in text
        law.write_text(text.replace(old, new), encoding="utf-8", newline="")

    return replace


def contents(folder):
    """Every file below a folder: path -> bytes."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and ".git/" not in path.as_posix()
    }


@pytest.fixture
def snapshot(library):
    """The bytes of every file of the library, now."""
    return lambda: contents(library)
