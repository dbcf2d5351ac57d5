import re

import pytest

LAW = "content/laws/sample-law"


@pytest.fixture
def change(library):
    """Replace words in a file of the new library."""

    def run(path, old, new):
        place = library / path
        text = place.read_text(encoding="utf-8")
        assert old in text
        place.write_text(text.replace(old, new, 1), encoding="utf-8")

    return run


def states(say):
    import json

    told = json.loads(say("status", "--format", "json").out)
    return {
        (text["id"], text["language"], unit["unit"]): unit["state"]
        for text in told["texts"]
        for unit in text["units"]
        if unit["state"] != "draft"
    }


def stale(library, change):
    """The first article of the sample law, changed in Arabic."""
    from dalil.load.load import load
    from dalil.load.project import project

    unit = load(project(library)).works["sample-law"].source.body.units[0]
    change(f"{LAW}/index.ar.md", unit.markdown, unit.markdown + " وأكثر.")
    return unit.eid


def test_a_new_library_is_compared_whole(say, library):
    assert states(say) == {}
    assert say("sync", "--all").out == "There was nothing to write.\n"


def test_what_changed_is_told_everywhere_and_nothing_else(say, library, change):
    eid = stale(library, change)
    assert states(say) == {
        ("sample-law", "ckb", eid): "stale",
        ("sample-law", "en", eid): "stale",
    }
    checked = say("check").out
    assert checked.count("I18N609") >= 2
    assert say("status", "--fail-under", "100").status == 1


def test_a_translation_that_did_not_change_is_refused(say, library, change, snapshot):
    eid = stale(library, change)
    before = snapshot()
    told = say("sync", "sample-law", "ku")
    assert told.status == 1
    assert f"{eid} was left" in told.err
    assert f"dalil sync sample-law ku --unit {eid} --minor" in told.err
    assert snapshot() == before


def test_a_translation_that_was_mended_is_taken(say, library, change):
    eid = stale(library, change)
    text = (library / f"{LAW}/index.en.md").read_text(encoding="utf-8")
    head, mark, rest = text.partition(f"{{#{eid}}}\n\n")
    (library / f"{LAW}/index.en.md").write_text(f"{head}{mark}More. {rest}", encoding="utf-8")
    assert say("sync", "sample-law", "en").status == 0
    assert states(say) == {("sample-law", "ckb", eid): "stale"}


def test_a_change_that_asks_for_nothing_is_tied_to_one_text(say, library, change):
    eid = stale(library, change)
    told = say("sync", "sample-law", "ku", "--unit", eid, "--minor", "--reason", "a comma")
    assert told.status == 0
    assert ("sample-law", "ckb", eid) not in states(say)
    assert "minor a comma" in (library / f"{LAW}/index.ku.lock").read_text(encoding="utf-8")
    change(f"{LAW}/index.ar.md", " وأكثر.", " وأكثر من ذلك.")
    assert ("sample-law", "ckb", eid) in states(say)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("translation: {state: draft", "translation: {synced: true, state: draft"),
        ("method: machine}", "method: machine, synced: true}"),
        ("method: human}", "method: human, synced: true}"),
        ("  state: draft\n", "  synced: true\n  state: draft\n"),
        ("  state: draft\n", "  state: draft\n  synced:\n    - title\n    - summary\n"),
        ("  state: draft\n", "  state: draft\n  synced: [title]\n"),
    ],
)
def test_a_tick_becomes_lines_of_the_lock(say, library, old, new):
    place = library / f"{LAW}/index.ku.md"
    before = place.read_text(encoding="utf-8")
    if old not in before:
        flow = "translation: {state: draft, method: machine}"
        block = "translation:\n  state: draft\n  method: machine"
        before = before.replace(block, flow) if block in before else before.replace(flow, block)
        before = before.replace("method: machine", "method: human") if "human" in old else before
    assert old in before
    place.write_text(before.replace(old, new), encoding="utf-8")
    (library / f"{LAW}/index.ku.lock").unlink()
    assert "I18N610" in say("check").out
    assert say("sync").status == 0
    assert place.read_text(encoding="utf-8") == before
    assert "title " in (library / f"{LAW}/index.ku.lock").read_text(encoding="utf-8")
    assert "I18N610" not in say("check").out


