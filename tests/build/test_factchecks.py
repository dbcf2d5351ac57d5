"""Truth first: the verdict in words, the claim behind it, and both ends of what it rests on."""

import json

import pytest
from selectolax.lexbor import LexborHTMLParser

import projects
from conftest import HERE
from dalil.build.factchecks import factcheck
from dalil.build.linked.factcheck import factcheck as linked
from dalil.build.search.items import items
from dalil.build.site import site
from dalil.build.text import Speech
from dalil.i18n import languages, words
from dalil.load.load import load
from dalil.load.project import project
from dalil.model.collections.factcheck import Verdict

ID = "check-test-2023"
SOURCE = f"content/fact-checks/{ID}/index.ar.md"


def speeches(library):
    return {code: Speech(each, words(each), library) for code, each in languages().items()}


@pytest.fixture(scope="module")
def library():
    return projects.library(HERE / "site")


@pytest.fixture(scope="module")
def pages():
    return {page.address: page for page in projects.made(HERE / "site").pages}


@pytest.mark.parametrize("code", languages())
@pytest.mark.parametrize("verdict", Verdict)
def test_every_verdict_has_a_word_an_explanation_and_a_heading_that_promises_what_is_true(
    verdict, code, library
):
    spoken = speeches(library)[code].words
    said = [f"values.verdict.{verdict}", f"factcheck.meaning.{verdict}"]
    assert all(spoken(each) for each in [*said, f"factcheck.groups.{verdict}"])
    assert spoken(f"factcheck.groups.{verdict}") != spoken(f"values.verdict.{verdict}")


def test_the_page_says_who_checked_when_and_that_it_was_long_before_polling(library):
    speech = speeches(library)["en"]
    work = library.works[ID]
    told = factcheck(speech, work, work.expressions["en"])
    assert told.verdict == "Verdict on the claim: False"
    checked, due, corrected = told.sentences
    assert checked == "Last checked on 10 May 2023. Checked by: The editors of the library."
    assert "30 days" in due
    assert "Test election 2023" in due
    assert corrected == "This fact-check was corrected on 21 November 2026."
    assert (told.quote.language.tag, told.quoted) == ("ckb", "Word for word, in Kurdish:")


def test_a_check_in_the_month_before_polling_says_nothing_of_its_age(site_copy):
    file = site_copy / SOURCE
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("checked_on: 2023-05-10", "checked_on: 2023-06-01"), "utf-8")
    library = load(project(site_copy))
    work = library.works[ID]
    told = factcheck(speeches(library)["en"], work, work.expressions["en"])
    assert len(told.sentences) == 2


def test_the_index_by_verdict_never_puts_a_truth_below_the_word_false(pages):
    (group,) = pages["en/fact-checks/"].data["groups"]
    assert group.label == "What is true where a false claim was spread"
    assert group.eid == "verdict_incorrect"
    assert {"en/fact-checks/topics/", "en/fact-checks/elections/"} <= set(pages)


def test_the_article_that_is_the_evidence_names_the_check_and_so_does_what_it_was_about(pages):
    for address in ("en/laws/iq-2021-900/", "en/laws/iq-2022-901/"):
        line = f"Explained in a fact-check: [{pages[f'en/fact-checks/{ID}/'].title}](record:{ID})"
        markdown = pages[address].markdown
        assert markdown.count(line) == 1
        assert markdown.index("{#art_1}") < markdown.index(line)
        assert pages[address].targets[f"record:{ID}"].address == f"en/fact-checks/{ID}/"
    labels = [each.label for each in pages["en/laws/iq-2022-901/"].data["relations"]]
    assert "Fact-checks of claims about it" in labels


def test_evidence_that_has_changed_is_told_on_the_page(pages):
    (notice,) = pages[f"en/fact-checks/{ID}/"].data["outdated"]
    assert notice.sentence.startswith("What this verdict rests on changed on 21 November 2026.")
    assert (notice.leads, notice.link.address) == ("evidence", "en/laws/iq-2021-900/#art_1")


