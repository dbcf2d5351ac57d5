import pytest

from dalil.load.ledger import Ledger


def words_of(files):
    """All but the locks, whose digests follow the words."""
    return {path: data for path, data in files.items() if not path.endswith(".lock")}


def test_a_rename_changes_every_mention_and_nothing_else(say, library, snapshot):
    say("lock")
    before = snapshot()
    told = say("rename", "sample-law", "sample-act")
    assert told.status == 0, told.err
    after = snapshot()
    expected = {
        path.replace("/sample-law/", "/sample-act/"): data.replace(b"sample-law", b"sample-act")
        for path, data in before.items()
    }
    source = "content/laws/sample-act/index.ar.md"
    address = b"address: https://example.org/sample-"
    expected[source] = (
        expected[source]
        .replace(b"id: sample-act\n", b"id: sample-act\nformer_ids: [sample-law]\n")
        .replace(address + b"act", address + b"law")
    )
    del expected["urls.lock"]
    ledger = Ledger.parse(after.pop("urls.lock").decode())
    assert words_of(after) == words_of(expected)
    assert ledger.moved == {
        f"{code}/laws/sample-law/": f"{code}/laws/sample-act/" for code in ("ar", "ku", "en")
    }
    assert "ku/laws/sample-act/" in ledger.live
    assert "ku/laws/sample-law/" not in ledger.live
    assert say("check", "--strict").status == 0


def test_there_and_back(say, library):
    say("lock")
    say("rename", "sample-law", "sample-act")
    assert say("rename", "sample-act", "sample-law").status == 0
    text = (library / "content/laws/sample-law/index.ar.md").read_text(encoding="utf-8")
    assert "\nformer_ids: [sample-act]\n" in text
    assert say("check", "--strict").status == 0


def test_no_address_leads_to_another_that_moved(say, library):
    say("lock")
    say("rename", "sample-law", "sample-act")
    say("rename", "sample-act", "sample-bill")
    moved = Ledger.parse((library / "urls.lock").read_text()).moved
    assert moved["ar/laws/sample-law/"] == moved["ar/laws/sample-act/"] == "ar/laws/sample-bill/"
    assert say("check", "--strict").status == 0


def test_a_list_over_several_lines_keeps_the_rest_of_the_file(say, library, law, spoil):
    spoil("id: sample-law\n", "id: sample-law\nformer_ids:\n  - one\n  - two\n")
    before = law.read_text(encoding="utf-8")
    say("rename", "sample-law", "sample-act")
    after = (library / "content/laws/sample-act/index.ar.md").read_text(encoding="utf-8")
    assert after == before.replace(
        "id: sample-law\nformer_ids:\n  - one\n  - two\n",
        "id: sample-act\nformer_ids: [one, two, sample-law]\n",
    )


def test_an_id_that_only_begins_alike_is_another(say, library, spoil):
    spoil("نص نموذجي لا أثر له.", "نص [س](record:sample-law-2) [ع](record:sample-law#art_1).")
    say("rename", "sample-law", "sample-act")
    text = (library / "content/laws/sample-act/index.ar.md").read_text(encoding="utf-8")
    assert "(record:sample-law-2) [ع](record:sample-act#art_1)" in text


@pytest.mark.parametrize(
    ("old", "new", "piece"),
    [
        ("sample-lew", "x", "Did you mean sample-law?"),
        ("sample-law", "Sample", "cannot be an id"),
        ("sample-law", "sample-procedure", "is taken"),
        ("sample-law", "sample-law", "is taken"),
    ],
)
def test_what_cannot_be_meant(say, snapshot, old, new, piece):
    before = snapshot()
    told = say("rename", old, new)
    assert told.status == 2
    assert piece in told.err
    assert snapshot() == before


def test_nothing_is_renamed_while_a_mention_cannot_be_read(say, library, snapshot):
    other = library / "content/decisions/2020-01-15-1/index.ar.md"
    other.write_text("no block, but record:sample-law\n", encoding="utf-8")
    before = snapshot()
    told = say("rename", "sample-law", "sample-act")
    assert told.status == 1
    assert "content/decisions/2020-01-15-1/index.ar.md" in told.err
    assert snapshot() == before


def test_an_id_once_used_is_never_given_again(say, library):
    say("rename", "sample-law", "sample-act")
    told = say("new", "laws", "sample-law")
    assert told.status == 2
    assert "was once that of sample-act" in told.err
