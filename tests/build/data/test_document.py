import json

from hypothesis import given
from hypothesis import strategies as st

from dalil.build.data.document import Rows, as_json, as_row

atoms = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text()
values = st.recursive(
    atoms,
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.lists(inner, max_size=3).map(tuple)
        | st.dictionaries(st.text(), inner, max_size=3)
    ),
    max_leaves=12,
)


@given(values)
def test_it_is_written_as_the_standard_library_writes_it(found):
    assert as_json(found).decode() == json.dumps(found, ensure_ascii=False, indent=1) + "\n"


@given(st.lists(values.filter(lambda each: isinstance(each, dict)), max_size=3), values)
def test_rows_that_are_written_stand_as_others_do(rows, last):
    told = {"first": 1, "rows": Rows(map(as_row, rows)), "last": last}
    assert as_json(told) == as_json({**told, "rows": rows})


def test_signs_are_escaped_and_letters_are_not():
    assert as_json({"a": 'قانون "1"\n\u2028\x00'}).decode() == (
        '{\n "a": "قانون \\"1\\"\\n\u2028\\u0000"\n}\n'
    )
