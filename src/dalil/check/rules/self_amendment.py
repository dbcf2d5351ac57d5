"""REF402 self-amendment: a record that acts upon itself, alone or by way of others.

A law does not amend itself. If A amends B and B amends A, one of the two is the wrong way round.
Each kind of relation is looked at by itself; a ring of records is told once, at the one whose id
comes first.

PASS  iq-2023-4 amends iq-2018-12
FAIL  iq-2023-4 amends iq-2023-4
FAIL  iq-2023-4 amends iq-2018-12, and iq-2018-12 amends iq-2023-4

Source: the record format, relations.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Mapping
from typing import Any

from dalil.check.at import at_field, reference_path
from dalil.diagnostics import Code, Diagnostic
from dalil.load.library import Library, Relation

SELF_AMENDMENT = Code("REF402", "self-amendment")

MUTUAL = frozenset(("cites", "instruments"))
"""Relations that two records may have to each other."""

Graph = Mapping[str, Mapping[str, Relation]]
"""From an id, by the id it leads to."""


def check(library: Library) -> Iterator[Diagnostic]:
    """Records that relate to themselves, and rings of records."""
    graphs: dict[str, dict[str, dict[str, Relation]]] = {}
    for each in library.relations:
        target = each.reference.id
        if not target or target not in library.works or each.field in MUTUAL:
            continue
        if target == each.subject:
            if not each.reference.provision or each.field != "legal_basis":
                yield _at(library, each, "", id=target)
        else:
            graphs.setdefault(each.field, {}).setdefault(each.subject, {})[target] = each
    for graph in graphs.values():
        for ring in _rings(graph):
            first = graph[ring[0]][ring[1]]
            yield _at(library, first, "ring", id=ring[0], chain=" → ".join(ring))


def _at(library: Library, relation: Relation, variant: str, **values: Any) -> Diagnostic:
    draft = library.works[relation.subject].source.draft
    path = reference_path(draft, relation.field, relation.index)
    return at_field(SELF_AMENDMENT, draft, path, variant, field=relation.field, **values)


def _rings(graph: Graph) -> Iterator[tuple[str, ...]]:
    """One shortest ring for each knot of records, from its first id round to it again."""
    told: set[str] = set()
    for start in sorted(_knotted(graph)):
        if start not in told:
            ring = _way_round(graph, start)
            if ring:
                told.update(ring)
                yield ring


def _knotted(graph: Graph) -> set[str]:
    """Ids left when all that lead nowhere are taken away, again and again."""
    left = set(graph)
    backwards: dict[str, list[str]] = {}
    count: dict[str, int] = {}
    for id, targets in graph.items():
        count[id] = sum(each in left for each in targets)
        for each in targets:
            backwards.setdefault(each, []).append(id)
    ends = [id for id, number in count.items() if not number]
    while ends:
        gone = ends.pop()
        left.discard(gone)
        for id in backwards.get(gone, ()):
            count[id] -= 1
            if not count[id]:
                ends.append(id)
    return left


def _way_round(graph: Graph, start: str) -> tuple[str, ...]:
    """The shortest way from `start` back to it; empty where there is none."""
    came: dict[str, str] = {}
    waiting = deque([start])
    while waiting:
        here = waiting.popleft()
        for target in graph.get(here, ()):
            if target == start:
                return (*_way(came, start, here), start)
            if target not in came:
                came[target] = here
                waiting.append(target)
    return ()


def _way(came: Mapping[str, str], start: str, end: str) -> tuple[str, ...]:
    found = [end]
    while found[-1] != start:
        found.append(came[found[-1]])
    return tuple(reversed(found))
