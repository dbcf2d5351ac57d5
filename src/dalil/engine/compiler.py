"""Templates as Python that goes straight to what it prints.

Jinja sends each call, attribute and value through functions of its own that ask what they were
given. Over thousands of pages that took longer than the work itself.
"""

from __future__ import annotations

from collections.abc import MutableMapping
from keyword import iskeyword
from typing import Any

from jinja2 import BaseLoader, BytecodeCache, Environment
from jinja2.compiler import CodeGenerator, Frame
from jinja2.nodes import Call, Output
from jinja2.utils import missing

from dalil.engine.printed import printed

APART = 3
"""Pieces from which on it is worth joining them before they are handed on."""


class _Compiler(CodeGenerator):
    """Of environments that have `printed`, and no functions that ask for a context."""

    def write_commons(self) -> None:
        """What every function of a template begins with."""
        super().write_commons()
        self.writeline("escape = environment.printed")

    def visit_Call(self, node: Call, frame: Frame, forward_caller: bool = False) -> None:  # noqa: N802
        """Call it; Jinja looks first whether it asks for a context."""
        unusual = node.dyn_args or node.dyn_kwargs or any(iskeyword(k.key) for k in node.kwargs)
        if forward_caller or unusual:
            super().visit_Call(node, frame, forward_caller=forward_caller)
            return
        self.visit(node.node, frame)
        self.write("(")
        for each in (*node.args, *node.kwargs):
            self.visit(each, frame)
            self.write(", ")
        self.write(")")

    def visit_Output(self, node: Output, frame: Frame) -> None:  # noqa: N802
        """Hand on as one what stands together: it goes through every template that is extended."""
        if frame.buffer or frame.require_output_check or len(node.nodes) < APART:
            super().visit_Output(node, frame)
            return
        joined = frame.copy()
        self.buffer(joined)
        super().visit_Output(node, joined)
        self.writeline(f"yield concat({joined.buffer})")


class ManyPages(Environment):
    """Jinja as a build needs it; it lasts no longer, so no template is looked after meanwhile."""

    code_generator_class = _Compiler
    printed = staticmethod(printed)

    def __init__(self, loader: BaseLoader, compiled: BytecodeCache | None = None) -> None:
        super().__init__(loader=loader, bytecode_cache=compiled, auto_reload=False, cache_size=-1)

    def getattr(self, obj: Any, attribute: str) -> Any:
        """What Jinja finds, but no error on the way there where `obj` is a mapping."""
        found = getattr(obj, attribute, missing)
        return self.getitem(obj, attribute) if found is missing else found

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        """What templates share, in one table each, as it does not change.

        Jinja looks it up in a chain of tables, which every context of every page goes through.
        """
        return {**self.globals, **(d or {})}
