from dalil.load.ledger import Ledger

TEXT = """\
# kept
gone ku/laws/b/
live ar/laws/a/
moved ar/laws/x/ ar/laws/a/
"""


def test_parse_and_str_undo_each_other():
    assert str(Ledger.parse(TEXT)) == TEXT


def test_what_cannot_be_read_is_kept_and_named():
    ledger = Ledger.parse("live ar/\nlife ku/\nlive\n")
    assert ledger.strange == {2: "life ku/", 3: "live"}
    assert Ledger.parse(str(ledger)).strange.keys()
    assert "life ku/\n" in str(ledger)


def test_a_page_that_moves_takes_its_followers_with_it():
    ledger = Ledger.parse(TEXT).with_moved({"ar/laws/a/": "ar/laws/c/"})
    assert ledger.moved == {"ar/laws/x/": "ar/laws/c/", "ar/laws/a/": "ar/laws/c/"}
    assert ledger.live == {"ar/laws/c/"}


def test_a_page_that_moves_back_is_live_again():
    there = Ledger.parse(TEXT).with_moved({"ar/laws/a/": "ar/laws/c/"})
    back = there.with_moved({"ar/laws/c/": "ar/laws/a/"})
    assert back.live == {"ar/laws/a/"}
    assert "ar/laws/a/" not in back.moved
    assert back.moved["ar/laws/x/"] == "ar/laws/a/"


def test_what_is_gone_may_come_back():
    ledger = Ledger.parse(TEXT).with_gone(["ar/laws/a/"])
    assert "ar/laws/a/" in ledger.gone
    assert not ledger.live
    assert ledger.with_live(["ar/laws/a/"]).gone == {"ku/laws/b/"}
