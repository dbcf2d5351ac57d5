"""What explains a provision in plain words says when the provision has changed since."""

import pytest

from build.translations.telling import page, speech
from dalil.build.translations.explained import outdated

LAW = "content/laws/iq-2021-900/index.ar.md"


def notices(root, code):
    here = speech(root, code)
    return outdated(here, here.library.works["sample-awareness"])


@pytest.mark.parametrize("code", ["ar", "ku", "en"])
def test_the_page_says_it_in_every_language_and_leads_to_the_provision(site_copy, code):
    (notice,) = notices(site_copy, code)
    assert notice.leads == "explained"
    assert notice.link.address == f"{code}/laws/iq-2021-900/#art_1"


def test_the_day_is_that_of_the_change(site_copy):
    assert "changed on 21 November 2026" in notices(site_copy, "en")[0].sentence


def test_what_is_as_it_was_says_nothing(site_copy):
    file = site_copy / LAW
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("نص تجريبي في 7", "نص أول في 7"), encoding="utf-8")
    assert notices(site_copy, "en") == ()


def test_posters_say_it_too_and_all_name_what_it_comes_from(site_copy):
    found = page(site_copy, "sample-awareness")
    assert len(found.data["outdated"]) == 1
    assert "content/awareness/sample-awareness/index.ar.lock" in found.inputs
    assert LAW in found.inputs
