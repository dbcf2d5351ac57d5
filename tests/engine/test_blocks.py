"""Blocks of code and tables on a page."""

from selectolax.lexbor import LexborHTMLParser

from dalil.build.page import Page
from dalil.engine.markdown import Converter
from dalil.i18n import language

SAMPLE = """## Fields {#fields}

```yaml
title: <b>نص</b>
## no heading {#x}
```

| a | b |
|---|---|
| c | d |
"""


def converted(code):
    spoken = language(code)
    page = Page(address=f"{code}/x/", language=spoken, template="", title="A page", markdown=SAMPLE)
    return LexborHTMLParser(Converter(spoken).html(page))


def test_a_block_of_code_runs_left_to_right_on_every_page():
    for code in ("ar", "ku", "en"):
        block = converted(code).css_first("pre")
        assert block.attributes["dir"] == "ltr"
        assert block.text() == "title: <b>نص</b>\n## no heading {#x}\n"


def test_a_heading_in_code_is_no_heading():
    assert [each.text() for each in converted("ar").css("h2")] == ["Fields"]


def test_a_table_is_named_for_the_heading_above_it():
    assert converted("en").css_first("caption").text() == "Table: Fields"
