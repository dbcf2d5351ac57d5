"""What the script answers, asked by Node about the invented documents."""

import gzip

import pytest

from search.browser import asked
from search.sample import read, sample

ENGINE = 18 * 1024
"""Bytes of the script, compressed: the page that shows results needs room beside it."""


def answers(*requests):
    return asked(sample().assets, [["search", *each] for each in requests])


def answer(text, language="ar", **options):
    (found,) = answers([text, {"language": language, **options}])
    return found


def hits(found):
    return [hit for group in found["groups"] for hit in group["hits"]]


def named(found):
    return [f"{hit['record']}.{hit['language']}" for hit in hits(found)]


def scored(name):
    """Recall at five and reciprocal rank of each query of a file, by its id."""
    rows = read(name)
    found = answers(*([row["q"], {"language": row["lang"]}] for row in rows))
    for row, each in zip(rows, found, strict=True):
        got = named(each)
        wanted = [expected.replace(".ckb", ".ku") for expected in row["expect"]]
        recall = sum(one in got[:5] for one in wanted) / len(wanted)
        rank = next((1 / at for at, one in enumerate(got[:10], 1) if one in wanted), 0)
        yield row, recall, rank


@pytest.mark.parametrize("name", ["queries.json", "more.json"])
def test_what_is_wanted_is_among_the_first_five(name):
    rows = list(scored(name))
    for code in ("ar", "ku", "en"):
        of = [recall for row, recall, _ in rows if row["lang"] == code]
        assert sum(of) / len(of) >= 0.92, code
    assert sum(recall for _, recall, _ in rows) / len(rows) >= 0.95
    assert sum(rank for *_, rank in rows) / len(rows) >= 0.9


@pytest.mark.parametrize("name", ["queries.json", "more.json"])
def test_what_is_cited_comes_first(name):
    cited = [(row, rank) for row, _, rank in scored(name) if row["kind"] == "citation"]
    assert len(cited) >= 8
    assert [row["q"] for row, rank in cited if rank < 1] == []


CITED = [
    ("قانون ٩ لسنة ٢٠٢٠", "law", "9", "2020", ""),
    ("قانون 9/2020", "law", "9", "2020", ""),
    ("القانون رقم (٩) لسنة ۲۰۲۰", "law", "9", "2020", ""),
    ("قانون انتخابات مجلس النواب رقم ٩ لسنة ٢٠٢٠", "law", "9", "2020", ""),
    ("یاسای ٩ی ٢٠٢٠", "law", "9", "2020", ""),
    ("یاسای ژمارە (٩)ی ساڵی ٢٠٢٠", "law", "9", "2020", ""),
    ("law no. 9 of the year 2020", "law", "9", "2020", ""),
    ("Law 2020/9", "law", "9", "2020", ""),
    ("9 of 2020 law", "law", "9", "2020", ""),
    ("٩/٢٠٢٠", "", "9", "2020", ""),
    ("رقم 31 لسنة 2019", "", "31", "2019", ""),
    ("law 9/20", "law", "9", "20*", ""),
    ("قرار ٥", "decision", "5", "", ""),
    ("بڕیاری ژمارە 50", "decision", "50", "", ""),
    ("ڕێنمایی ٧ی ٢٠٢٣", "instructions", "7", "2023", ""),
    ("المادة 20 من قانون 31 لسنة 2019", "law", "31", "2019", "20"),
    ("article 20 of law 31/2019", "law", "31", "2019", "20"),
    ("دستور", "constitution", "", "", ""),
    ("constitution article 49", "constitution", "", "", "49"),
]
UNCITED = [
    "قانون الانتخابات",
    "المادة 20",
    "انتخابات 2021",
    "15/10/2023",
    "order 97",
    "law 2020",
    "9",
]


def test_citations_are_read_in_every_language_and_order():
    found = asked(sample().assets, [["cites", text] for text, *_ in CITED])
    read_ = [(each or {}) for each in found]
    keys = ("kind", "number", "year", "article")
    assert [tuple(each.get(key) for key in keys) for each in read_] == [row[1:] for row in CITED]


def test_what_names_nothing_is_no_citation():
    found = asked(sample().assets, [["cites", text] for text in UNCITED])
    assert dict(zip(UNCITED, found, strict=True)) == dict.fromkeys(UNCITED)


def test_a_number_is_not_the_beginning_of_another():
    first, *others = hits(answer("قرار ٥"))
    assert (first["record"], first["pinned"]) == ("dec-5-2024", True)
    assert not any(hit["pinned"] for hit in others)


def test_a_page_in_the_readers_language_stands_for_all():
    found = answer("قانون ٩ لسنة ٢٠٢٠", "en")
    assert named(found)[0] == "law-9-2020.en"
    records = [hit["record"] for hit in hits(found)]
    assert len(records) == len(set(records))


def test_what_exists_in_another_language_only_stands_apart():
    found = answer("electoral ink", "en")
    group = next(each for each in found["groups"] if not each["own"])
    assert (group["language"], group["lang"], group["dir"]) == ("ar", "ar", "rtl")
    assert group["hits"][0]["record"] == "dec-8-2022"


def test_what_no_longer_holds_is_marked():
    hit = next(each for each in hits(answer("الحبر الانتخابي")) if each["record"] == "dec-8-2022")
    assert (hit["status"], hit["repealed"]) == ("repealed", True)


