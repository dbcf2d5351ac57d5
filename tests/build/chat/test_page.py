"""The page of the chat says who reads along and for how long, and names what it loads."""

from dataclasses import replace

import pytest

from dalil.build.chat.files import chat_files
from dalil.build.chat.page import chat_page, chat_pages
from dalil.build.text import Speech
from dalil.i18n import language, languages, words
from dalil.load.chat import Chat
from projects import SAMPLE, library

CHAT = Chat("chat.example.org", 30, {"general": {}, "trainers": {"ar": "المدربون"}})


def speech(code):
    return Speech(language(code), words(language(code)), library(SAMPLE))


@pytest.mark.parametrize("code", languages())
def test_the_setting_gives_days_rooms_and_accounts(code):
    page = chat_page(speech(code), CHAT)
    assert page.address == f"{code}/chat/"
    assert words(language(code)).number(30) in page.data["keep"]
    assert [each.address for each in page.data["rooms"]] == [
        "general@rooms.chat.example.org",
        "trainers@rooms.chat.example.org",
    ]
    assert not page.indexed


def test_a_room_is_called_as_the_setting_says():
    named = {code: chat_page(speech(code), CHAT).data["rooms"][1].name for code in languages()}
    assert named == {"ar": "المدربون", "ku": "trainers", "en": "trainers"}


def test_a_library_without_chat_has_no_page():
    assert list(chat_pages(speech("ar"))) == []


def test_a_library_with_chat_has_one_in_each_language():
    held = library(SAMPLE)
    site = {**held.project.site, "chat": {"domain": "chat.example.org", "keep_days": 30}}
    with_chat = replace(held, project=replace(held.project, site=site))
    for code, spoken in languages().items():
        pages = list(chat_pages(Speech(spoken, words(spoken), with_chat)))
        assert [each.address for each in pages] == [f"{code}/chat/"]


@pytest.mark.parametrize("code", languages())
def test_every_file_it_names_is_one_of_the_site(code):
    held = {each.address for each in chat_files().assets}
    named = [each for each in chat_page(speech(code), CHAT).data["files"].values() if each]
    assert len(named) == (6 if code == "en" else 7)
    assert held.issuperset(named)


@pytest.mark.parametrize(("code", "sunday"), [("ar", "الأحد"), ("ku", "یەکشەممە")])
def test_days_are_counted_as_scripts_count_them(code, sunday):
    dates = chat_page(speech(code), CHAT).data["said"]["dates"]
    assert dates["weekdays"][0] == sunday
    assert len(dates["months"]) == 12
