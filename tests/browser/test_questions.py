"""The form for reports in a real browser: by keyboard, narrow, without network, and sealed."""

import re
import shutil
import subprocess
from dataclasses import replace

import pytest
from lxml import etree

from browser.axe import violations
from browser.conftest import served
from dalil.build.incidents.pages import incident_pages
from dalil.build.questions.pages import form_pages
from dalil.build.site import site
from dalil.build.text import Speech
from dalil.check.check import check
from dalil.cli import main
from dalil.engine.render import Renderer
from dalil.i18n import language, languages, words
from projects import SAMPLE, library, made

SECRET = "AGE-SECRET-KEY-14GKC4LXPMSU9HLFZMM325ECPKSMCCQWUFQC3SK27SVMQHZ9S0GLQW4XVEJ"
"""The half of the test site's key that opens what its forms save. It is public: see note 0036."""
FORM = "{}/forms/incident/"
KURDISH = "کۆبوونەوەیەک ڕێگەی لە دەنگدەران گرت <&> ێ ۆ ڵ ە"
needs_age = pytest.mark.skipif(
    shutil.which("age") is None, reason="age is not here, and only root can install it"
)


@pytest.fixture
def opened(chromium, built):
    """Open a form of the test site; `opened("ar", width=320)`."""
    contexts = []
    with served(built) as address:

        def open_form(code, width=1280, path=FORM, **more):
            context = chromium.new_context(
                viewport={"width": width, "height": 900}, accept_downloads=True, **more
            )
            contexts.append(context)
            page = context.new_page()
            page.complaints = []
            page.on("console", lambda said: page.complaints.append(said.text))
            page.on("pageerror", lambda said: page.complaints.append(str(said)))
            page.goto(address + path.format(code), wait_until="networkidle")
            return page

        yield open_form
        for each in contexts:
            each.close()


def fill(page, story=""):
    page.check("#a_kind_2")
    page.check("#a_known_by_1")
    page.fill("#a_story", story)
    page.check("#a_governorate_1")
    page.fill("#a_year", "٢٠٢٥")
    page.select_option("#a_month", "m11")
    page.check("#a_week_2")


def save(page, tmp_path):
    with page.expect_download() as held:
        page.click("#form .deed")
    file = tmp_path / held.value.suggested_filename
    held.value.save_as(file)
    return file


def opened_by_age(file, tmp_path):
    key = tmp_path / "key.txt"
    key.write_text(SECRET + "\n")
    done = subprocess.run(["age", "-d", "-i", str(key), str(file)], capture_output=True, check=True)
    return etree.fromstring(done.stdout)


@pytest.mark.parametrize(
    ("code", "width", "scheme"),
    [
        ("ar", 320, "light"),
        ("ku", 1280, "dark"),
        ("en", 320, "dark"),
    ],
)
def test_axe_finds_nothing_before_and_after_mistakes(code, width, scheme, opened):
    page = opened(code, width, color_scheme=scheme, bypass_csp=True)
    assert violations(page) == []
    page.click("#form .deed")
    assert page.is_visible("#summary")
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.goto(page.url + "paper/")
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("code", list(languages()))
def test_mistakes_are_said_in_words_and_lead_to_their_questions(code, opened):
    page = opened(code)
    page.click("#form .deed")
    assert page.evaluate("document.activeElement.id") == "summary"
    links = page.locator("#summary a")
    assert links.count() == 6
    fill(page)
    page.fill("#a_year", "1999")
    assert links.count() == 1
    said = page.inner_text("#e_year")
    assert said in links.first.inner_text()
    assert re.search("2020|٢٠٢٠", said)
    links.first.click()
    assert page.evaluate("document.activeElement.id") == "a_year"
    assert page.get_attribute("#a_year", "aria-invalid") == "true"
    assert "e_year" in page.get_attribute("#a_year", "aria-describedby")
    page.fill("#a_year", "2025")
    assert page.is_hidden("#summary")
    assert page.get_attribute("#a_year", "aria-invalid") is None
    assert page.complaints == []


