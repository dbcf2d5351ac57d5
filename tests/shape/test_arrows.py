"""The shape of the code: data goes one way, files are small, hooks are a screen."""

import ast
import subprocess

import pytest

from conftest import ROOT

SOURCE = ROOT / "src" / "dalil"
MAY_IMPORT = {
    "memory": {"memory"},
    "diagnostics": {"diagnostics", "text", "i18n"},
    "text": {"text", "i18n"},
    "i18n": {"i18n", "text"},
    "model": {"model", "diagnostics", "text", "i18n"},
    "forms": {"forms", "model", "diagnostics", "text", "i18n"},
    "load": {"load", "memory", "forms", "model", "diagnostics", "text", "i18n"},
    "parity": {"parity", "memory", "load", "model", "diagnostics", "text", "i18n"},
    "leaks": {"leaks", "load", "model", "diagnostics", "text", "i18n"},
    "check": {
        "check",
        "memory",
        "leaks",
        "parity",
        "load",
        "forms",
        "model",
        "diagnostics",
        "text",
        "i18n",
    },
    "accounts": {"accounts", "text", "i18n"},
    "desk": {"desk", "accounts", "load", "forms", "model", "diagnostics", "text", "i18n"},
    "server": {"server", "accounts", "build", "load", "model", "text", "i18n"},
    "build": {"build", "memory", "parity", "load", "forms", "model", "diagnostics", "text", "i18n"},
}
FILES = sorted(SOURCE.rglob("*.py"))

EMPTY = {"audits", "contacts", "fact-checks", "organisations", "plans", "reports"}
"""Collections of which the library holds nothing yet; the test site has a sample of each."""


def imports(file):
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module
        elif isinstance(node, ast.Import):
            yield from (each.name for each in node.names)


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(SOURCE)))
def test_arrows_point_one_way(file):
    room = file.relative_to(SOURCE).parts[0].removesuffix(".py")
    for name in imports(file):
        parts = name.split(".")
        if parts[0] == "dalil" and len(parts) > 1 and room in MAY_IMPORT:
            assert parts[1] in MAY_IMPORT[room], f"{room} imports {name}"
        if parts[0] in ("mkdocs", "material"):
            assert room == "engine", f"{room} imports {name}"


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(SOURCE)))
def test_files_hold_one_noun(file):
    assert len(file.read_text(encoding="utf-8").splitlines()) <= 300


@pytest.mark.parametrize("room", ["parity", "check", "build"])
def test_rules_and_pages_have_no_side_effects(room):
    for file in (SOURCE / room).rglob("*.py"):
        tree = ast.parse(file.read_text(encoding="utf-8"))
        names = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}
        assert not names & {"print", "open", "exit"}, file
        assert not {"time", "os", "random", "logging"} & set(imports(file)), file


def test_hooks_are_a_screen():
    for file in (ROOT / "hooks").glob("*.py"):
        assert len(file.read_text(encoding="utf-8").splitlines()) <= 85, file


def test_no_page_folder_is_taken_for_a_language():
    known = {"ar", "ku", "en"}
    two_letters = [each.name for each in (ROOT / "docs").iterdir() if len(each.name) == 2]
    assert set(two_letters) <= known


def test_every_collection_has_its_folder_template_and_words():
    from dalil.build.facts import COMPUTED
    from dalil.i18n import languages, words
    from dalil.model.collection import collections

    content = ROOT / "content"
    tables = {each.folder for each in collections().values() if each.table}
    held = {each.name for each in content.iterdir() if each.is_dir()} - {
        "vocab",
        "forms",
        "incidents",
    }
    assert held == set(collections()) - tables - EMPTY
    assert all((content / f"{each}.yml").is_file() for each in tables - EMPTY)
    assert all((ROOT / "tests/site/content" / f"{each}.yml").is_file() for each in EMPTY & tables)
    for each in collections().values():
        assert (SOURCE / "theme" / "records" / f"{each.name}.html").is_file()
        for language in languages().values():
            for key in ("one", "plural", "description", "count.other"):
                assert f"{each.name}.{key}" in words(language)
        for fact in each.facts:
            assert fact in each.model.model_fields or fact in COMPUTED, fact


def test_no_document_names_a_machine():
    banned = ("/tm" + "p/", "/wor" + "k/", "pypi.or" + "g", "registry.npm" + "js", "/roo" + "t/")
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True)
    for name in listed.stdout.split("\0"):
        file = ROOT / name
        if name and file.is_file() and file.suffix != ".png":
            text = file.read_text(encoding="utf-8", errors="ignore")
            for path in banned:
                assert path not in text, f"{name}: {path}"
