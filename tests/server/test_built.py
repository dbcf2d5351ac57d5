"""The built sites behind nginx: what the members' build and the configuration promise together."""

import os

import pytest
from selectolax.lexbor import LexborHTMLParser

from dalil.i18n import languages
from server.serving import PASSPHRASE, USER, missing, serving

pytestmark = pytest.mark.skipif(bool(missing("nginx")), reason=missing("nginx"))


@pytest.fixture(scope="module")
def served(tmp_path_factory, built, members):
    folder = tmp_path_factory.mktemp("sites")
    (folder / "public").symlink_to(built)
    (folder / "members").symlink_to(members)
    # the test site for members was built for a host of its own
    with serving("nginx", folder, "subdomain", made=True) as found:
        yield found


def addresses(folder):
    for place, _, files in os.walk(folder):
        for name in files:
            yield os.path.relpath(os.path.join(place, name), folder)  # noqa: PTH118


def test_every_file_of_members_asks_for_the_login_but_those_of_the_refusal(served, members):
    opened = [
        each
        for each in addresses(members)
        if served.ask(served.members + each)[0] not in (401, 404)
    ]
    stems = {each.split(".")[0].rpartition("-")[0] or each.split(".")[0] for each in opened}
    assert stems == {"assets/dalil", "assets/favicon", "assets/fonts/vazirmatn"}


def test_who_logs_in_reads_every_page(served, members):
    login = (USER, PASSPHRASE)
    pages = [each for each in addresses(members) if each.endswith("/index.html")]
    assert len(pages) > 20
    for each in pages:
        status, told, body = served.ask(
            served.members + each.removesuffix("index.html"), login=login
        )
        assert (status, told["x-robots-tag"]) == (200, "noindex")
        assert "</html>" in body


def test_who_does_not_is_told_in_every_language(served):
    status, _, body = served.ask(f"{served.members}ku/")
    assert status == 401
    page = LexborHTMLParser(body)
    spoken = [each.attributes["lang"] for each in page.css("main section")]
    assert spoken == [each.tag for each in languages().values()]
    for each in page.css("head link[href]"):
        assert served.ask(served.members + each.attributes["href"].lstrip("/"))[0] == 200
