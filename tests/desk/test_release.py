"""A release holds numbers and codes of lists, whatever reports hold and what happened to them."""

import re
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from types import SimpleNamespace

from hypothesis import given, settings
from hypothesis import strategies as st

from dalil.check.rules import release_sums, small_cell
from dalil.desk.batch import Ready
from dalil.desk.log import Chain, Happening, chain, lines, seal
from dalil.desk.release import STRICT, draft, files, published, unpublished
from dalil.desk.state import Desk, Move, moved
from dalil.load.releases import releases
from dalil.model.release import COLUMNS
from desk.given import SECRETS, instance
from forms.given import shipped
from load.test_releases import LABELS

KINDS = ("barrier", "bribery", "pressure", "violence", "campaign", "procedure", "other")
BEGUN = datetime(2026, 11, 1, 9, 41, 27, tzinfo=UTC)
ROW = re.compile(
    r"(barrier|bribery|pressure|violence|campaign|procedure|other|),(baghdad|erbil),(one|),"
    r"2026,m11,w[1-4],-?[0-9]+\Z"
)
ABOUT = re.compile(
    r"date: 2026-1[12]-[0-9]{2}\nform: 2026-11-26\nk: \{default: 3, violence: 5\}\n"
    r"reports: -?[0-9]+\n"
    r"outcomes:( \{\}\n|\n(  (verified|referred|resolved|unverified|rejected): [0-9]+\n)+)"
    r"times:( \{\}\n|\n(  [a-z]+_[a-z]+: \{days: [0-9]+, reports: [0-9]+\}\n)+)"
    r"corrections: [0-9]+\nsha256: [0-9a-f]{64}\n\Z"
)
private = st.one_of(st.sampled_from(sorted(SECRETS.values())), st.text(min_size=1, max_size=40))


@st.composite
def days(draw):
    """What happens at the desk until one release and the next: reports, each with its end."""
    kinds = st.sampled_from(KINDS[: draw(st.integers(1, len(KINDS)))])
    report = st.tuples(
        kinds,
        st.sampled_from(("baghdad", "erbil")),
        st.sampled_from(("", "one")),
        st.sampled_from(("w1", "w2")),
        st.sampled_from((*("verified",) * 6, "referred", "resolved", "unverified", "rejected")),
        st.integers(0, 3),
    )
    batches = st.lists(report, min_size=8, max_size=60)
    return [(draw(batches), draw(st.integers(0, 9)), draw(private)) for _ in range(3)]


def worked(story):
    """The desk day by day: every release as it is written, from a log as it is written."""
    desk, log, data = Desk(), Chain((), 0, False), b""
    ready = {}

    def act(at, *happened, by="one"):
        nonlocal log, data
        written, entries = lines(happened, log, by, at)
        data += written
        log = Chain((*log.entries, *entries), len(data), False)
        desk.tell(entries)

    for number, (batch, leaves, secret) in enumerate(story):
        at = BEGUN + timedelta(days=7 * number)
        public = [each.id for each in desk.reports.values() if each.cell]
        back = public[: len(public) * leaves // 9]
        if back:
            act(at, moved(Move.WITHDRAW, back, secret))
        for kind, place, district, week, end, late in batch:
            id = f"r{len(desk.reports) + 1:05}"
            about = {
                "id": id, "form": "incident", "version": secret, "instance": instance(len(ready)),
                "organisation": secret, "sha256": "0" * 64,
            }  # fmt: skip
            act(at, Happening("receive", about))
            inside = district if place == "baghdad" else ""
            ready[id] = Ready(id, kind, place, inside, 2026, "m11", week)
            later = at + timedelta(days=late, hours=late)
            act(later, moved(Move.TRIAGE, [id], ""))
            if end in ("unverified", "rejected"):
                act(later, moved(Move("reject" if end == "rejected" else end), [id], secret))
                continue
            for by in ("one", "two"):
                act(later + timedelta(days=1), moved(Move.VERIFY, [id], secret), by=by)
            if end in ("referred", "resolved"):
                act(later + timedelta(days=2), moved(Move.REFER, [id], secret))
            if end == "resolved":
                act(later + timedelta(days=2), moved(Move.RESOLVE, [id], secret))
        made = draft(desk, [ready[each.id] for each in unpublished(desk, "incident")], KINDS)
        if not made.empty:
            day = (at + timedelta(days=6)).date()
            table, about = files(made, day, "2026-11-26")
            act(at + timedelta(days=6), published(made, day, table, about), by=secret)
    assert chain(data, seal(log.entries)).entries == log.entries
    again = Desk()
    again.tell(log.entries)
    assert again == desk
    return desk


@settings(max_examples=20)
@given(days())
def test_whatever_happens_a_release_holds_numbers_and_codes_alone(story):
    desk = worked(story)
    figures_stand_on_enough(desk)
    written = {}
    for each in desk.releases:
        head, *rows = each.table.splitlines()
        assert head == ",".join(COLUMNS)
        assert rows
        assert all(ROW.match(row) for row in rows)
        assert ABOUT.match(each.about), each.about
        stem = f"content/incidents/{each.day}"
        written |= {f"{stem}.csv": each.table.encode(), f"{stem}.yml": each.about.encode()}
    # what the checker of the site says of all releases together
    found, problems = releases(written, LABELS, shipped())
    assert problems == ()
    library = SimpleNamespace(releases=found)
    assert [*small_cell.check(library), *release_sums.check(library)] == []


def figures_stand_on_enough(desk):
    """What releases count is enough, and each report is counted once."""
    for outcome in ("referred", "resolved"):
        counted = [each for each in desk.reports.values() if outcome in each.counted]
        assert len(counted) == desk.totals.get(outcome, 0)
        assert not counted or len(counted) >= STRICT
    net = sum(desk.net.values())
    assert net == sum(each.cell is not None for each in desk.reports.values())


def one_day(*ends):
    story = [([("barrier", "erbil", "", "w1", end, 1) for end in ends], 0, "x")]
    return worked(story).releases[0].about


def test_an_outcome_waits_where_few_would_be_without_it():
    assert "referred: 9" in one_day(*["referred"] * 9)
    assert "referred: 6" in one_day(*["referred"] * 6, *["verified"] * 5)
    assert "referred" not in one_day(*["referred"] * 6, *["verified"] * 4)
    assert "referred" not in one_day(*["referred"] * 4, *["verified"] * 9)


def test_days_are_medians_of_enough_reports():
    said = one_day(*["referred"] * 9)
    assert "received_triaged: {days: 1, reports: 9}" in said
    assert "verified_referred: {days: 1, reports: 9}" in said
    assert "times: {}" in one_day(*["verified"] * 4)


def test_releases_of_a_desk_are_in_order():
    story = [([("barrier", "erbil", "", "w1", "verified", 0)] * 8, 0, "x")] * 3
    days_of = [date.fromisoformat(each.day) for each in worked(story).releases]
    assert all(one < other for one, other in pairwise(days_of))
