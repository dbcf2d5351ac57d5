"""Where the time of a command went."""

import time

import yaml

from dalil.cli.profiled import profiled
from dalil.text.digits import to_latin


def work():
    for _ in range(400):
        to_latin("١٢٣" * 40)
    yaml.safe_load("- a\n" * 300)
    time.sleep(0.02)
    return "done"


def test_rooms_and_packages_are_told_the_longest_first():
    found, rooms = profiled(work)
    assert found == "done"
    assert rooms["dalil.text"] > 0
    assert rooms["yaml"] > 0
    assert list(rooms.values()) == sorted(rooms.values(), reverse=True)


def test_all_the_time_is_somewhere():
    began = time.perf_counter()
    _, rooms = profiled(work)
    took = time.perf_counter() - began
    assert 0.02 < sum(rooms.values()) <= took
