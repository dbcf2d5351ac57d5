"""Two people write to each other through the members' page: a real Prosody, nginx and Chromium.

`scripts/chat-trial` runs this alone, and tells what is looked at.
"""

import re
import time
from contextlib import ExitStack
from dataclasses import dataclass

import pytest
from playwright.sync_api import Browser, expect

from browser.axe import AXE, violations
from browser.conftest import FLAGS, binary
from dalil.accounts.account import Role
from dalil.i18n import languages, words
from server.chatting import SECONDS, Chatting, chatting, missing

pytestmark = [
    pytest.mark.browser,
    pytest.mark.slow,
    pytest.mark.skipif(bool(missing()), reason=missing() or "all is here"),
]
ARABIC = "مرحبا ليلى، الاجتماع في 2026-03-15، والهاتف +964 770 123 4567."
SORANI = "سڵاو ئەمین، سوپاس. ئایا ڕێکخراوەکەمان دەتوانێت بێت؟ (بەڵێ)"
LINK = "https://elsewhere.example.org/picture.png"
LATIN = re.compile("[A-Za-z]{2,}")


class Person:
    """Somebody at a browser of their own."""

    def __init__(self, chromium, chat, user, code, **more):
        self.chat, self.user, self.code = chat, user, code
        self.browser = chromium.browser_type.launch(executable_path=binary(), args=FLAGS)
        login = {"username": user, "password": chat.passphrases[user]}
        self.page = self.browser.new_context(http_credentials=login, **more).new_page()
        self.asked, self.said = [], []
        self.page.on("request", lambda each: self.asked.append(each.url))
        self.page.on("websocket", lambda each: self.asked.append(each.url))
        self.page.on("console", lambda each: self.said.append(f"{each.type}: {each.text}"))
        self.page.on("pageerror", lambda each: self.said.append(f"error: {each}"))
        self.page.goto(f"{chat.address}{code}/chat/")

    def enter(self, secret=None):
        self.page.fill("#chat_name", self.user)
        self.page.fill("#chat_passphrase", secret or self.chat.passphrases[self.user])
        self.page.press("#chat_passphrase", "Enter")

    def comes_in(self):
        self.enter()
        self.page.wait_for_selector("textarea.chat-textarea", timeout=20_000)

    def writes(self, text):
        self.page.fill("textarea.chat-textarea", text)
        self.page.press("textarea.chat-textarea", "Enter")

    def reads(self, text):
        """The element of a message, once it is there."""
        found = self.page.locator("converse-chat-message-body", has_text=text[:20]).last
        expect(found).to_have_text(text, timeout=10_000)
        return found

    def picks(self, action):
        """What the menu of the last message offers."""
        self.page.locator(".chat-msg__actions > button").last.click()
        self.page.locator(f".chat-msg__action-{action}:visible").click()

    def has_no_fault(self):
        """Whether axe finds nothing, contrast of AAA and best practice included."""
        if AXE.is_file():  # else npm could not be had; test_pages.py says so
            assert violations(self.page) == []

    def latin(self):
        """Words in Latin letters of what Converse shows and says, names and messages left out."""
        texts = self.page.evaluate(
            """named => {
              const found = [];
              const walk = (node) => {
                for (const each of node.childNodes) {
                  if (each.nodeType === 3) found.push(each.data);
                  if (each.nodeType !== 1 || getComputedStyle(each).display === "none") continue;
                  if (each.matches(named)) continue;
                  for (const name of ["aria-label", "title", "placeholder", "alt"])
                    if (each.hasAttribute(name)) found.push(each.getAttribute(name));
                  walk(each);
                }
              };
              walk(document.getElementById("chat_box"));
              return found;
            }""",
            "converse-chat-message-body, .chat-msg__author, .occupant-nick",
        )
        names = re.compile(r"amin|layla|(https://)?elsewhere.*")
        return [each for each in texts if LATIN.search(names.sub("", each))]


def nothing_of_the_chat_is_asked_for_before_somebody_logs_in(trial):
    people = trial.people
    for each in people:
        files = [url for url in each.asked if "/chat/" in url and "converse" in url]
        assert files == []
        assert not any(url.startswith("ws") for url in each.asked)