def test_an_explanation_follows_what_it_explains(say, library, change):
    place = library / "content/awareness/sample-awareness/index.ar.md"
    text = place.read_text(encoding="utf-8")
    text = re.sub(r"^explains:.*\n", "", text, flags=re.MULTILINE)
    place.write_text(text.replace("id:", "explains: [sample-law]\nid:", 1), encoding="utf-8")
    assert say("sync", "sample-awareness").status == 0
    stale(library, change)
    refused = say("sync", "sample-awareness")
    assert refused.status == 1
    assert "sample-law, which it explains or rests on, changed" in refused.err
    assert "dalil sync sample-awareness --minor" in refused.err
    change("content/awareness/sample-awareness/index.ar.md", "summary: ", "summary: كذلك ")
    assert say("sync", "sample-awareness").status == 0


def test_a_tick_that_cannot_be_taken_stays(say, library, change):
    stale(library, change)
    place = library / f"{LAW}/index.ku.md"
    text = place.read_text(encoding="utf-8").replace("state: draft", "state: draft\n  synced: true")
    text = text.replace(
        "translation: {state: draft\n  synced: true", "translation: {synced: true, state: draft"
    )
    place.write_text(text, encoding="utf-8")
    assert say("sync").status == 1
    assert "synced: true" in place.read_text(encoding="utf-8")


def test_rows_of_a_table_share_a_lock_and_keep_each_others_lines(say, library, change):
    lock = library / "content/terms.ku.lock"
    before = lock.read_text(encoding="utf-8")
    assert "term-sample#title " in before
    change("content/terms.yml", "summary: نموذج", "summary: مثال نموذج")
    assert list(states(say).values()) == ["stale", "stale"]
    told = say("sync", "term-sample", "ku", "--minor", "--reason", "same")
    assert told.status == 0
    after = lock.read_text(encoding="utf-8")
    assert len(after.splitlines()) == len(before.splitlines())
    assert [each for each in states(say)] == [("term-sample", "en", "summary")]


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("sync", "nothing", "ku"), "There is no record and no page called nothing."),
        (("sync", "sample-law", "fr"), "There is no language fr."),
        (("sync", "sample-law", "ku", "--minor"), "--minor and --reason belong together"),
        (("sync", "--minor", "--reason", "x"), "Name the record or page"),
        (("sync", "sample-law"), "Name the language of the translation"),
        (("sync", "sample-law", "ku", "--unit", "art_999"), "no part called art_999"),
        (("diff", "sample-law", "ar"), "is written in Arabic itself"),
        (("status", "--into", "fr"), "There is no language fr."),
        (("status", "--fail-under", "x"), "--fail-under"),
    ],
)
def test_what_cannot_be_meant_is_said_and_nothing_is_written(say, snapshot, arguments, sentence):
    before = snapshot()
    told = say(*arguments)
    assert told.status in (1, 2)
    assert sentence in told.err
    assert snapshot() == before


def test_a_lock_in_conflict_is_not_written_over(say, library, change):
    place = library / "content/terms.ku.lock"
    text = f"<<<<<<< a\n{place.read_text(encoding='utf-8')}=======\n>>>>>>> b\n"
    place.write_text(text, encoding="utf-8")
    told = say("sync", "term-sample", "ku")
    assert told.status == 1
    assert "Git left a conflict in content/terms.ku.lock" in told.err
    assert place.read_text(encoding="utf-8") == text
    assert "FM003" in say("check").out


def test_a_renamed_record_keeps_its_states(say, library):
    assert say("rename", "sample-law", "other-law").status == 0
    assert states(say) == {}


@pytest.mark.parametrize("form", ["text", "md", "html"])
@pytest.mark.parametrize("lang", ["ar", "ku", "en"])
def test_every_form_and_language_tells_the_work(say, library, change, form, lang):
    eid = stale(library, change)
    told = say("status", "--format", form, lang=lang)
    assert told.status == 0
    assert eid in told.out
    assert "index.ku.md" in told.out
    assert "cli." not in told.out
