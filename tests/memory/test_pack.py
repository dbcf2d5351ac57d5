"""What a build leaves for the next: whole, or a miss; never an error and never something else."""

import os

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dalil.memory.memory import Memory, digest
from dalil.memory.pack import Pack

VERSION = b"v1"


def filled(folder, values, version=VERSION):
    pack = Pack(folder, version)
    for key, value in values.items():
        pack.put(key, value)
    pack.save()
    return pack


def held(folder, keys, version=VERSION):
    pack = Pack(folder, version)
    return [pack.get(key) for key in keys]


VALUES = {digest(bytes([n])): bytes([n]) * (n + 1) for n in range(40)}


def test_values_come_back(tmp_path):
    filled(tmp_path / "new", VALUES)
    assert held(tmp_path / "new", VALUES) == list(VALUES.values())
    assert (tmp_path / "new").stat().st_mode & 0o777 == 0o700, "nobody else may read it"


def test_another_version_of_the_program_knows_nothing(tmp_path):
    filled(tmp_path, VALUES)
    assert set(held(tmp_path, VALUES, b"v2")) == {None}


def test_what_nobody_asks_for_is_forgotten(tmp_path):
    filled(tmp_path, VALUES)
    asked = list(VALUES)[:5]
    pack = Pack(tmp_path, VERSION)
    for key in asked:
        pack.get(key)
    pack.save()
    assert held(tmp_path, VALUES) == [*list(VALUES.values())[:5], *[None] * 35]
    files = sorted(tmp_path.glob("*.values"))
    assert len(files) == 1
    assert files[0].stat().st_size < 1000, "what counts no more is thrown away"


def test_it_does_not_grow_for_ever(tmp_path):
    sizes = []
    for number in range(40):
        pack = Pack(tmp_path, VERSION)
        for key in VALUES:
            pack.put(key, bytes([number]) * 500)
        pack.save()
        sizes.append(sum(each.stat().st_size for each in tmp_path.iterdir()))
    assert max(sizes) < 4 * sizes[0]


def test_the_second_of_two_builds_writes_nothing(tmp_path):
    filled(tmp_path, VALUES)
    first, second = Pack(tmp_path, VERSION), Pack(tmp_path, VERSION)
    first.put(b"a" * 16, b"first")
    second.put(b"b" * 16, b"second")
    first.save()
    second.save()
    assert held(tmp_path, [b"a" * 16, b"b" * 16]) == [b"first", None]


def test_an_empty_one_takes_the_place_of_what_is_there(tmp_path):
    filled(tmp_path, VALUES)
    pack = Pack(tmp_path, VERSION, empty=True)
    assert pack.get(next(iter(VALUES))) is None
    pack.put(b"a" * 16, b"new")
    pack.save()
    assert held(tmp_path, [b"a" * 16, *VALUES]) == [b"new", *[None] * len(VALUES)]


@pytest.fixture(scope="module")
def whole(tmp_path_factory):
    folder = tmp_path_factory.mktemp("pack")
    filled(folder, VALUES)
    return {each.name: each.read_bytes() for each in folder.iterdir()}


@given(data=st.data())
def test_a_spoilt_one_is_a_miss(whole, data, tmp_path_factory):
    folder = tmp_path_factory.mktemp("spoilt")
    for name, content in whole.items():
        (folder / name).write_bytes(content)
    name = data.draw(st.sampled_from(sorted(name for name in whole if whole[name])))
    content = whole[name]
    at = data.draw(st.integers(0, len(content) - 1))
    cut = data.draw(st.booleans())
    bit = 1 << data.draw(st.integers(0, 7))
    spoilt = content[:at] if cut else content[:at] + bytes([content[at] ^ bit]) + content[at + 1 :]
    (folder / name).write_bytes(spoilt)
    for key, value in VALUES.items():
        assert Pack(folder, VERSION).get(key) in (None, value)
    filled(folder, VALUES)
    assert held(folder, VALUES) == list(VALUES.values())


def test_a_folder_closed_to_us_is_no_fault(tmp_path):
    (tmp_path / "file").write_text("in the way")
    pack = filled(tmp_path / "file", VALUES)
    assert pack.get(next(iter(VALUES))) is not None


def test_what_was_worked_out_is_not_worked_out_again(tmp_path):
    done = []

    def work():
        done.append(1)
        return {"a": (1, None)}

    for _ in range(2):
        pack = Pack(tmp_path, VERSION)
        memory = Memory(pack)
        assert memory.recall("kind", (b"x", b"y"), work) == {"a": (1, None)}
        pack.save()
    assert len(done) == 1
    assert Memory(Pack(tmp_path, VERSION)).recall("kind", (b"xy",), lambda: 2) == 2
    assert Memory().recall("kind", (b"x", b"y"), lambda: 3) == 3


def test_a_process_that_was_forked_off_leaves_nothing(tmp_path):
    pack = Pack(tmp_path, VERSION)
    pack.put(b"a" * 16, b"before")
    child = os.fork()
    if child == 0:
        pack.put(b"b" * 16, b"aside")
        pack.put(b"a" * 16, b"other")
        os._exit(pack.get(b"a" * 16) != b"before")
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
    pack.put(b"c" * 16, b"after")
    pack.save()
    keys = [each * 16 for each in (b"a", b"b", b"c")]
    assert held(tmp_path, keys) == [b"before", None, b"after"]


def test_a_full_disk_is_no_fault(tmp_path, monkeypatch):
    pack = Pack(tmp_path, VERSION)
    pack.put(b"a" * 16, b"first")

    def full(*_):
        raise OSError("disk full")

    monkeypatch.setattr(os, "pwrite", full)
    pack.put(b"b" * 16, b"second")
    pack.put(b"a" * 16, b"other")
    assert [pack.get(each * 16) for each in (b"a", b"b")] == [b"other", b"second"]