def test_a_draft_is_named_by_no_article(site_copy):
    file = site_copy / SOURCE
    text = file.read_text(encoding="utf-8").replace("verdict:", "publication: draft\nverdict:")
    file.write_text(text, encoding="utf-8")
    law = next(
        page
        for page in site(load(project(site_copy))).pages
        if page.address == "en/laws/iq-2021-900/"
    )
    assert ID not in law.markdown


def test_words_of_the_claim_lead_to_the_truth_and_are_never_shown(library):
    (item,) = (each for each in items(library, speeches(library)) if each.id == ID)
    quote = library.works[ID].facts.claim.quote
    spread = [
        code
        for code, leaf in item.leaves.items()
        if quote in [text for _, text in leaf.entries[0].weighed]
    ]
    assert spread == ["ku"], "the claim is found in the language in which it was spread"
    for code, leaf in item.leaves.items():
        gist = library.works[ID].expressions[code].body.unit("claim").markdown
        assert gist in [text for _, text in leaf.entries[0].weighed]
        shown = " ".join([leaf.title, *(f"{each.section} {each.text}" for each in leaf.entries)])
        assert quote not in shown
        assert gist not in shown
        assert "claim" not in [each.anchor for each in leaf.entries]


def test_machines_get_a_claim_review_in_words_only_where_somebody_verified_it(pages, site_copy):
    review = json.loads(pages[f"ku/fact-checks/{ID}/"].linked)["mainEntity"]
    assert review["@type"] == "ClaimReview"
    assert review["name"] == pages[f"ku/fact-checks/{ID}/"].title
    assert review["itemReviewed"]["inLanguage"] == "ckb"
    assert set(review["reviewRating"]) == {"@type", "alternateName", "ratingExplanation"}
    assert review["dateModified"] == "2026-11-21"
    file = site_copy / SOURCE
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("verification: secondary", "verification: needs-check"), "utf-8")
    library = load(project(site_copy))
    work = library.works[ID]
    bare = linked(speeches(library)["en"], work, work.expressions["en"])
    assert not {"claimReviewed", "reviewRating", "itemReviewed"} & set(bare)


def test_on_the_page_the_claim_stands_between_the_truth_and_the_reasons(built):
    for code in languages():
        html = (built / code / "fact-checks" / ID / "index.html").read_text(encoding="utf-8")
        order = [
            "<h1>",
            'class="lead"',
            'id="verdict"',
            'id="claim"',
            "<blockquote",
            'id="reasons"',
        ]
        places = [html.index(each) for each in [*order, 'id="evidence"']]
        assert places == sorted(places)
        quote = LexborHTMLParser(html).css_first("main blockquote")
        assert (quote.attributes["lang"], quote.attributes["dir"]) == ("ckb", "rtl")


def test_the_claim_stands_nowhere_but_on_its_own_pages_and_in_the_data(built, library):
    """Not in titles, lists, previews, feeds, cards of search, nor in the page of any other record.

    On its own page it is named by machines' words, and then below its heading.
    """
    work = library.works[ID]
    gists = [each.body.unit("claim").markdown for each in work.expressions.values()]
    wanted = [each.encode() for each in (work.facts.claim.quote, *gists)]
    own = {f"{code}/fact-checks/{ID}/index.html" for code in languages()}
    beside = {f"{code}/fact-checks/{ID}/parallel/index.html" for code in languages()}
    data = {"data/fact-checks.json", "data/fact-checks.csv"}
    met = set()
    for path in built.rglob("*"):
        name = path.relative_to(built).as_posix()
        held = path.read_bytes() if path.is_file() else b""
        if any(each in held for each in wanted):
            met.add(name)
    assert met == own | beside | data
    for name in own:
        page = LexborHTMLParser((built / name).read_text(encoding="utf-8"))
        (block,) = page.css("script[type='application/ld+json']")
        block.decompose()
        page.css_first("section.claim").decompose()
        assert not any(each.decode() in page.html for each in wanted)
        assert all(each.decode() not in name for each in wanted)
