import os
import subprocess
import sys
from pathlib import Path

import pytest

from dalil.cli import main, session

LANGUAGES = ("ar", "ku", "en")


@pytest.mark.parametrize(
    ("arguments", "environment", "expected"),
    [
        ([], {}, "en"),
        ([], {"LANG": "ar_IQ.UTF-8"}, "ar"),
        ([], {"LANG": "ckb_IQ.UTF-8"}, "ku"),
        ([], {"LANG": "fr_FR.UTF-8"}, "en"),
        ([], {"LC_ALL": "ku_TR", "LANG": "ar_IQ"}, "ku"),
        ([], {"LC_ALL": "", "LC_MESSAGES": "ar", "LANG": "en_GB"}, "ar"),
        ([], {"DALIL_LANG": "ckb", "LC_ALL": "ar_IQ"}, "ku"),
        ([], {"DALIL_LANG": "xx", "LC_ALL": "ar_IQ"}, "ar"),
        (["--lang", "ar"], {"DALIL_LANG": "ku"}, "ar"),
        (["--lang=ckb"], {"DALIL_LANG": "ar"}, "ku"),
        (["check", "--", "--lang", "ar"], {}, "en"),
    ],
)
def test_language_of_a_run(arguments, environment, expected):
    assert session.chosen_language(arguments, environment).code == expected


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_command_has_help_in_every_language(say, lang):
    for name in main.COMMANDS:
        told = say(name, "--help", lang=lang)
        assert told.status == 0, (name, told.err)
        assert told.out.splitlines()[0].startswith({"en": "Usage:"}.get(lang, told.out[:3]))
        assert "--project DIR" in told.out


def test_help_is_in_the_language_of_the_editor(say):
    assert "أقرب مجلد" in say("check", "--help", lang="ar").out
    assert "نزیکترین بوخچە" in say("check", "--help", lang="ku").out
    assert "nearest folder" in say("check", "--help", lang="en").out


def test_no_command_shows_the_help_and_is_a_misuse(say):
    told = say()
    assert told.status == 2
    assert "check" in told.out


@pytest.mark.parametrize(
    ("arguments", "piece"),
    [
        (["chekc"], "Did you mean check?"),
        (["check", "--strickt"], "Did you mean --strict?"),
        (["check", "--format", "xml"], "--format may be one of: text, json, github, gitlab."),
        (["explain", "FM210", "FM211"], "one word too many: FM211."),
        (["rename", "one"], "Something is missing here: NEW."),
        (["lock", "--lang", "fr"], "There is no language fr. Known are: ar, ku, en."),
        (["lock", "--project", "/nowhere/at/all"], "There is no folder /nowhere/at/all."),
    ],
)
def test_a_misuse_is_named(library, capsys, arguments, piece):
    assert main.run(arguments) == 2
    told = capsys.readouterr()
    assert piece in told.err
    assert told.out == ""


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_project(say, tmp_path, monkeypatch, lang):
    monkeypatch.chdir(tmp_path)
    told = say("check", lang=lang)
    assert told.status == 2
    assert "--project" in told.err
    assert say("check", "--project", tmp_path, lang=lang).status == 2


def test_the_project_is_found_from_within(say, library, monkeypatch):
    monkeypatch.chdir(library / "content/laws")
    assert say("check").status == 0


@pytest.mark.parametrize("lang", LANGUAGES)
def test_our_fault_shows_a_sentence_and_keeps_the_traceback(say, library, monkeypatch, lang):
    def broken(library, jobs):
        raise RuntimeError("the inside of it")

    monkeypatch.setattr("dalil.cli.check.check", broken)
    told = say("check", lang=lang)
    assert told.status == 3
    assert "Traceback" not in told.err + told.out
    path = next(
        word
        for word in told.err.replace("\u2068", " ").replace("\u2069", " ").split()
        if "dalil-" in word
    )
    with open(path.rstrip(".,;؛،")) as report:  # noqa: PTH123
        assert "the inside of it" in report.read()


def test_check_never_imports_the_engine(library):
    code = (
        "import sys; from dalil.cli.main import run; status = run(['check']);"
        "sys.exit(status or any(name.split('.')[0] == 'mkdocs' for name in sys.modules))"
    )
    source = str(Path(main.__file__).parents[2])
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=library,
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": source},
    )
    assert done.returncode == 0, done.stdout + done.stderr