@needs_age
def test_without_network_the_saved_file_opens_with_age_and_kurdish_is_whole(opened, tmp_path):
    page = opened("ku", 320)
    page.context.set_offline(True)
    fill(page, KURDISH)
    file = save(page, tmp_path)
    assert re.fullmatch(r"dalil-[0-9a-f]{8}\.age", file.name)
    assert KURDISH.encode() not in file.read_bytes()
    root = opened_by_age(file, tmp_path)
    assert (root.get("id"), root.findtext("what/story")) == ("incident", KURDISH)
    assert root.findtext("when/year") == "2025"
    assert page.is_visible("#status")
    assert file.name in page.inner_text("#status")
    assert page.complaints == []


@needs_age
def test_the_whole_form_by_keyboard(opened, tmp_path):
    page = opened("en")
    page.focus("#a_kind_1")
    page.keyboard.press("Space")
    _to(page, "a_known_by_1")
    page.keyboard.press("Space")
    _to(page, "a_governorate_1")
    page.keyboard.press("Space")
    _to(page, "a_year")
    page.keyboard.type("2025")
    _to(page, "a_month")
    page.keyboard.press("ArrowDown")
    _to(page, "a_week_1")
    page.keyboard.press("Space")
    page.focus("#a_year")
    with page.expect_download() as held:
        page.keyboard.press("Enter")
    held.value.save_as(tmp_path / "x.age")
    assert opened_by_age(tmp_path / "x.age", tmp_path).findtext("when/month") == "m01"


def _to(page, id):
    for _ in range(30):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.id") == id:
            return
    raise AssertionError(f"the keyboard does not reach {id}")


def test_skip_rules_show_and_hide_and_what_is_hidden_does_not_count(opened):
    page = opened("en")
    assert page.is_hidden("#q_other_kind")
    page.check("#a_kind_7")
    page.fill("#a_other_kind", "x")
    page.check("#a_kind_5")
    assert page.is_hidden("#q_other_kind")
    assert page.is_hidden("#q_affected")
    given = page.evaluate(
        "Logic.judge(JSON.parse(document.getElementById('asked').textContent).form,"
        "{kind: 'campaign', other_kind: 'x'}).get('other_kind')"
    )
    assert given == "unasked"


def test_only_districts_of_the_chosen_governorate_can_be_chosen(opened):
    page = opened("en")
    assert page.is_hidden("#q_district")
    page.check("#a_governorate_1")
    offered = "#a_district optgroup option"
    assert page.locator(offered).count() == 2
    page.select_option("#a_district", "sample-district-2")
    page.check("#a_governorate_2")
    assert page.input_value("#a_district") == ""
    assert page.locator(offered).all_inner_texts() == ["Sample district 3"]
    page.select_option("#a_district", "sample-district-3")
    page.check("#a_governorate_3")
    assert page.is_hidden("#q_district")


def test_nothing_is_kept_and_nothing_is_sent(opened):
    page = opened("ar")
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    fill(page, "x")
    page.click("#form .deed")
    page.wait_for_selector("#status:not([hidden])")
    assert [each for each in asked if not each.startswith("blob:")] == []
    held = page.evaluate(
        "async () => [localStorage.length, sessionStorage.length, document.cookie,"
        "(await caches.keys()).length, (await indexedDB.databases()).length,"
        "(await navigator.serviceWorker.getRegistrations()).length]"
    )
    assert held == [0, 0, "", 0, 0, 0]
    page.goto("about:blank")
    page.go_back()
    assert page.input_value("#a_story") == ""


def test_who_asks_for_it_opens_the_form_again_without_network(opened):
    page = opened("en")
    page.click("#keep")
    page.wait_for_selector("#kept:not(:empty)")
    assert page.get_attribute("#keep", "aria-pressed") == "true"
    page.context.set_offline(True)
    page.reload()
    assert page.is_visible("#form")
    assert page.evaluate("getComputedStyle(document.querySelector('.deed')).minHeight") != "auto"
    page.context.set_offline(False)
    page.click("#keep")
    page.wait_for_selector("#kept:not(:empty)")
    assert page.evaluate("caches.keys()") == []


