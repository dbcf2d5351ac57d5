"""Every page names what it was made from: a changed file changes no page that does not name it."""

import re
from math import isqrt

import pytest

from conftest import HERE
from dalil.build import a_to_z, changes
from dalil.build.site import site
from dalil.engine.addresses import file_of
from dalil.engine.render import Renderer
from dalil.load.load import load
from dalil.load.project import project

FILES = sorted(
    path.relative_to(HERE / "site").as_posix()
    for path in (HERE / "site").rglob("*")
    if path.suffix in (".md", ".yml") and path.name != "mkdocs.yml"
)
LOCKS = (
    "content/laws/iq-2021-900/index.en.lock",
    "content/awareness/sample-awareness/index.ar.lock",
    "content/recommendations.ku.lock",
    "docs/en/about/index.lock",
)
EARLIER = [
    path.relative_to(HERE / "site").as_posix()
    for path in (HERE / "site" / "content" / "earlier").iterdir()
]


def rendered(folder):
    made = site(load(project(folder)))
    maker = Renderer(made, folder)
    pages = {file_of(page.address): maker.html(page) for page in made.pages}
    pages |= {asset.address: asset.data.decode(errors="surrogateescape") for asset in made.assets}
    inputs = {file_of(page.address): page.inputs for page in made.pages}
    inputs |= {asset.address: asset.inputs for asset in made.assets}
    return pages, inputs, made.derived


@pytest.fixture(scope="module")
def before():
    return rendered(HERE / "site")


def edit(text, path):
    if path.endswith(".md"):
        text = re.sub(r"^title: ", "title: Ω ", text, flags=re.MULTILINE)
        text = re.sub(r"^title_short: ", "title_short: Ω ", text, flags=re.MULTILINE)
        return re.sub(r"^(## )", r"\1Ω ", text, flags=re.MULTILINE) + "\n\nΩ\n"
    if path.endswith(".lock"):
        return "# nothing was compared\n"
    if path.endswith(".txt"):
        return f"{text} Ω\n"
    return re.sub(r'((?<=[{ ])(?:ar|ku|en): "?)', r"\1Ω ", text)


def groups(items):
    """Rows and columns of a square: two items share one group at most, so each is told apart."""
    side = isqrt(len(items) - 1) + 1
    rows = [items[start : start + side] for start in range(0, len(items), side)]
    return [*rows, *(items[start::side] for start in range(side))]


@pytest.mark.parametrize("paths", groups([*FILES, *LOCKS, *EARLIER]), ids=lambda each: each[0])
def test_changed_pages_name_the_file(paths, site_copy, before):
    shows = []
    for path in paths:
        file = site_copy / path
        text = file.read_text(encoding="utf-8")
        file.write_text(edit(text, path), encoding="utf-8")
        if "draft" not in text and "vocab" not in path:
            shows.append(path)
    pages, inputs, derived = rendered(site_copy)
    old_pages, old_inputs, old_derived = before
    other = {name for name, value in derived.items() if old_derived.get(name) != value}
    changed = {name for name in pages if pages[name] != old_pages.get(name)}
    seen = set()
    for name in changed:
        named = inputs[name] | old_inputs.get(name, frozenset())
        assert set(paths) & named or other & named, f"{name} changed and names none of {paths}"
        seen |= named
    assert set(shows) <= seen, "each edit should show somewhere"


def test_pages_of_cut_lists_name_the_order_they_are_cut_from(site_copy, monkeypatch):
    monkeypatch.setattr(a_to_z, "LIMIT", 1)
    monkeypatch.setattr(changes, "LIMIT", 1)
    old_pages, old_inputs, old_derived = rendered(site_copy)
    for path in ("laws/iq-2021-900/index.ar.md", "procedures/proc-test-appeal/index.ar.md"):
        file = site_copy / "content" / path
        text = file.read_text(encoding="utf-8").replace("date: 20", "date: 19")
        file.write_text(re.sub(r"^title: ", "title: ظ ", text, flags=re.MULTILINE))
        pages, inputs, derived = rendered(site_copy)
        other = {name for name, value in derived.items() if old_derived.get(name) != value}
        changed = [name for name in pages if pages[name] != old_pages.get(name)]
        assert any("/a-z/" in name for name in changed)
        for name in changed:
            named = inputs[name] | old_inputs.get(name, frozenset())
            assert f"content/{path}" in named or other & named, name
        old_pages, old_inputs, old_derived = pages, inputs, derived


def test_deleted_record_touches_what_named_it(site_copy, before):
    import shutil

    folder = "content/laws/iq-2022-901"
    shutil.rmtree(site_copy / folder)
    pages, inputs, derived = rendered(site_copy)
    old_pages, old_inputs, old_derived = before
    other = {name for name, value in derived.items() if old_derived.get(name) != value}
    for name, html in pages.items():
        if html != old_pages.get(name):
            named = old_inputs.get(name, inputs[name])  # a file named by its content may be new
            assert other & named or any(each.startswith(folder) for each in named), name
