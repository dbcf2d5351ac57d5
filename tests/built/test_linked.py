"""The JSON-LD of every page of both sites, read back and held against schema.org's vocabulary."""

import json

import pytest
from selectolax.lexbor import LexborHTMLParser

import schema_org
from conftest import tree

TYPE = "application/ld+json"


def nodes(held):
    if isinstance(held, dict):
        yield held
        for each in held.values():
            yield from nodes(each)
    if isinstance(held, list):
        for each in held:
            yield from nodes(each)


@pytest.fixture(scope="module", params=["built", "real"])
def blocks(request):
    folder = request.getfixturevalue(request.param)
    found = {}
    for path, data in tree(folder).items():
        if path.endswith(".html"):
            scripts = LexborHTMLParser(data).css(f"script[type='{TYPE}']")
            assert len(scripts) <= 1, path
            for each in scripts:
                found[path] = json.loads(each.text())
    return found


def test_every_listed_page_of_a_language_has_one(blocks, request):
    folder = request.getfixturevalue(request.node.callspec.params["blocks"])
    for path, data in tree(folder).items():
        if path.endswith(".html") and path != "index.html":
            silent = b'content="noindex"' in data
            assert (path in blocks) is not silent, path


def test_types_properties_and_values_are_those_of_the_vocabulary(blocks):
    if not schema_org.FILE.is_file():
        pytest.skip("schema-dts is not here: npm could not be had")
    kinds = {
        node["@id"]: node["@type"]
        for block in blocks.values()
        for node in nodes(block)
        if "@id" in node and "@type" in node
    }
    wrong = [
        f"{path}: {problem}"
        for path, block in blocks.items()
        for problem in schema_org.problems(block, kinds)
    ]
    assert wrong == []


def test_every_place_on_a_page_is_there(blocks, request):
    pages = tree(request.getfixturevalue(request.node.callspec.params["blocks"]))
    seen = 0
    for path, block in blocks.items():
        page = LexborHTMLParser(pages[path])
        for each in nodes(block):
            if (place := each.get("url", "")).startswith("#"):
                assert page.css_first(place), (path, place)
                seen += 1
    assert seen > 10


def test_every_id_that_is_named_is_a_node_somewhere(blocks):
    every = [node for block in blocks.values() for node in nodes(block) if "@id" in node]
    known = {node["@id"] for node in every if "@type" in node}
    assert {node["@id"] for node in every} - known == set()


def test_a_thing_has_one_type_everywhere(blocks):
    kinds = {}
    for block in blocks.values():
        for node in nodes(block):
            if "@id" in node and "@type" in node:
                assert kinds.setdefault(node["@id"], node["@type"]) == node["@type"]


def test_no_page_claims_to_be_the_law(blocks):
    for path, block in blocks.items():
        assert block["@type"] in ("WebPage", "CollectionPage"), path
        for each in nodes(block):
            if each.get("@type") == "Legislation" and "@id" in each:
                assert block["mainEntity"]["@id"] == each["@id"] != block["@id"]


def test_translations_name_each_other(blocks):
    pages = {block["@id"]: block for block in blocks.values()}
    translated = 0
    for id_, page in pages.items():
        for each in page.get("workTranslation", []):
            assert pages[each["@id"]]["translationOfWork"]["@id"] == id_
            translated += 1
    assert translated > 3


def test_the_vocabulary_refuses():
    if not schema_org.FILE.is_file():
        pytest.skip("schema-dts is not here: npm could not be had")

    def wrong(**node):
        return list(schema_org.problems({"@type": "Legislation", **node}, {"a": "Person"}))

    assert wrong(name="x", legislationDate="2019-12", legislationLegalForce="InForce") == []
    assert wrong(colour="red")
    assert wrong(legislationDate="last year")
    assert wrong(legislationLegalForce="Sleeping")
    assert wrong(legislationAmends={"@id": "a"})
    assert wrong(legislationPassedBy={"@id": "a"}) == []
    assert wrong(legislationPassedBy=7)
    assert list(schema_org.problems({"@type": "Lawlike"}, {}))
