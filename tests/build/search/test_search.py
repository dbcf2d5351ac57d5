"""The search of a whole library, and its files."""

import shutil

from conftest import HERE
from dalil.build.search.cards import SHARED
from dalil.build.search.concepts import Concepts
from dalil.build.search.item import Entry, Item, Leaf
from dalil.build.search.kept import Kept
from dalil.build.search.search import made, search
from dalil.build.text import Speech
from dalil.i18n import languages, words
from dalil.load.load import load
from dalil.load.project import project
from dalil.memory.memory import Memory
from dalil.memory.pack import Pack
from search.browser import asked
from search.sample import speeches


def searched(folder):
    """The search of a project, which is then saved, and whether a search was known before."""
    pack = Pack(folder / ".cache", b"version")
    library = load(project(folder), memory=Memory(pack))
    known = Kept(library.memory, library.stamps.frame).state is not None
    spoken = {code: Speech(each, words(each), library) for code, each in languages().items()}
    found = search(library, spoken)
    pack.save()
    return found, known


def test_what_was_worked_out_is_known_to_the_next_build(tmp_path):
    shutil.copytree(HERE / "site", tmp_path / "project")
    first, known = searched(tmp_path / "project")
    assert not known
    second, known = searched(tmp_path / "project")
    assert known
    assert second == first


def files(texts):
    """The files of search of items with these texts."""
    entries = [Entry("", "", text, ((3.0, f"title{at}"), (1.0, text))) for at, text in texts]
    items = [
        Item(f"x{at:04}", "law", {"en": Leaf(f"en/laws/x{at:04}/", f"title{at}", (each,))})
        for at, each in enumerate(entries)
    ]
    return made(items, Concepts(()), speeches(), frozenset()).assets


def test_a_changed_card_renames_those_that_share_its_digest_and_no_others():
    texts = [(at, f"text {at}") for at in range(2 * SHARED + 5)]
    before = files(texts)
    for at in (0, SHARED - 1, SHARED, 2 * SHARED + 4):
        (found,) = asked(before, [["search", f"title{at}", {"language": "en"}]])
        assert found["groups"][0]["hits"][0]["record"] == f"x{at:04}"
    texts[SHARED + 1] = (SHARED + 1, "another text")
    names = [{each.address for each in found} for found in (before, files(texts))]
    cards = [each for each in names[1] - names[0] if each.startswith("search/law-en.")]
    assert len(cards) == SHARED