def test_the_words_that_were_found_are_marked():
    hit = hits(answer("wheelchair ramps", "en"))[0]
    assert [text for text, marked in hit["excerpt"] if marked] == ["wheelchair", "ramps"]
    assert "Stations are fitted" in "".join(text for text, _ in hit["excerpt"])


def test_another_phrase_for_the_same_is_marked_too():
    hit = hits(answer("ذوي الاحتياجات الخاصة"))[0]
    assert hit["record"] == "proc-disability"
    marked = " ".join(text for text, marked in hit["excerpt"] if marked)
    assert "الإعاقة" in marked


def test_a_misspelt_word_is_read_as_the_nearest_one():
    found = answer("complant appeal", "en")
    assert (found["corrected"], found["suggestions"]) == (True, ["complaint appeal"])
    assert named(found)[0] == "proc-complaints.en"


@pytest.mark.parametrize(
    ("code", "text", "meant"),
    [
        ("en", "xomplaint", "complaint"),
        ("en", "omplaint", "complaint"),
        ("en", "ocmplaint", "complaint"),
        ("en", "complaimt", "complaint"),
        ("en", "complaintt", "complaint"),
        ("ar", "بيومتريه", "بايومترية"),
        ("ar", "الانتخبات", "الانتخابات"),
        ("ku", "کاندیت", "کاندید"),
    ],
)
def test_a_mistake_may_be_anywhere_in_a_word(code, text, meant):
    found = answer(text, code)
    assert found["suggestions"][0].removeprefix("ال") == meant.removeprefix("ال")
    assert found["corrected"]


def test_a_misspelt_word_costs_little_more():
    sizes = {each.address: len(gzip.compress(each.data, 9, mtime=0)) for each in sample().assets}
    right, wrong = (answer(text, "en")["loaded"] for text in ("complaint", "complaimt"))
    more = [each for each in wrong if each not in right]
    assert any("/near-en." in each for each in more)
    assert not any("/near-ar." in each or "/near-ku." in each for each in more)
    assert sum(sizes[each] for each in more) <= 6 * 1024


def test_a_word_that_is_found_is_never_corrected():
    found = answer("complaint", "en")
    assert (found["corrected"], found["suggestions"]) == (False, [])


def test_where_nothing_is_found_the_nearest_words_are_offered():
    found = answer("qvotta", "en")
    assert (found["total"], found["suggestions"], found["corrected"]) == (0, ["quota"], False)


@pytest.mark.parametrize(
    "text", ["constructor", "__proto__", "hasOwnProperty", "", "   ", "؟!", "§1", "|"]
)
def test_nothing_comes_of_nothing(text):
    found = answer(text, "en")
    assert (found["total"], hits(found)) == (0, [])


def test_common_words_count_only_where_there_are_no_others():
    assert answer("the quota", "en")["stopped"]
    assert named(answer("the quota", "en")) == named(answer("quota", "en"))
    only = answer("how to", "en")
    assert only["total"] > 0


def test_filters_narrow_and_count_what_each_would_leave():
    whole = answer("الاقتراع", limit=50)
    some = answer("الاقتراع", filters={"collection": ["decision"]}, limit=50)
    assert 0 < some["total"] < whole["total"]
    assert {hit["collection"] for hit in hits(some)} == {"decision"}
    counts = {line["value"]: line["count"] for line in some["facets"]["collection"]}
    assert counts["decision"] == some["total"]
    assert counts == {line["value"]: line["count"] for line in whole["facets"]["collection"]}
    assert sum(line["count"] for line in some["facets"]["year"]) == some["total"]
    assert sum(counts.values()) == whole["total"]


def test_labels_are_in_the_readers_language():
    facets = answer("دەنگدان", "ku")["facets"]
    assert "بڕیارەکانی ئەنجومەن" in {line["label"] for line in facets["collection"]}
    assert "٢٠٢٤" in {line["label"] for line in facets["year"]}


def test_order_by_day_and_by_number():
    by_day = hits(answer("قانون", sort="date", limit=50))
    assert [hit["year"] for hit in by_day] == sorted((hit["year"] for hit in by_day), reverse=True)
    by_number = [
        int(hit["number"])
        for hit in hits(answer("قانون", sort="number", limit=50))
        if hit["number"]
    ]
    assert by_number == sorted(by_number)


def test_a_filter_alone_lists_what_passes():
    found = answer("", filters={"collection": ["law"]})
    assert {hit["collection"] for hit in hits(found)} == {"law"}
    assert found["total"] == 4


def test_further_hits_follow_the_first_ones():
    def own(**more):
        (group,) = (each for each in answer("الاقتراع", **more)["groups"] if each["own"])
        return [hit["record"] for hit in group["hits"]]

    assert len(own(limit=4)) == 4
    assert own(limit=8)[:4] == own(limit=4)
    assert len(own(limit=8)) > 4


def test_the_script_is_light():
    engine = next(each for each in sample().assets if each.address.startswith("search/engine."))
    assert len(gzip.compress(engine.data, 9, mtime=0)) <= ENGINE


def test_a_query_loads_few_files():
    sizes = {each.address: len(gzip.compress(each.data, 9, mtime=0)) for each in sample().assets}
    found = answer("تأسيس حزب")
    assert 0 < sum(sizes[address] for address in found["loaded"]) <= 25 * 1024
