import json
import shutil
import subprocess

import pytest
from selectolax.lexbor import LexborHTMLParser as HTMLParser

LAW = "content/laws/sample-law/index.ar.md"
LANGUAGES = {"ar": ("rtl", "ar"), "ku": ("rtl", "ckb"), "en": ("ltr", "en")}


@pytest.fixture
def report(say, repository):
    """The report as data."""

    def run(*arguments):
        told = say("report", "--base", "main", "--format", "json", *arguments)
        assert (told.status, told.err) == (0, "")
        return json.loads(told.out)

    return run


def entry(found, key):
    return next(each for each in found["entries"] if each["key"] == key)


def test_nothing_changed(report, repository):
    found = report()
    assert found["entries"] == found["shared"] == found["beyond"] == []
    assert found["problems"]["new"] == found["problems"]["mended"] == []


def test_a_changed_record_is_named_with_its_languages(report, edit):
    edit(LAW, "title: قانون", "title: نص قانون")
    found = entry(report(), "sample-law")
    assert (found["kind"], found["languages"]) == ("changed", {"ar": "changed"})
    assert found["address"] == "en/laws/sample-law/"


def test_a_new_record_a_new_translation_and_a_removed_one(report, repository):
    old, new = repository / "content/laws/sample-law", repository / "content/laws/iq-2000-999"
    shutil.copytree(old, new)
    for file in new.iterdir():
        text = file.read_text(encoding="utf-8")
        file.write_text(text.replace("id: sample-law", "id: iq-2000-999"), encoding="utf-8")
    (new / "index.en.md").unlink()
    (repository / "content/guidance/sample-guidance/index.ku.md").unlink()
    found = report()
    made = entry(found, "iq-2000-999")
    assert (made["kind"], made["languages"]) == ("added", {"ar": "added", "ku": "added"})
    assert made["address"] == "ar/laws/iq-2000-999/"
    assert entry(found, "sample-guidance")["languages"] == {"ku": "removed"}
    shutil.rmtree(repository / "content/awareness/sample-awareness")
    assert entry(report(), "sample-awareness")["kind"] == "removed"


def test_a_library_that_was_not_there_is_new_as_a_whole(say, library, git):
    git("init", "-q", "-b", "main")
    git("add", "README.md")
    git("commit", "-qm", "nothing but a word of greeting")
    told = say("report", "--base", "main")
    assert told.status == 0
    assert "  New: Law  Sample law for trying out  en/laws/sample-law/  sample-law" in told.out
    assert "(Arabic, Kurdish, English)" in told.out
    assert "There is no new problem." in told.out


def test_a_branch_without_a_commit(say, library, git):
    git("init", "-q", "-b", "main")
    told = say("report", "--base", "main")
    assert (told.status, told.out) == (2, "")
    assert "There is no branch, tag or commit main here." in told.err


def test_renamed_and_withdrawn(report, say, repository):
    assert say("rename", "sample-law", "iq-2000-999").status == 0
    assert say("withdraw", "sample-guidance", "--reason", "error").status == 0
    found = report()
    moved = entry(found, "iq-2000-999")
    assert (moved["kind"], moved["former"]) == ("renamed", "sample-law")
    assert entry(found, "sample-guidance")["kind"] == "withdrawn"
    assert "sample-law" not in {each["key"] for each in found["entries"]}
    assert found["problems"]["new"] == []


def test_a_draft_has_no_address_until_it_is_published(report, edit, git):
    edit(LAW, "publication: published", "publication: draft")
    found = entry(report(), "sample-law")
    assert (found["draft"], found["address"]) == (True, "")
    git("commit", "-aqm", "draft")
    edit(LAW, "publication: draft", "publication: published")
    assert entry(report(), "sample-law")["kind"] == "published"


def test_rows_are_told_one_by_one(report, edit):
    edit("content/recommendations.yml", "توصية نموذجية للتجربة", "توصية نموذجية")
    kinds = [(each["collection"], each["kind"]) for each in report()["entries"]]
    assert kinds == [("recommendation", "changed")]


def test_pages_shared_files_and_what_lies_beyond(report, repository):
    page = repository / "docs/en/about/index.md"
    page.write_text(page.read_text(encoding="utf-8") + "\nMore.\n", encoding="utf-8")
    for path in ("content/vocab/topics.yml", "hooks/site.py"):
        file = repository / path
        file.write_text(file.read_text(encoding="utf-8") + "# more\n", encoding="utf-8")
    (repository / "new.txt").write_text("not in git yet", encoding="utf-8")
    (repository / "content/earlier").mkdir()
    (repository / f"content/earlier/{'0' * 16}.txt").write_text("by dalil keep", encoding="utf-8")
    found = report()
    about = entry(found, "about/index")
    assert (about["collection"], about["languages"]) == ("page", {"en": "changed"})
    assert about["address"] == "en/about/"
    assert found["shared"] == ["content/vocab/topics.yml"]
    assert found["beyond"] == ["hooks/site.py", "new.txt"]


