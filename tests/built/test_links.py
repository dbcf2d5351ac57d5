"""Every link and anchor of all sites leads to something that is there."""

import re
from urllib.parse import unquote, urljoin, urlsplit

import pytest
from selectolax.lexbor import LexborHTMLParser

from conftest import tree

COMMENT = re.compile(rb"/\*.*?\*/", re.DOTALL)
PICTURE = re.compile(rb'url\("data:[^"]*"\)|url\(data:[^)"]*\)')
"""One that stands in the style itself: names of its language are no requests."""
BASE = "https://site.invalid/"


@pytest.fixture(params=["built", "real", "members"])
def folder(request):
    return request.getfixturevalue(request.param)


def test_links_and_anchors_resolve(folder):
    files = tree(folder)
    parsed = {
        path: LexborHTMLParser(data) for path, data in files.items() if path.endswith(".html")
    }
    ids = {path: {each.id for each in page.css("[id]")} for path, page in parsed.items()}
    root = "/sub/" if folder.parent.name.startswith("built") else "/"
    checked = 0
    for path, page in parsed.items():
        here = BASE + path
        for each in page.css("a[href], link[href], script[src], img[src]"):
            written = each.attributes.get("href") or each.attributes.get("src")
            target = urlsplit(urljoin(here, written))
            if target.netloc != "site.invalid":
                continue
            name = unquote(target.path).removeprefix("/")
            if path.endswith("404.html") and not written.startswith("#"):
                name = unquote(target.path).removeprefix(root)
            name = f"{name}index.html" if not name or name.endswith("/") else name
            assert name in files, f"{path}: {written}"
            if target.fragment:
                assert unquote(target.fragment) in ids[name], f"{path}: {written}"
            checked += 1
    assert checked > 100


def test_no_request_to_another_host(folder):
    for path, data in tree(folder).items():
        if path.endswith(".html"):
            page = LexborHTMLParser(data)
            for each in page.css(
                "link[rel=stylesheet], link[rel=icon], script, img, iframe, source"
            ):
                address = each.attributes.get("href") or each.attributes.get("src") or ""
                assert "//" not in address, f"{path}: {address}"
        if path.endswith(".css"):
            assert b"//" not in PICTURE.sub(b"", COMMENT.sub(b"", data)), path


def test_ids_are_unique(folder):
    for path, data in tree(folder).items():
        if path.endswith(".html"):
            ids = [each.id for each in LexborHTMLParser(data).css("[id]")]
            assert len(ids) == len(set(ids)), path
