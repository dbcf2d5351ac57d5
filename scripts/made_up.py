"""Made-up laws in three languages, as many as are asked for: what is measured is measured on them.

Every text says in its title that it is made up. The same number gives the same record everywhere.
"""

import random
import re
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


DRAWN = {
    "ar": "المركز الصندوق القائمة المراقب الطاولة الباب الورقة المدرسة الساعة الطابق الحقيبة"
    " الأزرق الأخضر القديم الجديد الصغير الكبير قرب تحت فوق بعد قبل عند خلال يحمل يفتح يغلق"
    " ينقل يسلم يعد يراجع يوقع يكتب الجسر السوق الحديقة النافذة الكرسي الدفتر القلم الختم",
    "ku": "ناوەند سندوق لیست چاودێر مێز دەرگا وەرەقە قوتابخانە کاتژمێر نهۆم جانتا کلیل شین"
    " سەوز کۆن نوێ بچووک گەورە نزیک ژێر سەر دوای پێش لای دەکاتەوە دادەخات دەنووسێت"
    " ڕادەست دەژمێرێت پێداچوونەوە واژۆ پرد بازاڕ باخچە پەنجەرە کورسی دەفتەر پێنووس مۆر",
    "en": "centre box list observer table door paper school clock floor bag key blue green old"
    " small large near below above after before beside carries opens closes writes moves hands"
    " counts reads signs bridge market garden window chair ledger pencil stamp envelope lamp",
}
"""Words that prose is drawn from."""
MEMBERS = {
    "ar": "إرشاد مولّد للأعضاء رقم ({n})",
    "ku": "ڕێنوێنیی دروستکراو بۆ ئەندامان ژمارە ({n})",
    "en": "Note No. {n} generated for members",
}


def prose(seed: str, code: str, sentences: int = 3) -> str:
    """Sentences that stand nowhere else: words drawn by chance, the same for the same seed."""
    draw = random.Random(f"{seed} {code}")
    held = DRAWN[code].split()
    return " ".join(
        " ".join(draw.choices(held, k=draw.randint(10, 18))) + "." for _ in range(sentences)
    )


def spoken(number: int, articles: int = 6, seed: str = "public") -> Iterator[tuple[str, str]]:
    """A generated record whose articles are all different, as those of real laws are."""
    for path, text in record(number, articles):
        code = path.rpartition("index.")[2].removesuffix(".md")
        parts = text.split(MORE[code].strip())
        joined = (f"{part}{prose(f'{seed} {number} {at}', code)}" for at, part in enumerate(parts))
        yield path, "".join(joined)


def both_sides(public: Path, members: Path, count: int, closed: int, articles: int = 6) -> None:
    """A project of `count` laws, and a folder of `closed` records for members that lies on it.

    Each of these has a text of its own, and quotes an article of a public law.
    """
    shutil.copytree(SAMPLE, public)
    for number in range(count):
        for path, text in spoken(number, articles):
            _write(public / path, text)
    for number in range(closed):
        quoted = dict(spoken(number, articles))
        for path, text in spoken(number, articles, "members"):
            _write(*_closed(members, number, path, text, quoted[path]))


def _closed(members: Path, number: int, path: str, text: str, quoted: str) -> tuple[Path, str]:
    code = path.rpartition("index.")[2].removesuffix(".md")
    id, old = f"iq-2030-note-{number}", re.search(r"iq-[0-9]{4}-[0-9]+", path)[0]
    mark = random.Random(f"{number} {code}").getrandbits(128)
    said = f"canary: dalil-members-{mark:032x}\n"
    said += "access: members\n" if code == "ar" else ""
    title = MEMBERS[code].format(n=number)
    text = re.sub("^title: .*$", f"title: {title}", text, count=1, flags=re.M)
    text = re.sub("^(number|year|amends): .*\n", "", text, flags=re.M)
    text = text.replace(f"id: {old}\n", f"id: {id}\n").replace("---\n", f"---\n{said}", 1)
    article = quoted.rpartition("\n\n")[2].strip()
    said = f"{text}\n{article} [{old}](record:{old})\n"
    return members / f"content/laws/{id}/index.{code}.md", said


def _write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


KINDS = ("barrier", "barrier", "bribery", "pressure", "violence", "campaign", "procedure")
PLACES = ("baghdad", "baghdad", "baghdad", "basra", "erbil", "nineveh", "sulaymaniyah", "anbar")
DISTRICTS = {
    "baghdad": ("sample-district-1", "sample-district-2"),
    "erbil": ("sample-district-3",),
}


def incidents(count: int) -> str:
    """A table of reports as ODK Central exports it, of a year in some governorates."""
    chance = random.Random(count)
    lines = [
        "SubmissionDate,what-kind,what-story,what-known_by,where-governorate,where-district,"
        "when-year,when-month,when-week,KEY"
    ]
    for number in range(count):
        place = chance.choice(PLACES)
        district = chance.choice(("", *DISTRICTS.get(place, ())))
        week = f"m{chance.randint(1, 12):02},w{chance.randint(1, 4)}"
        lines.append(
            f"2026-01-01,{chance.choice(KINDS)},{MORE['ku'].strip()},saw,{place},{district},"
            f"2026,{week},uuid:{number:032}"
        )
    return "\n".join(lines) + "\n"
