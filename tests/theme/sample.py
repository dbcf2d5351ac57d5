"""One page of every template in every language, made by hand: what the tests of the theme read.

`python tests/theme/sample.py FOLDER` writes them as a site, to be looked at in a browser.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from functools import cache
from pathlib import Path
from types import SimpleNamespace

from dalil.build import qr, timeline
from dalil.build.activities import Entry
from dalil.build.activities import Group as Planned
from dalil.build.answers import Answered
from dalil.build.attachments import Attachments, Checksum
from dalil.build.beside import Beside, around
from dalil.build.browse import Shelf
from dalil.build.changes import Done, Month
from dalil.build.channels import Way
from dalil.build.chart import Bar, Rows
from dalil.build.chat.page import Room
from dalil.build.chat.page import said as said_by_chat
from dalil.build.concepts import Avoid, Counterpart
from dalil.build.contacts import Card, Cards, Checked
from dalil.build.data.page import DateMeaning, FileLine, Meaning, Section, ValueList
from dalil.build.documents import Chapter, Whole
from dalil.build.drawn import Drawn
from dalil.build.factchecks import Judged
from dalil.build.glossary import Definition, Letter
from dalil.build.hours import Line as Hours
from dalil.build.indexes import Told
from dalil.build.materials import Materials, Sheet
from dalil.build.occasions import Occasion, Rule
from dalil.build.overview import Row, Table
from dalil.build.page import (
    Alternate,
    ChangeLine,
    Explained,
    Fact,
    Feed,
    Group,
    Link,
    Menu,
    Notice,
    Page,
    Passage,
    Phrase,
    RelationGroup,
    Rewording,
    SourceLine,
    Target,
    Value,
)
from dalil.build.recipe import Site, ready
from dalil.build.reports import Reported
from dalil.build.root import Choice
from dalil.build.search.page import SORTS, said
from dalil.build.signs import Directed
from dalil.build.sources import Level
from dalil.build.topics import Branch
from dalil.build.translations.counts import Grid
from dalil.build.translations.lagging import Listed, Place
from dalil.build.translations.note import StateLine, TranslationNote
from dalil.build.translations.parallel import Cell
from dalil.build.translations.parallel import Row as Together
from dalil.build.turnout import FigureLine
from dalil.build.turnout import Row as Turnout
from dalil.engine.addresses import file_of
from dalil.engine.markdown import Converter
from dalil.engine.templates import asset_addresses, context, environment, theme_assets
from dalil.i18n import Language, language, languages
from dalil.model.collection import collections
from dalil.model.collections.sign import Direction
from dalil.parity.wording_change import changed
from theme import asked, audited, reported, tested

TEXTS = Path(__file__).parent
NAME = {"ar": "دليل", "ku": "ڕێنما", "en": "Dalil"}
TITLE = {
    "ar": "قانون للتجربة رقم (31) لسنة 2019",
    "ku": "یاسای تاقیکردنەوە ژمارە (31)ی ساڵی 2019",
    "en": "Sample Law No. 31 of 2019",
}
SHORT = {"ar": "نموذج", "ku": "نموونە", "en": "Sample"}
LAWS = {"ar": "القوانين", "ku": "یاساکان", "en": "Laws"}
HOME = {"ar": "الرئيسية", "ku": "سەرەتا", "en": "Home"}
SENTENCE = {
    "ar": "هذا نص للتجربة وليس قانونًا، وفيه ما يكفي من الكلمات ليملأ أكثر من سطر على الهاتف.",
    "ku": "ئەمە دەقێکی تاقیکردنەوەیە و یاسا نییە، و ئەوەندە وشەی تێدایە کە لە دێڕێک زیاتر بێت.",
    "en": "This is a sample and no law; it holds enough words to fill more than a line on a phone.",
}
APPEAL = {"ar": "الطعن", "ku": "تانەدان", "en": "appeal"}
"""A word that the texts use."""
DATE = {"ar": "٥ آذار ٢٠٢٤", "ku": "٥ی ئازاری ٢٠٢٤", "en": "5 March 2024"}
COUNT = {"ar": "١٢ قانونًا", "ku": "١٢ یاسا", "en": "12 laws"}
RECORDS = tuple(each.name for each in collections().values())
HANDOUTS = ("poster", "leaflet")
LARGE = "sheet"
PRINTED = "https://dalil.example.org/en/awareness/x/"

LINKED = '{"@context":"https://schema.org","@type":"WebPage"}'


class Sample:
    """The pages of one language."""

    def __init__(self, spoken: Language) -> None:
        self.language = spoken
        self.code = spoken.code

    def pages(self) -> Iterator[Page]:
        """One page of each template that belongs to a language."""
        for kind in RECORDS:
            yield self._page(f"{kind}s/x/", f"records/{kind}.html", TITLE, self._record(kind))
        for kind in HANDOUTS:
            path, template = f"awarenesss/x/{kind}/", f"handouts/{kind}.html"
            yield self._page(path, template, TITLE, self._handout(), indexed=False)
        path, template = f"guidances/x/{LARGE}/", f"handouts/{LARGE}.html"
        yield self._page(path, template, TITLE, self._handout(), indexed=False)
        path = "signs/x/placard/"
        yield self._page(path, "handouts/placard.html", TITLE, self._sign_sheets(), indexed=False)
        path = "kits/x/print/"
        yield self._page(path, "handouts/print.html", TITLE, self._document_of_kit(), indexed=False)
        yield self._page("laws/x/parallel/", "parallel.html", TITLE, self._parallel(), False)
        yield self._page("laws/", "index.html", LAWS, self._index())
        yield self._page("terms/", "glossary.html", SHORT, self._glossary())
        yield self._page("topics/", "topics.html", SHORT, self._topics())
        yield self._page("a-z/", "a-to-z.html", SHORT, self._a_to_z())
        yield self._page("changes/", "changes.html", SHORT, self._changes())
        yield self._page("browse/", "browse.html", SHORT, self._browse())
        yield self._page("search/", "search.html", SHORT, self._search(), indexed=False)
        yield self._page("chat/", "chat.html", SHORT, self._chat(), indexed=False)
        yield self._page("turnout/", "turnout.html", SHORT, self._turnout())
        yield self._page("events/calendar/", "calendar.html", SHORT, self._calendar())
        yield self._page("activities/", "activities.html", SHORT, self._activities())
        yield self._page("contacts/", "contacts.html", SHORT, self._contacts())
        centres = audited.centres(self._words(), self.record(), self._foreign())
        yield self._page("centres/", "centres.html", SHORT, centres)
        form = audited.form(self._words(), self.record())
        yield self._page("criteria/form/", "form.html", SHORT, form)
        yield self._page("laws/overview/", "overview.html", SHORT, self._overview())
        yield from tested.pages(language(self.code))
        yield from asked.pages(language(self.code))
        yield from reported.pages(language(self.code))
        yield self._page("", "home.html", NAME, self._home())
        yield self._page("about/", "page.html", SHORT, self._document())
        yield self._page("data/", "data.html", SHORT, self._data())
        yield self._page("translations/", "translations.html", SHORT, self._translations())
        yield self._page("404.html", "notfound.html", SHORT, self._not_found(), indexed=False)
        yield self._page("laws/old/", "moved.html", SHORT, {"to": self.record()}, indexed=False)
        yield self._page("laws/gone/", "gone.html", SHORT, self._gone(), indexed=False)
        yield self._page("laws/broken/", "broken.html", SHORT, self._broken(), indexed=False)

    def menu(self) -> Menu:
        """The menu around the pages."""
        found = tuple(self._link(LAWS, f"{self.code}/{kind}s/") for kind in RECORDS)
        return Menu(
            self._link(HOME, f"{self.code}/"),
            self._link(SHORT, self._at("browse/")),
            found,
            (self._link(SHORT, self._at("about/")),),
            self._link(SHORT, self._at("search/")),
            self._at("search/opensearch.xml"),
        )

    def _page(
        self,
        path: str,
        template: str,
        title: dict[str, str],
        data: dict[str, object],
        indexed: bool = True,
    ) -> Page:
        home = self._link(HOME, f"{self.code}/")
        laws = self._link(LAWS, self._at("laws/"))
        explained = template.startswith("records/") or template == "page.html"
        written = explained or template in (
            "home.html",
            "handouts/leaflet.html",
            "handouts/sheet.html",
        )
        return Page(
            address=self._at(path),
            language=self.language,
            template=template,
            title=title[self.code],
            description=SENTENCE[self.code],
            markdown=self._markdown(template) if written else "",
            section=laws if path.startswith("laws/x") else None,
            trail=(home, laws) if path.count("/") > 1 else (home,) if path else (),
            alternates=tuple(self._alternates(path)),
            terms=(self._term(),) if explained else (),
            targets={"record:other": Target("en/laws/x/", self._other)},
            cite_as={"art_20": TITLE[self.code]} if path == "laws/x/" else {},
            notices={"art_20": (self._notice(),)} if explained else {},
            data=data,
            indexed=indexed,
            feeds=self._feeds() if indexed and path.startswith("laws/") else (),
            linked=LINKED if indexed else "",
        )

    def _term(self) -> Explained:
        """A term that the texts use."""
        title, meaning = self._phrase(APPEAL), self._phrase(SENTENCE)
        return Explained("appeal", (title.text,), title, meaning, self._at("laws/x/"))

    def _markdown(self, template: str) -> str:
        if template == "home.html":
            tasks = "\n".join(f"- [{SENTENCE[self.code]}](record:other)" for _ in range(5))
            return f"## {SHORT[self.code]} {{#tasks}}\n\n{tasks}\n"
        text = (TEXTS / f"text_{self.code}.md").read_text(encoding="utf-8")
        return text.replace("#source_1", "#art_20") if template == "page.html" else text

    def _alternates(self, path: str) -> Iterator[Alternate]:
        """The decision is not translated into Kurdish."""
        for code, each in languages().items():
            missing = path.startswith("decisions/") and code == "ku" != self.code
            address = f"{code}/decisions/" if missing else f"{code}/{path}"
            yield Alternate(each, address, not missing, code == self.code)

    @property
    def _other(self) -> Language | None:
        return None if self.code == "en" else language("en")

    def _at(self, path: str) -> str:
        return f"{self.code}/{path}"

    def _phrase(self, words: dict[str, str], code: str = "") -> Phrase:
        return Phrase(words[code or self.code], language(code or self.code))

    def _link(self, words: dict[str, str], address: str, count: str = "", note: str = "") -> Link:
        return Link(self._phrase(words), address, count=count, note=note)

    def record(self) -> Link:
        """A link to a record of this language."""
        return self._link(TITLE, self._at("laws/x/"))

    def _foreign(self) -> Link:
        """A link to a record that this language does not have."""
        code = "ku" if self.code == "ar" else "ar"
        there = language(code)
        return Link(self._phrase(TITLE, code), f"{code}/laws/x/", there, note=SHORT[self.code])

    def _value(self, **more: str) -> Value:
        return Value(self._phrase(SHORT), **more)

    def _date(self) -> Value:
        return Value(self._phrase(DATE), datetime="2024-03-05")

    def _record(self, kind: str) -> dict[str, object]:
        here = self._at(f"{kind}s/x/#art_20")
        missing = Value(self._phrase(SHORT), missing=True)
        own = {"contact": self._card(), "now": "{}"} if kind == "contact" else {}
        limits = (Fact("point_1", SHORT[self.code], (self._value(address=here),)),)
        return {
            **own,
            "summary": SENTENCE[self.code],
            **(self._event() if kind == "event" else {}),
            "facts": (
                Fact("published", LAWS[self.code], (self._date(), missing)),
                Fact("issuer", SHORT[self.code], (self._value(), self._value(address=here))),
            ),
            "deadlines": limits if kind == "procedure" else (),
            "relations": (
                RelationGroup(SHORT[self.code], (self.record(), self._foreign())),
                RelationGroup(LAWS[self.code], (Link(self._phrase(TITLE, "ar"), ""),)),
            ),
            "sources": tuple(self._sources(here)),
            "verification": Level("secondary", SHORT[self.code], SENTENCE[self.code]),
            "legal": SENTENCE[self.code] if kind in ("law", "regulation") else "",
            "official_text": "https://example.org/law" if kind == "regulation" else "",
            "contents": (self._link(SHORT, here),) * 2 if kind != "decision" else (),
            "history": (ChangeLine(self._date(), SHORT[self.code], self._phrase(SENTENCE), ()),),
            "translation": self._note(),
            "outdated": (replace(self._notice(), leads="explained"),) if kind == "guidance" else (),
            "parallel": self._link(SHORT, self._at("laws/x/parallel/")) if kind == "law" else None,
            "unknown": (SENTENCE[self.code],) if kind == "decision" else (),
            "edit": "https://example.org/edit",
            "checklist": kind == "guidance",
            "beside": around((self.record(),) * 3, 1) if kind != "term" else Beside((), None, None),
            "answer": self._answer() if kind == "recommendation" else None,
            **(self._concept() if kind == "term" else {}),
            "materials": self._materials() if kind == "awareness" else None,
            "attachments": self._attachments() if kind == "law" else None,
            "report": self._report() if kind == "report" else None,
            "factcheck": self._judged() if kind == "factcheck" else None,
            "activities": self._link(SHORT, self._at("activities/")),
            "loop": ((self.record(), self._foreign(), None, None),) if kind == "report" else (),
            **(self._kit() if kind == "kit" else {}),
            **(self._sign() if kind == "sign" else {}),
            "sheets": self._materials().sheets,
            "audit": audited.audit(self._words(), self.record(), self._foreign())
            if kind == "audit"
            else None,
            "criterion": audited.criterion(self._words(), self.record())
            if kind == "criterion"
            else None,
            "audit_forms": (self.record(),),
        }

    def _words(self) -> dict[str, str]:
        """The words that the parts of the sample in other files are made of."""
        said = {"short": SHORT, "laws": LAWS, "count": COUNT, "sentence": SENTENCE}
        return {name: each[self.code] for name, each in said.items()}

    def _sign(self) -> dict[str, object]:
        return {
            "sign": Drawn(
                pictogram="station",
                description=SHORT[self.code],
                sheets=self._materials().sheets,
                printing=SENTENCE[self.code],
                braille="\u2801\u2803",
                table="x.utb",
                file=self._link(SHORT, self._at("signs/x/x.brf")),
                caution=SENTENCE[self.code],
            )
        }

    def _sign_sheets(self) -> dict[str, object]:
        return {
            "page": self._link(TITLE, self._at("signs/x/")),
            "pictogram": "exit",
            "long": True,
            "number": True,
            "sheets": tuple(
                Directed(each.value, SHORT[self.code], SHORT[self.code]) for each in Direction
            ),
            "others": (self._foreign().text,),
            "drafts": SENTENCE[self.code],
            "printing": SENTENCE[self.code],
        }

    def _kit(self) -> dict[str, object]:
        return {"outline": True, "document": self._link(SHORT, self._at("kits/x/print/"))}

    def _document_of_kit(self) -> dict[str, object]:
        record = self._record("kit")
        own = Passage(self.language, SHORT[self.code], SENTENCE[self.code], {})
        text = f"#### {SHORT[self.code]} {{#point_1__art_1}}\n\n{SENTENCE[self.code]}"
        whole = Whole(
            link=self.record(),
            kind=SHORT[self.code],
            summary=SENTENCE[self.code],
            facts=record["facts"],
            text=replace(own, markdown=text),
            verification=record["verification"],
            note=self._note(),
            sources=record["sources"],
            address=PRINTED,
        )
        closing = replace(own, markdown=f"## {SHORT[self.code]} {{#not_held}}\n\n{text[-20:]}")
        chapter = Chapter("point_1", COUNT[self.code][:1], SHORT[self.code], own, None, whole)
        return {
            **record,
            "page": self._link(TITLE, self._at("kits/x/")),
            "chapters": (
                chapter,
                replace(chapter, id="point_2", link=self._foreign(), whole=None),
                replace(chapter, id="point_3", whole=None),
            ),
            "closing": (closing,),
            "address": PRINTED,
            "printing": SENTENCE[self.code],
        }

    def _parallel(self) -> dict[str, object]:
        def cell(code: str) -> Cell:
            text = Passage(language(code), TITLE[code], SENTENCE[code], {})
            told = (self._notice(),) if code == "ku" else ()
            return Cell(language(code), self._phrase(TITLE, code), text, told)

        lacking = Cell(language("en"), None, None, (), SENTENCE[self.code])
        level = Level("secondary", SHORT[self.code], SENTENCE[self.code])
        whole = tuple(cell(code) for code in languages())
        return {
            "summary": SENTENCE[self.code],
            "back": self.record(),
            "original": LAWS[self.code],
            "languages": tuple(languages().values()),
            "verification": level,
            "rows": (
                Together("title-and-summary", 2, self._phrase(SHORT), whole),
                Together("art_1", 2, self._phrase(TITLE, "ar"), (*whole[:2], lacking), level),
            ),
        }

    def _attachments(self) -> Attachments:
        contact = Link(self._phrase(SHORT), f"{self.code}/about/contact/")
        return Attachments((Checksum("annex-1.pdf", "9f86" * 16),), contact)

    def _report(self) -> Reported:
        said = SENTENCE[self.code]
        return Reported(said, said, self._date(), (self.record(), self._foreign()))

    def _judged(self) -> Judged:
        said = SENTENCE[self.code]
        return Judged(
            verdict=SHORT[self.code],
            meaning=said,
            sentences=(said, said),
            caution=said,
            quoted=SHORT[self.code],
            quote=self._phrase(SENTENCE, "en" if self.code != "en" else "ku"),
            context=said,
            facts=(Fact("first_seen", LAWS[self.code], (self._date(),)),),
            evidence=(self.record(), self._foreign()),
        )

    def _activities(self) -> dict[str, object]:
        here = self._at("activities/#month_2024_03")
        said = (SHORT[self.code], LAWS[self.code])
        day = (self._date(),)
        firm = Entry(day, "09:30", self.record(), self.record(), said, SHORT[self.code])
        loose = Entry((), "", self._foreign(), self.record(), said, "")
        return {
            "summary": SENTENCE[self.code],
            "ways": (self._link(SHORT, self._at("activities/")), self._link(LAWS, here)),
            "groups": (
                Planned("month_2024_03", SHORT[self.code], (firm, loose), self._link(SHORT, here)),
                Planned("undated", LAWS[self.code], (loose,)),
            ),
            "file": self._link(SHORT, self._at("activities/activities.ics")),
            "contents": (self._link(SHORT, here),),
        }

    def _contacts(self) -> dict[str, object]:
        group = Cards("place_baghdad", SHORT[self.code], (self._card(), self._silent()))
        return {
            **self._index(),
            "groups": (group,),
            "now": "{}",
            "file": self._link(SHORT, self._at("contacts/contacts.vcf")),
        }

    def _card(self) -> Card:
        latin = Phrase("a@example.org", self.language)
        ways = (
            Way("phone", SHORT[self.code], Phrase("+964", self.language), "tel:+964"),
            Way("email", SHORT[self.code], latin, "mailto:a@example.org"),
            Way("web", SHORT[self.code], latin, "https://example.org/"),
            Way("office", SHORT[self.code], self._foreign().text, ""),
        )
        hours = (Hours(LAWS[self.code], "08:00"), Hours(SHORT[self.code], SHORT[self.code]))
        return Card(
            link=self.record(),
            said=(SHORT[self.code], LAWS[self.code]),
            ways=ways,
            hours=hours,
            exceptions=hours,
            holidays=SENTENCE[self.code],
            spans='{"week":[],"dates":{}}',
            spoken=SHORT[self.code],
            sign_language=SHORT[self.code],
            wheelchair=SHORT[self.code],
            checked=Checked(SENTENCE[self.code], SHORT[self.code], "2027-01-01"),
            file=self._link(SHORT, self._at("contacts/x/contact.vcf")),
        )

    def _silent(self) -> Card:
        """A contact of which little is known."""
        return replace(self._card(), ways=(), hours=(), exceptions=(), spoken="", spans="")

    def _materials(self) -> Materials:
        return Materials(
            message=SENTENCE[self.code],
            share=SENTENCE[self.code],
            address=PRINTED,
            sheets=tuple(
                Sheet(SHORT[self.code], f"{code}/awarenesss/x/{kind}/", each)
                for kind in HANDOUTS
                for code, each in languages().items()
            ),
            printing=(SENTENCE[self.code],) * 2,
            advice=True,
        )

    def _handout(self) -> dict[str, object]:
        record = self._record("awareness")
        return {
            "message": SENTENCE[self.code],
            "message_length": "middle",
            "summary": SENTENCE[self.code],
            "facts": (Fact("audience", SHORT[self.code], (self._value(), self._value())),),
            "points": (SHORT[self.code], LAWS[self.code]),
            "points_length": "long",
            "address": PRINTED,
            "code": qr.code(PRINTED),
            "verification": record["verification"],
            "advice": True,
            "sources": record["sources"],
            "translation": self._note(),
            "outdated": (self._notice(),),
            "printing": SENTENCE[self.code],
            "page": self._link(TITLE, self._at("awarenesss/x/")),
        }

    def _concept(self) -> dict[str, object]:
        own = self._phrase(LAWS)
        return {
            "forms": own,
            "counterparts": (
                Counterpart(self._foreign(), self._foreign().text),
                Counterpart(self._foreign(), None),
            ),
            "avoid": (Avoid(own, own, False), Avoid(own, own, True)),
        }

    def _event(self) -> dict[str, object]:
        """What only an event shows."""
        day = (self._date(),)
        rule = Rule(SHORT[self.code], self.record(), day, (self._foreign(),), (COUNT[self.code],))
        return {
            "occasion": Occasion((*day, *day), rule),
            "dates": (self._entry(),),
            "calendar": self._link(SHORT, self._at("events/calendar/")),
            "to_turnout": self._link(SHORT, self._at("turnout/")),
            "figures": (self._figure("figure_1", True), self._figure("figure_2")),
            "places": (self._figure("figure_3"),),
        }

    def _entry(self) -> timeline.Entry:
        return timeline.Entry(
            (self._date(),), self.record(), SHORT[self.code], self._foreign(), True
        )

    def _figure(self, eid: str, used: bool = False) -> FigureLine:
        level = Level("needs-check", SHORT[self.code], SENTENCE[self.code])
        place = LAWS[self.code] if eid == "figure_3" else ""
        words = (LAWS[self.code], COUNT[self.code], SHORT[self.code], place)
        links = (self._link(SHORT, self._at("events/x/#art_20")),)
        return FigureLine(eid, "79.63", *words, level, links, used)

    def _turnout(self) -> dict[str, object]:
        bars = (
            Bar(self.record(), (self._date(),), "79.63", Decimal(0), Decimal("79.63")),
            Bar(self._foreign(), (), "51", Decimal(49), Decimal(51), SHORT[self.code]),
        )
        return {
            "summary": SENTENCE[self.code],
            "chart": (Rows("chart_registered", LAWS[self.code], SENTENCE[self.code], bars),),
            "rows": (Turnout(self.record(), (self._date(),), self._figure("figure_1")),),
            "explained": ((SHORT[self.code], SENTENCE[self.code]),),
            "calendar": self._link(SHORT, self._at("events/calendar/")),
            "table": self._link(SHORT, "data/turnout.csv"),
        }

    def _calendar(self) -> dict[str, object]:
        months = (timeline.Month("month_2024_03", DATE[self.code], (self._entry(),)),)
        return {
            "summary": SENTENCE[self.code],
            "years": (timeline.Year("year_2024", SHORT[self.code], months),),
            "contents": (self._link(SHORT, self._at("events/calendar/#year_2024")),),
            "file": self._link(SHORT, self._at("events/events.ics")),
            "undated": (self._entry(),),
        }

    def _sources(self, here: str) -> Iterator[SourceLine]:
        places = (self._link(SHORT, here),) * 2
        title = self._phrase(TITLE, "ar")
        kind = SHORT[self.code]
        yield SourceLine(1, "١", title, "https://example.org/s", "", kind, self._date(), places)
        yield SourceLine(2, "٢", title, "", "example.org, 547574", kind, None, ())

    def _note(self) -> TranslationNote | None:
        if self.code == "ar":
            return None
        arabic = language("ar")
        original = Link(Phrase(arabic.name, arabic), "ar/laws/x/", arabic)
        lines = (StateLine(SENTENCE[self.code], (self.record(),)), StateLine(SHORT[self.code]))
        part = replace(self._notice(), part=SHORT[self.code], link=None)
        return TranslationNote("draft", SENTENCE[self.code], original, lines, (part,))

    def _notice(self) -> Notice:
        """A part that no longer matches the Arabic."""
        words = SENTENCE["ar"]
        change = Rewording(LAWS[self.code], language("ar"), (changed(words, f"{words} 7"),))
        return Notice("stale", SENTENCE[self.code], "", self._foreign(), change)

    def _index(self) -> dict[str, object]:
        entries = (self.record(), self._foreign(), self.record())
        here = self._at("laws/")
        return {
            "summary": SENTENCE[self.code],
            "groups": (
                Group("year_2019", "2019", entries),
                Told("year_none", SHORT[self.code], entries[:1], SENTENCE[self.code], entries[0]),
            ),
            "indexes": (
                Link(self._phrase(SHORT), here, current=True),
                self._link(LAWS, self._at("laws/by-status/")),
            ),
            "count": COUNT[self.code],
            "overview": self._link(SHORT, self._at("laws/overview/")),
            "beyond": (self._link(LAWS, self._at("laws/overview/")),),
        }

    def _glossary(self) -> dict[str, object]:
        here, first = self._at("terms/"), TITLE[self.code][0]
        whole = Definition(self.record(), self._phrase(SENTENCE), (self._foreign(),))
        bare = Definition(self._foreign(), self._foreign().text, ())
        return self._index() | {
            "letters": (
                Link(self._phrase({self.code: first}), f"{here}#letter_one"),
                Link(self._phrase({self.code: SHORT[self.code][0]}), ""),
            ),
            "groups": (
                Letter("letter_one", first, (whole, whole)),
                Letter("untranslated", SHORT[self.code], (bare,)),
            ),
        }

    def _topics(self) -> dict[str, object]:
        topic = self._link(LAWS, self._at("topics/"), COUNT[self.code])
        empty = self._link(SHORT, "", note=SHORT[self.code])
        return {
            "summary": SENTENCE[self.code],
            "count": COUNT[self.code],
            "branches": (Branch(topic, (topic, empty)), Branch(empty, ())),
        }

    def _a_to_z(self) -> dict[str, object]:
        here = self._at("a-z/")
        first, second = TITLE[self.code][0], SHORT[self.code][0]
        return {
            "summary": SENTENCE[self.code],
            "count": COUNT[self.code],
            "letters": (
                Link(self._phrase({self.code: first}), f"{here}#letter_one"),
                Link(self._phrase({self.code: second}), ""),
                Link(self._phrase(SHORT), f"{here}#untranslated"),
            ),
            "parts": (Link(self._phrase(SHORT), here, current=True), self._link(LAWS, here)),
            "groups": (
                Group("letter_one", first, (self.record(),)),
                Group("untranslated", SHORT[self.code], (self._foreign(),)),
            ),
        }

    def _changes(self) -> dict[str, object]:
        done = (
            Done(self.record(), self._date(), SHORT[self.code]),
            Done(self._foreign(), self._date(), SHORT[self.code], self._foreign().text),
        )
        here = Link(self._phrase(SHORT), self._at("changes/"), current=True)
        return {
            "summary": SENTENCE[self.code],
            "years": (here, self._link(LAWS, self._at("changes/2023/"))),
            "parts": (here, self._link(LAWS, self._at("changes/2024/2/"))),
            "months": (
                Month("month_2024_03", DATE[self.code], done),
                Month("month_2024_02", DATE[self.code], done),
            ),
        }

    def _chat(self):
        files = ("script", "style", "page", "look", "mends", "speaking", "locale")
        rooms = (Room("general", NAME[self.code], "general@rooms.chat.example.org"),)
        return {
            "summary": SENTENCE[self.code],
            "domain": "chat.example.org",
            "rooms_domain": "rooms.chat.example.org",
            "keep": SENTENCE[self.code],
            "rooms": (*rooms, Room("trainers", NAME[self.code], "trainers@rooms.chat.example.org")),
            "lead": SENTENCE[self.code],
            "socket": "xmpp-websocket",
            "files": {each: f"chat/{each}" for each in files},
            "contacts": self.record(),
            "said": said_by_chat(language(self.code)),
        }

    def _browse(self) -> dict[str, object]:
        laws = self._link(LAWS, self._at("laws/"), COUNT[self.code], SENTENCE[self.code])
        return {
            "summary": SENTENCE[self.code],
            "shelves": (Shelf(laws, (laws, laws)), Shelf(laws, ())),
            "ways": (laws, laws),
            "topics": self._topics()["branches"],
        }

    def _search(self) -> dict[str, object]:
        laws = self._link(LAWS, self._at("laws/"), "", SENTENCE[self.code])
        return {"sorts": SORTS, "said": said(self.language), "files": None, "ways": (laws, laws)}

    def _feeds(self) -> tuple[Feed, ...]:
        return (Feed(LAWS[self.code], self._at("laws/feed.atom"), "application/atom+xml"),)

    def _data(self) -> dict[str, object]:
        file = FileLine(SHORT[self.code], "data/laws.json", "application/json", COUNT[self.code])
        word = Meaning("in_force", SHORT[self.code])
        inner = Meaning("issue", SHORT[self.code], LAWS[self.code], SENTENCE[self.code])
        rows = (
            Meaning("legal_status", SHORT[self.code], LAWS[self.code], values=(word,)),
            Meaning("issuer", SHORT[self.code], LAWS[self.code], SENTENCE[self.code], "issuers"),
            Meaning("gazette", SHORT[self.code], LAWS[self.code], parts=(inner,)),
        )
        laws = Section(
            "of_laws",
            LAWS[self.code],
            SENTENCE[self.code],
            COUNT[self.code],
            (file,),
            LAWS[self.code],
            rows,
        )
        return {
            "summary": SENTENCE[self.code],
            "contents": (self._link(SHORT, self._at("data/#of_laws")),),
            "everything": (file,),
            "incidents": (file,),
            "incident_fields": (word,),
            "sections": (laws,),
            "shared": rows[:1],
            "states": (word,),
            "parity": (word,),
            "parity_files": (file,),
            "parity_states": (word,),
            "to_translations": self._link(SHORT, self._at("translations/")),
            "dates": (DateMeaning("adopted", SHORT[self.code], (SENTENCE[self.code],) * 2),),
            "lists": (ValueList("issuers", (word,)),),
            "version": SENTENCE[self.code],
            "licence": Link(self._phrase(SHORT), "https://example.org/licence"),
            "citation": SENTENCE[self.code],
            "address": "https://dalil.example.org/data/",
        }

    def _translations(self) -> dict[str, object]:
        kurdish = self._phrase(SHORT, "ku")
        said = (SHORT[self.code], SENTENCE[self.code])
        bar = Bar(Link(kurdish, "", count=COUNT[self.code]), (), "97", Decimal(0), Decimal(97))
        state = Link(self._phrase(SHORT), "", note=SENTENCE[self.code])
        rows = ((self._link(LAWS, self._at("laws/")), ("1", "2")), (state, ("3", "4")))
        grid = Grid("by_state", LAWS[self.code], *said, (kurdish,) * 2, rows)
        places = (
            Place(self.record(), self._date(), False),
            Place(self._foreign(), self._date(), True),
            Place(self.record(), None, True),
        )
        return {
            "summary": SENTENCE[self.code],
            "chart": (Rows("chart_exist", LAWS[self.code], SENTENCE[self.code], (bar,)),),
            "grids": (grid,),
            "lists": (Listed("parts_stale", *said, places, COUNT[self.code]),),
            "file": self._link(SHORT, "data/parity.json"),
            "to_data": self._link(LAWS, self._at("data/")),
        }

    def _overview(self) -> dict[str, object]:
        counts = Table(
            eid="by_group",
            heading=SHORT[self.code],
            caption=SENTENCE[self.code],
            first=LAWS[self.code],
            columns=(self._link(SHORT, self._at("laws/#year_2019")), self._link(HOME, "")),
            rows=(Row(self._link(LAWS, self._at("laws/#year_2019")), ("1", "0"), "1"),) * 3,
            totals=("3", "0"),
            total="3",
        )
        return {
            "summary": SENTENCE[self.code],
            "count": COUNT[self.code],
            "reading": SENTENCE[self.code],
            "origin": self._link(SHORT, self._at("about/")),
            "all": SHORT[self.code],
            "tables": (counts, replace(counts, eid="by_theme")),
        }

    def _answer(self) -> Answered:
        return Answered(
            sentence=SENTENCE[self.code],
            why=SENTENCE[self.code],
            how=self._link(SHORT, self._at("about/")),
            links=(replace(self.record(), note=SHORT[self.code]), self._foreign()),
            origin=self._link(SHORT, self._at("about/")),
        )

    def _home(self) -> dict[str, object]:
        found = self._link(LAWS, self._at("laws/"), COUNT[self.code], SENTENCE[self.code])
        return {
            "tagline": SENTENCE[self.code],
            "summary": SENTENCE[self.code],
            "collections": (found,) * 4,
            "recent": (Done(self.record(), self._date(), SHORT[self.code]),) * 3,
            "ways": (self._link(SHORT, self._at("browse/")),) * 2,
            "changes": self._link(SHORT, self._at("changes/")),
            "translation": self._note(),
        }

    def _document(self) -> dict[str, object]:
        here = Link(self._phrase(SHORT), self._at("about/"), current=True)
        return {
            "summary": SENTENCE[self.code],
            "contents": (self._link(SHORT, self._at("about/#art_20")),),
            "siblings": (),
            "beside": around((here, self._link(LAWS, self._at("laws/"))), 0),
            "translation": self._note(),
        }

    def _not_found(self) -> dict[str, object]:
        return {"homes": tuple(_homes(self.language)), "collections": self.menu().collections}

    def _gone(self) -> dict[str, object]:
        return {"date": self._date(), "reason": SENTENCE[self.code], "replaced_by": self.record()}

    def _broken(self) -> dict[str, object]:
        english = language("en")
        problem = SimpleNamespace(  # the fields of `dalil.engine.preview.Trouble`
            place="content/laws/x/index.ar.md:3:8",
            message=Phrase("The value holds a colon.", english),
            hint=Phrase("Quote it.", english),
            excerpt="title: قانون: رقم 31",
        )
        return {"problems": (problem, problem)}


def _homes(first: Language) -> Iterator[Link]:
    for code, each in languages().items():
        text = Phrase(f"{HOME[code]} ({each.name})", each)
        yield Link(text, f"{code}/", None if each == first else each)


def _roots() -> Iterator[Page]:
    first = language("ar")
    homes = tuple(Alternate(each, f"{code}/", True, False) for code, each in languages().items())
    choices = tuple(
        Choice(each, NAME[code], SENTENCE[code], f"{code}/") for code, each in languages().items()
    )
    yield Page("", first, "choice.html", NAME["ar"], alternates=homes, data={"choices": choices})
    nowhere = {"homes": tuple(_homes(first)), "collections": ()}
    yield Page(
        "404.html",
        first,
        "notfound.html",
        SHORT["ar"],
        alternates=homes,
        data=nowhere,
        indexed=False,
    )


@cache
def site() -> Site:
    """All sample pages."""
    samples = [Sample(each) for each in languages().values()]
    pages = [*_roots(), *(page for each in samples for page in each.pages())]
    return Site(
        records=tuple(map(ready, pages)),
        others=(),
        files=tuple,
        copies={},
        menus={each.code: each.menu() for each in samples},
        url="https://dalil.example.org/",
        name=NAME,
    )


@cache
def html(address: str) -> str:
    """The whole sample page at an address."""
    return rendered(next(each for each in site().pages if each.address == address))


def rendered(page: Page) -> str:
    """Any page as its template prints it, among the sample pages."""
    whole = site()
    content = Converter(page.language, whole.url).html(page) if page.markdown else ""
    assets = asset_addresses(theme_assets())
    return environment().get_template(page.template).render(context(page, content, whole, assets))


def write(folder: Path) -> None:
    """All sample pages and the files of the theme, as a site."""
    names = asset_addresses(theme_assets())
    files = {names[name]: file.read_bytes() for name, file in theme_assets().items()}
    files |= {file_of(page.address): html(page.address).encode() for page in site().pages}
    for path, data in files.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)


if __name__ == "__main__":
    write(Path(sys.argv[1]))
