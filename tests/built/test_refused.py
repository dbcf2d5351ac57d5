"""The page of a refused login, in the members' site as it is built."""

import re

from selectolax.lexbor import LexborHTMLParser

from dalil.i18n import languages
from dalil.server.side import OPEN

PUBLIC = "https://test.example.org/sub/"


def tree(folder, path="401.html"):
    return LexborHTMLParser((folder / path).read_text(encoding="utf-8"))


def test_it_is_there_for_members_and_nowhere_else(members, built):
    assert (members / "401.html").is_file()
    assert not (built / "401.html").exists()


def test_it_speaks_every_language_in_its_own(members):
    page = tree(members)
    parts = {each.attributes["lang"]: each for each in page.css("main section")}
    assert list(parts) == [each.tag for each in languages().values()]
    for each in languages().values():
        assert parts[each.tag].attributes["dir"] == each.dir
        links = [link.attributes["href"] for link in parts[each.tag].css("a")]
        assert links == [f"/{each.code}/", f"{PUBLIC}{each.code}/"]


def test_it_tells_nothing_of_what_members_read(members):
    said = tree(members).body.text()
    whole = (members / "401.html").read_text(encoding="utf-8")
    titles = set()
    for file in members.rglob("*.html"):
        for heading in tree(members, file.relative_to(members)).css("main h1, main h2"):
            titles.add(heading.text(strip=True))
    # the library's own name is everybody's
    own = {each.text(strip=True) for each in tree(members).css("h1, h2, .brand bdi")}
    hidden = {each for each in titles - own if len(each) > 8}
    assert len(hidden) > 20
    assert {each for each in hidden if each in said} == set()
    assert "canary" not in whole
    within = {each.attributes["href"] for each in tree(members).css("a")}
    homes = {f"/{code}/" for code in languages()}
    assert {each for each in within if each.startswith("/")} == homes


def test_a_server_gives_out_what_it_is_drawn_with_and_no_more(members):
    page = tree(members)
    needed = [each.attributes["href"] for each in page.css("head link[href]")]
    needed += [each.attributes["src"] for each in page.css("script[src]")]
    assert len(needed) == 3
    for each in needed:
        assert (members / each.lstrip("/")).is_file()
        assert re.fullmatch(OPEN, each.lstrip("/")), each
    given = {
        path
        for file in members.rglob("*")
        if file.is_file() and re.fullmatch(OPEN, path := file.relative_to(members).as_posix())
    }
    assert {each.lstrip("/") for each in needed} < given
    rest = given - {each.lstrip("/") for each in needed}
    assert all(each.startswith("assets/fonts/") for each in rest)


def test_what_is_given_out_is_the_same_on_the_public_side(members, built):
    for file in members.rglob("*"):
        path = file.relative_to(members).as_posix()
        if re.fullmatch(OPEN, path):
            assert (built / path).read_bytes() == file.read_bytes()
