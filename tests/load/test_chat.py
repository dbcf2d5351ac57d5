"""What `chat` in content/site.yml says, and what counts as nothing."""

import pytest

from dalil.load.chat import chat_of, unusable
from dalil.load.project import project


def written(tmp_path, line):
    (tmp_path / "content").mkdir()
    (tmp_path / "content" / "site.yml").write_text(
        f"name: {{en: Test}}\n{line}\n", encoding="utf-8"
    )
    return project(tmp_path)


def test_there_is_none_where_nobody_said(tmp_path):
    found = written(tmp_path, "")
    assert chat_of(found) is None
    assert unusable(found) == []


def test_domain_days_and_the_usual_room(tmp_path):
    chat = chat_of(written(tmp_path, "chat: {domain: chat.example.org, keep_days: 30}"))
    assert (chat.domain, chat.rooms_domain) == ("chat.example.org", "rooms.chat.example.org")
    assert chat.keep_days == 30
    assert list(chat.rooms) == ["general"]


def test_rooms_have_names(tmp_path):
    line = (
        "chat: {domain: chat.example.org, keep_days: 7, rooms: {trainers: {en: Trainers}, all: {}}}"
    )
    chat = chat_of(written(tmp_path, line))
    assert {id_: dict(names) for id_, names in chat.rooms.items()} == {
        "trainers": {"en": "Trainers"},
        "all": {},
    }


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("chat: yes please", [""]),
        ("chat: {}", [""]),
        ("chat: {domain: chat.example.org}", ["keep_days"]),
        ("chat: {domain: chat.example.org, keep_days: 0}", ["keep_days"]),
        ("chat: {domain: chat.example.org, keep_days: -3}", ["keep_days"]),
        ("chat: {domain: localhost, keep_days: 30}", ["domain"]),
        ('chat: {domain: "chat.example.org\\"; x", keep_days: 30}', ["domain"]),
        ("chat: {domain: chat.example.org, keep_days: 30, rooms: [general]}", ["rooms"]),
        ("chat: {domain: chat.example.org, keep_days: 30, rooms: {'a b': {}}}", ["rooms"]),
        ("chat: {domain: 5, keep_days: x}", ["domain", "keep_days"]),
    ],
)
def test_what_cannot_be_meant_is_no_chat(tmp_path, line, names):
    found = written(tmp_path, line)
    assert [each.name for each in unusable(found)] == names
    assert chat_of(found) is None
