"""An expression in XPath, as XForms has it: what phones with ODK check."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from dalil.forms.expression import All, Answered, Any, Compare, Expression, Not, Selected
from dalil.forms.form import Kind

Path = Callable[[str], str]
"""Where the answer to a question stands: `${kind}`, `/data/kind`, `.`."""


def xpath(expression: Expression, path: Path, kinds: Callable[[str], Kind]) -> str:
    """The expression in XPath 1.0 with the functions of ODK; an answer that is missing is empty."""
    match expression:
        case All(parts):
            return _joined(" and ", parts, path, kinds)
        case Any(parts):
            return _joined(" or ", parts, path, kinds)
        case Not(inner):
            return f"not({xpath(inner, path, kinds)})"
        case Answered(name):
            return f"{path(name)} != ''"
        case Selected(name, option):
            return f"selected({path(name)}, '{option}')"
        case Compare(name, sign, value, True):
            return f"count-selected({path(name)}) {sign} {value}"
        case Compare(name, sign, value):
            return _compared(path(name), sign, value, kinds(name))


def _compared(at: str, sign: str, value: str | Decimal, kind: Kind) -> str:
    """A comparison; one for difference asks first whether there is an answer."""
    if kind is Kind.DATE:
        # dates as numbers: XPath 1.0 has no order of texts, and every engine can do this
        compared = f"number(translate({at}, '-', '')) {sign} {str(value).replace('-', '')}"
    else:
        written = _quoted(value) if isinstance(value, str) else f"{value:f}"
        compared = f"{at} {sign} {written}"
    return f"({at} != '' and {compared})" if sign == "!=" else compared


def _quoted(value: str) -> str:
    return f'"{value}"' if "'" in value else f"'{value}'"


def _joined(
    word: str, parts: tuple[Expression, ...], path: Path, kinds: Callable[[str], Kind]
) -> str:
    return f"({word.join(xpath(each, path, kinds) for each in parts)})"
