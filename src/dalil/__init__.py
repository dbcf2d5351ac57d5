"""Dalil: a trilingual knowledge base for electoral commissions, and its generator.

Data goes one way through the rooms of this package; what comes later may import what comes
earlier, never the reverse:

    diagnostics, text, i18n  ->  model  ->  load  ->  check, build  ->  engine, cli
"""

__version__ = "0.1.0"
