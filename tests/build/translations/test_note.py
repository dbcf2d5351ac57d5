"""At the top of a translation: what it is, what prevails, and its state in one line."""

import pytest

from build.translations.telling import lines, said
from parity.languages import ARABIC, ENGLISH, FILES, LAW, lock_all, put

AR, EN = (f"{LAW}/index.{code}.md" for code in ("ar", "en"))


@pytest.fixture
def root(tmp_path):
    (tmp_path / "content").mkdir()
    return lock_all(put(tmp_path, FILES))


def test_an_original_says_nothing_of_itself(root):
    assert said(root, code="ar").note is None


def test_it_names_the_language_that_prevails(root):
    note = said(root).note
    assert note.sentence.endswith("the Arabic text prevails.")
    assert note.original.address == "ar/laws/iq-2021-900/"


@pytest.mark.parametrize(
    ("block", "words"),
    [
        ("{state: draft, method: machine}", "machine-made draft"),
        ("{state: reviewed, method: machine}", "made by machine and reviewed"),
        ("{state: reviewed, method: human}", "reviewed by a native reader"),
    ],
)
def test_machine_translation_is_named_as_such(root, block, words):
    put(root, {EN: ENGLISH.replace("{state: draft, method: human}", block)})
    assert words in said(root).note.sentence


def test_a_translation_that_says_nothing_of_itself_is_still_one(root):
    put(root, {EN: ENGLISH.replace("translation: {state: draft, method: human}\n", "")})
    assert said(root).note.sentence.startswith("This is a translation that does not say")


def test_nothing_has_changed_since_the_last_comparison(root):
    assert lines(root) == [
        "Nothing has changed in the Arabic text since the two were last compared on 1 March 2026"
    ]


def test_without_a_lock_it_says_that_nothing_is_recorded(tmp_path):
    (tmp_path / "content").mkdir()
    put(tmp_path, FILES)
    assert lines(tmp_path) == [
        "Nobody has recorded which wording of the Arabic text it was made from"
    ]


def test_without_a_lock_other_numbers_are_told_all_the_same(tmp_path):
    (tmp_path / "content").mkdir()
    put(tmp_path, {**FILES, EN: ENGLISH.replace("7 days", "8 days")})
    assert "Parts whose numbers differ: 1 of 4" in lines(tmp_path)


def test_parts_in_doubt_are_counted_and_lead_to_their_places(root):
    put(root, {AR: ARABIC.replace("تنشر القرارات", "تنشر القرارات كلها")})
    (line,) = said(root).note.lines
    assert (line.text, line.warns) == ("Parts that may be out of date: 1 of 4", True)
    assert [each.address for each in line.places] == ["en/laws/iq-2021-900/#art_2"]


def test_what_nobody_compared_is_counted_apart(root):
    lock = root / LAW / "index.en.lock"
    text = lock.read_text(encoding="utf-8")
    kept = [each for each in text.split("\n\n") if not each.startswith("art_2")]
    lock.write_text("\n\n".join(kept), encoding="utf-8")
    assert lines(root) == ["Parts that nobody has compared with the Arabic text yet: 1 of 4"]
