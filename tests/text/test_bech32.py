from dalil.text.bech32 import is_bech32

KEY = "age1wszkpwx9vpnezaumqkac0uxuytcv9samvq2mqz8l3cklf69dmukspfrldp"


def test_a_key_as_age_writes_it_is_one():
    assert is_bech32("age", KEY)
    assert is_bech32("a", "a12uel5l")  # an example of BIP 173


def test_one_letter_that_is_wrong_is_found():
    for place in range(4, len(KEY)):
        other = "q" if KEY[place] != "q" else "p"
        assert not is_bech32("age", KEY[:place] + other + KEY[place + 1 :])


def test_what_is_no_such_text_is_none():
    for text in ("", "age1", "age", KEY.upper(), KEY[:-1], f"x{KEY}", "age1bbbbbbbb"):
        assert not is_bech32("age", text)
