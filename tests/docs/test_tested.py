"""Our own files about accessibility and speech can be read, and are written in their languages."""

import re

from conftest import ROOT
from dalil.load import tested

FOREIGN = re.compile("[\u0643\u064a\u0649\u0629]")
"""Letters of Arabic that Sorani does not use."""


def read(name, reader):
    return reader((ROOT / name).read_text(encoding="utf-8"))


def test_our_own_files_can_be_read():
    ours = read(tested.ACCESSIBILITY, tested.accessibility)
    assert ours is not None
    assert ours.gaps
    assert ours.people
    assert {each.id for each in ours.technologies} > {"nvda_firefox", "talkback", "magnifier"}
    assert read(tested.SPEECH, tested.speech) is not None


def test_our_own_sentences_are_written_with_the_letters_of_their_language():
    ours = read(tested.ACCESSIBILITY, tested.accessibility)
    names = [each.name for each in ours.tasks]
    for said in (*ours.gaps, *ours.people, *names):
        assert not FOREIGN.search(said["ku"]), said["ku"]
