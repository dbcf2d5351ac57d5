"""The script of a site's search, run by Node: what a reader's browser would answer."""

import json
import shutil
import subprocess
from functools import cache
from pathlib import Path

import pytest

RUNNER = Path(__file__).parent / "runner.mjs"


@cache
def node():
    """Node, without which these tests say nothing."""
    found = shutil.which("node")
    if not found:
        pytest.skip("Node is not here: the browser's half of search cannot be run")
    return found


def asked(assets, requests):
    """The answers to `requests`, each `[function, arguments…]`, with the files of a site."""
    given = {"files": {each.address: each.data.decode() for each in assets}, "requests": requests}
    done = subprocess.run(
        [node(), str(RUNNER)],
        input=json.dumps(given),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)