def test_problems_new_and_mended_whatever_line_they_move_to(report, edit, git):
    edit(LAW, "verification: needs-check}", "verification: guessed}")
    git("commit", "-aqm", "spoil")
    edit(LAW, "---\n\n", "---\n\nكلام يزيد سطرين.\n\n")
    kept = report()["problems"]
    assert (kept["new"], kept["mended"]) == ([], [])
    assert kept["kept"] > 0
    edit(LAW, "verification: guessed}", "verification: needs-check}")
    edit(LAW, "title: قانون", "title: [قانون")
    turned = report()["problems"]
    assert {each["path"] for each in (*turned["new"], *turned["mended"])} == {LAW}
    assert turned["new"]
    assert turned["mended"]


def test_what_was_done_on_the_base_since_is_not_counted(report, edit, git):
    git("switch", "-qc", "work")
    edit(LAW, "title: قانون", "title: نص قانون")
    git("commit", "-aqm", "work")
    git("switch", "-q", "main")
    edit("docs/en/about/index.md", "title:", "title: Old")
    git("commit", "-aqm", "main goes on")
    git("switch", "-q", "work")
    assert [each["key"] for each in report()["entries"]] == ["sample-law"]


def test_the_working_tree_and_the_index_stay_as_they_are(report, edit, git, snapshot):
    edit(LAW, "title: قانون", "title: نص قانون")
    before, status = snapshot(), git("status", "--porcelain")
    report()
    assert snapshot() == before
    assert git("status", "--porcelain") == status


def test_a_project_below_the_top_of_its_repository(say, library, git, tmp_path):
    git("init", "-q", "-b", "main", cwd=tmp_path)
    git("add", "-A", cwd=tmp_path)
    git("commit", "-qm", "begin", cwd=tmp_path)
    (tmp_path / "outside.txt").write_text("not ours", encoding="utf-8")
    law = library / LAW
    law.write_text(law.read_text(encoding="utf-8") + "\nكلام.\n", encoding="utf-8")
    told = say("report", "--base", "main", "--format", "json")
    found = json.loads(told.out)
    assert [each["key"] for each in found["entries"]] == ["sample-law"]
    assert found["beyond"] == []


def test_a_link_in_the_base_is_known_again_and_never_followed(report, repository, git, tmp_path):
    secret = tmp_path / "secret.md"
    secret.write_text("---\ntitle: not for readers\n---\n", encoding="utf-8")
    (repository / "docs/en/linked.md").symlink_to(secret)
    git("add", "-A")
    git("commit", "-qm", "link")
    problems = report()["problems"]
    assert (problems["new"], problems["mended"]) == ([], [])
    assert problems["kept"] >= 1


@pytest.mark.parametrize("lang", LANGUAGES)
def test_markdown_is_one_block_in_the_language_of_the_team(say, repository, edit, lang):
    edit(LAW, "title: قانون", "title: نص قانون")
    edit("content/laws/sample-law/index.ku.md", "title:", "titel:")
    told = say("report", "--base", "main", "--format", "md", lang=lang)
    lines = told.out.splitlines()
    direction, tag = LANGUAGES[lang]
    assert lines[0] == f'<div dir="{direction}" lang="{tag}">'
    assert lines[-1] == "</div>"
    assert all(line.startswith("<") for line in lines)
    code = HTMLParser(told.out).css("code")
    assert {each.attributes.get("dir") for each in code} == {"ltr"}
    assert any(each.text() == "sample-law" for each in code)
    assert any(each.text().startswith("content/laws/sample-law/index.ku.md:") for each in code)


EVIL = (
    "<img src=x onerror=alert(1)> @everyone #12 !34 [x](javascript:x) `</code><b>` "
    "https://evil.example ##[error]x ::error::x /merge"
)


def test_nothing_that_a_file_says_acts(say, repository, edit):
    edit(LAW, "title: قانون نموذجي للتجربة", f"title: '{EVIL}'")
    (repository / "docs/en/index.md").rename(repository / "docs/en/<b>@x`.md")
    told = say("report", "--base", "main", "--format", "md", lang="ar")
    page = HTMLParser(told.out)
    elements = {each.tag for each in page.css("body *")}
    assert elements <= {"div", "h2", "h3", "p", "ul", "li", "b", "bdi", "code"}
    assert all(line.startswith("<") for line in told.out.splitlines())
    for each in page.css("code"):
        each.decompose()
    outside = page.body.text()
    assert "everyone" in outside
    for active in ("@e", "@x", "#1", "!3", "://", "#["):
        assert active not in outside


