"""The search of a whole library, worked out here or by another process."""

import shutil

import pytest

from conftest import HERE
from dalil.build.search import search as module
from dalil.build.search.kept import Kept
from dalil.build.text import Speech
from dalil.i18n import languages, words
from dalil.load.load import load
from dalil.load.project import project
from dalil.memory.memory import Memory
from dalil.memory.pack import Pack


def begun(folder, jobs):
    """The search of a project, which is then saved, and whether a search was known before."""
    pack = Pack(folder / ".cache", b"version")
    library = load(project(folder), memory=Memory(pack))
    known = Kept(library.memory, library.stamps.frame).state is not None
    speeches = {code: Speech(each, words(each), library) for code, each in languages().items()}
    found = module.begun(library, speeches, jobs)()
    pack.save()
    return found, known


@pytest.mark.parametrize("jobs", [1, 2])
def test_what_another_process_worked_out_is_known_to_the_next_build(jobs, tmp_path, monkeypatch):
    monkeypatch.setattr(module, "MANY", 1)
    shutil.copytree(HERE / "site", tmp_path / "project")
    first, known = begun(tmp_path / "project", jobs)
    assert not known
    second, known = begun(tmp_path / "project", jobs)
    assert known
    assert second == first
