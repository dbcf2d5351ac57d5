"""Nothing small is told: by an attacker who has all releases and knows how they are made.

The attacker has a guess for every hidden number: all ways in which verified reports could lie that
give the same release. Where all of them agree on a small group, the release tells it.
"""

from itertools import combinations, product

from hypothesis import given, settings
from hypothesis import strategies as st

from dalil.desk.batch import Ready, batch, corrections
from dalil.model.release import LIMITS, least

KINDS = ("barrier", "bribery", "pressure", "violence", "campaign", "procedure", "other")
WEEK = (2026, "m11", "w1")
FEW = ("barrier", "bribery", "pressure", "violence")
"""A form with few kinds is the worst case: little can hide behind little."""


def reports(counts, first=0):
    """Reports in one governorate and week: `(kind, district) -> how many`."""
    found = []
    for (kind, district), count in sorted(counts.items()):
        for _ in range(count):
            id = f"r{first + len(found):05}"
            found.append(Ready(id, kind, "baghdad", district, *WEEK))
    return found


def shape(made):
    """What anybody sees of a batch."""
    return tuple((key[0], key[2], len(ids)) for key, ids in made.cells.items())


def placed(kinds, districts, most=7):
    pairs = [(kind, district) for kind in kinds for district in districts]
    return st.lists(st.integers(0, most), min_size=len(pairs), max_size=len(pairs)).map(
        lambda counts: dict(zip(pairs, counts, strict=True))
    )


wide = placed(KINDS, ("", "one", "two"), 6)


@settings(max_examples=50)
@given(wide)
def test_each_report_is_in_one_cell_or_waits(counts):
    ready = reports(counts)
    made = batch(ready, KINDS)
    told = [id for ids in made.cells.values() for id in ids]
    assert sorted([*told, *made.waiting]) == sorted(each.id for each in ready)


@settings(max_examples=50)
@given(wide)
def test_no_cell_is_small_and_none_is_finer_than_it_may_be(counts):
    ready = {each.id: each for each in reports(counts)}
    for (kind, governorate, district, *when), ids in batch(ready.values(), KINDS).cells.items():
        assert len(ids) >= least(kind)
        assert governorate == "baghdad"
        assert tuple(when) == WEEK
        inside = [ready[id] for id in ids]
        assert not kind or {each.kind for each in inside} == {kind}
        assert not district or {each.district for each in inside} == {district}
        assert kind or not district


def sums(rows):
    """Every number that can be had from rows by adding and subtracting sums over columns."""
    groups = {}
    for kind, district, count in rows:
        for columns in product((0, 1), repeat=2):
            key = tuple(
                value for value, keep in zip((kind, district), columns, strict=True) if keep
            )
            groups.setdefault((columns, key), 0)
            groups[columns, key] += count
    found = set(groups.values())
    return found | {abs(one - other) for one, other in combinations(found, 2)}


def worlds(kinds, districts, most):
    """Every way in which so many reports could lie, by what is seen of it."""
    pairs = [(kind, district) for kind in kinds for district in districts]
    found = {}
    for counts in product(range(most + 1), repeat=len(pairs)):
        if sum(counts):
            world = dict(zip(pairs, counts, strict=True))
            found.setdefault(shape(batch(reports(world), kinds)), []).append(world)
    return found


def assert_nothing_small_is_told(found, kinds, districts, most):
    """In every release that is seen, each small group could be another one too."""
    for seen, possible in found.items():
        if any(max(world.values()) == most for world in possible):
            continue  # the attacker of the test does not know worlds larger than these
        for kind in kinds:
            totals = {sum(world[kind, each] for each in districts) for world in possible}
            if totals & set(range(1, least(kind))):
                assert len(totals) > 1, (seen, kind)
                assert not any(row[0] == kind for row in seen), (seen, kind)
            for district in districts:
                held = {world[kind, district] for world in possible}
                if held & set(range(1, least(kind))):
                    assert len(held) > 1, (seen, kind, district)


def test_an_attacker_who_tries_every_world_of_kinds():
    found = worlds(FEW, ("",), 6)
    assert any(not kind for seen in found for kind, *_ in seen), "kinds are joined in some"
    assert_nothing_small_is_told(found, FEW, ("",), 6)


def test_an_attacker_who_tries_every_world_of_districts():
    # all districts are known in each report: nothing hides behind those without one
    districts = ("one", "two", "three")
    found = worlds(("barrier",), districts, 8)
    assert_nothing_small_is_told(found, ("barrier",), districts, 8)