def test_a_long_report_stays_within_what_a_forge_shows(say, repository):
    for number in range(600):
        file = repository / f"docs/en/{'&' * 100}{number}.md"
        file.write_text("no settings", encoding="utf-8")
    told = say("report", "--base", "main", "--format", "md")
    assert len(told.out.encode()) < 1024 * 1024
    assert told.out.count("<li>and ") >= 1
    shown = told.out.count(":1:1</code>")
    more = int(told.out.split("<li>and ")[1].split()[0])
    total = len(
        json.loads(say("report", "--base", "main", "--format", "json").out)["problems"]["new"]
    )
    assert 50 < shown < total
    assert shown + more >= total


def test_titles_lead_into_the_preview(say, repository, edit):
    edit(LAW, "title: قانون", "title: نص قانون")
    arguments = ("report", "--base", "main", "--preview", "https://preview.example.org/7")
    link = HTMLParser(say(*arguments, "--format", "md").out).css_first("a")
    assert link.attributes["href"] == "https://preview.example.org/7/en/laws/sample-law/"
    assert "https://preview.example.org/7/en/laws/sample-law/" in say(*arguments).out


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize(
    ("arguments", "status", "piece"),
    [
        (["--base", "nowhere"], 2, "nowhere"),
        (["--base", "--output=x"], 2, "--output=x"),
        (["--base", "HEAD:content"], 2, "HEAD:content"),
        (["--base", ""], 2, ""),
        (["--base", "main", "--preview", "javascript:x"], 2, "javascript:x"),
        (["--base", "main", "--preview", 'https://x"y'], 2, 'https://x"y'),
        (["--base", "main", "--format", "html"], 2, "json"),
        ([], 2, "--base"),
    ],
)
def test_wrong_uses(say, repository, arguments, status, piece, lang):
    told = say("report", *arguments, lang=lang)
    assert (told.status, told.out) == (status, "")
    assert piece in told.err
    assert "Traceback" not in told.err


def test_a_folder_that_is_no_repository(say, library, monkeypatch):
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(library.parent))
    told = say("report", "--base", "main")
    assert told.status == 1
    assert "no git repository" in told.err


def test_a_clone_that_is_too_shallow(say, repository, git, edit, tmp_path, monkeypatch):
    first = git("rev-parse", "HEAD")
    edit(LAW, "title: قانون", "title: نص قانون")
    git("commit", "-aqm", "more")
    clone = tmp_path / "clone"
    git("clone", "-q", "--depth", "1", f"file://{repository}", str(clone), cwd=tmp_path)
    monkeypatch.chdir(clone)
    told = say("report", "--base", first)
    assert told.status == 1
    assert "--unshallow" in told.err
    git("fetch", "-q", "--unshallow", cwd=clone)
    assert "Changed" in say("report", "--base", first).out


def test_without_git(say, repository, monkeypatch, tmp_path):
    monkeypatch.setenv("PATH", str(tmp_path))
    told = say("report", "--base", "main")
    assert told.status == 1
    assert "git" in told.err


def test_within_a_hook_of_git(say, repository, edit, monkeypatch):
    edit(LAW, "title: قانون", "title: نص قانون")
    monkeypatch.setenv("GIT_DIR", "/nowhere")
    monkeypatch.setenv("GIT_INDEX_FILE", "/nowhere/index")
    assert "Changed" in say("report", "--base", "main").out


def test_a_tree_that_leaves_its_folder_writes_nothing_outside(say, repository, git, tmp_path):
    """Git itself makes no such tree; it can be made by hand."""
    blob = git("hash-object", "-w", LAW)
    tree = subprocess.run(
        ["git", "mktree"], cwd=repository, input=f"100644 blob {blob}\t..\n".encode(),
        capture_output=True, check=False,
    )  # fmt: skip
    if tree.returncode:
        pytest.skip("this git refuses to make such a tree at all")
    inner = tree.stdout.decode().strip()
    top = subprocess.run(
        ["git", "mktree"], cwd=repository, input=f"040000 tree {inner}\tcontent\n".encode(),
        capture_output=True, check=True,
    ).stdout.decode().strip()  # fmt: skip
    commit = git("commit-tree", top, "-m", "bad")
    told = say("report", "--base", commit, "--format", "json")
    assert told.status == 0, told.err
