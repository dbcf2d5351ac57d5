"""What axe-core finds on a page."""

import pytest

from conftest import ROOT

AXE = ROOT / "node_modules" / "axe-core" / "axe.min.js"
TAGS = ["wcag2a", "wcag2aa", "wcag2aaa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
STILL = """async () => {
  const after = time => new Promise(done => setTimeout(done, time));
  await after(20);
  const ending = document.getAnimations().filter(each => each.effect
    && Number.isFinite(each.effect.getComputedTiming().endTime) && each.playState === 'running');
  if (ending.length) {
    await Promise.race([Promise.allSettled(ending.map(each => each.finished)), after(2000)]);
  }
}"""
"""Waits until what fades in or moves has come to rest: contrast is judged as people see it then."""
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
    page.evaluate(STILL)
    return page.evaluate(RUN, TAGS)