def test_an_attacker_who_tries_every_world_of_kinds_and_districts():
    districts = ("one", "two")
    found = worlds(("barrier", "bribery"), districts, 6)
    assert_nothing_small_is_told(found, ("barrier", "bribery"), districts, 6)


def test_few_kinds_are_not_joined_where_the_sum_tells_them():
    # two reports are the most that a small kind holds: 4 and 2 and 2 could be nothing else
    counts = {("barrier", ""): 2, ("bribery", ""): 2, ("violence", ""): 4}
    assert batch(reports(counts), ("barrier", "bribery", "violence")).cells == {}
    assert len(batch(reports(counts), KINDS).waiting) == 0


def test_a_kind_alone_is_never_told_without_its_name():
    counts = {("violence", ""): 4}
    assert len(batch(reports(counts), KINDS).waiting) == 4


@st.composite
def histories(draw):
    """What happens at the desk, one release after the other: new reports, and some taken back."""
    return [
        (draw(placed(KINDS[:4], ("one", "two"), 4)), draw(st.integers(0, 2**32)))
        for _ in range(draw(st.integers(2, 4)))
    ]


def lived(history):
    """The releases of a history as anybody sees them, and what the desk holds at the end."""
    from random import Random

    ready, cells, net, releases, withdrawn, made = [], {}, {}, [], set(), 0
    for counts, seed in history:
        chance = Random(seed)
        fresh = reports(counts, made)
        made += len(fresh)
        ready += fresh
        public = sorted(cells)
        for id in chance.sample(public, chance.randint(0, len(public))):
            withdrawn.add(id)
        back = {}
        for id in sorted(withdrawn & set(cells)):
            back.setdefault(cells[id], []).append(id)
        taken = corrections(back, net)
        new = batch(ready, KINDS)
        for key, ids in taken.items():
            net[key] -= len(ids)
            for id in ids:
                del cells[id]
        for key, ids in new.cells.items():
            net[key] = net.get(key, 0) + len(ids)
            cells.update(dict.fromkeys(ids, key))
        ready = [each for each in ready if each.id in new.waiting]
        rows = [(key, len(ids)) for key, ids in new.cells.items()]
        rows += [(key, -len(ids)) for key, ids in taken.items()]
        releases.append((rows, dict(new.cells), dict(taken)))
    return releases


@settings(max_examples=60)
@given(histories())
def test_no_release_reveals_a_report_by_subtraction(history):
    releases = lived(history)
    counted, net = set(), {}
    for rows, cells, taken in releases:
        for key, ids in taken.items():
            left = net[key] - len(ids)
            assert left == 0 or (left >= least(key[0]) and len(ids) >= least(key[0]))
        for key, count in sorted(rows, key=lambda row: row[1]):
            net[key] = net.get(key, 0) + count
        assert all(count == 0 or count >= least(key[0]) for key, count in net.items())
        for ids in cells.values():
            assert not counted & set(ids), "a report is counted twice"
            counted |= set(ids)
    # what lies between two days is made of whole rows: their smallest sum is no single report
    for one, other in combinations(range(len(releases) + 1), 2):
        between = [row for rows, *_ in releases[one:other] for row in rows]
        for columns in product((0, 1), repeat=3):
            added = {}
            for key, count in between:
                if count > 0:
                    shown = tuple(v for v, keep in zip(key[:3], columns, strict=True) if keep)
                    added[shown] = added.get(shown, 0) + count
            assert all(count >= LIMITS["default"] for count in added.values())


@settings(max_examples=50)
@given(wide)
def test_sums_over_columns_are_sums_of_whole_cells(counts):
    rows = shape(batch(reports(counts), KINDS))
    cells = [count for *_, count in rows]
    reachable = {0}
    for each in cells:
        reachable |= {one + each for one in reachable}
    differences = {abs(one - other) for one, other in combinations(reachable, 2)} | reachable
    assert sums(rows) <= differences


@settings(max_examples=50)
@given(wide, st.permutations(range(60)))
def test_the_order_of_reports_changes_nothing(counts, order):
    ready = reports(counts)
    mixed = sorted(ready, key=lambda each: order[int(each.id[1:]) % 60])
    assert batch(mixed, KINDS) == batch(ready, KINDS)


def test_corrections_wait_until_enough_are_left_or_none():
    key = ("barrier", "baghdad", "", *WEEK)
    assert corrections({key: ["a"]}, {key: 5}) == {}
    assert corrections({key: ["a", "b", "c"]}, {key: 5}) == {}
    assert corrections({key: ["a", "b", "c"]}, {key: 6}) == {key: ("a", "b", "c")}
    assert corrections({key: ["a", "b", "c"]}, {key: 3}) == {key: ("a", "b", "c")}
