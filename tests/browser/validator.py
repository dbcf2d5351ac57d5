"""What the Nu HTML Checker says of pages."""

import json
import subprocess
from shutil import which

from browser.conftest import VALIDATOR


def available():
    """Whether the validator and the Java that runs it are here."""
    return VALIDATOR.is_file() and which("java") is not None


def complaints(folder, paths):
    """Errors and warnings about the pages at these addresses of a built site."""
    files = [folder / (path if path.endswith(".html") else f"{path}index.html") for path in paths]
    done = subprocess.run(
        ["java", "-jar", str(VALIDATOR), "--format", "json", *map(str, files)],
        capture_output=True,
        text=True,
    )
    found = json.loads(done.stderr)["messages"]
    # 'self' means nothing in a file without a host, so the policy seems to forbid our own style
    return [each for each in found if "Content Security Policy" not in each["message"]]
