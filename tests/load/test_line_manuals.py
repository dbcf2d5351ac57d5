"""The docstring of a line rule is its manual: what it passes passes, what it fails it finds."""

import inspect
import pkgutil
import re
from importlib import import_module

import pytest

from dalil.diagnostics import Code, Severity
from dalil.load import lines
from dalil.load.source import read

SNIPPET = re.compile(r"^(PASS|FAIL)  (.*)$", re.MULTILINE)
UNSEEN = re.compile(r"<U\+([0-9A-F]{4,6})>")


def snippets():
    for module in pkgutil.iter_modules(lines.__path__, f"{lines.__name__}."):
        rule = import_module(module.name)
        codes = {each.code for each in vars(rule).values() if isinstance(each, Code)}
        own = codes & set(re.findall(r"FM\d+", inspect.getdoc(rule) or ""))
        for verdict, text in SNIPPET.findall(inspect.getdoc(rule) or ""):
            yield pytest.param(verdict, text, own, id=f"{module.name.split('.')[-1]} {text}")


def block(text):
    """The snippet as a file; an item of a list stands below a field."""
    shown = UNSEEN.sub(lambda found: chr(int(found[1], 16)), text).replace("<tab>", "\t")
    if shown[:1] == '"' and shown[1:2] in " \t":
        shown = shown.strip('"')
    parent = "topics:\n" if re.match(r"[-•\s]", shown) else ""
    child = "\n  - a: b" if "sources: #" in shown else ""
    return f"---\n{parent}{shown}{child}\n---\n"


@pytest.mark.parametrize(("verdict", "text", "codes"), [*snippets()])
def test_a_manual_tells_the_truth(verdict, text, codes):
    problems = read("a.md", block(text).encode()).problems
    if verdict == "FAIL":
        assert {each.code for each in problems} & codes
    else:
        shown = block(text)
        empty = "# whether" in shown  # a block of remarks alone is empty
        assert empty or not [each for each in problems if each.severity is Severity.ERROR]
