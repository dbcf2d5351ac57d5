"""A site made of test documents leads back to them, whatever they are called."""

import re

from search.given import Document
from search.project import made

ODD = [
    Document("Ä 1/ar", "Ä 1", "ar", "حديقة: 'الورود'", "نص {#a}. # نص\n\n- نص"),
    Document("Ä 1/en", "Ä 1", "en", "garden: {of} #roses", "- [ ] text"),
    Document("2024-05-01.en", "2024-05-01", "en", "a day", type="decision", number="5"),
    Document("8", "8", "en", "eight", type="law", status="weird"),
    Document("9.ckb", "9", "ku", "نۆ", type="regulation", number="9", year="2021"),
    Document("x", "unrelated-ar-0", "ar", "الخيول", type="guide"),
]


def test_each_document_has_its_page_and_a_page_its_document(tmp_path):
    project = made(tmp_path / "project", ODD)
    project.build(tmp_path / "site")
    pages = (tmp_path / "site").rglob("index.html")
    addresses = [each.relative_to(tmp_path / "site").as_posix() for each in pages]
    found = {project.document(f"https://host.example/{each}#part_1") for each in addresses}
    assert {each.id for each in ODD} <= found
    assert project.document("https://host.example/en/laws/8/") == "8"
    assert project.document("https://host.example/en/laws/") == "en/laws"
    assert not any(re.search(r"/8/", each) for each in found)
