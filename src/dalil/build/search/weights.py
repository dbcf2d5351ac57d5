"""How much a word counts, by where it stands. Measured on the relevance suites; see the note."""

TITLE = 3.0
SHORT_TITLE = 1.5
VARIANT = 1.5
SECTION = 2.0
SUMMARY = 1.2
TEXT = 1.0
LABEL = 0.4
"""Labels of topics and of the issuer: words that a page does not use itself."""
