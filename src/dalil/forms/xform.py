"""A form as XForm, as ODK has it: what ODK Collect opens, and what servers give to phones.

It is what pyxform makes of our XLSForm, from the same tree and without pyxform; a test compares the
two. The words stand apart in each language, and everything else names them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from xml.etree.ElementTree import Element, SubElement, tostring

from dalil.forms.form import Form, Kind, Option, Question, Spoken
from dalil.forms.odk import (
    PIXELS,
    WITHIN,
    Kinds,
    constraint,
    kinds,
    list_name,
    lists,
    relevant,
    spoken_in,
    version,
)
from dalil.i18n import languages

MEDIA_TYPE = "application/xml"
NAMESPACES = {
    "xmlns": "http://www.w3.org/2002/xforms",
    "xmlns:h": "http://www.w3.org/1999/xhtml",
    "xmlns:jr": "http://openrosa.org/javarosa",
    "xmlns:orx": "http://openrosa.org/xforms",
    "xmlns:odk": "http://www.opendatakit.org/xforms",
}
_ROOT = "/data"
_TYPES = {
    Kind.INTEGER: "int",
    Kind.DECIMAL: "decimal",
    Kind.DATE: "date",
    Kind.PHOTO: "binary",
}
"""Types of answers that are no plain text."""
_CONTROLS = {
    Kind.GROUP: "group",
    Kind.SELECT_ONE: "select1",
    Kind.SELECT_MULTIPLE: "select",
    Kind.PHOTO: "upload",
}
"""How an answer is given; all others are written."""
_ERROR = "jr:constraintMsg"


def xform(form: Form) -> bytes:
    """The file."""
    return _Writer(form).written()


class _Writer:
    def __init__(self, form: Form) -> None:
        self.form = form
        self.kinds: Kinds = kinds(form)
        self.paths = {
            each.question.name: "/".join((_ROOT, *each.groups, each.question.name))
            for each in form.every()
        }
        self.lists = lists(form)

    def written(self) -> bytes:
        html = Element("h:html", NAMESPACES)
        head = SubElement(html, "h:head")
        SubElement(head, "h:title").text = self.form.titles[next(iter(languages()))]
        model = SubElement(head, "model", {"odk:xforms-version": "1.0.0"})
        self.texts(SubElement(model, "itext"))
        self.answers(SubElement(model, "instance"))
        for name, options in self.lists.items():
            _listed(SubElement(model, "instance", id=name), name, options)
        for each in self.form.every():
            self.bind(model, each.question)
        SubElement(
            model,
            "bind",
            {
                "nodeset": f"{_ROOT}/meta/instanceID",
                "type": "string",
                "readonly": "true()",
                "jr:preload": "uid",
            },
        )
        self.controls(SubElement(html, "h:body"), self.form.questions)
        made: bytes = tostring(html, encoding="utf-8", xml_declaration=True)
        return made + b"\n"

    def texts(self, itext: Element) -> None:
        """The words of every language, each under its name."""
        said = dict(self.said())
        for place, code in enumerate(languages()):
            first = {} if place else {"default": "true()"}
            spoken = SubElement(itext, "translation", {"lang": spoken_in(code)} | first)
            for name, words in said.items():
                text = SubElement(spoken, "text", id=name)
                SubElement(text, "value").text = words.get(code, "")

    def said(self) -> Iterator[tuple[str, Spoken]]:
        for name, options in self.lists.items():
            for place, option in enumerate(options):
                yield f"{name}-{place}", option.labels
        for each in self.form.every():
            question, path = each.question, self.paths[each.question.name]
            yield f"{path}:label", question.labels
            if question.hints:
                yield f"{path}:hint", question.hints
            if question.errors:
                yield f"{path}:{_ERROR}", question.errors

    def answers(self, instance: Element) -> None:
        """The empty report."""
        root = SubElement(instance, "data", id=self.form.id, version=version(self.form))
        held = {_ROOT: root}
        for each in self.form.every():
            path = self.paths[each.question.name]
            held[path] = SubElement(held[path.rpartition("/")[0]], each.question.name)
        SubElement(SubElement(root, "meta"), "instanceID")

    def bind(self, model: Element, asked: Question) -> None:
        """What holds for an answer: its type, when it is asked, and what it must be."""
        path = self.paths[asked.name]
        found = {
            "nodeset": path,
            "type": "" if asked.kind is Kind.GROUP else _TYPES.get(asked.meant, "string"),
            "readonly": "true()" if asked.kind is Kind.NOTE else "",
            "required": "true()" if asked.required else "",
            "relevant": relevant(asked, self.paths.__getitem__, self.kinds),
            "constraint": constraint(asked, self.paths.__getitem__, self.kinds),
            _ERROR: _call(f"{path}:{_ERROR}") if asked.errors else "",
            "orx:max-pixels": str(PIXELS) if asked.kind is Kind.PHOTO else "",
        }
        SubElement(model, "bind", _filled(found))

    def controls(self, above: Element, questions: Iterable[Question]) -> None:
        """How each answer is given."""
        for each in questions:
            path = self.paths[each.name]
            found = {
                "ref": path,
                "mediatype": "image/*" if each.kind is Kind.PHOTO else "",
                "appearance": "multiline" if each.kind is Kind.LONG_TEXT else "",
            }
            control = SubElement(above, _CONTROLS.get(each.meant, "input"), _filled(found))
            SubElement(control, "label", ref=_call(f"{path}:label"))
            if each.hints:
                SubElement(control, "hint", ref=_call(f"{path}:hint"))
            if each.options:
                self.choices(control, each)
            self.controls(control, each.questions)

    def choices(self, control: Element, asked: Question) -> None:
        sifted = f"[{WITHIN} = {self.paths[asked.within]}]" if asked.within else ""
        nodes = "/".join((f"instance('{list_name(asked)}')", "root", f"item{sifted}"))
        held = SubElement(control, "itemset", nodeset=nodes)
        SubElement(held, "value", ref="name")
        SubElement(held, "label", ref="jr:itext(itextId)")


def _listed(instance: Element, name: str, options: Iterable[Option]) -> None:
    """The options of a list."""
    root = SubElement(instance, "root")
    for place, option in enumerate(options):
        item = SubElement(root, "item")
        SubElement(item, "itextId").text = f"{name}-{place}"
        SubElement(item, "name").text = option.name
        if option.within:
            SubElement(item, WITHIN).text = option.within


def _call(name: str) -> str:
    return f"jr:itext('{name}')"


def _filled(held: Mapping[str, str]) -> dict[str, str]:
    return {name: value for name, value in held.items() if value}
