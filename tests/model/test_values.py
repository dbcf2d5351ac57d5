from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError
from pydantic_core import PydanticCustomError

from dalil.model.collections.plan import Activity
from dalil.model.values import PartialDate, certainly_before

days = st.dates(min_value=date(1000, 1, 1))
partial = st.builds(
    lambda day, depth: PartialDate(day.year, *(day.month, day.day)[:depth]), days, st.integers(0, 2)
)


@given(partial)
def test_text_and_date_undo_each_other(day):
    assert PartialDate.parse(str(day)) == day


@given(partial, partial)
def test_certainly_before_holds_for_every_possible_day(one, other):
    if certainly_before(one, other):
        assert one.latest < other.earliest
    else:
        assert one.latest >= other.earliest


@given(partial)
def test_earliest_and_latest_enclose(day):
    assert day.earliest <= day.latest
    assert day.latest - day.earliest < timedelta(366)


@given(st.text(max_size=12))
def test_any_text_is_a_date_or_says_why_not(text):
    try:
        found = str(PartialDate.parse(text))
    except PydanticCustomError as error:
        found = error.type
    assert found == text or found.startswith("FM30")


@pytest.mark.parametrize(
    ("text", "code", "fix"),
    [
        ("20/3/2023", "FM301.reordered", "2023-03-20"),
        ("2023/3/20", "FM301.reordered", "2023-03-20"),
        ("٢٠٢٣-٠٣-٢٠", "FM302", "2023-03-20"),
        ("2023-02-30", "FM303", None),
        ("2023-13", "FM303.month", None),
        ("20233-01-01", "FM301", None),
        ("23-03-20", "FM301", None),
    ],
)
def test_wrong_dates_name_the_way_out(text, code, fix):
    with pytest.raises(PydanticCustomError) as caught:
        PartialDate.parse(text)
    assert caught.value.type == code
    assert caught.value.context.get("fix") == fix


def clock(text):
    facts = {"id": "activity_1", "verification": "needs-check", "kind": "a", "status": "done"}
    return Activity.model_validate({**facts, "starts_at": text}).starts_at


@pytest.mark.parametrize("text", ["00:00", "09:30", "23:59"])
def test_a_time_of_day_has_hours_and_minutes(text):
    assert clock(text) == text


@pytest.mark.parametrize(
    ("text", "code"),
    [("24:00", "FM315"), ("9:30", "FM315"), ("09.30", "FM315"), ("٠٩:٣٠", "FM310.digits")],
)
def test_any_other_text_is_no_time_of_day(text, code):
    with pytest.raises(ValidationError) as refused:
        clock(text)
    assert [each["type"] for each in refused.value.errors()] == [code]
