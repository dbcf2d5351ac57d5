"""What axe-core finds on a page."""

import pytest

from conftest import ROOT

AXE = ROOT / "node_modules" / "axe-core" / "axe.min.js"
TAGS = ["wcag2a", "wcag2aa", "wcag2aaa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
RUN = """async tags => (await axe.run(document, {runOnly: {type: 'tag', values: tags}})).violations
  .map(each => [each.id, each.nodes.map(node => node.html).slice(0, 3)])"""


def violations(page):
    """Each rule that a page breaks, contrast of AAA and best practice too, with its first places.

    Skips the test where axe-core could not be had.
    """
    if not AXE.is_file():
        pytest.skip("axe-core is not here: npm could not be had")
    if page.evaluate("typeof axe === 'undefined'"):
        page.evaluate(AXE.read_text(encoding="utf-8"))
    return page.evaluate(RUN, TAGS)