def messages_arrive_as_they_were_written(trial):
    people = trial.people
    amin, layla = people
    amin.comes_in()
    layla.comes_in()
    amin.writes(ARABIC)
    layla.reads(ARABIC)
    layla.writes(SORANI)
    amin.reads(SORANI)
    amin.writes(LINK)
    layla.reads(LINK)


def each_message_has_a_direction_of_its_own(trial):
    people = trial.people
    for each in people:
        for text in (ARABIC, SORANI):
            message = each.reads(text)
            assert message.get_attribute("dir") == "auto"
            style = "node => [getComputedStyle(node).unicodeBidi, getComputedStyle(node).direction]"
            assert message.evaluate(style) == ["plaintext", "rtl"]
        isolated = each.reads(ARABIC).locator("bdi").all_text_contents()
        assert isolated == ["2026-03-15", "+964 770 123 4567"]
    assert people[1].page.locator("textarea.chat-textarea").get_attribute("dir") == "auto"


def the_interface_is_in_the_reader_s_language(trial):
    people = trial.people
    for each in people:
        root = each.page.locator("converse-root")
        spoken = languages()[each.code]
        assert root.get_attribute("lang") == spoken.tag
        assert root.get_attribute("dir") == spoken.dir
        assert each.latin() == []


def axe_finds_nothing_and_nothing_overflows(trial):
    for each in trial.people:
        each.page.click("#chat_people")
        each.page.click("#chat_people")
        each.has_no_fault()
        width, shown = each.page.evaluate("[document.documentElement.scrollWidth, innerWidth]")
        assert width <= shown


def a_message_is_changed_and_taken_back(trial):
    amin, layla = trial.people
    layla.writes("یەکەم")
    layla.reads("یەکەم")
    layla.picks("edit")
    expect(layla.page.locator("textarea.chat-textarea")).to_have_value("یەکەم")
    layla.writes("دووەم")
    amin.reads("دووەم")
    layla.picks("retract")
    dialog = layla.page.get_by_role("dialog")
    expect(dialog).to_be_visible()
    assert layla.latin() == []
    layla.has_no_fault()
    dialog.locator(".btn-primary").click()
    expect(amin.page.locator("converse-chat-message-body", has_text="دووەم")).to_have_count(0)


def a_keyboard_is_enough(trial):
    people = trial.people
    page = people[1].page
    page.focus("textarea.chat-textarea")
    page.keyboard.type("یەک")
    page.keyboard.press("Enter")
    people[0].reads("یەک")
    before = page.get_attribute("#chat_people", "aria-expanded")
    page.press("#chat_people", "Enter")
    expect(page.locator("#chat_people")).not_to_have_attribute("aria-expanded", before)


def nobody_registers_makes_a_room_or_reaches_another_server(trial):
    chat = trial.chat
    stream = chat.stream()
    assert stream.status == 101
    assert "register" not in stream.open()
    stream.send(
        '<iq xmlns="jabber:client" type="set" id="r" to="chat.test.example.org"><query '
        'xmlns="jabber:iq:register"><username>new</username><password>x</password></query></iq>'
    )
    assert "error" in stream.until("iq", "error", "close")
    stream.close()
    stream = chat.stream()
    stream.open()
    assert "success" in stream.login("layla", chat.passphrases["layla"])
    stream.send(
        '<presence xmlns="jabber:client" to="mine@rooms.chat.test.example.org/layla">'
        '<x xmlns="http://jabber.org/protocol/muc"/></presence>'
    )
    assert "not-allowed" in stream.until("mine@")
    stream.send(
        '<message xmlns="jabber:client" to="someone@example.com" id="m"><body>x</body></message>'
    )
    assert 'type="error"' in stream.until("someone@example.com").replace("'", '"')
    stream.close()


def a_liaison_makes_a_room(trial):
    chat = trial.chat
    stream = chat.stream()
    stream.open()
    assert "success" in stream.login("amin", chat.passphrases["amin"])
    stream.send(
        '<presence xmlns="jabber:client" to="second@rooms.chat.test.example.org/amin">'
        '<x xmlns="http://jabber.org/protocol/muc"/></presence>'
    )
    assert "owner" in stream.until("owner", "not-allowed")
    stream.close()


