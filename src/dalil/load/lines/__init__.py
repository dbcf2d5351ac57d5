"""The usual accidents of a settings block, one file each, found before YAML reads it.

A rule looks at one line and yields what is wrong with it. Where the meaning is certain it mends the
line, so that the rules after it and YAML read on; where it is not, it takes the line (or its value)
out, and the reader notes the field as spoilt.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from dalil.diagnostics import Diagnostic
from dalil.load.line import Line

Rule = Callable[[Line], Iterator[Diagnostic]]
