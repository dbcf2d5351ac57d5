"""Workflows may do no more than they must, and say what their forge understands."""

import re
import subprocess
import sys
from itertools import chain

import pytest
import yaml

from conftest import ROOT

GITHUB = sorted(ROOT.glob(".github/workflows/*.yml"))
FORGEJO = sorted(ROOT.glob("forge/forgejo/.forgejo/workflows/*.yml"))
GITLAB = ROOT / "forge/gitlab/.gitlab-ci.yml"
PINNED = re.compile(r"\A(?:https://data\.forgejo\.org/)?[\w-]+/[\w./-]+@[0-9a-f]{40}\Z")
REMARK = re.compile(r"uses: \S+@[0-9a-f]{40} # v\d+\.\d+\.\d+(?:-node20)?\n")
OURS = re.compile(r"scripts/|dalil|\.venv")
WRITERS = {"release.yml": {"publish"}, "sync.yml": {"commit"}, "proposal.yml": set()}
"""The jobs that may write, by workflow."""

named = pytest.mark.parametrize(
    "file", [*GITHUB, *FORGEJO], ids=lambda file: f"{file.parts[-3]}-{file.name}"
)


def workflow(file):
    return yaml.safe_load(file.read_text(encoding="utf-8"))


def jobs(file):
    return workflow(file)["jobs"].items()


def steps(file):
    return list(chain.from_iterable(job["steps"] for _, job in jobs(file)))


def events(file):
    return set(workflow(file)[True])  # YAML 1.1 takes the name `on` for a boolean


def test_both_forges_have_the_same_workflows_and_jobs():
    assert {each.name for each in GITHUB} == set(WRITERS)
    assert [each.name for each in GITHUB] == [each.name for each in FORGEJO]
    for one, other in zip(GITHUB, FORGEJO, strict=True):
        assert [name for name, _ in jobs(one)] == [name for name, _ in jobs(other)]
        assert events(one) == events(other)
    gitlab = workflow(GITLAB)
    ours = {name for file in GITHUB for name, _ in jobs(file)}
    assert ours <= gitlab.keys()


@named
def test_only_these_events_start_a_workflow(file):
    expected = {"proposal": "pull_request", "release": "push", "sync": "workflow_dispatch"}
    assert events(file) == {expected[file.stem]}
    assert "pull_request_target" not in file.read_text(encoding="utf-8")
    assert "workflow_run" not in file.read_text(encoding="utf-8")


@pytest.mark.parametrize("file", GITHUB, ids=lambda file: file.name)
def test_every_workflow_may_read_and_one_job_at_most_may_write(file):
    assert workflow(file)["permissions"] == {"contents": "read"}
    asking = {name: job["permissions"] for name, job in jobs(file) if "permissions" in job}
    assert asking == {name: {"contents": "write"} for name in WRITERS[file.name]}
    assert "concurrency" in workflow(file)


@named
def test_jobs_that_hold_a_token_run_nothing_of_the_repository(file):
    for name, job in jobs(file):
        text = yaml.safe_dump(job)
        if name in WRITERS[file.name]:
            assert "token" in text
            assert not OURS.search("".join(each.get("run", "") for each in job["steps"]))
        else:
            assert "token" not in text.lower()
        assert "secrets" not in text


@named
def test_jobs_end_in_time(file):
    for _, job in jobs(file):
        assert 0 < job["timeout-minutes"] <= 60


@named
def test_every_action_is_pinned_by_commit_and_says_its_version(file):
    used = [each["uses"] for each in steps(file) if "uses" in each]
    assert used
    assert all(PINNED.match(each) for each in used)
    assert len(REMARK.findall(file.read_text(encoding="utf-8"))) == len(used)


@named
def test_no_token_is_left_in_a_checkout(file):
    for each in steps(file):
        if "actions/checkout@" in each.get("uses", ""):
            assert each["with"]["persist-credentials"] is False


@named
def test_nothing_from_outside_is_written_into_a_command(file):
    for each in steps(file):
        assert "${{" not in each.get("run", "")


def test_gitlab_gives_the_token_to_jobs_that_run_nothing_of_the_repository():
    held = workflow(GITLAB)
    for name in ("publish", "commit"):
        text = yaml.safe_dump(held[name])
        assert "CI_JOB_TOKEN" in text
        assert not OURS.search("".join(held[name]["script"]))
    for name in ("library", "tests", "build", "sync"):
        assert "TOKEN" not in yaml.safe_dump(held[name])
        assert "timeout" in held[name]


@pytest.mark.parametrize(
    ("schema", "files"),
    [
        ("vendor.github-workflows", [*GITHUB, *FORGEJO]),
        ("vendor.dependabot", [ROOT / ".github/dependabot.yml"]),
        ("vendor.gitlab-ci", [GITLAB]),
    ],
)
def test_forges_understand_them(schema, files):
    arguments = ["--builtin-schema", schema]
    if schema == "vendor.gitlab-ci":
        arguments += ["--data-transform", "gitlab-ci"]
    done = subprocess.run(
        [sys.executable, "-m", "check_jsonschema", *arguments, *map(str, files)],
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_every_command_of_ours_in_them_exists():
    from dalil.cli.main import COMMANDS, dalil

    context = dalil.make_context("dalil", ["explain"])
    found = set()
    for file in (*GITHUB, *FORGEJO, GITLAB):
        text = file.read_text(encoding="utf-8")
        for name, rest in re.findall(r"(?:\$DALIL\"?|bin/dalil) ([a-z]+)([^\n|>']*)", text):
            found.add(name)
            assert name in COMMANDS, f"{file.name}: {name}"
            command = dalil.get_command(context, name)
            known = {each for it in command.params for each in it.opts}
            assert set(re.findall(r"(?<= )--[a-z-]+", rest)) <= known, (file.name, name, rest)
    assert found == {"build", "check", "report", "sync"}


def test_the_template_of_a_request_is_one_on_every_forge_in_every_language():
    from dalil.i18n import languages

    whole = (ROOT / ".github/pull_request_template.md").read_text(encoding="utf-8")
    for name in (
        "gitlab/.gitlab/merge_request_templates/Default.md",
        "forgejo/.forgejo/pull_request_template.md",
    ):
        assert (ROOT / "forge" / name).read_text(encoding="utf-8") == whole
    blocks = re.findall(r'<div dir="(\w+)" lang="(\w+)">\n(.*?)</div>', whole, re.DOTALL)
    assert [(dir_, tag) for dir_, tag, _ in blocks] == [
        (each.dir, each.tag) for each in languages().values()
    ]
    assert {text.count("- [ ]") for _, _, text in blocks} == {4}


OWNERS = (
    ".github/CODEOWNERS",
    "forge/gitlab/.gitlab/CODEOWNERS",
    "forge/forgejo/.forgejo/CODEOWNERS",
)


@pytest.mark.parametrize("name", OWNERS)
def test_owners_are_placeholders_and_every_language_has_some(name):
    from dalil.i18n import languages

    lines = (ROOT / name).read_text(encoding="utf-8").splitlines()
    rows = [line.split() for line in lines if line and not line.startswith("#")]
    owners = {owner for row in rows for owner in row[1:]}
    assert all(each.startswith("@YOUR-ORGANISATION/") for each in owners)
    for code in languages():
        assert any(f"docs/{code}/" in row[0] for row in rows)
