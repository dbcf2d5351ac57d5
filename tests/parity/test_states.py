"""Every state a unit may be in, and that nothing else changes state."""

import pytest

from dalil.load.load import load
from dalil.load.project import project
from dalil.memory.memory import Warm
from dalil.parity.parity import states
from parity.languages import ARABIC, ENGLISH, FILES, LAW, library, lock_all, put, told

AR, EN, KU = (f"{LAW}/index.{code}.md" for code in ("ar", "en", "ku"))


@pytest.fixture
def root(tmp_path):
    (tmp_path / "content").mkdir()
    return lock_all(put(tmp_path, FILES))


def key(unit, language="en"):
    return ("iq-2021-900", language, unit)


def test_without_a_lock_nothing_is_known(tmp_path):
    put(tmp_path, FILES)
    units = ("title", "summary", "art_1", "art_2")
    assert told(tmp_path) == {key(each): "unverified" for each in units}


def test_a_locked_translation_agrees(root):
    assert told(root) == {}


def test_only_the_article_that_changed_is_stale(root):
    put(root, {AR: ARABIC.replace("تنشر القرارات", "تنشر القرارات كلها")})
    assert told(root) == {key("art_2"): "stale"}


def test_editing_a_translation_does_not_make_it_current(root):
    put(root, {AR: ARABIC.replace("تنشر القرارات", "تنشر القرارات كلها")})
    put(root, {EN: ENGLISH.replace("Decisions", "All decisions")})
    assert told(root) == {key("art_2"): "stale"}


@pytest.mark.parametrize(
    ("name", "change"),
    [
        ("spaces", lambda text: text.replace("تنشر القرارات.", " تنشر   القرارات. ")),
        ("lines", lambda text: text.replace("\n", "\r\n")),
        ("direction", lambda text: text.replace("تنشر", "\u200fتنشر\u200e")),
        ("tatweel", lambda text: text.replace("تنشر", "تنـــشر")),
        ("digits", lambda text: text.replace("7", "٧")),
        ("Persian digits", lambda text: text.replace("7", "۷")),
        ("NFD", lambda text: __import__("unicodedata").normalize("NFD", text)),
    ],
)
def test_what_changes_no_meaning_is_not_flagged(root, name, change):
    assert change(ARABIC) != ARABIC
    put(root, {AR: change(ARABIC)})
    assert told(root) == {}


def test_a_zero_width_non_joiner_counts(root):
    put(root, {AR: ARABIC.replace("تنشر", "تن\u200cشر")})
    assert told(root) == {key("art_2"): "stale"}


def test_what_one_of_the_two_lacks(root):
    put(root, {EN: ENGLISH.replace("{#art_2}", "{#art_9}")})
    assert told(root) == {key("art_2"): "missing", key("art_9"): "extra"}


def test_a_heading_without_words_is_no_translation(root):
    put(root, {EN: ENGLISH.replace("Decisions are published.", "")})
    assert told(root) == {key("art_2"): "missing"}


def test_a_number_changed_in_one_language(root):
    put(root, {EN: ENGLISH.replace("7 days", "8 days")})
    assert told(root) == {key("art_1"): "numbers"}
    unit = states(library(root)).text("iq-2021-900", "en").unit("art_1")
    assert (unit.lacking, unit.surplus) == (("7",), ("8",))


def test_the_worst_state_is_told_and_the_others_kept(root):
    put(root, {AR: ARABIC.replace("7 أيام", "8 أيام")})
    unit = states(library(root)).text("iq-2021-900", "en").unit("art_1")
    assert unit.states == ("stale", "numbers", "draft")


def test_renumbering_is_known_again(root):
    put(root, {AR: ARABIC.replace("المادة 2 {#art_2}", "المادة 3 {#art_3}")})
    found = states(library(root)).text("iq-2021-900", "en")
    assert found.unit("art_3").renamed == "art_2"
    assert told(root) == {}
    put(root, {EN: ENGLISH.replace("Article 2 {#art_2}", "Article 3 {#art_3}")})
    assert told(root) == {}


def test_a_number_in_a_heading_counts_where_it_is_not_its_own(root):
    put(root, {AR: ARABIC.replace("المادة 2 {#art_2}", "المادة 3 {#art_2}")})
    assert told(root)[key("art_2")] == "stale"


def test_reordering_changes_no_state(root):
    head, first, second = ARABIC.split("\n## ")
    put(root, {AR: "\n## ".join((head, second + "\n", first))})
    assert told(root) == {}


def test_a_language_without_a_file_is_missing_whole(root):
    text = states(library(root)).text("iq-2021-900", "ku")
    assert not text.exists
    assert text.state == "missing"
    assert [each.unit for each in text.units] == ["title", "summary", "art_1", "art_2"]


def test_a_draft_is_a_draft_and_a_reviewed_text_is_current(root):
    assert states(library(root)).text("iq-2021-900", "en").state == "draft"
    reviewed = "{state: reviewed, method: human, reviewer: لجنة, reviewed_on: 2026-02-01}"
    put(root, {EN: ENGLISH.replace("{state: draft, method: human}", reviewed)})
    assert states(library(root)).text("iq-2021-900", "en").state == "current"


def test_a_lock_with_a_conflict_is_not_read(root):
    place = root / f"{LAW}/index.en.lock"
    text = place.read_text(encoding="utf-8")
    put(root, {f"{LAW}/index.en.lock": f"<<<<<<< HEAD\n{text}=======\n{text}>>>>>>> other\n"})
    assert set(told(root).values()) == {"unverified"}
    assert [each.code for each in library(root).problems] == ["FM003"]


@pytest.mark.parametrize(
    ("line", "variant"), [("art_1 12", ""), ("art_1 {0} {0} 2026-01-01", "twice")]
)
def test_a_bad_line_of_a_lock_is_told_with_its_place(root, line, variant):
    place = root / f"{LAW}/index.en.lock"
    held = place.read_text(encoding="utf-8")
    put(root, {f"{LAW}/index.en.lock": held + "\n" + line.format("0" * 16) + "\n"})
    (found,) = library(root).problems
    assert (found.code, found.variant) == ("I18N611", variant)
    assert found.place.line == held.count("\n") + 2


def test_states_are_taken_over_only_where_nothing_changed(root):
    other = {name.replace("900", "901"): text.replace("900", "901") for name, text in FILES.items()}
    put(root, other)
    memory = Warm()
    first = states(load(project(root), memory=memory))
    memory.turn()
    put(root, {AR: ARABIC.replace("تنشر القرارات", "تنشر القرارات كلها")})
    second = states(load(project(root), memory=memory))
    assert second.texts == states(library(root)).texts
    assert second.text("iq-2021-900", "en").unit("art_2").state == "stale"
    same = [now is before for before, now in zip(first.texts, second.texts, strict=True)]
    assert same == [each.key != "iq-2021-900" for each in first.texts]
