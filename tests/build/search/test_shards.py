"""Lines in files."""

from itertools import pairwise

from build.search.made import indexed
from dalil.build.search.shards import SIZE, bounds, shards


def test_lines_are_in_order_and_files_small():
    texts = [(f"كلمة{chr(0x0628 + at % 20)}{at}", f"نص {at} " * 3) for at in range(3000)]
    files = list(shards(indexed(*texts).lines))
    lines = [line for each in files for line in each]
    tokens = [line.partition("|")[0] for line in lines]
    assert tokens == sorted(tokens)
    assert len(files) > 3
    held = list(bounds(files))
    for bound, before, after in zip(held[1:], files, files[1:], strict=False):
        assert before[-1].partition("|")[0] < bound <= after[0].partition("|")[0]
    assert all(one < other for one, other in pairwise(held))
    for each in files:
        assert len(each) == 1 or sum(len(line.encode()) + 3 for line in each) <= SIZE
