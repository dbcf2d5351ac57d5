import pytest

from dalil.check.manual import codes


@pytest.mark.parametrize("name", ["FM210", "fm210", "colon-in-value", "Colon-In-Value"])
def test_a_code_or_its_name(say, name):
    told = say("explain", name)
    assert told.status == 0
    assert told.out.startswith("FM210  colon-in-value   error\n")
    assert "Why it matters:" in told.out
    assert "  PASS  title:" in told.out
    assert "  FAIL  title:" in told.out
    assert "dalil fix mends it." in told.out


@pytest.mark.parametrize("lang", ["ar", "ku"])
def test_in_the_language_of_the_editor(say, lang):
    english = say("explain", "FM210").out.splitlines()
    other = say("explain", "FM210", lang=lang).out.splitlines()
    assert other[1] != english[1]
    assert other[-3:] == english[-3:]


def test_all_codes(say):
    told = say("explain")
    assert told.status == 0
    for name, entry in codes().items():
        assert f"{name:8}{entry.code.slug}" in told.out


@pytest.mark.parametrize("lang", ["ar", "ku", "en"])
def test_every_code_explains_itself(say, lang):
    why = {"ar": "لماذا يهم", "ku": "بۆچی گرنگە", "en": "Why it matters"}[lang]
    for name in codes():
        told = say("explain", name, lang=lang)
        assert told.status == 0
        assert any(map(str.isalpha, told.out.splitlines()[1])), name
        assert f"\n{why}:\n" in told.out, name


@pytest.mark.parametrize(
    ("name", "offer"), [("FM2100", "FM210"), ("colon-in-valu", "colon-in-value"), ("zzzzzz", "")]
)
def test_an_unknown_code_offers_the_nearest(say, name, offer):
    told = say("explain", name)
    assert told.status == 2
    assert f"There is no code {name}." in told.err
    assert ("Did you mean" in told.err) == bool(offer)
    assert offer in told.err
