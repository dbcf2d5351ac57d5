import projects
from conftest import ROOT
from dalil.build.links import to_work
from dalil.build.text import Speech
from dalil.i18n import language, words


def test_a_part_of_an_article_is_named_with_its_article():
    library = projects.library(ROOT)
    for code, text in {
        "en": "Commission Law No. 31 of 2019, Article 20, Paragraph 1",
        "ar": "المادة 20، الفقرة 1",
    }.items():
        speech = Speech(language(code), words(language(code)), library)
        link = to_work(speech, library.works["iq-2019-31"], "art_20__para_1")
        assert text in link.text.text
        assert link.address.endswith("#art_20__para_1")
