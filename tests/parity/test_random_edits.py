"""Whatever is done to an original: a unit is stale if and only if its normal form changed."""

import random
import re
import unicodedata
from dataclasses import replace

import pytest

from dalil.load.body import body
from dalil.load.library import Expression
from dalil.parity.parity import states
from parity.languages import FILES, LAW, library, lock_all, put

EDITS = 10_000
LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنهويءآأإئةىپچژگڤکیەێۆڕڵ\u200c\u064b\u0654"
DIGITS = "0123456789٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹"
UNREAD = "\u200e\u200f\u061c\u202a\u202c\u2066\u2069\u0640\ufeff"


def oracle(text):
    """The normal form once more, letter by letter."""
    kept = "".join(each for each in text if each not in UNREAD)
    kept = "".join(str(unicodedata.digit(each)) if each in DIGITS else each for each in kept)
    return re.sub(r"\s+", " ", unicodedata.normalize("NFC", kept)).strip()


def harmless(dice, text):
    """An edit that changes no meaning."""
    at = dice.randrange(len(text) + 1)
    return dice.choice(
        [
            lambda: text[:at] + dice.choice(UNREAD) + text[at:],
            lambda: text.replace(" ", dice.choice(["  ", "\t", "\n", " \xa0"]), dice.randrange(3)),
            lambda: unicodedata.normalize(dice.choice(["NFC", "NFD"]), text),
            lambda: "".join(digit(dice, each) for each in text),
            lambda: text + " " * dice.randrange(4),
        ]
    )()


def digit(dice, each):
    """The same digit of another set."""
    if each not in DIGITS:
        return each
    return DIGITS[unicodedata.digit(each) + dice.choice([0, 10, 20])]


def any_edit(dice, text):
    """An edit that may change meaning, or may not."""
    at = dice.randrange(len(text) + 1)
    return dice.choice(
        [
            lambda: text[:at] + dice.choice(LETTERS + DIGITS + " ") + text[at:],
            lambda: text[:at] + text[at + 1 :],
            lambda: text[:at] + dice.choice(LETTERS + DIGITS + " ") + text[at + 1 :],
            lambda: " ".join(dice.sample(text.split(), len(text.split()))),
        ]
    )()


@pytest.fixture(scope="module")
def locked(tmp_path_factory):
    root = tmp_path_factory.mktemp("edits")
    return library(lock_all(put(root, FILES)))


def edited(held, units):
    """The library with other words in the original."""
    work = held.works["iq-2021-900"]
    text = "".join(f"\n## {head} {{#{eid}}}\n\n{words}\n" for eid, (head, words) in units.items())
    draft = replace(work.source.draft, body=text, text=text)
    source = Expression("ar", draft, work.source.wording, body(text, 12))
    new = replace(work, source=source, expressions={**work.expressions, "ar": source})
    return replace(held, works={new.id: new})


def test_a_unit_is_flagged_if_and_only_if_its_normal_form_changed(locked):
    dice = random.Random(20231126)
    source = locked.works["iq-2021-900"].source.body
    first = {each.eid: (each.heading, each.markdown) for each in source.units}
    flagged = 0
    for _ in range(EDITS):
        units = dict(first)
        eid = dice.choice(list(units))
        head, words = units[eid]
        for _ in range(dice.randrange(1, 4)):
            words = dice.choice([harmless, harmless, any_edit])(dice, words)
        units[eid] = (head, words.strip("\n"))
        text = states(edited(locked, units)).text("iq-2021-900", "en")
        stale = {each.unit for each in text.units if "stale" in each.states}
        same = oracle(units[eid][1]) == oracle(first[eid][1])
        assert stale == (set() if same else {eid}), units[eid]
        flagged += not same
    assert EDITS // 5 < flagged < EDITS * 4 // 5
    assert LAW
