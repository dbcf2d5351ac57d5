import pytest
from markupsafe import Markup, escape

from dalil.engine.printed import escaped, markup, printed

VALUES = ["", "a & b", Markup("<b>"), "<b>", 7, None, True, [1, "<"], "<" * 99]


@pytest.mark.parametrize("value", VALUES)
def test_values_are_escaped_once(value):
    assert printed(value) == escape(value)


def test_texts_are_escaped():
    assert escaped('<a href="x">\'&') == "&lt;a href=&#34;x&#34;&gt;&#39;&amp;"


def test_markup_is_that_of_the_library():
    assert type(markup("<b>")) is Markup
    assert markup("<b>") + "<" == Markup("<b>&lt;")
