"""What all tests share: the test site, copied and built."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import settings

# A busy machine is no fault, and a run that fails today fails tomorrow too.
settings.register_profile("suite", deadline=None, derandomize=True)
settings.load_profile("suite")

HERE = Path(__file__).parent
ROOT = HERE.parent


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


@pytest.fixture(scope="session")
def built(tmp_path_factory):
    """The test site as `dalil build` makes it."""
    folder = tmp_path_factory.mktemp("built") / "site"
    done = run(["dalil", "build", "--site-dir", str(folder)], HERE / "site")
    assert done.returncode == 0, done.stdout + done.stderr
    return folder


@pytest.fixture(scope="session")
def real(tmp_path_factory):
    """The real site as `dalil build` makes it."""
    folder = tmp_path_factory.mktemp("real") / "site"
    done = run(["dalil", "build", "--site-dir", str(folder)], ROOT)
    assert done.returncode == 0, done.stdout + done.stderr
    return folder
