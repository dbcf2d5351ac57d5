"""The report as a page of its own: nothing in it runs and nothing is asked of any host."""

from __future__ import annotations

import html
from collections.abc import Iterator, Sequence

from dalil.check.papers import Finding
from dalil.cli.session import Session
from dalil.cli.terms.report import Looked, place, preferred, reason, summary
from dalil.i18n import language
from dalil.text.isolates import visible

_COLUMNS = ("file", "where", "found", "instead", "reason")


def page(looked: Sequence[Looked], told: Session, note: str) -> str:
    """The whole page."""
    return "".join(f"{line}\n" for line in _lines(looked, told, note))


def _lines(looked: Sequence[Looked], told: Session, note: str) -> Iterator[str]:
    title = html.escape(told.words("cli.terms.title"))
    yield "<!doctype html>"
    yield f'<html lang="{told.language.tag}" dir="{told.language.dir}">'
    yield "<head>"
    yield '<meta charset="utf-8">'
    yield '<meta name="viewport" content="width=device-width">'
    yield f"<title>{title}</title>"
    yield "</head>"
    yield "<body>"
    yield "<main>"
    yield f"<h1>{title}</h1>"
    yield f"<p>{html.escape(summary(told, looked))}</p>"
    if note:
        yield f"<p>{html.escape(note)}</p>"
    yield from _unread(looked, told)
    if any(each.findings for each in looked):
        yield from _table(looked, told)
    yield from ("</main>", "</body>", "</html>")


def _unread(looked: Sequence[Looked], told: Session) -> Iterator[str]:
    unread = [each for each in looked if each.unread is not None]
    if not unread:
        return
    yield f"<h2>{html.escape(told.words('cli.terms.unread-title'))}</h2>"
    yield "<ul>"
    for each in unread:
        said = html.escape(told.words(f"cli.terms.unread.{each.unread}"))
        yield f"<li>{_apart(each.name)}: {said}</li>"
    yield "</ul>"


def _table(looked: Sequence[Looked], told: Session) -> Iterator[str]:
    yield f'<table border="1"><caption>{html.escape(told.words("cli.terms.caption"))}</caption>'
    heads = (html.escape(told.words(f"cli.terms.{name}")) for name in _COLUMNS)
    yield (
        "<thead><tr>" + "".join(f'<th scope="col">{each}</th>' for each in heads) + "</tr></thead>"
    )
    yield "<tbody>"
    for each in looked:
        for finding in each.findings:
            yield _row(each.name, finding, told)
    yield from ("</tbody>", "</table>")


def _row(name: str, finding: Finding, told: Session) -> str:
    theirs = language(finding.row.language)
    words = f'lang="{theirs.tag}" dir="{theirs.dir}"'
    kind = told.words(f"cli.terms.{'certain' if finding.certain else 'decide'}")
    before, found, after = (
        html.escape(visible(each)) for each in (finding.before, finding.words, finding.after)
    )
    cells = (
        html.escape(place(told, finding.spot)),
        f"<p {words}>{before}<mark>{found}</mark>{after}</p>{html.escape(kind)}",
        f"<span {words}>{html.escape(preferred(told, finding))}</span>",
        html.escape(reason(told, finding)),
    )
    held = "".join(f"<td>{each}</td>" for each in cells)
    return f'<tr><th scope="row">{_apart(name)}</th>{held}</tr>'


def _apart(name: str) -> str:
    return f"<bdi>{html.escape(visible(name))}</bdi>"
