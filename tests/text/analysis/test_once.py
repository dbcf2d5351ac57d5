"""What is made once of each text."""

from dalil.text.analysis import once
from dalil.text.analysis.once import Once


def test_a_text_met_again_is_not_made_again():
    made = []
    lengths = Once(lambda text: made.append(text) or len(text))
    assert [lengths[each] for each in ("a", "bcd", "a")] == [1, 3, 1]
    assert made == ["a", "bcd"]


def test_no_more_than_so_many_are_known_at_a_time(monkeypatch):
    monkeypatch.setattr(once, "MOST", 2)
    lengths = Once(len)
    assert [lengths[each] for each in ("a", "bc", "def", "a")] == [1, 2, 3, 1]
    assert set(lengths) == {"def", "a"}
