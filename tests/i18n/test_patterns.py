"""The same runs are found by Python and by a browser."""

import json
import shutil
import subprocess

import pytest

from dalil.i18n import language
from dalil.i18n.runs import patterns, runs

TEXTS = {
    "ar": [
        "قانون رقم 9 لسنة 2020 بتاريخ 2026-03-15 وما بعد",
        "الهاتف +964 770 123 4567 أو 0770 123 4567، ونسبة 12.5% و-5 و$100",
        "اتفاقية CRPD (UN Doc. A/5) وصفحات 10-12 وC++",
        "س-5 ليس رقمًا سالبًا",
    ],
    "en": ["See مجلس النواب and the ئەنجوومەنی نوێنەران, 10-12", "law 9 of 2020"],
}
SCRIPT = """const [patterns, texts] = JSON.parse(require("fs").readFileSync(0));
const found = texts.map(([script, text]) =>
  [...text.matchAll(new RegExp(patterns[script], "gu"))].map((each) => each[0]));
console.log(JSON.stringify(found));"""


def test_browsers_find_what_python_finds():
    node = shutil.which("node")
    if not node:
        pytest.skip("there is no node here")
    given = [
        (language(code).script, text, language(code)) for code in TEXTS for text in TEXTS[code]
    ]
    asked = json.dumps([patterns(), [each[:2] for each in given]])
    done = subprocess.run([node, "-e", SCRIPT], input=asked, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    ours = [[run.text for run in runs(text, spoken) if run.isolated] for _, text, spoken in given]
    assert json.loads(done.stdout) == ours
    assert sum(map(len, ours)) > 10
