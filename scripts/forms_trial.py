"""Random forms with random answers: who takes which.

python scripts/forms_trial.py FORMS ANSWERS SEED; ANSWERS is how many each form gets.
"""

import shutil
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterable
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from random import Random

from dalil.forms.form import Form
from dalil.forms.xform import xform
from forms.engines import by_schema, by_script
from forms.given import mended, possible, random_answers, random_form, shipped
from forms.phone import Phone, by_pyxform, complaints

BATCH = 20
"""Forms that one process of Node judges."""
VALIDATED = 20
"""Random forms that ODK Validate reads, and whose rules are judged as pyxform writes them too."""


def judged(task: tuple[range, int]) -> tuple[Counter[str], list[str]]:
    """For the forms of some seeds: what was judged how often, and what was judged differently."""
    seeds, count = task
    given = [_given(seed, count) for seed in seeds]
    found: Counter[str] = Counter(forms=len(seeds), answers=len(seeds) * count)
    wrong: list[str] = []
    for seed, (form, answers), page in zip(seeds, given, by_script(given), strict=True):
        schema = by_schema(form, answers)
        phones = [Phone(xform(form))]
        if seed < seeds.start // 1_000_000 * 1_000_000 + VALIDATED:
            phones.append(Phone(by_pyxform(form)))
        found["forms with districts"] += any(each.question.within for each in form.asked())
        found["taken"] += sum(schema)
        for each, one, other in zip(answers, page["taken"], schema, strict=True):
            if one != other:
                wrong.append(f"seed {seed}: {each}: page {one}, schema {other}\n{form}")
            if possible(form, each):
                found["judged by XPath"] += 1
                found["judged by XPath as pyxform writes it"] += len(phones) - 1
                wrong += [
                    f"seed {seed}: {each}: phone {not other}, schema {other}\n{form}"
                    for phone in phones
                    if phone.takes(each) is not other
                ]
    return found, wrong


def _given(seed: int, count: int) -> tuple[Form, list[dict[str, object]]]:
    chance = Random(seed)
    form = random_form(chance)
    phone = Phone(xform(form))
    given = [random_answers(chance, form, 0.02) for _ in range(count)]
    return form, [mended(chance, form, phone, each) for each in given]


def validated(forms: Iterable[Form]) -> tuple[int, list[str]]:
    """How many forms ODK Validate takes, and what it says of the others."""
    wrong = []
    count = 0
    with tempfile.TemporaryDirectory() as folder:
        for form in forms:
            for made in (xform(form), by_pyxform(form)):
                file = Path(folder, "form.xml")
                file.write_bytes(made)
                wrong += filter(None, [complaints(file)])
            count += 1
    return count, wrong


def main(forms: int, answers: int, seed: int) -> int:
    """Print what was found; 1 where anything differs."""
    begun = time.monotonic()
    first = seed * 1_000_000
    steps = (
        range(each, min(each + BATCH, first + forms)) for each in range(first, first + forms, BATCH)
    )
    every: Counter[str] = Counter()
    wrong: list[str] = []
    with ProcessPoolExecutor(2) as pool:
        for found, differs in pool.map(judged, [(each, answers) for each in steps]):
            every, wrong = every + found, wrong + differs
            for each in differs:
                print(each, flush=True)
    if shutil.which("java"):
        chosen = range(first, first + min(VALIDATED, forms))
        read, said = validated((*shipped(), *(random_form(Random(each)) for each in chosen)))
        every["forms that ODK Validate read, ours and pyxform's"], wrong = read, wrong + said
        print(*said, sep="\n", end="")
    for name, number in every.items():
        print(f"{number} {name}")
    print(f"{len(wrong)} judged differently or refused, {time.monotonic() - begun:.0f} s")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
