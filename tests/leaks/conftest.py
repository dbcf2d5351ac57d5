"""A small public library and a folder for members that lies on it."""

from functools import cached_property

import pytest

from dalil.leaks.scan import Scanner
from dalil.leaks.secrets import secrets
from dalil.load.load import load
from dalil.load.project import overlay, project

MARK = "dalil-members-" + "0123456789abcdef" * 2
SETTINGS = "jurisdiction: iq\nlegal_status: in_force\nverification: secondary"
SOURCES = "sources: [{title: مصدر تجريبي, address: example.org, kind: report}]"
SENTENCE = "يجتمع المنسقون المختلقون كل يوم أربعاء ١٢ مرة تحت الشجرة الكبيرة قرب الباب الأزرق."
ENGLISH = "The made-up coordinators meet every Wednesday below the large tree near the blue door."
QUOTED = "لا تُفتح الصناديق التجريبية قبل حضور جميع الوكلاء المختلقين في القاعة الكبيرة المضاءة."


def record(id, title, body, more=""):
    head = (
        f"---\nid: {id}\ntitle: {title}\nsummary: سجل للاختبار فقط.\n{SETTINGS}\n{SOURCES}\n{more}"
    )
    return f"{head}---\n\n## المادة 1 {{#art_1}}\n\n{body}\n"


def page(title, body, more=""):
    return f"---\ntitle: {title}\n{more}---\n\n{body}\n"


def write(root, files):
    for name, text in files.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        data = text if isinstance(text, bytes) else text.encode()
        (root / name).write_bytes(data)


class Sides:
    """Both trees; a test may change them before it asks for anything."""

    def __init__(self, root):
        self.public, self.members, self.site = root / "public", root / "members", root / "site"
        write(
            self.public,
            {
                "mkdocs.yml": "site_url: https://example.org/\n",
                "content/site.yml": "name: {ar: تجربة}\nmembers: https://members.example.org/\n",
                "content/laws/iq-2020-1/index.ar.md": record("iq-2020-1", "قانون الصناديق", QUOTED),
                "docs/ar/index.md": page("الصفحة الأولى", "أهلاً بكم في المكتبة التجريبية."),
            },
        )
        write(
            self.members,
            {
                "content/laws/iq-2020-7-guide/index.ar.md": record(
                    "iq-2020-7-guide",
                    "دليل المنسقين المختلق",
                    f"{SENTENCE}\n\nجاء في القانون: {QUOTED}",
                    f"access: members\ncanary: {MARK}\n",
                ),
                "content/laws/iq-2020-7-guide/files/sample-seats.csv": b"seat,colour\n1,amber\n",
                "docs/ar/together/how.md": page(
                    "How we work in the sample", ENGLISH, f"canary: {MARK[:-1]}0\n"
                ),
            },
        )

    @property
    def library(self):
        return load(overlay(self.members, project(self.public)))

    @cached_property
    def secrets(self):
        return secrets(self.library)

    def found(self, path, data):
        """What one file of a public site holds: kinds and members' files."""
        data = data if isinstance(data, bytes) else data.encode()
        leaks = Scanner(self.secrets).file(path, data)
        return {(each.secret.kind.value, each.secret.path) for each in leaks}


@pytest.fixture
def sides(tmp_path):
    return Sides(tmp_path)


@pytest.fixture(scope="session")
def kept(tmp_path_factory):
    """The same for tests that change nothing."""
    return Sides(tmp_path_factory.mktemp("sides"))
