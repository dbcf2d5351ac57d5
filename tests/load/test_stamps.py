"""Everything that a build reads counts in the digest of a project."""

import pytest

from conftest import HERE
from dalil.load.load import load
from dalil.load.project import project
from dalil.load.stamps import contents, stamps

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
SINGLE = {*EDITED[:2], EDITED[5], EDITED[-1]}
"""Files of single records and pages: no other page depends on all of them."""


@pytest.mark.parametrize("path", EDITED)
def test_a_changed_file_changes_it(path, site_copy):
    before = contents(project(site_copy))
    library = load(project(site_copy))
    old = stamps(library.project, library.files, {})
    file = site_copy / path
    file.parent.mkdir(parents=True, exist_ok=True)
    with file.open("a", encoding="utf-8") as opened:
        opened.write("\n")
    assert contents(project(site_copy)) != before
    library = load(project(site_copy))
    new = stamps(library.project, library.files, {})
    framed = path in old.framed
    assert framed == (path not in SINGLE and not path.startswith(("theme", "urls")))
    assert (old.frame != new.frame) == framed
    assert framed or path.startswith(("theme", "urls")) or old.of(path) != new.of(path)


def test_it_is_the_same_for_the_same_files(site_copy):
    assert contents(project(site_copy)) == contents(project(HERE / "site"))
