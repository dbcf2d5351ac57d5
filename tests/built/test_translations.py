"""One article of an original changes: what readers see of it, and what else changes in the site."""

import json
import re
import shutil

import pytest
from selectolax.lexbor import LexborHTMLParser

from conftest import HERE, build, tree
from dalil.i18n import languages

RECORD = "procedures/proc-test-appeal"
SOURCE = f"content/{RECORD}/index.ar.md"
OLD, NEW = "\n\nالمرشح.\n", "\n\nالمرشح وحده.\n"
MADE_FROM_ALL = re.compile(
    r"(?:assets/|data/(?:procedures|procedures-statements|parity|index)\.(?:json|csv)$|\w\w/search/|search/)"
)
"""Files that hold the words of records, or the digests of such files."""


@pytest.fixture(scope="module")
def after(tmp_path_factory):
    project = tmp_path_factory.mktemp("changed") / "project"
    shutil.copytree(HERE / "site", project)
    file = project / SOURCE
    text = file.read_text(encoding="utf-8")
    assert OLD in text
    file.write_text(text.replace(OLD, NEW), encoding="utf-8")
    build(project, project.parent)
    return project.parent / "site"


def notices(folder):
    """Every notice of a part on the page of a record or a hand-written page: page, heading."""
    found = set()
    for path in folder.rglob("index.html"):
        page = LexborHTMLParser(path.read_bytes())
        for each in page.css(".text .parity"):
            heading = each.prev
            while heading is not None and "heading" not in (heading.attributes.get("class") or ""):
                heading = heading.prev
            eid = heading.css_first("[id]").attributes["id"]
            found.add((path.parent.relative_to(folder).as_posix(), eid))
    return found


def stale(folder):
    told = json.loads((folder / "data" / "parity.json").read_bytes())
    return {
        (each["id"], each["language"], unit["unit"])
        for each in told["texts"]
        for unit in each["units"]
        if unit["state"] == "stale"
    }


def named(folder, code):
    page = LexborHTMLParser((folder / code / "translations/index.html").read_bytes())
    links = page.css("#parts_stale ~ ul")[0].css("a")
    return {each.attributes["href"] for each in links}


def test_exactly_that_article_shows_the_notice(built, after):
    assert notices(after) - notices(built) == {
        (f"{code}/{RECORD}", "point_1") for code in ("ku", "en")
    }
    assert notices(built) <= notices(after)


def test_the_data_and_the_page_of_states_name_the_same_article(built, after):
    assert stale(after) - stale(built) == {
        ("proc-test-appeal", code, "point_1") for code in ("ckb", "en")
    }
    assert stale(built) <= stale(after)
    here, there = f"{RECORD}/#point_1", {"ku": "en", "en": "ku"}
    for code, other in there.items():
        ways = {f"../{here}", f"../../{other}/{here}"}
        assert named(after, code) - named(built, code) == ways


def test_nothing_changes_but_what_holds_its_words_or_its_state(built, after):
    old, new = tree(built), tree(after)
    changed = {path for path in old.keys() | new.keys() if old.get(path) != new.get(path)}
    rest = {path for path in changed if not MADE_FROM_ALL.match(path)}
    own = ("", "parallel/")
    pages = {f"{code}/{RECORD}/{part}" for code in languages() for part in own}
    pages |= {f"{code}/translations/" for code in languages()}
    pages |= {f"{code}/data/" for code in languages()}  # they tell the sizes of files
    assert {path.removesuffix("index.html") for path in rest} - pages == set()
    assert {f"en/{RECORD}/index.html", "ku/translations/index.html"} <= changed
