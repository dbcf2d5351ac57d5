"""From what a report found to the provision that was changed, and back: a click each."""

import pytest

from dalil.i18n import languages

pytestmark = pytest.mark.browser
REPORT = "reports/report-test-2023/"


@pytest.mark.parametrize("code", languages())
def test_a_finding_and_the_changed_provision_are_one_click_apart(chromium, sample_address, code):
    page = chromium.new_page(java_script_enabled=False)
    try:
        page.goto(f"{sample_address}{code}/{REPORT}")
        row = page.locator("section[aria-labelledby=loop] tbody tr").first
        finding = row.locator("td").nth(0).get_by_role("link").inner_text()
        row.locator("td").nth(3).get_by_role("link").click()
        assert page.url == f"{sample_address}{code}/laws/iq-2021-900/#art_1"
        assert page.locator("#art_1").is_visible()
        back = page.locator("section[aria-labelledby=loop] tbody tr").first
        back.get_by_role("link", name=finding, exact=True).first.click()
        assert page.url == f"{sample_address}{code}/{REPORT}#finding_1"
        assert page.locator("#finding_1").is_visible()
    finally:
        page.close()
