"""The members' site has the chat where the setting names one; the public site never has."""

from dataclasses import replace

import pytest

from dalil.build.chat.files import chat_files
from dalil.build.site import site
from dalil.i18n import languages
from dalil.load.load import load
from dalil.load.project import overlay
from projects import SAMPLE, library

CHAT = {"domain": "chat.example.org", "keep_days": 30}


def public(chat):
    held = library(SAMPLE)
    given = {"chat": CHAT if chat else None}
    return replace(held, project=replace(held.project, site={**held.project.site, **given}))


def members(tmp_path, chat=True):
    return site(load(overlay(tmp_path, public(chat).project)))


def held(made):
    pages = {page.address for page in made.pages}
    files = {each.address for each in made.assets if each.address.startswith("chat/")}
    return {each for each in pages if each.endswith("/chat/")}, files


def test_members_have_the_page_its_files_and_a_way_to_it(tmp_path):
    made = members(tmp_path)
    pages, files = held(made)
    assert pages == {f"{code}/chat/" for code in languages()}
    assert files == {each.address for each in chat_files().assets}
    for code, menu in made.menus.items():
        assert f"{code}/chat/" in [each.address for each in menu.about]


def test_without_the_setting_there_is_none(tmp_path):
    made = members(tmp_path, chat=False)
    assert held(made) == (set(), set())
    assert not any(link.address.endswith("/chat/") for m in made.menus.values() for link in m.about)


@pytest.mark.slow
def test_the_public_site_has_none():
    assert held(site(public(chat=True))) == (set(), set())
