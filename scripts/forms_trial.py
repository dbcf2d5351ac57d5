"""Random forms with random answers: who takes which.

python scripts/forms_trial.py FORMS ANSWERS SEED
"""

import sys
import time
from concurrent.futures import ProcessPoolExecutor
from random import Random

from forms.engines import by_schema, by_script
from forms.given import random_answers, random_form


def judged(task: tuple[int, int]) -> tuple[int, int, str]:
    """For the form of a seed: how many answers were judged and taken, the first that differs."""
    seed, count = task
    chance = Random(seed)
    form = random_form(chance)
    answers = [random_answers(chance, form, 0.02) for _ in range(count)]
    found = by_script([(form, answers)])[0]["taken"]
    for each, one, other in zip(answers, found, by_schema(form, answers), strict=True):
        if one != other:
            return count, sum(found), f"seed {seed}: {each}: page {one}, schema {other}\n{form}"
    return count, sum(found), ""


def main(forms: int, answers: int, seed: int) -> int:
    """Print what was found; 1 where anything differs."""
    begun, judged_, taken, wrong = time.monotonic(), 0, 0, 0
    with ProcessPoolExecutor(2) as pool:
        tasks = ((seed * 1_000_000 + each, answers) for each in range(forms))
        for number, (count, held, differs) in enumerate(pool.map(judged, tasks), 1):
            judged_, taken = judged_ + count, taken + held
            if differs:
                wrong += 1
                print(differs, flush=True)
            if number % 50 == 0:
                passed = time.monotonic() - begun
                print(
                    f"{number} forms, {judged_} answers, {taken} taken, {passed:.0f} s", flush=True
                )
    print(f"{forms} forms, {judged_} answers, {taken} taken, {wrong} forms judged differently")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
