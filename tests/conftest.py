"""What all tests share: the test site, copied and built."""

import fcntl
import os
import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis.internal import constants_ast
from hypothesis.internal.conjecture import providers

# A busy machine is no fault, and a run that fails today fails tomorrow too.
settings.register_profile("suite", deadline=None, derandomize=True)
settings.load_profile("suite")

HERE = Path(__file__).parent
ROOT = HERE.parent
OVERLAY = HERE / "overlay"
"""The made-up folder for members that lies on the test site."""


@cache
def _constants():
    """Every constant of our source. Hypothesis itself takes those of modules that are loaded, so
    what it tries would hang on which tests ran before, and in which worker."""
    found = constants_ast.Constants()
    for file in sorted((ROOT / "src").rglob("*.py")):
        found |= constants_ast._constants_from_source(file.read_bytes(), limit=True)
    return providers._local_constants | found


providers._get_local_constants = _constants


def run(arguments, cwd, **environment):
    """A command of ours in a process of its own, as a person would type it."""
    return subprocess.run(
        [sys.executable, "-m", *arguments],
        cwd=cwd,
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": str(ROOT / "src"), "DALIL_LANG": "en", **environment},
    )


def tree(folder):
    """Every file below a folder: path -> bytes."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


@pytest.fixture
def site_copy(tmp_path):
    """A copy of the test site that a test may change."""
    folder = tmp_path / "project"
    shutil.copytree(HERE / "site", folder)
    return folder


def once(tmp_path_factory, name, make):
    """A folder of this run: the first worker that needs it makes it, the others wait and share."""
    run_folder = tmp_path_factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        run_folder = run_folder.parent
    folder = run_folder / "shared" / name
    folder.parent.mkdir(parents=True, exist_ok=True)
    with folder.with_name(f"{name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not folder.exists():
            making = folder.with_name(f"{name}.making")
            shutil.rmtree(making, ignore_errors=True)
            make(making)
            making.rename(folder)
    return folder


def build(project, folder):
    """The site of a project as `dalil build` makes it."""
    done = run(["dalil", "build", "--site-dir", str(folder / "site")], project)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.fixture(scope="session")
def built(tmp_path_factory):
    """The test site as `dalil build` makes it; no test may write into it."""
    return once(tmp_path_factory, "built", lambda folder: build(HERE / "site", folder)) / "site"


@pytest.fixture(scope="session")
def members(tmp_path_factory):
    """The test site for members as `dalil build` makes it; no test may write into it."""

    def make(folder):
        given = ["--members", str(OVERLAY), "--site-dir", str(folder / "site")]
        done = run(["dalil", "build", *given], HERE / "site")
        assert done.returncode == 0, done.stdout + done.stderr

    return once(tmp_path_factory, "members", make) / "site"


@pytest.fixture(scope="session")
def real(tmp_path_factory):
    """The real site as `dalil build` makes it; no test may write into it."""
    return once(tmp_path_factory, "real", lambda folder: build(ROOT, folder)) / "site"
