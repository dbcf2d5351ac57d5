"""A bucket becomes lines of the index.

A line is a token: `stem|forms|postings`. Forms are as they are mostly written, the most frequent
first, a comma between them; none where the only form is the stem. A posting is the distance from
the entry before (base 36), a letter for its impact (A is least), in a title a sign that says how
many words the title has (`TITLES`), and where the form is not the first, the places of its forms
(base 36) and a full stop: `1aC2F#1.`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterable, Mapping, Sequence
from itertools import chain, groupby
from operator import itemgetter, sub
from string import ascii_lowercase, digits
from typing import NamedTuple

from dalil.build.search.buckets import Bucket
from dalil.build.search.concepts import MARK
from dalil.build.search.reading import Loose, Postings, Written, joined
from dalil.build.search.spellings import SHORTEST, Spelt
from dalil.build.search.weights import impact
from dalil.text.analysis.rules import rules

_BASE36 = digits + ascii_lowercase

Attached = tuple[str, str, str]
"""A language, a stem, and its rest without a letter that may only be attached to it."""


class Known(NamedTuple):
    """What other buckets must know of one."""

    counts: Mapping[tuple[str, str], int]
    """In how many entries of a language a stem stands, where letters are attached in it."""
    attached: frozenset[Attached]
    """What may be found by the bucket's tokens too."""
    shown: Mapping[str, str]
    """Folded form -> how it is mostly written, where that is something else."""


class Order(NamedTuple):
    """All items in all languages, by their places; a language stands together."""

    codes: Sequence[str]
    """The language of each."""
    starts: Sequence[int]
    """The number of its first entry."""


class Lines(NamedTuple):
    """What comes of a bucket."""

    by_token: Mapping[str, str]
    spelt: Mapping[str, Sequence[Spelt]]
    """The words of each language."""
    forms: frozenset[str]
    """Every form that is named."""


