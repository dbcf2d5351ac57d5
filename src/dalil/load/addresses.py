"""Where things stand on the site: the one place that makes an address.

An address is relative to the site's root: `ar/laws/iq-2019-31/`. All languages carry a prefix; the
rest of the path is the same in each.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from dalil.i18n import languages
from dalil.load.library import Library, Work
from dalil.model.collection import Collection
from dalil.model.handout import Handout

AUDIT_FORM = "forms/polling-centre-audit.xlsx"
"""The form for audits as programs on phones read it (XLSForm)."""
FILES = "files"
"""What the addresses of attached files begin with, in place of a language."""


def home(language: str) -> str:
    """The home page of a language."""
    return f"{language}/"


def index(language: str, collection: Collection, by: str = "") -> str:
    """A collection's page, or the one grouped by the field `by` where that is not its first."""
    grouped = f"{by.replace('_', '-')}/" if by and by != collection.indexes[0] else ""
    return f"{language}/{collection.uri}/{grouped}"


def browse(language: str) -> str:
    """The page that names every way into the library."""
    return f"{language}/browse/"


def search(language: str, file: str = "") -> str:
    """The page of results, or a file beside it."""
    return f"{language}/search/{file}"


def chat(language: str) -> str:
    """Where registered organisations write to each other."""
    return f"{language}/chat/"


def topics(language: str, topic: str = "") -> str:
    """The tree of topics, or the page of one."""
    return f"{language}/topics/{topic}/" if topic else f"{language}/topics/"


def a_to_z(language: str, *parts: str) -> str:
    """The list of all titles, or one of its pages: a letter, a number behind it."""
    return "/".join((language, "a-z", *parts, ""))


def changes(language: str, *parts: str) -> str:
    """What changed of late, or in another year: a year, a number behind it."""
    return "/".join((language, "changes", *parts, ""))


def calendar(language: str, collection: Collection) -> str:
    """All events in order of their days."""
    return f"{language}/{collection.uri}/calendar/"


def activities(language: str, *parts: str) -> str:
    """What plans hold in order of its days, or by what it needs, or in one governorate."""
    return "/".join((language, "activities", *parts, ""))


def asked(language: str, form: str, file: str = "") -> str:
    """A form for the public, or what stands below it: `paper/`, `worker.js`."""
    return f"{language}/forms/{form}/{file}"


def asked_file(form: str, ending: str) -> str:
    """A form as a file for programs: one for all languages."""
    return f"forms/{form}.{ending}"


def centres(language: str, *parts: str) -> str:
    """What audits found of polling centres: in all, in a governorate, on a criterion."""
    return "/".join((language, "centres", *parts, ""))


def incidents(language: str, *parts: str) -> str:
    """Published reports of incidents: all, in a governorate, on a kind, during a week."""
    return "/".join((language, "incidents", *parts, ""))


def form(language: str, large: bool = False) -> str:
    """The form for audits of polling centres to print, or the same in large print."""
    return f"{language}/criteria/form/" + ("large/" if large else "")


def turnout(language: str) -> str:
    """The turnout of every election side by side."""
    return f"{language}/turnout/"


def translations(language: str) -> str:
    """How far the translations have come."""
    return f"{language}/translations/"


def accessibility(language: str, *parts: str) -> str:
    """What is known of the site's accessibility, or one of its parts: `matrix`, `speech`."""
    return "/".join((language, "accessibility", *parts, ""))


def overview(language: str, collection: Collection) -> str:
    """The page of counts of a collection."""
    return f"{language}/{collection.uri}/overview/"


def record(language: str, collection: Collection, id: str, anchor: str = "") -> str:
    """A record's page in a language, or a place in it."""
    return f"{language}/{collection.uri}/{id}/" + (f"#{anchor}" if anchor else "")


def handout(language: str, collection: Collection, id: str, kind: Handout) -> str:
    """A sheet to print, below the page of its record."""
    return f"{record(language, collection, id)}{kind.value}/"


def file(id: str, name: str) -> str:
    """A file attached to a record: one for all languages, so that its address never changes."""
    return f"{FILES}/{id}/{name}"


def files(work: Work) -> Iterator[str]:
    """The addresses of what is attached to a record, those of its former ids too."""
    for id_ in (work.id, *work.facts.former_ids):
        for each in work.facts.attachments:
            yield file(id_, each.file)


def vcard(language: str, collection: Collection, id: str) -> str:
    """A contact for an address book, below its page."""
    return f"{record(language, collection, id)}contact.vcf"


def vcards(language: str, collection: Collection) -> str:
    """All contacts of a language for an address book."""
    return f"{index(language, collection)}contacts.vcf"


def braille(language: str, collection: Collection, id: str) -> str:
    """The words of a sign for embossers, beside its page."""
    return f"{record(language, collection, id)}{id}.brf"


def parallel(language: str, collection: Collection, id: str) -> str:
    """All languages of a record side by side, below its page."""
    return f"{record(language, collection, id)}parallel/"


def has_parallel(work: Work) -> bool:
    """Whether a record has languages to show side by side."""
    return len(work.expressions) > 1


def sheets(language: str, work: Work, id: str) -> tuple[str, ...]:
    """A record's page, and what is made from it and stands below: they come, move and go together.

    `id` is that of the record, or one that it had.
    """
    printed = (handout(language, work.collection, id, kind) for kind in work.collection.handouts)
    beside = (parallel(language, work.collection, id),) if has_parallel(work) else ()
    return (record(language, work.collection, id), *printed, *beside)


def page(language: str, path: str) -> str:
    """A hand-written page: `about/index` answers at `about/`, `about/licence` at its own folder."""
    folder = (
        path.removesuffix("index") if path == "index" or path.endswith("/index") else f"{path}/"
    )
    return f"{language}/{folder}"


def not_found(language: str) -> str:
    """The page that says that nothing is there."""
    return f"{language}/404.html" if language else "404.html"


def refused() -> str:
    """The page of a refused login, in every language: who comes has not chosen one yet."""
    return "401.html"


@dataclass(frozen=True, slots=True)
class Addresses:
    """Every address of records, their files and hand-written pages that answers."""

    live: frozenset[str]
    """Pages and files."""
    moved: Mapping[str, str]
    """Redirects: old -> new."""
    gone: frozenset[str]
    """Tombstones of withdrawn records; of their files nothing is left but the page "not found"."""
    below: frozenset[str] = frozenset()
    """What stands below the pages of records, or what became of it: it follows its record, so no
    ledger names it."""

    def answers(self, address: str) -> bool:
        """Whether something stands at `address`."""
        return any(address in each for each in (self.live, self.moved, self.gone, self.below))


def addresses(library: Library) -> Addresses:
    """Every address of records and hand-written pages that a build of `library` answers."""
    live = {page(language, path) for language, path in library.pages}
    moved: dict[str, str] = {}
    gone: set[str] = set()
    below: set[str] = set()
    for work in library.works.values():
        for language, address in expressed(work):
            (live if work.shown else gone).add(address)
            for former in work.facts.former_ids:
                moved[record(language, work.collection, former)] = address
            if work.told:
                (live if work.shown else gone).update(files(work))
            for id_ in (work.id, *work.facts.former_ids):
                below.update(sheets(language, work, id_)[1:])
    return Addresses(frozenset(live), moved, frozenset(gone), frozenset(below))


def expressed(work: Work) -> Iterator[tuple[str, str]]:
    """The addresses of a record that is shown or was withdrawn, by language; none for a draft."""
    if work.told:
        for language in languages():
            if language in work.expressions:
                yield language, record(language, work.collection, work.id)
