import pytest

from dalil.load.ledger import Ledger
from dalil.model.record import WithdrawalReason

DECISION = "content/decisions/2020-01-15-1/index.ar.md"


@pytest.fixture
def locked(say, library):
    say("lock")
    return library


@pytest.mark.parametrize("reason", [each.value for each in WithdrawalReason])
def test_a_withdrawn_record_is_sound(say, locked, reason):
    told = say("withdraw", "2020-01-15-1", "--reason", reason, "--replaced-by", "sample-law")
    assert told.status == 0, told.err
    text = (locked / DECISION).read_text(encoding="utf-8")
    assert "\npublication: withdrawn\n" in text
    assert f"\n  reason: {reason}\n  replaced_by: sample-law\n---\n" in text
    assert say("check", "--strict").status == 0


def test_only_its_lines_change(say, locked, snapshot):
    before = snapshot()
    say("withdraw", "2020-01-15-1", "--reason", "error")
    after = snapshot()
    changed = {path for path in before if before[path] != after[path]}
    assert changed == {DECISION, "urls.lock"}
    ledger = Ledger.parse(after["urls.lock"].decode())
    assert ledger.gone == {f"{code}/decisions/2020-01-15-1/" for code in ("ar", "ku", "en")}
    assert not ledger.gone & ledger.live


def test_a_draft_has_no_address_to_keep(say, locked):
    path = locked / "content/procedures/sample-procedure/index.ar.md"
    (locked / "urls.lock").unlink()
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("publication: published", "publication: draft"), encoding="utf-8")
    say("withdraw", "sample-procedure", "--reason", "error")
    assert not (locked / "urls.lock").exists() or not (locked / "urls.lock").read_text()


def test_a_record_that_says_nothing_of_publication(say, locked):
    path = locked / DECISION
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("publication: published\n", ""), encoding="utf-8")
    say("withdraw", "2020-01-15-1", "--reason", "error")
    assert path.read_text(encoding="utf-8").count("publication: withdrawn") == 1
    assert say("check", "--strict").status == 0


def test_privacy_takes_the_words_in_every_language(say, locked):
    told = say("withdraw", "2020-01-15-1", "--reason", "privacy")
    assert told.out.startswith("For privacy, the body and the summary of 2020-01-15-1 are deleted")
    for code, gone in {"ar": "لا أثر له", "ku": "نموونەییە", "en": "without any effect"}.items():
        text = (locked / DECISION).with_name(f"index.{code}.md").read_text(encoding="utf-8")
        assert gone not in text
        assert text.endswith("---\n")


@pytest.mark.parametrize(
    ("arguments", "status", "piece"),
    [
        (["sample-lew", "--reason", "error"], 2, "Did you mean sample-law?"),
        (["sample-law"], 2, "--reason"),
        (["sample-law", "--reason", "mood"], 2, "error, duplicate, superseded, privacy, legal"),
        (["sample-law", "--reason", "error", "--date", "1/2/2026"], 2, "is no day"),
        (["sample-law", "--reason", "error", "--date", "2026-02"], 2, "is no day"),
        (["sample-law", "--reason", "error", "--replaced-by", "x"], 2, "no record with the id x"),
        (["sample-law", "--reason", "error", "--replaced-by", "sample-law"], 2, "replace itself"),
    ],
)
def test_what_cannot_be_meant(say, snapshot, arguments, status, piece):
    before = snapshot()
    told = say("withdraw", *arguments)
    assert told.status == status
    assert piece in told.err
    assert snapshot() == before


def test_once_is_enough(say, locked):
    say("withdraw", "2020-01-15-1", "--reason", "error")
    assert say("withdraw", "2020-01-15-1", "--reason", "error").status == 1


def test_an_older_block_makes_way(say, locked):
    path = locked / DECISION
    text = path.read_text(encoding="utf-8")
    block = "withdrawal:\n  date: 2021-01-01\n  reason: legal\nverification:"
    path.write_text(text.replace("verification:", block, 1), encoding="utf-8")
    say("withdraw", "2020-01-15-1", "--reason", "error")
    assert path.read_text(encoding="utf-8").count("withdrawal:") == 1
    assert say("check", "--strict").status == 0
