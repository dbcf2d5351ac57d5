"""Signs and large print: what stands on the sheets, where the arrows point, the braille."""

import re
import shutil
import subprocess

import pytest

import projects
from conftest import HERE, ROOT
from dalil.build.braille import braille_files
from dalil.engine.render import Renderer
from dalil.engine.templates import THEME
from dalil.i18n import languages
from dalil.model.collection import collections
from dalil.model.collections.sign import Pictogram
from dalil.text.braille import cells

RECORD = "signs/sample-sign/"
TIP = re.compile(r'<path d="M(\d+)[ ,](\d+)')


def made(address):
    site = projects.made(HERE / "site")
    page = next(each for each in site.pages if each.address == address)
    return page, Renderer(site, HERE / "site").html(page)


@pytest.mark.parametrize("code", languages())
def test_an_arrow_to_the_left_is_on_the_left_in_every_language(code):
    _, html = made(f"{code}/{RECORD}placard/")
    sections = html.split('<section class="sheet"')[1:]
    assert len(sections) == 4
    arrows = [re.split("</g>", each)[1].partition("</svg>")[0] for each in sections]
    tips = [TIP.search(each) for each in arrows]
    assert tips[0] is None
    assert int(tips[2][1]) == 5
    assert int(tips[3][1]) == 215
    pictures = [int(re.search(r"translate\((\d+)\)", each)[1]) for each in sections]
    assert pictures == [60, 5, 115, 5]


def test_a_sign_says_its_words_in_all_languages_and_has_a_box_for_the_number():
    page, html = made(f"ku/{RECORD}placard/")
    assert not page.indexed
    assert [each.language.code for each in page.data["others"]] == ["ar", "en"]
    assert html.count('class="box" role="img"') == 4
    assert html.count("لافتة نموذجية للتجربة") == 4


def test_a_sheet_says_which_words_no_native_reader_has_read():
    page, _ = made(f"en/{RECORD}placard/")
    assert page.data["drafts"].count("No native reader") == 2


def test_every_pictogram_is_drawn_and_told_in_words():
    for each in Pictogram:
        drawing = (THEME / "signs" / f"{each.value}.svg").read_text(encoding="utf-8")
        assert drawing.startswith("<")
        assert "fill=" not in drawing.replace('fill-rule="evenodd"', "")


def test_braille_is_braille_and_names_its_table():
    for work in projects.library(ROOT).of(collections()["signs"]):
        for expression in work.expressions.values():
            said = expression.wording
            assert all("\u2800" <= each <= "\u28ff" for each in said.braille), work.id
            assert re.fullmatch(r"[\w-]+\.(utb|ctb) \(liblouis \d+\.\d+\.\d+\)", said.braille_table)


@pytest.mark.skipif(not shutil.which("lou_translate"), reason="liblouis is not here")
def test_braille_is_what_liblouis_gives_and_goes_back_to_the_words():
    done = subprocess.run(["scripts/braille", "--check"], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


def test_large_print_holds_the_measures_and_the_page_leads_to_it():
    page, html = made("en/guidance/sample-guidance/sheet/")
    assert re.findall(r"\{#(\w+)\}", page.markdown) == ["measure_1", "measure_2"]
    assert "https://test.example.org/sub/en/guidance/sample-guidance/" in html
    _, record = made("en/guidance/sample-guidance/")
    assert ">Large print, in Kurdish</a>" in record


@pytest.mark.parametrize("code", languages())
def test_a_sign_has_its_words_for_embossers(code):
    library = projects.library(HERE / "site")
    work = library.works["sample-sign"]
    (file,) = [each for each in braille_files(library) if each.address.startswith(f"{code}/")]
    assert file.address == f"{code}/{RECORD}sample-sign.brf"
    lines = file.data.decode("ascii").splitlines()
    said = work.expressions[code].wording.braille
    assert cells(" ".join(lines)) == said
    _, html = made(f"{code}/{RECORD}")
    assert 'href="sample-sign.brf"' in html
