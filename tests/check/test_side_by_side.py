"""Rules that share their work find what rules in turn find."""

import importlib

from dalil.load.load import load
from dalil.load.project import project

whole = importlib.import_module("dalil.check.check")


def test_the_same_is_found(site_copy, monkeypatch):
    law = site_copy / "content/laws/iq-2021-900/index.en.md"
    text = law.read_text(encoding="utf-8")
    law.write_text(text.replace("within 7 days", "within 8 days <b>bold</b>"), encoding="utf-8")
    library = load(project(site_copy))
    alone = whole.check(library)
    monkeypatch.setattr(whole, "MANY", 0)
    assert whole.check(library, jobs=2) == alone
    assert {each.code for each in alone} >= {"I18N603", "SEC701"}
