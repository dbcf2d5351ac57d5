"""The engines that judge answers: the script of the page in Node, and the JSON Schema."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from dalil.engine.templates import THEME
from dalil.forms.form import Form
from dalil.forms.json_schema import json_schema
from dalil.forms.logic import logic

SCRIPT = THEME / "questions" / "logic.js"
needs_node = pytest.mark.skipif(shutil.which("node") is None, reason="Node.js is not installed")


def by_script(forms: list[tuple[Form, list[dict[str, object]]]]) -> list[dict[str, list]]:
    """For each form with its answers: which the page takes, and the XML of those."""
    lines = [json.dumps({"form": logic(form), "answers": answers}) for form, answers in forms]
    runner = Path(__file__).with_name("judge.mjs")
    done = subprocess.run(
        ["node", str(runner), str(SCRIPT)],
        input="\n".join(lines),
        capture_output=True,
        text=True,
        check=True,
    )
    return [json.loads(line) for line in done.stdout.splitlines()]


def by_schema(form: Form, answers: list[dict[str, object]]) -> list[bool]:
    """Which answers the JSON Schema takes."""
    schema = json_schema(form, "en")
    Draft202012Validator.check_schema(schema)
    judge = Draft202012Validator(schema)
    return [judge.is_valid(each) for each in answers]
