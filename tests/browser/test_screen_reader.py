"""What a screen reader meets: places, steps, and the whole of each kind of page as a transcript.

The transcripts in `transcripts/` are of the test site, to be read by a person when they change:
`DALIL_GOLDEN=write scripts/test tests/browser/test_screen_reader.py` writes them anew.
"""

import os
from pathlib import Path

import pytest
import yaml

from browser.kinds import KINDS, SLOW
from browser.reading import steps, things, transcript
from kinds import LANGUAGES, kinds
from projects import SAMPLE

pytestmark = [pytest.mark.browser, pytest.mark.slow]
HERE = Path(__file__).parent
NOON = "2026-11-25T09:00:00Z"
"""Of a Wednesday in Baghdad: what scripts say of the clock is the same whenever it is heard."""
BUDGETS = yaml.safe_load((HERE / "budgets.yml").read_text(encoding="utf-8"))
PAGES = [
    (kind, path.format(lang=language), language)
    for kind, path in kinds(SAMPLE).items()
    for language in LANGUAGES
    if kind != "moved"  # it leads on at once to a page that has a transcript
]


@pytest.fixture
def opened(windows):
    """Open any address; `opened(address, width)`."""
    with windows.lent() as window:

        def open_page(address, width=1280):
            page = window(width, now=NOON)
            page.goto(address)
            return page

        yield open_page


@pytest.mark.parametrize(
    ("kind", "path", "language"), PAGES, ids=[f"{kind} {code}" for kind, _, code in PAGES]
)
def test_transcript(kind, path, language, opened, sample_address):
    said = transcript(opened(sample_address + path))
    file = HERE / "transcripts" / f"{kind.replace(' ', '-')}.{language}.txt"
    if os.environ.get("DALIL_GOLDEN") == "write":
        file.parent.mkdir(exist_ok=True)
        file.write_text(said, encoding="utf-8")
    assert said == file.read_text(encoding="utf-8")


def test_every_transcript_is_of_a_kind_of_page():
    known = {f"{kind.replace(' ', '-')}.{code}.txt" for kind, _, code in PAGES}
    written = {each.name for each in (HERE / "transcripts").iterdir()}
    assert written == known


@pytest.mark.parametrize(
    ("kind", "width"), [(each, 320) for each in KINDS] + [(each, 1280) for each in SLOW]
)
def test_few_steps_to_the_title_and_the_places_are_few_and_named(kind, width, opened, address):
    met = things(opened(address + KINDS[kind].format(lang="ar"), width))
    assert steps(met, "heading") <= BUDGETS["h1"][width]
    for role in ("main", "banner", "contentinfo"):
        assert [each.role for each in met].count(role) == 1, role
    inside = met[[each.role for each in met].index("main") + 1 :]
    assert (inside[0].role, inside[0].level) == ("heading", 1)
    assert [each.level for each in met if each.role == "heading"].count(1) == 1
    ways = [each.name for each in met if each.role == "navigation"]
    assert all(ways)
    assert len(ways) == len(set(ways)) <= 4
    assert "¶" not in "".join(each.name for each in met if each.role == "heading")


TABLES = """() => [...document.querySelectorAll("main table")].every((each) => each.caption
  && each.caption.textContent.trim()
  && [...each.querySelectorAll("th")].every((cell) => cell.scope))"""


@pytest.mark.parametrize("kind", KINDS)
def test_tables_are_named_and_near(kind, opened, address, real):
    path = KINDS[kind].format(lang="ku")  # its lines are the longest
    file = real / path / "index.html" if path.endswith("/") else real / path
    if "<table" not in file.read_text(encoding="utf-8"):
        return
    page = opened(address + path)
    assert page.evaluate(TABLES)
    met = things(page)
    cell = next(each for each in met if each.role in CELLS)
    assert steps(met, cell.role) <= BUDGETS["cell"]


CELLS = ("cell", "rowheader", "columnheader", "gridcell")
