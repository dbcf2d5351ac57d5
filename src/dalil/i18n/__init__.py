"""Languages, their words, dates and numbers."""

from dalil.i18n.language import Language, language, languages
from dalil.i18n.words import Words, words

__all__ = ["Language", "Words", "language", "languages", "words"]
