"""What pages say to machines: never more than was checked, and nothing that ends the script."""

import json

import pytest

import projects
from conftest import HERE
from dalil.build.data.document import SCHEMA_VERSION
from dalil.build.linked.block import block
from dalil.build.linked.subjects import KINDS, Subject
from dalil.build.page import Page
from dalil.build.text import Speech
from dalil.i18n import languages, words
from dalil.model.collection import collections

BASE = "https://test.example.org/sub/"


@pytest.fixture(scope="module")
def made():
    return {each.address: each for each in projects.made(HERE / "site").pages}


def told(made, address):
    page = json.loads(made[address].linked)
    told = (page, page.get("breadcrumb"), page.get("mainEntity"))
    return {each["@type"]: each for each in told if each}


def test_a_law_with_its_dates_force_and_articles(made):
    law = told(made, "en/laws/iq-2021-900/")["Legislation"]
    assert law["@id"] == f"{BASE}ar/laws/iq-2021-900/#subject"
    assert law["legislationDate"] == "2021-03"
    assert law["datePublished"] == "2021-04-05"
    assert law["legislationLegalForce"] == "InForce"
    assert law["legislationType"] == "Law"
    assert law["sameAs"] == "https://example.org/900"
    parts = [each["url"] for each in law["hasPart"]]
    assert parts == ["#art_1"], "points are no parts, paragraphs within"
    assert "legislationDateOfApplicability" not in law


def test_what_nobody_has_checked_is_not_claimed(made):
    law = told(made, "ar/laws/iq-2022-901/")["Legislation"]
    assert set(law) == {"@type", "@id", "name", "legislationIdentifier", "abstract"}


def test_the_page_is_dated_and_the_law_is_what_it_is_about(made):
    page = told(made, "ku/laws/iq-2021-900/")["WebPage"]
    assert (page["datePublished"], page["dateModified"]) == ("2026-11-20", "2026-11-21")
    assert page["inLanguage"] == "ckb"
    assert page["translationOfWork"] == {"@id": f"{BASE}ar/laws/iq-2021-900/"}
    assert page["mainEntity"]["@id"] == f"{BASE}ar/laws/iq-2021-900/#subject"
    assert page["license"] == "https://creativecommons.org/licenses/by/4.0/"


def test_only_languages_that_exist_are_translations(made):
    page = told(made, "ar/laws/iq-2022-901/")["WebPage"]
    assert page["workTranslation"] == [{"@id": f"{BASE}en/laws/iq-2022-901/"}]


def test_the_way_down_ends_with_the_page(made):
    trail = told(made, "en/laws/iq-2021-900/")["BreadcrumbList"]["itemListElement"]
    assert [each["position"] for each in trail] == [1, 2, 3]
    above = [each["item"]["@id"] for each in trail[:-1]]
    assert above == [f"{BASE}en/", f"{BASE}en/laws/"]
    assert "item" not in trail[2]
    assert trail[2]["name"] == made["en/laws/iq-2021-900/"].title


def test_the_home_page_tells_of_the_site_and_others_name_it(made):
    site = told(made, "en/")["WebPage"]["isPartOf"]
    assert site["publisher"] == {"@type": "Organization", "name": "Nobody"}
    assert site["url"] == f"{BASE}en/"
    assert told(made, "en/laws/")["CollectionPage"]["isPartOf"] == {"@id": site["@id"]}


def test_terms_belong_to_the_glossary(made):
    term = next(each for each in made if each.startswith("en/terms/") and made[each].source)
    set_ = told(made, "en/terms/")["DefinedTermSet"]
    assert told(made, term)["DefinedTerm"]["inDefinedTermSet"] == {"@id": set_["@id"]}


def test_the_data_page_describes_a_dataset_with_its_files(made):
    data = told(made, "ar/data/")["Dataset"]
    urls = {each["contentUrl"] for each in data["distribution"]}
    assert f"{BASE}data/laws.json" in urls
    assert data["version"] == SCHEMA_VERSION


def test_pages_that_nobody_should_list_stay_silent(made):
    for page in made.values():
        assert page.indexed or (page.linked, page.feeds) == ("", ())


def test_nothing_in_a_text_ends_the_script():
    library = projects.library(HERE / "site")
    english = languages()["en"]
    speech = Speech(english, words(english), library)
    title = "</script><!-- <script> & \u2028"
    text = block(
        speech, Page("en/x/", english, "page.html", title), Subject({"@type": "Thing", "@id": "x"})
    )
    assert not set("<>&\u2028") & set(text)
    assert json.loads(text)["name"] == title


def test_every_type_that_has_a_kind_of_its_own_is_used():
    assert set(KINDS) <= {each.schema_type for each in collections().values()}


def test_a_plan_is_a_series_of_the_activities_that_were_checked(made):
    plan = told(made, "en/plans/plan-test-2023/")["EventSeries"]
    assert plan["organizer"] == {"@type": "Organization", "name": "Test organisation A"}
    held = {each["name"]: each for each in plan["subEvent"]}
    assert set(held) == {"Test training", "Test seminar", "Test visit"}, "one is not checked"
    training = held["Test training"]
    assert training["startDate"] == "2023-06-05T09:30:00+03:00"
    assert training["previousStartDate"] == "2023-06-01"
    assert training["eventStatus"] == "EventRescheduled"
    assert held["Test seminar"]["eventStatus"] == "EventCancelled"


def test_a_report_is_that_of_its_organisation(made):
    report = told(made, "en/reports/report-test-2023/")["Report"]
    assert report["author"]["name"] == "Test organisation A"
    assert report["datePublished"] == "2023-07"
