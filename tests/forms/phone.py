"""A phone with ODK Collect, as far as it judges: the rules of an XForm over a report, by XPath."""

from __future__ import annotations

import io
import subprocess
from copy import deepcopy
from pathlib import Path

import pyxform
from lxml import etree
from pyxform.xls2xform import convert

from dalil.forms.form import Form
from dalil.forms.xlsform import xlsform

VALIDATE = Path(pyxform.__file__).parent / "validators/odk_validate/bin/ODK_Validate.jar"


def by_pyxform(form: Form) -> bytes:
    """The XForm that pyxform makes of our XLSForm."""
    book = io.BytesIO(xlsform(form))
    return convert(xlsform=book, file_type=".xlsx", validate=False).xform.encode()


def complaints(file: Path) -> str:
    """What ODK Validate says against an XForm; empty where it takes it."""
    done = subprocess.run(
        ["java", "-jar", str(VALIDATE), str(file)], capture_output=True, text=True, timeout=120
    )
    said = done.stdout + done.stderr
    clean = done.returncode == 0 and not {"error", "warning"} & set(said.lower().split())
    return "" if clean else said


class Phone:
    """Judges answers by nothing but what the file says."""

    def __init__(self, xform: bytes) -> None:
        root = etree.fromstring(xform)
        for each in root.iter(etree.Element):
            each.tag = etree.QName(each).localname
        self.binds = {each.get("nodeset"): each for each in root.iter("bind")}
        self.paths = {path.rpartition("/")[2]: path for path in self.binds}
        self.itemsets = {
            each.getparent().get("ref"): each.get("nodeset") for each in root.iter("itemset")
        }
        first, *others = root.iter("instance")
        self.report = deepcopy(first[0])  # a document of its own, whose root is `data`
        self.report.extend(others)  # so that a list and the answers are of one document
        self.lists = {each.get("id"): each for each in others}
        self.rules: dict[str, etree.XPath] = {}

    def takes(self, answers: dict[str, object]) -> bool:
        """Whether the phone takes them as a whole report; each is of its kind."""
        if set(answers) - set(self.paths):
            return False
        self._write(answers)
        return all(self._right(path, bind) for path, bind in self.binds.items())

    def asks(self, name: str, answers: dict[str, object]) -> bool:
        """Whether the question is asked where these answers are given."""
        self._write(answers)
        return self._relevant(self.paths[name])

    def _right(self, path: str, bind: etree._Element) -> bool:
        value = self._node(path).text or ""
        if not self._relevant(path):
            return not value
        if not value:
            return bind.get("required") != "true()"
        if path in self.itemsets:
            there = {each.findtext("name") for each in self._found(self.itemsets[path], path)}
            if set(value.split()) - there:
                return False
        rule = bind.get("constraint")
        return not rule or bool(self._found(rule, path))

    def _relevant(self, path: str) -> bool:
        """Its own rule holds, and those of the groups around it."""
        while path in self.binds:
            rule = self.binds[path].get("relevant")
            if rule and not self._found(rule, path):
                return False
            path = path.rpartition("/")[0]
        return True

    def _write(self, answers: dict[str, object]) -> None:
        for name, path in self.paths.items():
            if not len(self._node(path)):
                value = answers.get(name, "")
                self._node(path).text = " ".join(value) if isinstance(value, list) else str(value)

    def _node(self, path: str) -> etree._Element:
        return self.report.find(path.removeprefix("/data/"))

    def _found(self, rule: str, path: str):
        if rule not in self.rules:
            self.rules[rule] = etree.XPath(rule, extensions=self._functions())
        return self.rules[rule](self._node(path))

    def _functions(self):
        def words(given):
            text = given if isinstance(given, str) else (given[0].text or "") if given else ""
            return text.split()

        return {
            (None, "selected"): lambda _, given, option: option in words(given),
            (None, "count-selected"): lambda _, given: float(len(words(given))),
            (None, "instance"): lambda _, name: [self.lists[name]],
        }
