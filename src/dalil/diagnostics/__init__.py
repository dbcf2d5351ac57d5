"""Problems as values: where something is wrong, what it is, and the way out."""

from dalil.diagnostics.diagnostic import Autofix, Code, Diagnostic, Edit, Place, Severity

__all__ = ["Autofix", "Code", "Diagnostic", "Edit", "Place", "Severity"]
