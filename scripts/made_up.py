"""Made-up laws in three languages, as many as are asked for: what is measured is measured on them.

Every text says in its title that it is made up. The same number gives the same record everywhere.
"""

import shutil
from collections.abc import Iterator
from pathlib import Path

SAMPLE = Path(__file__).resolve().parents[1] / "tests" / "site"
WORDS = {
    "ar": (
        "قانون مولّد للقياس رقم ({n}) لسنة {y}",
        "سجل مولّد للقياس فقط.",
        "المادة",
        "نص مولّد في {k} أيام. {more}",
    ),
    "ku": (
        "یاسای دروستکراو بۆ پێوان ژمارە ({n})ی ساڵی {y}",
        "تۆمارێکی دروستکراو بۆ پێوان.",
        "ماددەی",
        "دەقێکی دروستکراو لە {k} ڕۆژدا. {more}",
    ),
    "en": (
        "Law generated for measuring No. {n} of {y}",
        "A record generated for measuring.",
        "Article",
        "A generated text within {k} days. {more}",
    ),
}
MORE = {
    "ar": "ولا أثر لهذا النص، وقد كُتب لقياس السرعة والوزن لا غير. " * 3,
    "ku": "ئەم دەقە هیچ کاریگەرییەکی نییە و تەنیا بۆ پێوانی خێرایی و قەبارە نووسراوە. " * 3,
    "en": "This text has no effect and was written only to measure speed and weight. " * 3,
}
HEAD = """---
id: iq-{y}-{n}
title: {title}
summary: {summary}
"""
FACTS = """jurisdiction: iq
number: {n}
year: {y}
issuer: council-of-representatives
legal_status: in_force
published: {y}-03-0{d}
topics: [voting]
verification: secondary
amends: [{amends}]
provisions:
{provisions}
sources:
  - title: مصدر مولّد
    address: example.org
    kind: report
"""


def record(number: int, articles: int = 6) -> Iterator[tuple[str, str]]:
    """The paths and texts of a generated record; six articles are as long as real texts are."""
    year, n = 1900 + number % 100, 1000 + number
    before = f"iq-{1900 + (number - 1) % 100}-{1000 + number - 1}" if number % 100 else ""
    for code, (title, summary, article, text) in WORDS.items():
        head = HEAD.format(y=year, n=n, title=title.format(n=n, y=year), summary=summary)
        if code == "ar":
            rows = "\n".join(
                f"  - {{id: art_{k}, verification: secondary}}" for k in range(1, articles + 1)
            )
            head += FACTS.format(y=year, n=n, d=1 + number % 9, amends=before, provisions=rows)
        else:
            head = head.replace(f"id: iq-{year}-{n}\n", "")
            head += "translation: {state: draft, method: machine}\n"
        more = MORE[code].strip()
        body = "\n\n".join(
            f"## {article} {k} {{#art_{k}}}\n\n" + text.format(k=k, more=more)
            for k in range(1, articles + 1)
        )
        yield f"content/laws/iq-{year}-{n}/index.{code}.md", f"{head}---\n\n{body}\n"


def add(folder: Path, number: int, articles: int = 6) -> None:
    """Write one more record into a project."""
    for path, text in record(number, articles):
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")


def library(folder: Path, count: int, articles: int = 6) -> None:
    """A project of `count` generated laws beside the test site's own records."""
    shutil.copytree(SAMPLE, folder)
    for number in range(count):
        add(folder, number, articles)
