"""The search of a whole library."""

import shutil

from conftest import HERE
from dalil.build.search.kept import Kept
from dalil.build.search.search import search
from dalil.build.text import Speech
from dalil.i18n import languages, words
from dalil.load.load import load
from dalil.load.project import project
from dalil.memory.memory import Memory
from dalil.memory.pack import Pack


def searched(folder):
    """The search of a project, which is then saved, and whether a search was known before."""
    pack = Pack(folder / ".cache", b"version")
    library = load(project(folder), memory=Memory(pack))
    known = Kept(library.memory, library.stamps.frame).state is not None
    speeches = {code: Speech(each, words(each), library) for code, each in languages().items()}
    found = search(library, speeches)
    pack.save()
    return found, known


def test_what_was_worked_out_is_known_to_the_next_build(tmp_path):
    shutil.copytree(HERE / "site", tmp_path / "project")
    first, known = searched(tmp_path / "project")
    assert not known
    second, known = searched(tmp_path / "project")
    assert known
    assert second == first
