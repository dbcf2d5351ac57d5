"""`dalil explain`: what a code means, why it matters, what passes and what fails."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

import click

from dalil.check.manual import Entry, codes
from dalil.cli.command import command as named
from dalil.cli.report.text import COLOURS, Line, show
from dalil.cli.session import Misuse, Session
from dalil.diagnostics import Autofix
from dalil.i18n import Words, words
from dalil.text.isolates import isolated
from dalil.text.names import nearest

EXAMPLE = re.compile(r"^(PASS|FAIL)\b.*(?:\n[ \t]+\S.*)*", re.MULTILINE)
"""A snippet of a manual: its first line, and the lines indented below it."""
STYLES = {"PASS": "green", "FAIL": "red"}


@named("explain")
@click.argument("code", required=False, metavar="[CODE]")
@click.pass_obj
def command(told: Session, code: str | None) -> None:
    """Without a code, list them all."""
    if code is None:
        show(line for entry in codes().values() for line in _row(entry, told))
    else:
        show(_page(_entry(told, code), told))


def _entry(told: Session, name: str) -> Entry:
    """The entry of a code or slug, however it is written.

    Raises:
        Misuse: there is none.
    """
    by_name = {**codes(), **{each.code.slug: each for each in codes().values()}}
    found = by_name.get(name.upper()) or by_name.get(name.lower())
    if found is not None:
        return found
    near = nearest(name, by_name)
    more = " " + told.text("error.did-you-mean", name=near) if near else ""
    raise Misuse(told, "no-such-code", more=more, name=name)


def _row(entry: Entry, told: Session) -> Iterator[Line]:
    code = entry.code
    yield ((f"{code.code:8}", COLOURS[code.severity]), (code.slug, ""))
    yield ((f"        {_sentence(_messages(told), code.code, 'message', told)}", ""),)


def _page(entry: Entry, told: Session) -> Iterator[Line]:
    code, messages = entry.code, _messages(told)
    severity = told.words(f"cli.severity.{code.severity}")
    colour = COLOURS[code.severity]
    yield ((code.code, colour), (f"  {code.slug}   ", ""), (severity, colour))
    for key in ("message", "hint"):
        if text := _sentence(messages, code.code, key, told):
            yield ((text, "bold" if key == "message" else ""),)
    if why := messages.get(f"{code.code}.why"):
        yield from _section("why", isolated(why, told.language), told)
    if code.autofix is not Autofix.NO:
        yield from _section("mend", told.text(f"explain.autofix-{code.autofix}"), told)
    examples = [found[0] for found in EXAMPLE.finditer(entry.manual)]
    if examples:
        yield from _section("examples", "", told)
        yield from ((("  " + each, STYLES[each[:4]]),) for each in examples)


def _section(key: str, text: str, told: Session) -> Iterator[Line]:
    yield (("", ""),)
    yield ((f"{told.words(f'cli.explain.{key}')}:", "bold"),)
    if text:
        yield ((text, ""),)


def _messages(told: Session) -> Words:
    return words(told.language, "messages")


def _sentence(messages: Words, code: str, key: str, told: Session) -> str:
    """A sentence of a code with dots for what it would name; empty where that is all it holds."""
    text = messages.get(f"{code}.{key}").format_map(defaultdict(lambda: "…"))
    return isolated(text, told.language) if any(map(str.isalpha, text)) else ""
