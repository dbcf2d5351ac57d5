"""The form as XForm: it means what pyxform makes of the XLSForm, and ODK Validate takes it."""

import shutil
from random import Random

import pytest
from lxml import etree

from dalil.forms.xform import xform
from forms.given import random_form, shipped
from forms.phone import by_pyxform, complaints

BIND = ("type", "readonly", "required", "relevant", "constraint", "preload", "max-pixels")


def meaning(written):
    """What an XForm says, whatever its words are called and in what order its parts stand."""
    root = etree.fromstring(written)
    for each in root.iter(etree.Element):
        each.tag = etree.QName(each).localname
        held = {etree.QName(name).localname: value for name, value in each.attrib.items()}
        each.attrib.clear()
        each.attrib.update(held)
    texts = {
        tongue.get("lang"): {each.get("id"): _plain(each.findtext("value")) for each in tongue}
        for tongue in root.iter("translation")
    }

    def said(call):
        name = call.removeprefix("jr:itext('").removesuffix("')")
        return {tongue: held[name] for tongue, held in texts.items()}

    def option(item):
        held = {each.tag: each.text for each in item}
        return said(held.pop("itextId")), held

    first, *lists = root.iter("instance")
    return {
        "title": root.findtext("head/title"),
        "tongues": [dict(each.attrib) for each in root.iter("translation")],
        "report": [(root.getroottree().getpath(each), dict(each.attrib)) for each in first.iter()],
        "lists": {each.get("id"): [option(item) for item in each[0]] for each in lists},
        "binds": {
            each.get("nodeset"): {
                name: "".join(each.get(name).split()) for name in BIND if each.get(name)
            }
            | ({"said": said(each.get("constraintMsg"))} if each.get("constraintMsg") else {})
            for each in root.iter("bind")
            if set(each.attrib) - {"nodeset"}
        },
        "asked": [
            (
                each.tag,
                dict(each.attrib),
                [
                    said(part.get("ref")) if part.tag != "itemset" else _list(part)
                    for part in each
                    if part.tag in ("label", "hint", "itemset")
                ],
            )
            for each in root.find("body").iter()
            if each.tag in ("input", "select", "select1", "upload", "group")
        ],
    }


def _plain(text):
    """Quotation marks as pyxform has them, which knows the straight ones alone."""
    return text.translate({ord("“"): '"', ord("”"): '"', ord("‘"): "'", ord("’"): "'"})


def _list(itemset):
    parts = [(each.tag, each.get("ref")) for each in itemset]
    return "".join(itemset.get("nodeset").split()), parts


@pytest.mark.parametrize("form", shipped(), ids=lambda each: each.id)
def test_it_means_what_pyxform_makes_of_the_workbook(form):
    assert meaning(xform(form)) == meaning(by_pyxform(form))
    assert xform(form) == xform(form)


def test_so_does_that_of_random_forms():
    filtered = 0
    for seed in range(15):
        form = random_form(Random(seed))
        assert meaning(xform(form)) == meaning(by_pyxform(form)), form
        filtered += any(each.question.within for each in form.asked())
    assert filtered


@pytest.mark.skipif(shutil.which("java") is None, reason="Java is not installed")
def test_odk_validate_takes_it(tmp_path):
    chosen = next(
        each
        for each in map(random_form, map(Random, range(100)))
        if any(asked.question.within for asked in each.asked())
    )
    for form in (*shipped(), chosen):
        file = tmp_path / "form.xml"
        file.write_bytes(xform(form))
        assert complaints(file) == ""
