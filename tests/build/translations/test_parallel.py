"""A record in all its languages at once: aligned by provision, nothing passed over in silence."""

import pytest

from build.translations.telling import speech
from dalil.build.site import site
from dalil.build.translations.parallel import BEFORE, HEAD, parallel_recipes
from dalil.load.addresses import addresses
from parity.languages import ARABIC, ENGLISH, FILES, LAW, library, lock_all, put

AR, EN = (f"{LAW}/index.{code}.md" for code in ("ar", "en"))


@pytest.fixture
def root(tmp_path):
    (tmp_path / "content").mkdir()
    return lock_all(put(tmp_path, FILES))


def page(root, code="en"):
    return next(parallel_recipes(speech(root, code))).make()


def rows(root, code="en"):
    return {each.eid: each for each in page(root, code).data["rows"]}


def test_every_part_stands_in_every_language_in_their_order(root):
    found = rows(root)
    assert list(found) == [HEAD, "art_1", "art_2"]
    for row in found.values():
        assert [cell.language.code for cell in row.cells] == ["ar", "en"]
    arabic, english = found["art_1"].cells
    assert (arabic.name.text, english.name.text) == ("المادة 1", "Article 1")
    assert arabic.text.markdown == "يقدم الطعن خلال 7 أيام."
    assert english.text.markdown == "An appeal is made within 7 days."


def test_a_part_is_headed_in_the_language_of_the_page(root):
    assert rows(root, "en")["art_1"].heading.text == "Article 1"
    assert rows(root, "ar")["art_1"].heading.text == "المادة 1"


def test_what_a_language_lacks_is_said(root):
    put(root, {EN: ENGLISH.partition("## Article 2")[0]})
    row = rows(root)["art_2"]
    assert (row.heading.text, row.heading.language.code) == ("المادة 2", "ar")
    arabic, english = row.cells
    assert (arabic.missing, english.name) == ("", None)
    assert english.missing == "This part is not in this language."


def test_what_only_a_translation_has_comes_last(root):
    put(root, {EN: f"{ENGLISH}\n## Article 3 {{#art_3}}\n\nMore.\n"})
    found = rows(root)
    assert list(found)[-1] == "art_3"
    assert found["art_3"].cells[0].missing
    assert found["art_3"].cells[1].notices[0].kind == "extra"


def test_a_stale_part_is_marked_in_its_language_alone(root):
    put(root, {AR: ARABIC.replace("تنشر القرارات", "تنشر القرارات كلها")})
    for code in ("ar", "en"):
        told = {
            (eid, cell.language.code): [each.kind for each in cell.notices]
            for eid, row in rows(root, code).items()
            for cell in row.cells
            if cell.notices
        }
        assert told == {("art_2", "en"): ["stale"]}


def test_a_stale_summary_is_marked_with_its_name(root):
    put(root, {AR: ARABIC.replace("نموذج للتجربة فقط", "نموذج للتجربة وحدها")})
    (notice,) = rows(root)[HEAD].cells[1].notices
    assert (notice.kind, notice.part) == ("stale", "The summary")


def test_what_stands_before_the_first_heading_is_shown(root):
    put(root, {AR: ARABIC.replace("---\n\n## المادة 1", "---\n\nتمهيد.\n\n## المادة 1")})
    arabic, english = rows(root)[BEFORE].cells
    assert arabic.text.markdown == "تمهيد."
    assert english.text is None
    assert english.missing


def test_summaries_are_plain_words(root):
    put(root, {EN: ENGLISH.replace("A sample for trying out only.", "One *and* [two](x).")})
    assert rows(root)[HEAD].cells[1].text.markdown == "One \\*and\\* \\[two\\]\\(x\\)\\."


def test_a_link_to_a_place_of_its_own_page_leads_to_the_record(root):
    put(root, {EN: ENGLISH.replace("Decisions are", "[Decisions](#sources) are")})
    text = rows(root)["art_2"].cells[1].text
    assert text.targets["#sources"].address == "en/laws/iq-2021-900/#sources"


def test_a_record_in_one_language_has_no_such_page(root):
    put(root, {EN: None, f"{LAW}/index.en.lock": None})
    assert list(parallel_recipes(speech(root, "ar"))) == []
    whole = addresses(library(root))
    assert not whole.answers("ar/laws/iq-2021-900/parallel/")


def test_it_is_linked_from_the_record_and_back_and_listed_nowhere(site_copy):
    pages = {each.address: each for each in site(library(site_copy)).pages}
    for code in ("ar", "ku", "en"):
        record = pages[f"{code}/laws/iq-2021-900/"]
        beside = pages[record.data["parallel"].address]
        assert beside.data["back"].address == record.address
        assert not beside.indexed
    assert pages["ar/laws/iq-2022-901/"].data["parallel"]
    assert "ku/laws/iq-2022-901/parallel/" not in pages


def test_it_moves_and_goes_with_its_record(site_copy):
    pages = {each.address: each for each in site(library(site_copy)).pages}
    moved = pages["ar/laws/iq-2021-899/parallel/"]
    assert moved.template == "moved.html"
    assert moved.data["to"].address == "ar/laws/iq-2021-900/parallel/"


def test_it_names_every_file_it_is_made_from(root):
    assert {AR, EN, f"{LAW}/index.en.lock"} <= page(root).inputs