def test_without_script_the_form_is_not_shown_and_the_other_ways_are(opened):
    page = opened("ku", java_script_enabled=False)
    assert page.is_hidden("#form")
    assert page.is_visible(".plain")
    assert page.is_visible(".call")
    assert page.locator(".ways li a").count() >= 2


@pytest.mark.parametrize(("status", "said"), [(201, "sent"), (403, "unsent"), (None, "unsent")])
def test_what_is_sent_goes_to_the_same_host_and_it_is_said_whether_it_arrived(
    status, said, opened, with_endpoint
):
    page = opened("en")
    taken = []

    def answer(route):
        taken.append(route.request)
        if status:
            route.fulfill(status=status)
        else:
            route.abort()

    page.route(re.compile("/en/forms/incident/$"), lambda route: route.fulfill(**with_endpoint))
    page.route("**/reports/submission", answer)
    page.reload()
    fill(page, KURDISH)
    page.click("#send")
    expected = words(language("en"))(f"forms.live.{said}")
    page.locator("#status", has_text=expected).wait_for()
    (request,) = taken
    assert request.method == "POST"
    assert request.headers["x-openrosa-version"] == "1.0"
    assert KURDISH.partition("<")[0].encode() in request.post_data_buffer


@pytest.fixture(scope="session")
def with_endpoint():
    """The page of a site that takes reports itself."""
    held = library(SAMPLE)
    reports = {**held.project.site["reports"], "endpoint": "/reports/submission"}
    site = {**held.project.site, "reports": reports}
    held = replace(held, project=replace(held.project, site=site))
    pages = form_pages(Speech(language("en"), words(language("en")), held))
    page = next(each for each in pages if each.address == "en/forms/incident/")
    html = Renderer(made(SAMPLE), SAMPLE).html(page)
    return {"body": html, "content_type": "text/html; charset=utf-8"}


def test_without_an_endpoint_nothing_can_be_sent(opened):
    page = opened("en")
    assert page.locator("#send").count() == 0
    policy = page.get_attribute("meta[http-equiv='Content-Security-Policy']", "content")
    assert "connect-src" not in policy


@needs_age
def test_the_whole_way_from_the_form_to_the_page_with_numbers(opened, tmp_path, capsys):
    page = opened("ku", 320)
    fill(page, KURDISH)
    page.select_option("#a_district", "sample-district-1")
    files = [save(page, tmp_path) for _ in range(3)]
    key, folder = tmp_path / "key.txt", tmp_path / "library"
    key.write_text(SECRET + "\n")
    shutil.copytree(SAMPLE, folder, ignore=shutil.ignore_patterns("incidents"))
    desk = ["--desk", str(tmp_path / "desk"), "--project", str(folder), "--lang", "ku"]

    def at(*typed):
        capsys.readouterr()
        status = main.run(["incidents", *map(str, typed), *desk])
        told = capsys.readouterr()
        assert status == 0, told
        return told.out

    at("people", "add", "one", "--organisation", "A")
    at("people", "add", "two", "--organisation", "B", "--by", "one")
    at("import", "--by", "one", "--identity", key, "--organisation", "C", *files)
    ids = at("list", "--format", "ids").split()
    assert KURDISH in at("show", files[0].name)
    at("triage", "--by", "one", *ids)
    at("verify", "--by", "one", "--note", "x", *ids)
    at("verify", "--by", "two", "--note", "x", *ids)
    at("publish", "--by", "two")
    held = library(folder)
    assert [each for each in check(held) if each.code.startswith("INC")] == []
    (cell,) = (cell for release in held.releases for cell in release.cells)
    assert (cell.governorate, cell.district, cell.reports) == ("baghdad", "sample-district-1", 3)
    spoken = Speech(language("ku"), words(language("ku")), held)
    shown = next(each for each in incident_pages(spoken) if each.address.endswith("in/baghdad/"))
    html = Renderer(site(held), folder).html(shown)
    assert "قەزای تاقیکردنەوەی 1" in html
    assert words(language("ku")).number(3) in html
    published = "".join(each.read_text() for each in (folder / "content/incidents").iterdir())
    for private in (KURDISH, "known_by", *(each.stem.removeprefix("dalil-") for each in files)):
        assert private not in html + published
