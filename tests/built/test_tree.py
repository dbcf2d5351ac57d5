"""The whole set of paths, their languages and the sitemap of the test site, compared whole."""

import os
import re
from pathlib import Path
from xml.etree import ElementTree

from selectolax.lexbor import LexborHTMLParser

from conftest import HERE, ROOT, run, tree

GOLDEN = Path(__file__).parent / "golden"
DIGEST = re.compile(r"\.[0-9a-f]{8}\.")
XHTML = "{http://www.w3.org/1999/xhtml}link"
LOC = "{http://www.sitemaps.org/schemas/sitemap/0.9}loc"


def golden(name, text):
    file = GOLDEN / name
    if os.environ.get("DALIL_GOLDEN") == "write":  # scripts/goldens: then read what changed
        file.write_text(text, encoding="utf-8")
    assert text == file.read_text(encoding="utf-8"), f"{name} differs: read it before updating it"


def pages(folder):
    return {
        path: LexborHTMLParser(data)
        for path, data in tree(folder).items()
        if path.endswith(".html")
    }


def test_paths(built):
    paths = sorted(DIGEST.sub(".HASH.", path) for path in tree(built))
    golden("paths.txt", "".join(f"{path}\n" for path in paths))


def test_alternates(built):
    lines = []
    for path, page in pages(built).items():
        found = [
            f"{link.attributes['hreflang']}={link.attributes['href']}"
            for link in page.css("link[rel=alternate][hreflang]")
        ]
        html = page.css_first("html").attributes
        lines.append(f"{path} [{html['lang']} {html['dir']}] {' '.join(found)}".rstrip())
    golden("alternates.txt", "".join(f"{line}\n" for line in lines))


def test_sitemap(built):
    text = (built / "sitemap.xml").read_text(encoding="utf-8")
    golden("sitemap.xml", text)
    listed = {url.find(LOC).text for url in ElementTree.fromstring(text)}
    base = "https://test.example.org/sub/"
    for address in listed:
        file = built / (address.removeprefix(base) + "index.html")
        assert file.is_file(), address


def test_alternates_are_reciprocal(built):
    claims = {}
    base = "https://test.example.org/sub/"
    for path, page in pages(built).items():
        own = base + path.removesuffix("index.html")
        claims[own] = {
            link.attributes["href"] for link in page.css("link[rel=alternate][hreflang]")
        }
    for own, named in claims.items():
        for other in named - {base}:
            assert own in claims[other], f"{own} names {other}, which does not name it"


def test_untranslated_record_is_listed_in_its_own_language(built):
    page = pages(built)["ku/laws/index.html"]
    text = page.css_first("main").text()
    assert "Test amendment" not in text
    link = next(a for a in page.css("main a") if "iq-2022-901" in (a.attributes["href"] or ""))
    assert link.attributes["hreflang"] == "ar"
    marked = link if link.attributes.get("lang") else link.css_first("[lang]")
    assert (marked.attributes["lang"], marked.attributes["dir"]) == ("ar", "rtl")
    assert "هێشتا وەرنەگێڕدراوە" in link.parent.text()
    assert not (built / "ku/laws/iq-2022-901").exists()


def test_draft_is_nowhere(built):
    for path, data in tree(built).items():
        assert b"iq-2020-903" not in data, path


def test_moved_and_gone(built):
    moved = (built / "ar/laws/iq-2021-899/index.html").read_text(encoding="utf-8")
    assert 'content="0; url=../iq-2021-900/"' in moved
    gone = (built / "ar/laws/iq-2020-902/index.html").read_text(encoding="utf-8")
    assert "حل محله سجل آخر" in gone
    assert "noindex" in gone


def test_mkdocs_gives_the_same_pages(built, tmp_path):
    folder = tmp_path / "site"
    done = run(
        ["mkdocs", "build", "--strict", "--site-dir", str(folder)],
        HERE / "site",
        NO_MKDOCS_2_WARNING="1",
    )
    assert done.returncode == 0, done.stdout + done.stderr
    ours, theirs = tree(built), tree(folder)
    assert sorted(ours) == sorted(theirs)
    for path, data in ours.items():
        assert data == theirs[path], path


def test_without_material_the_same_pages(built, site_copy, tmp_path):
    settings = site_copy / "mkdocs.yml"
    text = settings.read_text(encoding="utf-8").replace("../../", f"{ROOT}/")
    text = text.replace("name: material\n", "name: null\n").replace("  font: false\n", "")
    assert "name: material" not in text
    settings.write_text(text, encoding="utf-8")
    folder = tmp_path / "site"
    done = run(["mkdocs", "build", "--strict", "--site-dir", str(folder)], site_copy)
    assert done.returncode == 0, done.stdout + done.stderr
    assert tree(built) == tree(folder)


def test_same_bytes_elsewhere(built, site_copy, tmp_path):
    done = run(
        ["dalil", "build", "--site-dir", str(tmp_path / "other")],
        site_copy,
        TZ="Pacific/Kiritimati",
        LC_ALL="C",
        PYTHONHASHSEED="7",
        SOURCE_DATE_EPOCH="0",
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert tree(built) == tree(tmp_path / "other")


def test_nothing_of_material_is_published(real):
    for path in tree(real):
        assert not re.search(r"bundle|worker|palette\.|material|lunr", path), path
    assert ROOT.joinpath("mkdocs.yml").is_file()
