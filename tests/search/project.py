"""A project made from a set of test documents, its site, and the way back from a hit to a document.

A document is `{id, slug, lang, type, number, year, status, title, body}`; those of one slug are one
record. The ids are the documents' own and not such as `dalil check` wants of decisions, so the site
is built without it.
"""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path
from urllib.parse import urlsplit

import yaml

from conftest import ROOT
from dalil.build.site import site
from dalil.engine.render import Renderer
from dalil.engine.write import write
from dalil.i18n import languages
from dalil.load.load import load
from dalil.load.project import project
from search.noise import pages

SET = Path(__file__).parent / "set"
Document = Mapping[str, object]
FOLDERS = {"law": "laws", "decision": "decisions", "regulation": "regulations", "guide": "guidance"}
"""By the type of a document; whatever else it is, it says how something is done."""
OTHERS = "procedures"
STATES = {"amended": "in_force", "in-force": "in_force"}
CODES = {each.tag: code for code, each in languages().items()}
"""Language codes by tag: `ckb` is the folder `ku`."""
STARTER = ROOT / "src" / "dalil" / "cli" / "starter"


def rows(file: Path, name: str) -> list[Document]:
    """The list that a JSON file is, or holds under `name`."""
    given = json.loads(file.read_text(encoding="utf-8"))
    return list(given[name] if isinstance(given, dict) else given)


def make(folder: Path, documents: Iterable[Document], noise: int = 0) -> None:
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
        by_slug[str(each["slug"])].append(each)
    for slug, texts in by_slug.items():
        _record(folder, slug, texts)
    for code, language in languages().items():
        for place, (title, body) in enumerate(pages(code, noise)):
            text = {"lang": language.tag, "type": "", "title": title, "body": body}
            _record(folder, f"noise-{code}-{place}", [text])


def build(folder: Path, into: Path) -> None:
    """Build the site of a project made here."""
    write(Renderer(site(load(project(folder))), folder).files(), into)


def document(address: str) -> str:
    """The id of the document that an address leads to: `law-9-2020.ckb`."""
    code, _, slug, *_ = re.sub(r"index\.html$", "", urlsplit(address).path).strip("/").split("/")
    return f"{slug}.{languages()[code].tag}"


def _record(folder: Path, slug: str, texts: list[Document]) -> None:
    texts = sorted(texts, key=lambda each: list(CODES).index(str(each["lang"])))
    first = texts[0]
    kind = FOLDERS.get(str(first["type"]), OTHERS)
    for each in texts:
        code = CODES[str(each["lang"])]
        head: dict[str, object] = {"title": each["title"]}
        summary, _, rest = str(each["body"]).partition(". ")
        head["summary"] = f"{summary}." if rest else summary
        if each is first:
            head = {"id": slug, **head, **_facts(kind, first)}
            if code != next(iter(languages())):
                head["source_language"] = code
        else:
            head["translation"] = {"state": "draft", "method": "machine"}
        file = folder / "content" / kind / slug / f"index.{code}.md"
        _write(file, f"---\n{_yaml(head)}---\n\n{rest}\n")


def _facts(kind: str, each: Document) -> dict[str, object]:
    status = str(each.get("status", ""))
    shared = {
        "publication": "published",
        "verification": "needs-check",
        "sources": [{"title": "Invented for tests of search", "kind": "report"}],
        "changes": [{"id": "change_1", "date": "2026-11-25", "kind": "created"}],
    }
    number = {"number": each["number"]} if each.get("number") else {}
    own: dict[str, dict[str, object]] = {
        "laws": {"year": each.get("year"), **number},
        "decisions": {"date": each.get("year"), "kind": "instructions"},
        "guidance": {"setting": "documents"},
    }
    own["regulations"] = own["laws"]
    found = {**shared, **own.get(kind, {})}
    if kind in ("laws", "regulations"):
        found |= {"jurisdiction": "iq", "legal_status": STATES.get(status, status)}
    if kind == "decisions" and number:
        found["decision_number"] = each["number"]
    return found


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
    return yaml.safe_dump(value, allow_unicode=True, sort_keys=False, width=1000)


def _write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
