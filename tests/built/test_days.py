"""Polling day stands once: where it moves, every deadline moves with it, on every page."""

from datetime import date, timedelta

from selectolax.lexbor import LexborHTMLParser

from conftest import run

POLLING = "election-test-2023"
COUNTED = ("special-test-2023", "deadline-test-2023", "ruling-test-2023")
MOVED = timedelta(days=7)


def days(folder, path, within):
    page = LexborHTMLParser((folder / path / "index.html").read_bytes())
    found = [each.attributes["datetime"] for each in page.css(f"{within} time")]
    return [date.fromisoformat(each) for each in found]


def pages(language):
    """Where the days of each event stand: on its own page, its election's and in the calendar."""
    for id_ in (POLLING, *COUNTED):
        yield f"{language}/events/{id_}", ".occasion"
    yield f"{language}/events/{POLLING}", ".dates"
    yield f"{language}/events/calendar", ".dates"
    yield f"{language}/turnout", "tbody"


def test_a_moved_polling_day_moves_every_deadline(built, site_copy, tmp_path):
    file = site_copy / "content" / "events" / POLLING / "index.ar.md"
    text = file.read_text(encoding="utf-8")
    assert text.count("2023-06-18") == 1
    file.write_text(text.replace("2023-06-18", "2023-06-25"), encoding="utf-8")
    moved = tmp_path / "moved"
    done = run(["dalil", "build", "--site-dir", str(moved)], site_copy)
    assert done.returncode == 0, done.stdout + done.stderr
    seen = 0
    for language in ("ar", "en"):
        for path, within in pages(language):
            before, after = days(built, path, within), days(moved, path, within)
            assert after == [each + MOVED for each in before], path
            seen += len(before)
    assert seen > 20
