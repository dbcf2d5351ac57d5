from typing import Annotated

from pydantic import BaseModel

from dalil.model.types import within


class Sample(BaseModel):
    words: Annotated[str, "mark"]
    many: tuple[Annotated[int, "inner"], ...] = ()
    perhaps: Annotated[str, "deep"] | None = None


def marked(name):
    return [marks for kind, marks in within(Sample.model_fields[name]) if kind in (str, int)]


def test_marks_stay_with_their_type():
    assert marked("words") == [("mark",)]
    assert marked("many") == [("inner",)]
    assert marked("perhaps") == [("deep",)]
