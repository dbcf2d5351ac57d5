"""The page of the chat says who reads along and for how long, and names what it loads."""

from dataclasses import replace

import pytest

from dalil.build.chat.files import chat_files
from dalil.build.chat.page import chat_page, chat_pages
from dalil.build.text import Speech
from dalil.i18n import language, languages, words
from dalil.load.chat import Chat
from dalil.load.load import load
from dalil.load.project import overlay
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


def with_site(**given):
    held = library(SAMPLE)
    return replace(held, project=replace(held.project, site={**held.project.site, **given}))


def test_a_library_without_chat_has_no_page():
    spoken = language("ar")
    assert list(chat_pages(Speech(spoken, words(spoken), with_site(chat=None)))) == []


@pytest.mark.parametrize("code", languages())
def test_a_library_with_chat_has_one_in_each_language(code):
    assert [each.address for each in chat_pages(speech(code))] == [f"{code}/chat/"]


def test_it_leads_to_telephones_and_opening_hours():
    assert chat_page(speech("en"), CHAT).data["contacts"].address == "en/contacts/"


def test_members_are_led_to_those_of_the_public_side(tmp_path):
    closed = load(overlay(tmp_path, library(SAMPLE).project))
    spoken = language("en")
    found = chat_page(Speech(spoken, words(spoken), closed), CHAT).data["contacts"]
    assert found.address == f"{library(SAMPLE).project.site_url}en/contacts/"


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
