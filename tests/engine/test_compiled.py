"""Templates of the program are compiled once, those of a project by every process."""

import sys

import pytest
from jinja2 import FileSystemLoader

from dalil.engine import compiled
from dalil.engine.compiled import Compiled
from dalil.engine.compiler import ManyPages


class Counting(ManyPages):
    """Counts what it compiles."""

    count = 0

    def compile(self, *args, **options):
        self.count += 1
        return super().compile(*args, **options)


@pytest.fixture
def theme(tmp_path, monkeypatch):
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    monkeypatch.setattr(sys, "pycache_prefix", None)
    folder = tmp_path / "theme"
    folder.mkdir()
    (folder / "a.html").write_text("{{ 1 }} a", encoding="utf-8")
    return folder


def printed(theme, cache):
    """What the template prints, and whether it was compiled for it."""
    env = Counting(FileSystemLoader(theme), cache)
    return env.get_template("a.html").render(), bool(env.count)


def test_a_process_compiles_once(theme):
    cache = Compiled(theme.parent / "elsewhere")
    assert [printed(theme, cache) for _ in range(2)] == [("1 a", True), ("1 a", False)]


def test_another_process_finds_it(theme):
    assert printed(theme, Compiled(theme)) == ("1 a", True)
    assert printed(theme, Compiled(theme)) == ("1 a", False)


def test_a_changed_template_is_compiled_anew(theme):
    printed(theme, Compiled(theme))
    (theme / "a.html").write_text("{{ 2 }} b", encoding="utf-8")
    assert printed(theme, Compiled(theme)) == ("2 b", True)
    assert printed(theme, Compiled(theme)) == ("2 b", False)


def test_another_program_compiles_anew(theme, monkeypatch):
    printed(theme, Compiled(theme))
    monkeypatch.setattr(compiled, "version", lambda: b"another")
    assert printed(theme, Compiled(theme)) == ("1 a", True)


def test_nothing_is_kept_or_read_in_a_project(theme):
    printed(theme, Compiled(theme.parent / "elsewhere"))
    assert [each.name for each in theme.iterdir()] == ["a.html"]
    printed(theme, Compiled(theme))
    assert printed(theme, Compiled(theme.parent / "elsewhere")) == ("1 a", True)


def test_nothing_is_written_where_python_writes_nothing(theme, monkeypatch):
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    assert printed(theme, Compiled(theme)) == ("1 a", True)
    assert [each.name for each in theme.iterdir()] == ["a.html"]


def test_a_folder_that_is_closed_does_no_harm(theme):
    (theme / "__pycache__").write_text("", encoding="utf-8")
    assert printed(theme, Compiled(theme)) == ("1 a", True)


@pytest.mark.parametrize("data", [b"", b"j2", b"something else"])
def test_what_is_no_code_is_passed_over(theme, data):
    printed(theme, Compiled(theme))
    (file,) = (theme / "__pycache__").iterdir()
    whole = file.read_bytes()
    for broken in (data, whole[: len(whole) // 2]):
        file.write_bytes(broken)
        assert printed(theme, Compiled(theme)) == ("1 a", True)
    assert file.read_bytes() == whole