def known(bucket: Bucket, codes: Sequence[str]) -> Known:
    """What other buckets must know of one; `codes` are the languages of items by place."""
    attaching = {code for code, each in rules().stemmers.items() if each.loose}
    counts: dict[tuple[str, str], int] = {}
    for token, by_place in bucket.met.items():
        parts: dict[str, int] = {}
        for place, found in by_place.items():
            parts[codes[place]] = parts.get(codes[place], 0) + len(found)
        counts |= {(code, token): each // 3 for code, each in parts.items() if code in attaching}
    attached = frozenset(
        (codes[place], stem, rest)
        for rest, by_loose in bucket.loose.items()
        for place, some in by_loose.items()
        for _, stem, *_ in some
    )
    mostly = {form: _mostly(each.values()) for form, each in bucket.written.items()}
    shown = {form: each for form, each in mostly.items() if each != form}
    return Known(counts, attached, shown)


def _mostly(written: Iterable[Written]) -> str:
    count: dict[str, int] = {}
    for each in written:
        for at in range(0, len(each), 2):
            count[each[at]] = count.get(each[at], 0) + each[at + 1]
    return _first(count)


def only_attached(buckets: Iterable[Known]) -> frozenset[Attached]:
    """The words that are also found without a letter that may only be attached to them.

    That is so where the library knows the rest as a word at least as common: "لاقتراع" is found by
    "اقتراع", but "بطاقة" not by "طاقة".
    """
    held = list(buckets)
    counts = {word: count for each in held for word, count in each.counts.items()}
    return frozenset(
        (code, stem, rest)
        for each in held
        for code, stem, rest in each.attached
        if counts.get((code, rest), 0) >= max(1, counts.get((code, stem), 0))
    )


def lines(
    bucket: Bucket, order: Order, attached: Container[Attached], shown: Mapping[str, str]
) -> Lines:
    """The lines of a bucket, by what is known of all of them."""
    by_token: dict[str, str] = {}
    spelt: dict[str, list[Spelt]] = {}
    named: set[str] = set()
    for token, by_place in bucket.met.items():
        loose = bucket.loose.get(token)
        met = _with_attached(token, by_place, loose, order.codes, attached) if loose else by_place
        line, count = _line(token, met, order, shown)
        by_token[token] = line
        is_word = len(token) >= SHORTEST and not token.startswith(MARK) and not token.isdecimal()
        for code, of_code in count.items():
            named.update(of_code)
            if is_word and of_code:
                form = _first(of_code)
                word = (-of_code.total(), token, shown.get(form, form))
                spelt.setdefault(code, []).append(word)
    return Lines(by_token, spelt, frozenset(named))


def _with_attached(
    rest: str,
    by_place: Mapping[int, Postings],
    loose: Mapping[int, Sequence[Loose]],
    codes: Sequence[str],
    attached: Container[Attached],
) -> Mapping[int, Postings]:
    found = dict(by_place)
    for place, some in loose.items():
        fit = [each for each in some if (codes[place], each[1], rest) in attached]
        if fit:
            found[place] = _together(found.get(place, ()), fit)
    return found


def _together(postings: Postings, loose: Sequence[Loose]) -> Postings:
    """The postings of a word in an item, with those that only have a letter more."""
    some = zip(postings[::3], postings[1::3], postings[2::3], strict=True)
    held = {entry: (mark, forms) for entry, mark, forms in some}
    for entry, group in groupby(loose, key=itemgetter(0)):
        added = list(group)
        mark, forms = held.get(entry, ("", ""))
        *_, known, back = added[0]
        title = mark[1:] or next((each[3] for each in added if each[3]), "")
        weight = known + sum(each[4] for each in added)
        names = {*(each[2] for each in added), *(forms.split(",") if forms else ())}
        held[entry] = (impact(weight, back) + title, joined(names))
    return tuple(part for entry in sorted(held) for part in (entry, *held[entry]))


def _line(
    token: str, by_place: Mapping[int, Postings], order: Order, shown: Mapping[str, str]
) -> tuple[str, Mapping[str, Counter[str]]]:
    """The line of a token, and for each language in how many entries each form stands."""
    entries: list[int] = []
    marks: list[str] = []
    forms: list[str] = []
    ends: dict[str, int] = {}
    for place in sorted(by_place):
        found = by_place[place]
        start = order.starts[place]
        entries += [start + entry for entry in found[::3]]
        marks += found[1::3]
        forms += found[2::3]
        ends[order.codes[place]] = len(forms)
    count = {
        code: _each(Counter(forms[begin:end]))
        for (code, end), begin in zip(ends.items(), (0, *ends.values()), strict=False)
    }
    total: Counter[str] = sum(count.values(), Counter())
    ranked = sorted(total, key=lambda each: (-total[each], each))[: len(_BASE36)]
    if len(ranked) > 1:
        which = {each: _which(each, ranked) for each in set(forms)}
        marks = [mark + which[each] for mark, each in zip(marks, forms, strict=True)]
    written = [shown.get(form, form) for form in ranked]
    named = "" if written in ([token], []) else ",".join(written)
    apart = map(sub, entries, (0, *entries))
    steps = [_SMALL[each] if each < len(_SMALL) else base36(each) for each in apart]
    coded = "".join(chain.from_iterable(zip(steps, marks, strict=True)))
    return f"{token}|{named}|{coded}", count


def _each(joined_forms: Counter[str]) -> Counter[str]:
    """In how many entries each form stands, of forms that may stand together."""
    found: Counter[str] = Counter()
    for names, times in joined_forms.items():
        for form in names.split(",") if names else ():
            found[form] += times
    return found


def _which(names: str, ranked: Sequence[str]) -> str:
    """The places of forms, and a full stop; nothing where it is the first."""
    found = sorted(_BASE36[ranked.index(each)] for each in names.split(",") if each in ranked)
    return "" if found in ([], [_BASE36[0]]) else f"{''.join(found)}."


def _first(count: Mapping[str, int]) -> str:
    """The most frequent."""
    return min(count, key=lambda each: (-count[each], each))


def base36(number: int) -> str:
    """A number in as few letters as possible."""
    out = ""
    while True:
        number, rest = divmod(number, 36)
        out = _BASE36[rest] + out
        if not number:
            return out


_SMALL = tuple(base36(number) for number in range(36 * 36))
