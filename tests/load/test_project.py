from __future__ import annotations

import pytest

from dalil.load.project import address_of, project


@pytest.mark.parametrize(
    ("written", "address"),
    [
        ("https://members.example.org", "https://members.example.org/"),
        ("https://example.org/members/", "https://example.org/members/"),
        ("https://example.org:8443/a/b", "https://example.org:8443/a/b/"),
        ("http://example.org/members/", ""),
        ("members.example.org", ""),
        ("https://", ""),
        ("https:///members/", ""),
        ("https://localhost/", ""),
        ("https://name:word@example.org/", ""),
        ("https://example.org/members/?a=b", ""),
        ("https://example.org/members/#a", ""),
        ("https://example.org/a/../b/", ""),
        ("https://example.org//members/", ""),
        ("https://example.org/a b/", ""),
        ("https://example.org:port/", ""),
        ("https://[example.org/", ""),
        ("", ""),
    ],
)
def test_an_address_is_a_full_one_with_https(written, address):
    assert address_of(written) == address


@pytest.mark.parametrize(
    ("line", "address"),
    [
        ("members: https://members.example.org", "https://members.example.org/"),
        ("members:", ""),
        ("members: {ar: https://members.example.org}", ""),
        ("name: {en: Trial}", ""),
    ],
)
def test_a_project_says_where_its_members_read(line, address, tmp_path):
    (tmp_path / "content").mkdir()
    (tmp_path / "content/site.yml").write_text(f"{line}\n", encoding="utf-8")
    found = project(tmp_path)
    assert found.members_url == address
    assert found.site_text == f"{line}\n"
