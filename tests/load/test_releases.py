"""What the files of a release say, and what is told of those that say it badly."""

import hashlib

import pytest

from conftest import ROOT
from dalil.load.releases import HEAD, releases
from dalil.load.vocabularies import vocabularies
from forms.given import shipped

LISTS = {
    f"content/vocab/{name}.yml": (ROOT / f"content/vocab/{name}.yml").read_text(encoding="utf-8")
    for name in ("governorates", "months", "weeks")
}
DISTRICTS = "one: {governorate: baghdad, ar: س, ku: س, en: Sample district 1}\n"
LABELS = vocabularies({**LISTS, "content/vocab/districts.yml": DISTRICTS})
ROWS = (
    ",erbil,,2026,m11,w2,6",
    "barrier,baghdad,,2026,m11,w2,4",
    "barrier,baghdad,one,2026,m11,w2,3",
    "violence,baghdad,one,2026,m11,w2,-5",
)


def written(rows=ROWS, day="2026-11-20", head=HEAD, **instead):
    table = "".join(f"{each}\n" for each in (head, *rows)).encode()
    about = {
        "date": day,
        "form": "2026-11-26",
        "k": "{default: 3, violence: 5}",
        "reports": 8,
        "outcomes": "{verified: 13}",
        "times": "{received_triaged: {days: 2, reports: 13}}",
        "corrections": 5,
        "sha256": hashlib.sha256(table).hexdigest(),
        **instead,
    }
    said = "".join(f"{name}: {value}\n" for name, value in about.items() if value is not None)
    stem = f"content/incidents/{day}"
    return {f"{stem}.csv": table, f"{stem}.yml": said.encode()}


def told(files):
    found, problems = releases(files, LABELS, shipped())
    assert found == ()
    return [(each.words, each.place.line, each.place.column) for each in problems]


def test_a_made_up_release_says_so():
    (found,), _ = releases(written(), LABELS, shipped())
    assert not found.sample
    (found,), problems = releases(written(sample="true"), LABELS, shipped())
    assert (found.sample, problems) == (True, ())


def test_a_release_is_read_whole():
    (found,), problems = releases(written(), LABELS, shipped())
    assert problems == ()
    assert (str(found.day), found.form, found.reports, found.corrections) == (
        *("2026-11-20", "2026-11-26"),
        *(8, 5),
    )
    assert found.limits == {"default": 3, "violence": 5}
    assert found.times["received_triaged"].days == 2
    assert [each.reports for each in found.cells] == [6, 4, 3, -5]
    assert found.cells[2].key == ("barrier", "baghdad", "one", 2026, "m11", "w2")
    assert found.sha256 == found.digest


def test_releases_come_in_order_of_their_day():
    found, _ = releases(written(day="2026-12-01") | written(), LABELS, shipped())
    assert [str(each.day) for each in found] == ["2026-11-20", "2026-12-01"]


def test_a_project_without_the_form_judges_no_kind():
    found, problems = releases(written(["anything,erbil,,2026,m11,w2,9"]), LABELS, ())
    assert len(found) == 1
    assert problems == ()


@pytest.mark.parametrize(
    ("row", "words", "column"),
    [
        ("barier,baghdad,,2026,m11,w2,4", "INC902", 1),
        ("barrier,atlantis,,2026,m11,w2,4", "INC902", 9),
        ("barrier,,,2026,m11,w2,4", "INC902", 9),
        ("barrier,erbil,one,2026,m11,w2,4", "INC902", 15),
        ("barrier,erbil,,2026,m13,w2,4", "INC902", 21),
        ("barrier,erbil,,2026,m11,w9,4", "INC902", 25),
        ("barrier,erbil,,26,m11,w2,4", "INC902.year", 16),
        ("barrier,erbil,,2026,m11,w2,0", "INC902.number", 28),
        ("barrier,erbil,,2026,m11,w2,4.5", "INC902.number", 28),
        ("barrier,erbil,,2026,m11,w2,٤", "INC902.number", 28),
        (",baghdad,one,2026,m11,w2,6", "INC902.grain", 10),
        ("barrier,baghdad,,2026,m11,w2,9", "INC902.twice", 1),
        ("barrier,baghdad,2026,m11,w2,9", "INC901.columns", 1),
    ],
)
def test_a_row_that_cannot_be_meant_is_named(row, words, column):
    assert told(written([*ROWS, row])) == [(words, 6, column)]


@pytest.mark.parametrize(
    ("files", "words"),
    [
        ({"content/incidents/2026-11-20.csv": b"", "content/incidents/x.yml": b""}, 2),
        (written(day="2026-13-01"), ["INC901.name"]),
        (written(head="kind,reports"), ["INC901.head"]),
        (written(notes="x"), ["INC901.unknown"]),
        (written(form=None), ["INC901.missing"]),
        (written(sample="perhaps"), ["INC901.value"]),
        (written(reports="many"), ["INC901.value"]),
        (written(date="soon"), ["INC901.value"]),
        (written(sha256="0"), ["INC901.value"]),
        (written(k="{violence: 5}"), ["INC901.value"]),
        (written(outcomes="{pending: 9}"), ["INC901.value"]),
        (written(times="{received_triaged: 9}"), ["INC901.value", "INC901.value"]),
        (written(outcomes="[9]"), ["INC901.value"]),
        (written(times="{"), ["INC901"]),
    ],
)
def test_files_that_cannot_be_read_are_named(files, words):
    if isinstance(words, int):
        assert [each for each, *_ in told(files)] == ["INC901.alone"] * words
    else:
        assert [each for each, *_ in told(files)] == words


def test_bytes_that_are_no_text_are_told():
    files = {**written(), "content/incidents/2026-11-20.csv": b"\xff\xfe"}
    assert [each for each, *_ in told(files)] == ["INC901"]
