"""Templates print the same whether Jinja compiles them or we do."""

from types import SimpleNamespace

import pytest
from jinja2 import DictLoader, Environment, FileSystemLoader, UndefinedError
from markupsafe import Markup

from dalil.engine.compiler import ManyPages
from dalil.engine.markdown import Converter
from dalil.engine.templates import (
    THEME,
    asset_addresses,
    context,
    environment,
    prepare,
    theme_assets,
)
from theme import sample

BASE = (
    "{{ n }}<p>{{ a }}{% block b %}{{ a }}-{{ n }}{% endblock %}{% block c %}{{ n }}{% endblock %}"
)
CASES = {
    "values": "{{ a }}{{ a | safe }}{{ n }} {{ none }}{{ [a] }}{{ {'b': a}.b }}{{ a ~ '<' }}",
    "calls": "{{ f(a) }}{{ f(a, more='\"') }}{{ f(**{'text': a}) }}{{ f(*[a, n]) }}",
    "keywords": "{{ dict(class=n, x=a) }}{{ dict(**{'class': n}) }}",
    "macros": "{% macro m(x, y='<') %}[{{ x }}{{ y }}]{% if caller is defined %}{{ caller() }}"
    "{% endif %}{% endmacro %}{{ m(a) }}{{ m(a, y=n) }}{{ m(x=m(a)) }}"
    "{% call m(n) %}{{ a }}!{% endcall %}",
    "trees": "{% for x in many recursive %}{{ x.name }}{{ loop(x.of) }}{% endfor %}",
    "loops": "{% for x in many %}{{ loop.index }}{{ loop.cycle('<', a) }}{{ x.name }}{% endfor %}",
    "names": "{{ {'items': 1}.items is callable }}{{ {'item': 1}.item }}{{ a.upper() }}{{ o.a }}",
    "absent": "{{ x is defined }}{{ {}.x is defined }}{{ o.x is defined }}{{ o.x | default(a) }}",
    "blocks": "{% extends 'base' %}{% block b %}{{ super() }}{{ a }}{{ self.c() }}{% endblock %}",
    "chosen": "{% if n %}{% extends 'base' %}{% endif %}{{ a }}{{ n }}{{ a }}",
    "pieces": "{% filter upper %}{{ a }} <b> {{ n }}{% endfilter %}{% set x %}{{ a }}&{% endset %}"
    "{{ x }}{% include 'base' %}{% include 'plain' without context %}",
}
GIVEN = {
    "a": '<a href="x">\'&</a>',
    "n": 7,
    "f": lambda text, more="&": f"{text}{more}",
    "o": SimpleNamespace(a=Markup("<b>")),
    "many": [{"name": "<1>", "of": [{"name": "<2>", "of": []}]}, {"name": "<3>", "of": []}],
}


@pytest.mark.parametrize("name", CASES)
def test_what_templates_may_hold_prints_the_same(name):
    loader = DictLoader({"base": BASE, "plain": "<b>{{ 1 }}-{{ 2 }}</b>", name: CASES[name]})
    ours, theirs = (
        prepare(each).get_template(name).render(GIVEN)
        for each in (ManyPages(loader), Environment(loader=loader))
    )
    assert ours == theirs
    assert ours


@pytest.mark.parametrize("wrong", ["x", "x()", "o.x", "{}.x.y", "o.x()", "a.x(1, n=2)"])
def test_names_that_are_not_there_are_faults(wrong):
    with pytest.raises(UndefinedError):
        prepare(ManyPages(DictLoader({"wrong": f"{{{{ {wrong} }}}}"}))).get_template(
            "wrong"
        ).render(GIVEN)


def test_every_template_of_ours_prints_the_same():
    """MkDocs takes the templates as Jinja compiles them."""
    site = sample.site()
    theirs = prepare(Environment(loader=FileSystemLoader(THEME)))
    ours = environment()
    assets = asset_addresses(theme_assets())
    for page in site.pages:
        content = Converter(page.language).html(page) if page.markdown else ""
        one, other = (
            each.get_template(page.template).render(context(page, content, site, assets))
            for each in (ours, theirs)
        )
        assert one == other, page.address
