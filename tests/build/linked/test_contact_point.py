"""Contacts as `ContactPoint`: how to call them and when, as far as somebody checked it."""

import pytest

import projects
from dalil.build.linked.contact_point import contact_point
from dalil.build.text import Speech
from dalil.i18n import languages, words
from projects import SAMPLE


@pytest.fixture(scope="module")
def library():
    return projects.library(SAMPLE)


def node(library, id_, code="en"):
    spoken = languages()[code]
    work = library.works[id_]
    return contact_point(Speech(spoken, words(spoken), library), work, work.expressions[code])


def test_numbers_and_hours_are_told(library):
    told = node(library, "test-contact-round")
    assert told["@type"] == "ContactPoint"
    assert told["telephone"] == ["+441632960789"]
    assert told["areaServed"] == {"@type": "AdministrativeArea", "name": "Erbil"}
    week, day = told["hoursAvailable"]
    assert len(week["dayOfWeek"]) == 7
    assert (week["opens"], week["closes"]) == ("00:00", "23:59")
    assert (day["validFrom"], day["validThrough"]) == ("2023-06-10", "2023-06-10")
    assert (day["opens"], day["closes"]) == ("08:00", "02:00")


def test_it_is_the_same_thing_in_every_language(library):
    ids = {node(library, "test-contact-round", code)["@id"] for code in languages()}
    assert ids == {"https://test.example.org/sub/ar/contacts/test-contact-round/#subject"}


def test_relays_and_messages_are_no_telephones(library):
    told = node(library, "test-contact-nationwide")
    assert told["telephone"] == ["1234"]
    assert told["email"] == ["night@example.org"]
    assert "hoursAvailable" not in told
    assert "areaServed" not in told


def test_what_nobody_checked_has_a_name_only(library):
    told = node(library, "sample-contact")
    assert set(told) == {"@type", "@id", "name", "description"}
