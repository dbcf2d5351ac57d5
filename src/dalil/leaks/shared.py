"""What both sides say: a members' text copied into the public project, or a mere phrase.

Members' texts quote public ones and use the same phrases; that is no leak. A public text that holds
most of what a members' text says is that text.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from dalil.leaks.told import Told

RUN = 8
"""Words of a run: so many in one order are no accident."""
WHOLE = 0.5
"""The share of a members' text from which on a public text is taken for it."""
MOST = 0.9
"""The share from which on a few words are enough."""
WORDS = 12
"""Words that a copy has; fewer may be the name of a law."""
PASSAGE = 25
"""Words from which on what both sides say is worth a question."""
TITLED = 0.2
"""The share where the public text has its title too."""
PHRASE = 3
"""In so many public texts a run is a phrase of the trade."""

Run = tuple[str, ...]


def runs(words: tuple[str, ...] | list[str], length: int = RUN) -> Iterator[Run]:
    """Every `length` words of a text that stand together, in their order."""
    return zip(*(words[at:] for at in range(length)), strict=False)


@dataclass(frozen=True, slots=True)
class Copied:
    """A members' text that stands in a public one."""

    secret: Told
    public: Told
    line: int
    """The first line of the public file at which it stands."""
    share: float
    """How much of the members' text stands there."""
    whole: bool = True
    """Whether the public text is the members' text; else it holds a passage of it."""


def copied(secrets: Iterable[Told], public: Iterable[Told]) -> list[Copied]:
    """Every public text that is a members' text, or holds a passage of one."""
    held = [each for each in secrets if each.length]
    index: dict[Run, list[int]] = {}
    for number, each in enumerate(held):
        for run in _distinct(each):
            index.setdefault(run, []).append(number)
    found = [(text, _met(text, index)) for text in public]
    found = [(text, met) for text, met in found if met]
    usual = _phrases(met for _, met in found)
    return [
        copy
        for text, met in found
        for copy in _judged(
            held, index, text, {r: line for r, line in met.items() if r not in usual}
        )
    ]


def _distinct(text: Told) -> set[Run]:
    """The runs of a text; a short paragraph is a run of its own."""
    found: set[Run] = set()
    for each in text.paragraphs:
        found.update(runs(each.words) if len(each.words) >= RUN else [each.words])
    return found


def _met(text: Told, index: Mapping[Run, list[int]]) -> dict[Run, int]:
    """The members' runs that a public text holds, each with the line of its paragraph.

    Its title is left out: who cites it has copied nothing.
    """
    met: dict[Run, int] = {}
    for each in text.paragraphs:
        if each.words in text.titles:
            continue
        own = runs(each.words) if len(each.words) >= RUN else [each.words]
        for run in own:
            if run in index:
                met.setdefault(run, each.line)
    return met


def _phrases(met: Iterable[Mapping[Run, int]]) -> frozenset[Run]:
    """Runs that stand in several public texts: phrases of the trade."""
    counts = Counter(run for each in met for run in each)
    return frozenset(run for run, number in counts.items() if number >= PHRASE)


def _judged(
    held: list[Told], index: Mapping[Run, list[int]], text: Told, met: Mapping[Run, int]
) -> Iterator[Copied]:
    lines: dict[int, dict[Run, int]] = {}
    for run, line in met.items():
        for number in index[run]:
            lines.setdefault(number, {})[run] = line
    for number, own in lines.items():
        secret = held[number]
        told = [each for each in own if len(each) >= RUN or each in secret.titles]
        words = _covered(secret, own)
        share = words / secret.length
        titled = any(name in text.titles for name in secret.titles if len(name) > 1)
        whole = share >= WHOLE and (words >= WORDS or share >= MOST)
        whole = whole or (titled and share >= TITLED)
        if told and (whole or words >= PASSAGE):
            yield Copied(secret, text, min(own[each] for each in told), share, whole)


def _covered(text: Told, met: Mapping[Run, int]) -> int:
    """How many words of a text lie in the runs that were met."""
    total = 0
    for each in text.paragraphs:
        if len(each.words) < RUN:
            total += len(each.words) * (each.words in met)
            continue
        last = 0
        for at, run in enumerate(runs(each.words)):
            if run in met:
                total += at + RUN - max(at, last)
                last = at + RUN
    return total
