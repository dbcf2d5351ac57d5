import pytest

from dalil.i18n import language, languages, words
from dalil.i18n.dates import civil


@pytest.mark.parametrize(
    ("code", "parts", "written"),
    [
        ("ar", (2024, 3, 5), "٥ آذار ٢٠٢٤"),
        ("ku", (2024, 3, 5), "٥ی ئازاری ٢٠٢٤"),
        ("en", (2024, 3, 5), "5 March 2024"),
        ("ar", (2019, 12), "كانون الأول ٢٠١٩"),
        ("ku", (2019,), "٢٠١٩"),
        ("en", (2019, 12), "December 2019"),
    ],
)
def test_civil(code, parts, written):
    assert civil(language(code), *parts) == written


@pytest.mark.parametrize(
    ("code", "number", "written"),
    [
        ("ar", 1, "يوم واحد"),
        ("ar", 3, "٣ أيام"),
        ("ar", 11, "١١ يومًا"),
        ("ku", 3, "٣ ڕۆژ"),
        ("en", 1, "1 day"),
    ],
)
def test_counts_take_the_plural_of_the_language(code, number, written):
    assert words(language(code)).count("duration.D", number) == written


def test_sorani_is_ckb_to_the_world_and_ku_to_addresses():
    assert languages()["ku"].tag == "ckb"
    assert languages()["ku"].dir == "rtl"
