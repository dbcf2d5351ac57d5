"""Braille for the words of signs: each title by the table of its language, back-translated."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

FILES = (
    "content/signs.yml",
    "tests/site/content/signs.yml",
    "src/dalil/cli/starter/content/signs.yml",
)
TABLES = {"ar": "ar-ar-g1.utb", "ku": "ckb-g1.ctb", "en": "en-ueb-g1.ctb"}
RETURNS = frozenset({"ar", "en"})
"""Languages whose table translates back into the same letters; that of Sorani gives Latin ones."""
WORDS = re.compile(
    r"^      (?P<code>ar|ku|en):\n        title: (?P<title>.+)\n"
    r"(?:        braille: .+\n        braille_table: .+\n)?",
    re.MULTILINE,
)


def louis(way: str, table: str, text: str) -> str:
    """What liblouis makes of a line, in Unicode braille or from it."""
    done = subprocess.run(
        ["lou_translate", f"--{way}", f"unicode.dis,{table}"],
        input=f"{text}\n",
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout.rstrip("\n")


def version() -> str:
    """The version of liblouis."""
    told = subprocess.run(["lou_translate", "--version"], capture_output=True, text=True).stdout
    found = re.search(r"\d+\.\d+\.\d+", told)
    assert found, "lou_translate tells its version"
    return found[0]


def written(text: str, release: str) -> str:
    """A table of signs with the braille of each title behind it."""

    def row(found: re.Match[str]) -> str:
        code, title = found["code"], found["title"]
        braille = louis("forward", TABLES[code], title)
        assert all("\u2800" <= each <= "\u28ff" for each in braille), (title, braille)
        if code in RETURNS:
            back = louis("backward", TABLES[code], braille)
            assert back == title, (title, back)
        return (
            f"      {code}:\n        title: {title}\n        braille: {braille}\n"
            f"        braille_table: {TABLES[code]} (liblouis {release})\n"
        )

    return WORDS.sub(row, text)


def main() -> int:
    """Write, or compare; 1 where something differs."""
    release, differs = version(), False
    for name in FILES:
        file = Path(name)
        text = file.read_text(encoding="utf-8")
        new = written(text, release)
        differs |= new != text
        if "--check" not in sys.argv and new != text:
            file.write_text(new, encoding="utf-8")
    return int(differs and "--check" in sys.argv)


if __name__ == "__main__":
    sys.exit(main())
