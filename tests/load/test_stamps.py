"""Everything that a build reads counts in the digest of a project."""

import os
import time

import pytest

from conftest import HERE
from dalil.load import stamps as module
from dalil.load.load import load
from dalil.load.project import project
from dalil.load.stamps import Contents, stamps

EDITED = (
    "content/laws/iq-2021-900/index.en.md",
    "content/laws/iq-2021-900/index.en.lock",
    "content/vocab/topics.yml",
    "content/terms.yml",
    "content/site.yml",
    "docs/en/index.md",
    "mkdocs.yml",
    "urls.lock",
    "theme/base.html",
    "content/laws/new-law/index.ar.md",
)
NOW = time.time_ns() + 10**12
SINGLE = {*EDITED[:2], EDITED[5], EDITED[-1]}
"""Files of single records and pages: no other page depends on all of them."""


@pytest.mark.parametrize("path", EDITED)
def test_a_changed_file_changes_it(path, site_copy):
    before = Contents(project(site_copy))
    library = load(project(site_copy))
    old = stamps(library.project, library.files, {})
    file = site_copy / path
    file.parent.mkdir(parents=True, exist_ok=True)
    with file.open("a", encoding="utf-8") as opened:
        opened.write("\n")
    assert Contents(project(site_copy)).digests != before.digests
    assert not before.still()
    library = load(project(site_copy))
    new = stamps(library.project, library.files, {})
    framed = path in old.framed
    assert framed == (path not in SINGLE and not path.startswith(("theme", "urls")))
    assert (old.frame != new.frame) == framed
    assert framed or path.startswith(("theme", "urls")) or old.of(path) != new.of(path)


def test_it_is_the_same_for_the_same_files(site_copy):
    copied = Contents(project(site_copy))
    assert copied.digests == Contents(project(HERE / "site")).digests
    assert copied.still()


def test_a_file_that_changes_within_a_tick_of_a_coarse_clock_is_seen(site_copy, monkeypatch):
    finely = module._mark

    def coarsely(root, path):
        mark = finely(root, path)
        return mark and mark._replace(changed=NOW, renewed=NOW)

    monkeypatch.setattr(module, "_mark", coarsely)
    before = Contents(project(site_copy))
    file = site_copy / EDITED[0]
    file.write_text(file.read_text("utf-8").replace("e", "a", 1), encoding="utf-8")
    assert not before.still()


def test_times_alone_do_not_make_it_read_old_files_again(site_copy, monkeypatch):
    for file in site_copy.rglob("*"):
        os.utime(file, (1, 1))
    monkeypatch.setattr(module, "COARSE", -3_600_000_000_000)
    before = Contents(project(site_copy))
    monkeypatch.setattr(module, "_digest", lambda *_: b"read")
    assert before.still()
