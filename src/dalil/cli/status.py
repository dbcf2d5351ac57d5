"""`dalil status`: how far the translations have come, and what has to be done."""

from __future__ import annotations

import json

import click

from dalil.cli.command import command as named
from dalil.cli.report import progress
from dalil.cli.session import Misuse, Session, known_language
from dalil.i18n import languages
from dalil.load.load import load
from dalil.parity.document import chosen, document
from dalil.parity.parity import parity

FORMATS = {"text": progress.text, "md": progress.markdown, "html": progress.html}


@named("status", members=True)
@click.option("--into", metavar="LANG")
@click.option("--format", "form", type=click.Choice(["text", "md", "html", "json"]), default="text")
@click.option("--fail-under", "least", type=click.FloatRange(0, 100), metavar="PERCENT")
@click.pass_obj
def command(told: Session, into: str | None, form: str, least: float | None) -> int:
    """Exit 1 where a language has less than `--fail-under` percent of its units in order."""
    project = told.project()
    code = known_language(into) if into else ""
    if into and not code:
        raise Misuse(told, "no-such-language", name=into, known=", ".join(languages()))
    with told.progress("read"):
        library = load(project)
    found = parity(library)
    texts = chosen(found, lambda text: code in ("", text.language))
    if form == "json":
        held = document(library, texts, found.explains)
        click.echo(json.dumps(held, ensure_ascii=False, indent=2))
    else:
        click.echo(FORMATS[form](told, texts, found.explains))
    if least is None:
        return 0
    codes = dict.fromkeys(text.language for text in texts)
    own = ([text for text in texts if text.language == each] for each in codes)
    return int(any(progress.share(each) < least for each in own))
