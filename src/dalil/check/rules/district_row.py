"""VOC706 district-row: a district that lies in no governorate of the list.

`content/vocab/districts.yml` is a list that a project may keep: each row names the governorate in
which the district lies. Forms offer the districts of the chosen governorate, and published reports
name a district only of this list.

PASS  sample-district: {governorate: baghdad, ar: قضاء تجريبي, ku: قەزای تاقیکردنەوە, en: Sample}
FAIL  sample-district: {ar: قضاء تجريبي, ku: قەزای تاقیکردنەوە, en: Sample}
FAIL  sample-district: {governorate: bagdad, ar: قضاء تجريبي, ku: قەزای تاقیکردنەوە, en: Sample}

Source: the format of vocabularies.
"""

from __future__ import annotations

from collections.abc import Iterator

from dalil.diagnostics import Code, Diagnostic
from dalil.forms.form import DISTRICTS, GOVERNORATES
from dalil.load.library import Library
from dalil.text.names import nearest

DISTRICT_ROW = Code("VOC706", "district-row")


def check(library: Library) -> Iterator[Diagnostic]:
    """Every district without a governorate, or with one that is no row."""
    lists = library.vocabularies.lists
    known = lists[GOVERNORATES].rows if GOVERNORATES in lists else {}
    for (name, id), place in library.vocabularies.places.items():
        if name != DISTRICTS:
            continue
        given = lists[name].rows[id].facts.get("governorate", "")
        if given in known:
            continue
        near = nearest(given, known) if given else ""
        variant = "near" if near else "unknown" if given else ""
        yield DISTRICT_ROW.at(place, variant, width=len(id), row=id, governorate=given, near=near)
