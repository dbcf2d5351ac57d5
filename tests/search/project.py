"""A project made from test documents, its site, and the way back from a hit to a document.

The ids of records are the documents' own slugs where an address can hold them, and not such as
`dalil check` wants of decisions, so the site is built without it.
"""

from __future__ import annotations

import hashlib
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import yaml

from conftest import ROOT
from dalil.build.site import site
from dalil.engine.parts import whole
from dalil.engine.render import Renderer
from dalil.engine.write import write
from dalil.i18n import languages
from dalil.load.library import Library
from dalil.load.load import load
from dalil.load.project import project
from dalil.model.record import LegalStatus
from search.given import Document, UnusableError
from search.noise import pages

FOLDERS = {"law": "laws", "decision": "decisions", "regulation": "regulations", "guide": "guidance"}
"""By the type of a document; whatever else it is, it says how something is done."""
OTHERS = "procedures"
STATES = {"amended": "in_force", "in-force": "in_force"}
STARTER = ROOT / "src" / "dalil" / "cli" / "starter"
NOISE = "unrelated"


@dataclass(frozen=True)
class Made:
    """A project of test documents."""

    folder: Path
    ids: Mapping[tuple[str, str], str]
    """The id of a document, by language code and record."""

    def document(self, address: str) -> str:
        """The id of the document that an address leads to; of no document, the page's own path."""
        path = re.sub(r"index\.html$", "", urlsplit(address).path).strip("/")
        code, _, record, *_ = *path.split("/"), "", ""
        return self.ids.get((code, record), path)

    def build(self, into: Path) -> None:
        """Write its site.

        Raises:
            UnusableError: a document did not become a page.
        """
        library = load(project(self.folder))
        self._all_there(library)
        write(whole(library, Renderer(site(library), self.folder)), into)

    def _all_there(self, library: Library) -> None:
        for (code, record), id_ in self.ids.items():
            work = library.works.get(record)
            if not work or code not in work.expressions:
                said = next(
                    (each.message for each in library.problems if record in each.place.path), ""
                )
                raise UnusableError(f"The document {id_} cannot be made a record. {said}".strip())


def made(folder: Path, documents: Iterable[Document], noise: int = 0) -> Made:
    """Write a project with the documents and `noise` unrelated pages in each language."""
    _write(folder / "mkdocs.yml", "site_url: https://test.example.org/\n")
    names = {code: each.name for code, each in languages().items()}
    _write(folder / "content" / "site.yml", _yaml({"name": names, "tagline": names}))
    for file in (STARTER / "content" / "vocab").iterdir():
        _write(folder / "content" / "vocab" / file.name, file.read_text(encoding="utf-8"))
    _write(folder / "content" / "terms.yml", _yaml(_terms()))
    for code, name in names.items():
        _write(folder / "docs" / code / "index.md", f"---\ntitle: {name}\n---\n\n{name}\n")
    by_slug: dict[str, list[Document]] = defaultdict(list)
    for each in documents:
        by_slug[each.slug].append(each)
    ids = {}
    for slug, texts in by_slug.items():
        record = _record_id(slug)
        _record(folder, record, texts)
        ids |= {(each.code, record): each.id for each in texts}
    for code in languages():
        for place, (title, body) in enumerate(pages(code, noise)):
            slug = f"{NOISE}-{code}-{place}"
            _record(folder, slug, [Document(slug, slug, code, title, body)])
    return Made(folder, ids)


def _record_id(slug: str) -> str:
    """`slug` where it can stand in an address, and is none of ours; a digest of it elsewhere."""
    if re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", slug) and not slug.startswith(NOISE):
        return slug
    return f"document-{hashlib.sha256(slug.encode()).hexdigest()[:12]}"


def _record(folder: Path, record: str, texts: list[Document]) -> None:
    texts = sorted(texts, key=lambda each: list(languages()).index(each.code))
    first = texts[0]
    kind = FOLDERS.get(first.type, OTHERS)
    for each in texts:
        summary, _, rest = each.body.partition(". ")
        head: dict[str, object] = {"title": each.title}
        head["summary"] = f"{summary}." if rest else summary or each.title
        if each is first:
            head = {"id": record, **head, **_facts(kind, first)}
            if each.code != next(iter(languages())):
                head["source_language"] = each.code
        else:
            head["translation"] = {"state": "draft", "method": "machine"}
        file = folder / "content" / kind / record / f"index.{each.code}.md"
        _write(file, f"---\n{_yaml(head)}---\n\n{rest}\n")


def _facts(kind: str, each: Document) -> dict[str, object]:
    shared = {
        "publication": "published",
        "verification": "needs-check",
        "sources": [{"title": "Invented for tests of search", "kind": "report"}],
        "changes": [{"id": "change_1", "date": "2026-11-25", "kind": "created"}],
    }
    status = STATES.get(each.status, each.status)
    legal = {
        "year": each.year,
        "number": each.number,
        "jurisdiction": "iq",
        "legal_status": status if status in set(LegalStatus) else LegalStatus.UNKNOWN.value,
    }
    own: dict[str, dict[str, str]] = {
        "laws": legal,
        "regulations": legal,
        "decisions": {"date": each.year, "kind": "instructions", "decision_number": each.number},
        "guidance": {"setting": "documents"},
    }
    return {**shared, **{name: value for name, value in own.get(kind, {}).items() if value}}


def _terms() -> dict[str, object]:
    """The concepts of our own library, without the pages of its terms."""
    text = (ROOT / "content" / "terms.yml").read_text(encoding="utf-8")
    held = yaml.load(text, Loader=yaml.CSafeLoader)
    named = [{"concept": each["id"], **_forms(each["words"])} for each in held["terms"]]
    return {"avoid": held["avoid"], "synonyms": [*named, *held.get("synonyms", [])]}


def _forms(words: Mapping[str, Mapping[str, object]]) -> dict[str, list[object]]:
    return {
        code: [each["title"], *each.get("variants", [])]  # type: ignore[misc]
        for code, each in words.items()
    }


def _yaml(value: object) -> str:
    return yaml.dump(
        value, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False, width=1000
    )


def _write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
