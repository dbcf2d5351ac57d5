"""The files of a record on its page: what each says and is, and whom to ask for another form."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dalil.build.page import Link, Target
from dalil.build.sizes import size
from dalil.build.text import Speech
from dalil.i18n import languages
from dalil.load import addresses
from dalil.load.attached.files import held
from dalil.load.library import Expression, Work
from dalil.model.attachment import Attachment

CONTACT = "about/contact"
"""The hand-written page that says whom to ask."""
PLACE = "attachments"
"""The heading below which they stand."""
_SCHEME = "file:"


@dataclass(frozen=True, slots=True)
class Checksum:
    """How to tell that a copy is the file that was published."""

    name: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Attachments:
    """What stands below the files of a page."""

    checksums: tuple[Checksum, ...]
    contact: Link | None
    """Whom to ask for another form; None where the library has no such page."""


def attachments(speech: Speech, work: Work) -> Attachments | None:
    """What is to be said of all files of a record; None where it has none."""
    files = tuple(held(speech.library, work))
    if not files:
        return None
    return Attachments(tuple(Checksum(each.file, each.sha256) for each in files), _contact(speech))


def _contact(speech: Speech) -> Link | None:
    code = speech.language.code
    page = speech.library.pages.get((code, CONTACT))
    if page is None:
        return None
    name = page.settings.title_short or page.settings.title
    return Link(speech.phrase(name), addresses.page(code, CONTACT))


def place(speech: Speech, work: Work) -> tuple[Link, ...]:
    """A link to the files within the page; none where there are none."""
    if not any(held(speech.library, work)):
        return ()
    page = addresses.record(speech.language.code, work.collection, work.id)
    return (Link(speech.phrase(speech.words("files.title")), f"{page}#{PLACE}"),)


def targets(speech: Speech, work: Work) -> dict[str, Target]:
    """What the links in `markdown` lead to."""
    found = {}
    for each in held(speech.library, work):
        known = {each.tag: each for each in languages().values()} | dict(languages())
        theirs = known.get(each.language or "")
        elsewhere = theirs if theirs and theirs != speech.language else None
        found[f"{_SCHEME}{each.file}"] = Target(addresses.file(work.id, each.file), elsewhere)
    return found


def markdown(speech: Speech, work: Work, expression: Expression) -> Iterator[str]:
    """The heading, and each file: its title, what it says in the author's words, the way to it."""
    files = tuple(held(speech.library, work))
    if files:
        yield f"## {speech.words('files.title')} {{#{PLACE}}}"
    for each in files:
        unit = expression.body.unit(each.id)
        yield f"### {unit.heading if unit else each.file} {{#{each.id}}}"
        if unit:
            yield unit.markdown
        yield _line(speech, each)


def _line(speech: Speech, each: Attachment) -> str:
    said = [speech.option("attachment_kind", each.kind), size(speech, each.size)]
    if each.language:
        spoken = next(
            (code for code, one in languages().items() if each.language in (code, one.tag)), ""
        )
        named = speech.words(f"in_language.{spoken}") if spoken else each.language
        said.append(named)
    facts = f"{speech.words('comma')} ".join(said)
    return f"[{each.file}]({_SCHEME}{each.file}) ({facts})\n{{: .measure }}"
