"""The data as it lies on the disk: the list of files tells the truth about each."""

import hashlib
import json

import pytest

BASE = {"built": "https://test.example.org/sub/", "real": "https://dalil.example.org/"}


@pytest.fixture(params=BASE)
def given(request):
    folder = request.getfixturevalue(request.param)
    return folder, BASE[request.param], json.loads((folder / "data/index.json").read_bytes())


def test_every_listed_file_has_the_size_and_digest_that_is_told(given):
    folder, base, told = given
    assert len(told["files"]) > 20
    for each in told["files"]:
        data = (folder / each["address"].removeprefix(base)).read_bytes()
        assert len(data) == each["bytes"]
        assert hashlib.sha256(data).hexdigest() == each["sha256"], each["address"]


def test_every_data_file_feed_and_calendar_is_listed(given):
    folder, base, told = given
    listed = {each["address"].removeprefix(base) for each in told["files"]}
    there = {
        path.relative_to(folder).as_posix()
        for pattern in ("data/**/*", "**/*.atom", "**/*.ics", "**/contacts.vcf")
        for path in folder.glob(pattern)
        if path.is_file()
    }
    assert listed == there - {"data/index.json"}


def test_every_schema_is_where_its_data_says(given):
    folder, base, told = given
    for each in told["files"]:
        if each["kind"] == "json":
            data = json.loads((folder / each["address"].removeprefix(base)).read_bytes())
            schema = folder / data["$schema"].removeprefix(base)
            assert json.loads(schema.read_bytes())["$id"] == data["$schema"]
