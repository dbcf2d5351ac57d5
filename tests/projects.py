"""The two projects that tests read, each read and made into pages once for all of them."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from conftest import HERE, ROOT
from dalil.build.recipe import Site
from dalil.build.site import site
from dalil.load.library import Library
from dalil.load.load import load
from dalil.load.project import project

REAL = ROOT
SAMPLE = HERE / "site"


def library(folder: Path) -> Library:
    """The library of a project; a copy, which a test may have changed, is read anew each time."""
    return _library(folder) if folder in (REAL, SAMPLE) else load(project(folder))


def made(folder: Path) -> Site:
    """The pages and files of the real project or the test site."""
    assert folder in (REAL, SAMPLE), "a copy may change: make it anew"
    return _made(folder)


@cache
def _library(folder: Path) -> Library:
    return load(project(folder))


@cache
def _made(folder: Path) -> Site:
    return site(_library(folder))
