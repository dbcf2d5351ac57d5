"""Many values come the same from one process, from several, and from memory."""

from functools import partial

import pytest

from dalil.load.recalled import MANY, Wanted, recalled
from dalil.memory.memory import Memory, Warm
from dalil.memory.pack import Pack

COUNT = MANY + 7


def wanted(told):
    def make(number):
        told.append(number)
        return f"value {number}"

    return [Wanted((str(number).encode(),), partial(make, number)) for number in range(COUNT)]


@pytest.mark.parametrize("jobs", [1, 2])
@pytest.mark.parametrize("known", [0, 3, COUNT])
def test_one_process_and_several_give_the_same(tmp_path, jobs, known):
    pack = Pack(tmp_path, b"v1")
    memory = Memory(pack)
    list(recalled(memory, "kind", wanted([])[:known], 1))
    expected = [f"value {number}" for number in range(COUNT)]
    assert list(recalled(memory, "kind", wanted([]), jobs)) == expected
    pack.save()
    told = []
    later = Memory(Pack(tmp_path, b"v1"))
    assert list(recalled(later, "kind", wanted(told), jobs)) == expected
    assert told == []


@pytest.mark.parametrize("memory", [Memory(), Warm()])
def test_any_memory_will_do(memory):
    assert len(set(recalled(memory, "kind", wanted([]), 2))) == COUNT
