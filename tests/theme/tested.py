"""The pages about accessibility of a library that holds nothing else."""

from collections.abc import Iterator
from pathlib import Path

from dalil.build.accessibility import accessibility_pages
from dalil.build.page import Page
from dalil.build.text import Speech
from dalil.i18n import Language, words
from dalil.load import tested
from dalil.load.library import Library
from dalil.load.project import Project

SENTENCE = "{ar: جملة, ku: ڕستەیەک, en: A sentence}"
ACCESSIBILITY = f"""
gaps: [{SENTENCE}]
people: [{SENTENCE}]
technologies:
  - {{id: nvda_firefox, technology: NVDA, browser: Firefox, system: Windows}}
  - {{id: magnifier, technology: {SENTENCE}, browser: Chrome, system: Windows}}
tasks:
  - {{id: find_law, name: {SENTENCE}}}
  - {{id: read_table, name: {SENTENCE}}}
trials:
  - {{technology: magnifier, language: ku, task: read_table, date: 2026-01-05, outcome: fails}}
  - {{technology: magnifier, language: ku, task: read_table, date: 2026-02-05, outcome: partly}}
measured:
  date: 2026-03-05
  tools: {{Chromium: "1.2", axe-core: "3.4"}}
  kinds: [law, page]
  languages: [ar, ku, en]
  schemes: [light, dark]
  widths: [320, 1280]
  axe: {{runs: 20, of: 24, rules: 90, violations: 7, incomplete: {{color-contrast: 2, bypass: 1}}}}
  validator: {{pages: 6, errors: 1, warnings: 2}}
  steps: {{1280: {{least: 8, most: 12}}, 320: {{least: 9, most: 11}}}}
  view:
    - {{page: laws/x/, language: ar, others: 20000, fonts: 30000, requests: 5, first_paint: 1.26}}
"""
SPEECH = """
date: 2026-03-05
program: espeak-ng
version: "1.51"
trials: [{language: ku, voice: fa, words: 200, of: 900, spelled: 50, left_out: 10}]
letters: {ڵ: {fa: {words: 20, said: 3}}, ڤ: {fa: {words: 0, said: 0}}}
"""


def library() -> Library:
    """Only what was tested."""
    return Library(
        Project(Path()),
        accessibility=tested.accessibility(ACCESSIBILITY),
        speech=tested.speech(SPEECH),
    )


def pages(language: Language) -> Iterator[Page]:
    """The statement and its parts."""
    return accessibility_pages(Speech(language, words(language), library()))