def the_server_listens_on_loopback_only_and_nowhere_else(trial):
    chat = trial.chat
    assert chat.ports() == [("0100007F", chat.port)]


def a_closed_account_is_sent_out_and_not_let_in_again(trial):
    chat = trial.chat
    chat.open_account("omar")
    omar = Person(trial.chromium, chat, "omar", "en")
    try:
        omar.comes_in()
        omar.reads(ARABIC)  # written before omar came
        chat.disable("omar")
        started = time.monotonic()
        refused = words(languages()["en"])("chat.live.refused")
        expect(omar.page.locator("#chat_told")).to_contain_text(refused, timeout=15_000)
        assert time.monotonic() - started < SECONDS + 8
        assert omar.page.locator("#chat_box").is_hidden()
    finally:
        omar.browser.close()
    stream = chat.stream()
    stream.open()
    assert "failure" in stream.login("omar", chat.passphrases["omar"])
    stream.close()


def no_other_host_was_asked_and_nothing_went_wrong(trial):
    chat = trial.chat
    people = trial.people
    own = (chat.address, chat.address.replace("http", "ws"))
    for each in people:
        assert [url for url in each.asked if not url.startswith(own)] == []
        # a browser names features of the header that it does not know yet
        told = [line for line in each.said if "Permissions-Policy header" not in line]
        assert [line for line in told if line.startswith(("error", "warning"))] == []
    assert not re.search(r"\t(error|warn)\t", (chat.folder / "prosody.log").read_text())


def whoever_leaves_leaves_nothing_behind(trial):
    people = trial.people
    page = people[0].page
    page.click("#chat_leave")
    page.wait_for_selector("#chat_form:visible", timeout=10_000)
    kept = page.evaluate("[...Object.keys(localStorage), ...Object.keys(sessionStorage)]")
    assert kept == []
    assert page.evaluate("indexedDB.databases()") == []


def wrong_passphrases_are_cut_off(trial):
    chat = trial.chat
    said = []
    for _ in range(12):
        stream = chat.stream()
        stream.open()
        said.append(stream.login("layla", "wrong-wrong-wrong"))
        stream.close()
    assert "not-authorized" in said[0]
    assert "temporary-auth-failure" in said[-1]


@dataclass
class Trial:
    chat: Chatting
    people: tuple[Person, Person]
    chromium: Browser


STEPS = (
    nothing_of_the_chat_is_asked_for_before_somebody_logs_in,
    messages_arrive_as_they_were_written,
    each_message_has_a_direction_of_its_own,
    the_interface_is_in_the_reader_s_language,
    axe_finds_nothing_and_nothing_overflows,
    a_message_is_changed_and_taken_back,
    a_keyboard_is_enough,
    nobody_registers_makes_a_room_or_reaches_another_server,
    a_liaison_makes_a_room,
    the_server_listens_on_loopback_only_and_nowhere_else,
    a_closed_account_is_sent_out_and_not_let_in_again,
    no_other_host_was_asked_and_nothing_went_wrong,
    whoever_leaves_leaves_nothing_behind,
    wrong_passphrases_are_cut_off,
)
"""In this order: each takes the chat as the one before left it."""


def test_two_people_write_to_each_other(chromium, tmp_path):
    with chatting(tmp_path) as chat, ExitStack() as ends:
        chat.open_account("amin", Role.LIAISON)
        chat.open_account("layla")
        amin = Person(chromium, chat, "amin", "ar", viewport={"width": 1280, "height": 900})
        ends.callback(amin.browser.close)
        narrow = {"viewport": {"width": 320, "height": 700}, "color_scheme": "dark"}
        layla = Person(chromium, chat, "layla", "ku", **narrow)
        ends.callback(layla.browser.close)
        for step in STEPS:
            started = time.monotonic()
            step(Trial(chat, (amin, layla), chromium))
            print(f"{time.monotonic() - started:5.1f} s  {step.__name__.replace('_', ' ')}")
