"""What the README says of the library is so."""

import re

from projects import REAL, library


def test_the_numbers_of_records_are_those_of_the_library():
    text = (REAL / "README.md").read_text(encoding="utf-8")
    told = re.search(r"It holds (.*?)each with its sources", text, re.DOTALL)[1]
    numbers = [int(each) for each in re.findall(r"\d+", told)]
    held = library(REAL)
    order = ("laws", "regulations", "decisions", "procedures", "events", "guidance", "awareness")
    shown = [
        sum(work.shown for work in held.works.values() if work.collection.folder == each)
        for each in (*order, "kits", "signs", "criteria", "recommendations", "terms")
    ]
    assert numbers == shown
