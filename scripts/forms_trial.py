"""Random forms with random answers: who takes which.

python scripts/forms_trial.py FORMS ANSWERS SEED
"""

import sys
import time
from concurrent.futures import ProcessPoolExecutor
from random import Random

from dalil.forms.form import Form
from forms.engines import by_schema, by_script
from forms.given import random_answers, random_form

BATCH = 20
"""Forms that one process of Node judges."""


def judged(task: tuple[range, int]) -> tuple[int, int, list[str]]:
    """For the forms of some seeds: how many answers were judged and taken, and what differs."""
    seeds, count = task
    given = [_given(seed, count) for seed in seeds]
    taken, wrong = 0, []
    for seed, (form, answers), found in zip(seeds, given, by_script(given), strict=True):
        schema = by_schema(form, answers)
        taken += sum(schema)
        for each, one, other in zip(answers, found["taken"], schema, strict=True):
            if one != other:
                wrong.append(f"seed {seed}: {each}: page {one}, schema {other}\n{form}")
                break
    return count * len(seeds), taken, wrong


def _given(seed: int, count: int) -> tuple[Form, list[dict[str, object]]]:
    chance = Random(seed)
    form = random_form(chance)
    return form, [random_answers(chance, form, 0.02) for _ in range(count)]


def main(forms: int, answers: int, seed: int) -> int:
    """Print what was found; 1 where anything differs."""
    begun, every, taken, wrong = time.monotonic(), 0, 0, 0
    first, last = seed * 1_000_000, seed * 1_000_000 + forms
    steps = (range(each, min(each + BATCH, last)) for each in range(first, last, BATCH))
    with ProcessPoolExecutor(2) as pool:
        for count, held, differs in pool.map(judged, [(each, answers) for each in steps]):
            every, taken, wrong = every + count, taken + held, wrong + len(differs)
            for each in differs:
                print(each, flush=True)
            print(f"{every} answers, {taken} taken, {time.monotonic() - begun:.0f} s", flush=True)
    print(f"{forms} forms, {every} answers, {taken} taken, {wrong} forms judged differently")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
