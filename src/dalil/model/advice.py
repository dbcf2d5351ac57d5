"""Advice: what the editors recommend, beside the facts that they report."""

from __future__ import annotations

from dalil.model.record import Statement, Verification


class Advisable(Statement):
    """A statement that may be advice of the editors: without verification it reports no fact."""

    verification: Verification | None = None
