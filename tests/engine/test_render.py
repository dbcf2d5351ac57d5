"""Pages made by one process and by several."""

import os
from dataclasses import replace

import pytest

from dalil.engine import render
from dalil.engine.render import Renderer
from dalil.load.processes import side_by_side
from projects import SAMPLE, made


def test_one_process_and_many_make_the_same_files(monkeypatch):
    monkeypatch.setattr(render, "BATCH", 5)
    monkeypatch.setattr(render, "MANY", 2)
    whole = made(SAMPLE)
    maker = Renderer(replace(whole, pages=whole.pages[::9]), SAMPLE)
    assert list(maker.files(3)) == list(maker.files(1))


def test_several_processes_share_the_work_and_keep_its_order():
    done = list(side_by_side(lambda each: (each, os.getpid()), range(40), 3))
    assert [each for each, _ in done] == list(range(40))
    assert os.getpid() not in {pid for _, pid in done}


def test_little_work_is_done_by_one():
    assert set(side_by_side(lambda each: os.getpid(), range(4), 3, least=5)) == {os.getpid()}


def test_what_goes_wrong_in_a_process_is_told():
    with pytest.raises(ZeroDivisionError):
        list(side_by_side(lambda each: 1 // each, [1, 0], 2))
