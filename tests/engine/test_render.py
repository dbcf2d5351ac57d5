"""Pages made by one process and by several."""

import multiprocessing
import os
import signal
import time
from dataclasses import replace

import pytest

from dalil.engine import parts
from dalil.engine.parts import whole
from dalil.engine.render import Renderer
from dalil.load.processes import side_by_side
from projects import SAMPLE, library, made


def test_one_process_and_many_make_the_same_files(monkeypatch):
    monkeypatch.setattr(parts, "BATCH", 5)
    monkeypatch.setattr(parts, "MANY", 2)
    site = made(SAMPLE)
    maker = Renderer(replace(site, records=site.recipes[::9], others=()), SAMPLE)
    assert list(whole(library(SAMPLE), maker, 3)) == list(whole(library(SAMPLE), maker, 1))


def slow(task):
    time.sleep(0.02)
    return task, os.getpid()


def test_several_processes_share_the_work_and_keep_its_order():
    done = list(side_by_side(slow, range(40), 3))
    assert [each for each, _ in done] == list(range(40))
    assert len({pid for _, pid in done}) == 3


def test_others_begin_before_anybody_asks():
    found = side_by_side(slow, range(4), 2)
    time.sleep(1)
    assert os.getpid() not in {pid for _, pid in found}


def test_who_stops_asking_stops_the_others():
    found = side_by_side(slow, range(10_000), 3)
    next(found)
    assert len(multiprocessing.active_children()) == 2
    found.close()
    assert multiprocessing.active_children() == []


def test_a_process_that_is_killed_is_told():
    here = os.getpid()

    def work(task):
        if os.getpid() != here:
            os.kill(os.getpid(), signal.SIGKILL)
        return slow(task)

    with pytest.raises(RuntimeError, match="ended before its work was done"):
        list(side_by_side(work, range(40), 3))


def test_little_work_is_done_by_one():
    assert set(side_by_side(lambda each: os.getpid(), range(4), 3, least=5)) == {os.getpid()}


def test_what_goes_wrong_in_a_process_is_told():
    with pytest.raises(ZeroDivisionError):
        list(side_by_side(lambda each: 1 // each, [1, 0], 2))
