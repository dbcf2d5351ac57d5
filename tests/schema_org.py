"""The vocabulary of schema.org as its npm package `schema-dts` declares it: types and properties.

The package is TypeScript: a class is `interface XBase extends YBase`, its properties are
`"name"?: SchemaValue<Text | Thing | IdReference, "name">`, and `type X = XLeaf | Sub | string`
names what else is an X. `problems` tells what of a JSON-LD block is not in it.
"""

import re
from functools import cache

from conftest import ROOT

FILE = ROOT / "node_modules" / "schema-dts" / "dist" / "schema.d.ts"
CLASS = re.compile(
    r"^(?:export )?interface (\w+) extends ([^{]+) \{(.*?)^\}", re.MULTILINE | re.DOTALL
)
PROPERTY = re.compile(r'^    "(\w+)"\?: SchemaValue<(.+), "\w+">;', re.MULTILINE)
UNION = re.compile(r"^export type (\w+)(?:<[^=]*>)? = ([^;{]+);", re.MULTILINE)
DATE = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")
TIME = re.compile(r"\d\d:\d\d(:\d\d)?([+-]\d\d:\d\d|Z)?")
LINK = re.compile(r"https?://\S+")


@cache
def classes():
    """Class -> the classes it extends, and its own properties with what they may hold."""
    found = {}
    for name, parents, body in CLASS.findall(FILE.read_text(encoding="utf-8")):
        above = [each.strip().removesuffix("Base") for each in re.split(r",(?![^<]*>)", parents)]
        properties = {
            each: [kind.strip() for kind in kinds.split("|")]
            for each, kinds in PROPERTY.findall(body)
        }
        if name.endswith("Base"):
            found.setdefault(name.removesuffix("Base"), (above, properties))
        elif name.endswith("Leaf"):
            found.setdefault(name.removesuffix("Leaf"), (above, {}))
    return found


@cache
def unions():
    """Type -> what else stands for it: its sub-types, and `string` where a text will do."""
    found = {}
    for name, kinds in UNION.findall(FILE.read_text(encoding="utf-8")):
        found[name] = [each.strip().strip('"') for each in kinds.split("|")]
    return found


@cache
def above(name):
    """A class and all it extends."""
    parents = classes().get(name, ([], {}))[0]
    return frozenset({name}).union(*(above(each) for each in parents if each in classes()))


def range_of(kind, name):
    """What a property of a class may hold; None where the class has no such property."""
    for each in above(kind):
        if name in classes().get(each, ([], {}))[1]:
            return classes()[each][1][name]
    return None


def problems(node, kinds, place=""):
    """What is wrong with a node. `kinds` says of what type each `@id` of the site is."""
    kind = node.get("@type")
    if kind is None:
        if set(node) != {"@id"}:
            yield f"{place}: no @type"
        return
    if kind not in classes():
        yield f"{place}: no type {kind}"
        return
    for name, value in node.items():
        if name.startswith("@"):
            continue
        allowed = range_of(kind, name)
        if allowed is None:
            yield f"{place}: {kind} has no {name}"
            continue
        for each in value if isinstance(value, list) else [value]:
            here = f"{place}/{kind}.{name}"
            if not any(_fits(each, one, kinds) for one in allowed):
                yield f"{here}: {each!r} is none of {allowed}"
            if isinstance(each, dict):
                yield from problems(each, kinds, here)


def _fits(value, kind, kinds):
    match value:
        case bool():
            return kind == "Boolean"
        case int() | float():
            return kind in ("Number", "Integer", "Float")
        case str():
            return _text_fits(value, kind)
        case {"@id": id_, **rest} if "@type" not in rest:
            return kind in above(kinds.get(id_, "")) or (kind == "Thing" and id_ in kinds)
        case {"@type": type_}:
            return kind in above(type_)
    return False


def _text_fits(value, kind):
    if kind in ("Date", "DateTime"):
        day, _, time = value.partition("T")
        return bool(DATE.fullmatch(day)) and (not time or bool(TIME.fullmatch(time)))
    if kind == "Time":
        return bool(TIME.fullmatch(value))
    if kind == "URL":  # a fragment is one of the page, which is the base of its block
        return value.startswith("#") or bool(LINK.fullmatch(value))
    if kind in ("Text", "string"):
        return True
    return value in unions().get(kind, ()) or f"https://schema.org/{value}" in unions().get(
        kind, ()
    )
