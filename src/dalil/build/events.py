"""What only the pages of events show: when, how it is counted, what follows, how many voted."""

from __future__ import annotations

from dataclasses import replace

from dalil.build import bodies
from dalil.build.facts import COMPUTED, facts
from dalil.build.occasions import occasion
from dalil.build.page import Link
from dalil.build.text import Speech
from dalil.build.timeline import about, entries, to_calendar
from dalil.build.turnout import figures, places, to_turnout
from dalil.load import addresses
from dalil.load.calendar import anchors
from dalil.load.library import Expression, Library, Work
from dalil.model.collections.event import Event


def event(speech: Speech, work: Work, expression: Expression) -> dict[str, object]:
    """What `records/event.html` prints beside what every record shows; empty for other records."""
    if not isinstance(work.facts, Event):
        return {}
    dates = entries(speech, about(speech.library, work))
    page = addresses.record(expression.language, work.collection, work.id)
    parts = (("turnout", "turnout.heading", work.facts.turnout), ("dates", "event.dates", dates))
    return {
        "contents": (
            *(
                Link(speech.phrase(speech.words(key)), f"{page}#{eid}")
                for eid, key, held in parts
                if held
            ),
            *bodies.contents(speech, work, expression),
        ),
        "facts": tuple(each for each in facts(speech, work) if each.name not in COMPUTED),
        "occasion": occasion(speech, work),
        "dates": dates,
        "calendar": to_calendar(speech),
        "figures": figures(speech, work),
        "places": places(speech, work),
        "to_turnout": replace(
            to_turnout(speech), text=speech.phrase(speech.words("turnout.to_all"))
        ),
    }


def read_for(library: Library, work: Work) -> list[Work]:
    """The other events whose files the page of one is made from: a day may hang on many."""
    if not isinstance(work.facts, Event):
        return []
    dates = about(library, work)
    return [
        *anchors(library, work),
        *dates,
        *(far for one in dates for far in anchors(library, one)),
    ]
