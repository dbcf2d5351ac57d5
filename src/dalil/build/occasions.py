"""When an event happens, in words, and how its day is counted."""

from __future__ import annotations

from dalil.build.links import to_reference
from dalil.build.page import Value
from dalil.build.text import Speech
from dalil.build.times import duration
from dalil.load.calendar import when as span_of
from dalil.load.library import Work
from dalil.model.collections.event import Event


def when(speech: Speech, work: Work) -> tuple[Value, ...]:
    """The day of an event, or its first and last; nothing where nobody knows it."""
    span = span_of(speech.library, work)
    if span is None:
        return ()
    if span.single:
        return (speech.date(span.begins),)
    return (speech.date(span.begins), speech.date(span.ends))


def counted(speech: Speech, work: Work) -> tuple[Value, ...]:
    """The rule that gives its day: "3 calendar days after …"; nothing for a fixed day."""
    event = work.facts
    if not isinstance(event, Event) or event.anchor is None or not event.offset:
        return ()
    anchor = to_reference(speech, speech.library, event.anchor)
    time = duration(speech, event.offset, event.days)
    text = speech.words(f"event.counted.{event.direction}", time=time, anchor=anchor.text.text)
    return (Value(speech.phrase(text), address=anchor.address),)
