"""A reader is told of a part that no longer matches, at that part and nowhere else."""

import pytest

from build.translations.telling import page, said
from dalil.parity.part import parts
from dalil.parity.wording_change import Kind
from parity.languages import ARABIC, ENGLISH, FILES, LAW, library, lock_all, put

AR, EN = (f"{LAW}/index.{code}.md" for code in ("ar", "en"))
CHANGED = ARABIC.replace("تنشر القرارات", "تنشر القرارات كلها")


@pytest.fixture
def root(tmp_path):
    (tmp_path / "content").mkdir()
    return lock_all(put(tmp_path, FILES))


def keep(root, unit):
    """Keep what the original says now, as `dalil keep` does."""
    work = library(root).works["iq-2021-900"].source
    part = parts(work.wording, work.body)[unit]
    put(root, {f"content/earlier/{part.digest}.txt": f"{part.heading}\n{part.text}\n"})


def test_where_all_matches_nothing_is_said(root):
    assert said(root).notices == {}
    assert said(root).note.notices == ()


def test_only_the_changed_part_says_so_and_leads_to_the_original(root):
    put(root, {AR: CHANGED})
    found = said(root)
    assert list(found.notices) == ["art_2"]
    (notice,) = found.notices["art_2"]
    assert notice.kind == "stale"
    assert notice.sentence == (
        "This part may no longer match the Arabic text,"
        " which has changed since the two were last compared on 1 March 2026."
    )
    assert notice.link.address == "ar/laws/iq-2021-900/#art_2"
    assert (notice.link.text.text, notice.link.elsewhere.code) == ("المادة 2", "ar")
    assert notice.change is None
    assert found.note.notices == ()


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ("{id: change_1, date: 2026-05-04, kind: amended, provisions: [art_2]}", "4 May 2026"),
        ("{id: change_1, date: 2026-05-04, kind: amended, provisions: [art_1]}", "1 March 2026"),
        ("{id: change_1, date: 2026-03-01, kind: amended, provisions: [art_2]}", "1 March 2026"),
        ("{id: change_1, date: 2026-05-04, kind: created, provisions: [art_2]}", "1 March 2026"),
    ],
)
def test_the_day_is_that_of_the_change_where_the_record_tells_it(root, changes, told):
    put(root, {AR: CHANGED.replace("sources:", f"changes:\n  - {changes}\nsources:")})
    (notice,) = said(root).notices["art_2"]
    assert told in notice.sentence
    assert ("last compared" in notice.sentence) == (told == "1 March 2026")


def test_the_change_is_shown_word_by_word_where_the_old_text_was_kept(root):
    keep(root, "art_2")
    put(root, {AR: CHANGED.replace("تنشر", "تُعلن")})
    change = said(root).notices["art_2"][0].change
    assert change.language.code == "ar"
    assert [[(each.kind, each.text) for each in line] for line in change.paragraphs] == [
        [(Kind.DELETED, "تنشر القرارات."), (Kind.INSERTED, "تُعلن القرارات كلها.")]
    ]


def test_a_change_that_no_reader_sees_is_not_shown(root):
    linked = ARABIC.replace("تنشر القرارات", "[تنشر القرارات](record:iq-2021-900#art_1)")
    put(root, {AR: linked})
    lock_all(root)
    keep(root, "art_2")
    put(root, {AR: linked.replace("#art_1)", "#art_2)")})
    (notice,) = said(root).notices["art_2"]
    assert notice.change is None


def test_a_stale_title_or_summary_is_told_at_the_top(root):
    put(root, {AR: ARABIC.replace("نموذج للتجربة فقط", "نموذج للتجربة وحدها")})
    found = said(root)
    assert found.notices == {}
    (notice,) = found.note.notices
    assert notice.part == "The summary"
    assert "may no longer match the Arabic text" in notice.sentence


def test_other_numbers_are_named(root):
    put(root, {EN: ENGLISH.replace("7 days", "8 days")})
    (notice,) = said(root).notices["art_1"]
    assert notice.kind == "numbers"
    assert notice.sentence.startswith("The numbers in this part are not all those of the Arabic")
    assert notice.sentence.endswith("Only there: 7. Only here: 8.")


def test_a_missing_part_is_told_where_it_would_follow(root):
    put(root, {EN: ENGLISH.partition("## Article 2")[0]})
    (notice,) = said(root).notices["art_1"]
    assert (notice.kind, notice.last) == ("missing", True)
    assert notice.link.address == "ar/laws/iq-2021-900/#art_2"
    assert "not translated yet" in notice.sentence


def test_a_first_part_that_is_missing_is_told_before_all_headings(root):
    text = ENGLISH.replace("## Article 1 {#art_1}\n\nAn appeal is made within 7 days.\n", "")
    put(root, {EN: text})
    assert list(said(root).notices) == [""]


def test_an_empty_part_says_so_at_its_heading(root):
    put(root, {EN: ENGLISH.replace("Decisions are published.", "")})
    (notice,) = said(root).notices["art_2"]
    assert (notice.last, notice.sentence) == (False, "This part is not translated yet.")


def test_what_only_the_translation_has_says_so(root):
    put(root, {EN: f"{ENGLISH}\n## Article 3 {{#art_3}}\n\nMore.\n"})
    (notice,) = said(root).notices["art_3"]
    assert (notice.kind, notice.link) == ("extra", None)


def test_a_renumbered_part_is_the_same_part(root):
    put(root, {AR: ARABIC.replace("art_2", "art_3").replace("المادة 2", "المادة 3")})
    assert said(root).notices == {}


def test_a_row_of_a_table_is_told_of_at_the_top(site_copy):
    file = site_copy / "content" / "recommendations.yml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("هذا نموذج. يجيب عنه إرشاد.", "هذا نموذج. يجيب عنه نص."), "utf-8")
    for code in ("ku", "en"):
        (notice,) = said(site_copy, "rec-sample-1", code).note.notices
        assert notice.kind == "stale"
    assert said(site_copy, "rec-sample-2").note.notices == ()


def test_a_hand_written_page_is_told_of_at_its_heading(site_copy):
    file = site_copy / "docs" / "ar" / "about" / "index.md"
    text = file.read_text(encoding="utf-8")
    file.write_text(f"{text}\nكلام جديد.\n", encoding="utf-8")
    found = said(site_copy, "pages/about/index")
    assert list(found.notices) == ["law"]
    assert found.notices["law"][0].link.address == "ar/about/#law"


def test_a_page_names_the_lock_and_the_earlier_text_it_was_made_from(root):
    put(root, {AR: CHANGED})
    named = page(root).inputs
    digest = library(root).locks[f"{LAW}/index.en.lock"].lines["art_2"].source
    assert {f"{LAW}/index.en.lock", f"content/earlier/{digest}.txt"} <= named
