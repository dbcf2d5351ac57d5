import pytest
import yaml

from conftest import ROOT
from dalil.load.project import walk
from dalil.text.yaml import composed, ours, theirs

FILES = sorted(
    ROOT / found.path
    for below in ("content", "src/dalil", "tests/site/content")
    for found in walk(ROOT, below)
    if found.path.endswith(".yml")
)
WRONG = ["a: [", "a: b: c", "\ta: b", "*a", "a: \x00", "- 'a", "a: !x [b"]
DEEP = ["[" * 100_000, "{a: " * 100_000, "- " * 100_000]


def placed(node):
    inner = node.value if isinstance(node.value, list) else []
    text = node.value if isinstance(node, yaml.ScalarNode) else ""
    yield node.tag, node.start_mark.line, node.start_mark.column, text
    for each in inner:
        for one in each if isinstance(each, tuple) else (each,):
            yield from placed(one)


def test_every_file_of_ours_is_read_as_python_reads_it():
    assert len(FILES) > 50
    for file in FILES:
        text = file.read_text(encoding="utf-8")
        expected = yaml.compose(text, Loader=yaml.SafeLoader)
        assert list(placed(composed(text))) == list(placed(expected)), file
        assert ours(text) == theirs(text) == yaml.SafeLoader("").construct_document(expected), file


@pytest.mark.parametrize("text", WRONG)
def test_a_fault_is_told_where_python_finds_it(text):
    with pytest.raises(yaml.YAMLError) as expected:
        yaml.compose(text, Loader=yaml.SafeLoader)
    with pytest.raises(yaml.YAMLError) as found:
        composed(text)
    assert str(found.value) == str(expected.value)
    with pytest.raises(yaml.YAMLError):
        theirs(text)


@pytest.mark.parametrize("text", DEEP, ids=["flow list", "flow map", "list"])
def test_no_depth_ends_the_process(text):
    for read in (composed, theirs):
        with pytest.raises(RecursionError):
            read(text)


def test_no_tag_of_a_project_runs_anything():
    with pytest.raises(yaml.YAMLError):
        theirs("a: !!python/name:os.system")
