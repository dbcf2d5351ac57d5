"""Content lines of iCalendar: escaped, folded at 75 octets, never within a letter."""

from hypothesis import given
from hypothesis import strategies as st
from icalendar import Event

from dalil.build.ical import LONGEST, component, line, text

WORDS = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Zl", "Zp"]), min_size=1
)


@given(WORDS)
def test_lines_are_short_and_unfold_to_what_they_were(words):
    written = text("SUMMARY", words, LANGUAGE="ckb")
    assert written.endswith("\r\n")
    assert all(len(each.encode()) <= LONGEST for each in written.split("\r\n"))
    unfolded = written.replace("\r\n ", "").removesuffix("\r\n")
    assert unfolded.startswith("SUMMARY;LANGUAGE=ckb:")


@given(st.text(st.sampled_from("ab ی,;\\\n٣"), min_size=1))
def test_text_reads_back_equal(words):
    written = component("VEVENT", [text("SUMMARY", words, LANGUAGE="ckb")])
    assert str(Event.from_ical(written)["SUMMARY"]) == words


def test_a_component_stands_between_begin_and_end():
    assert component("VEVENT", [line("UID", "x")]) == "BEGIN:VEVENT\r\nUID:x\r\nEND:VEVENT\r\n"


def test_parameters_without_a_value_are_left_out():
    assert line("DTSTART", "20251111", VALUE="DATE", TZID="") == "DTSTART;VALUE=DATE:20251111\r\n"
