from dalil.load.ledger import Ledger


def test_every_live_address_is_recorded(say, library):
    told = say("lock")
    ledger = Ledger.parse((library / "urls.lock").read_text(encoding="utf-8"))
    count = len(ledger.live)
    assert count >= 36
    assert told.out == f"{count} new addresses, {count} addresses in all: urls.lock\n"
    assert "ku/laws/sample-law/" in ledger.live
    assert "en/about/" in ledger.live
    assert len(ledger.head) == 1


def test_twice_changes_nothing(say, library, snapshot):
    say("lock")
    before = snapshot()
    assert say("lock", lang="ar").status == 0
    assert snapshot() == before


def test_a_lost_address_stays_recorded(say, library):
    say("lock")
    (library / "content/laws/sample-law/index.ku.md").unlink()
    say("lock")
    assert "live ku/laws/sample-law/\n" in (library / "urls.lock").read_text(encoding="utf-8")
    assert say("check").status == 1
