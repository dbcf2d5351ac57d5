"""One report as OpenRosa XML: what the page saves and what ODK Collect sends."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from xml.parsers import expat

from dalil.desk.incoming import UNREADABLE_REPORT, Incoming, Written, judged
from dalil.diagnostics import Diagnostic, Place
from dalil.forms.form import Form

DEEPEST = 20
"""Elements within elements."""


class _WrongError(Exception):
    """It is no report."""


def report(path: str, data: bytes, forms: Mapping[str, Form]) -> Iterator[Incoming | Diagnostic]:
    """The report in a file, or everything that is wrong with it.

    Elements that no question has, such as the number of a telephone, are not read.
    """
    reader = _Reader(path)
    try:
        reader.parser.Parse(data, True)
    except (expat.ExpatError, _WrongError, UnicodeError) as error:
        line = getattr(error, "lineno", reader.parser.CurrentLineNumber)
        column = getattr(error, "offset", reader.parser.CurrentColumnNumber) + 1
        yield UNREADABLE_REPORT.at(Place(path, max(line, 1), column), "xml")
        return
    form = forms.get(reader.form)
    if form is None:
        yield UNREADABLE_REPORT.at(Place(path), "form", name=reader.form, allowed=", ".join(forms))
        return
    asked = {each.question.name for each in form.asked()}
    yield from judged(
        Written(
            form,
            reader.version,
            reader.instance,
            {name: text for name, text in reader.texts.items() if name in asked},
            Place(path),
            reader.places.__getitem__,
        )
    )


class _Reader:
    def __init__(self, path: str) -> None:
        self.path = path
        self.form = self.version = self.instance = ""
        self.texts: dict[str, str] = {}
        self.places: dict[str, Place] = {}
        self.open: list[tuple[str, list[str]]] = []
        self.parser = expat.ParserCreate()
        self.parser.StartDoctypeDeclHandler = self._refused
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._text

    def _refused(self, *_: object) -> None:
        """No report has a document type; one that does wants to be more than a report."""
        raise _WrongError

    def _start(self, name: str, attributes: Mapping[str, str]) -> None:
        if not self.open:
            self.form, self.version = attributes.get("id", ""), attributes.get("version", "")
        if len(self.open) > DEEPEST:
            raise _WrongError
        plain = name.rpartition(":")[2]
        line, column = self.parser.CurrentLineNumber, self.parser.CurrentColumnNumber
        self.places.setdefault(plain, Place(self.path, line, column + 1))
        self.open.append((plain, []))

    def _text(self, text: str) -> None:
        if self.open:
            self.open[-1][1].append(text)

    def _end(self, _: str) -> None:
        name, pieces = self.open.pop()
        text = "".join(pieces)
        if name == "instanceID":
            self.instance = self.instance or text
        elif text.strip():
            self.texts.setdefault(name, text)
