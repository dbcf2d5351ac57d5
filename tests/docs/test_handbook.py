"""The editors' handbook tells what is so: commands, options, codes and the whole sample."""

import re
import shutil
from pathlib import Path

import pytest

from dalil.check.check import check
from dalil.check.manual import codes
from dalil.cli.main import COMMANDS, dalil
from dalil.i18n import languages
from dalil.load.load import load
from dalil.load.project import project

ROOT = Path(__file__).resolve().parents[2]
PAGES = sorted(
    path.relative_to(ROOT / "docs/ar").as_posix() for path in ROOT.glob("docs/ar/handbook/*.md")
)
TOLD = re.compile(r"(?:^|`)dalil(?: --help| ([a-z]+)([^`\n]*))", re.MULTILINE)
CODE = re.compile(r"\b(?:FM|REF|ID|DATE|BODY|I18N|SEC|SRC|TERM|URL|VOC)[0-9]{3}\b")
HEADING = re.compile(r"^#{2,3} .*\{#([a-z_]+)\}$", re.MULTILINE)
FENCE = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)


def page(language, name):
    return (ROOT / "docs" / language / name).read_text(encoding="utf-8")


def texts():
    return [page(code, name) for code in languages() for name in PAGES]


def test_there_are_pages():
    assert len(PAGES) == 11


@pytest.mark.parametrize("name", PAGES)
def test_languages_have_the_same_headings_and_examples(name):
    outlines = [HEADING.findall(FENCE.sub("", page(code, name))) for code in languages()]
    counts = [len(FENCE.findall(page(code, name))) for code in languages()]
    assert outlines[0]
    assert all(each == outlines[0] for each in outlines)
    assert len(set(counts)) == 1


def test_every_command_and_option_exists():
    context = dalil.make_context("dalil", ["explain"])
    seen = set()
    for text in texts():
        for name, rest in TOLD.findall(text):
            if not name:
                continue
            assert name in COMMANDS, name
            seen.add(name)
            command = dalil.get_command(context, name)
            within = re.match(" ([a-z]+)", rest)
            if within and hasattr(command, "modules"):
                assert within[1] in command.modules, (name, rest)
                command = command.get_command(context, within[1])
            known = {each for it in command.params for each in it.opts}
            assert set(re.findall(r"(?<= )--[a-z-]+", rest)) <= known | {"--help"}, (name, rest)
    assert seen == set(COMMANDS)


def test_every_code_exists():
    named = {code for text in texts() for code in CODE.findall(text)}
    assert len(named) >= 10
    assert named <= codes().keys()


@pytest.mark.parametrize("language", languages())
def test_the_whole_sample_is_a_sound_record(language, tmp_path):
    text = page(language, "handbook/add-record.md").partition("{#sample}")[2]
    sample = text.partition("```yaml\n")[2].partition("```")[0]
    shutil.copytree(ROOT / "content/vocab", tmp_path / "content/vocab")
    file = tmp_path / "content/decisions/2026-03-20-1/index.ar.md"
    file.parent.mkdir(parents=True)
    file.write_text(sample, encoding="utf-8")
    library = load(project(tmp_path))
    assert "2026-03-20-1" in library.works
    assert check(library) == ()
