import pytest

from dalil.server.side import UnfitError, hosts, quarrel, side


@pytest.mark.parametrize(
    ("url", "host", "path"),
    [
        ("https://example.org", "example.org", "/"),
        ("https://example.org/members/", "example.org", "/members/"),
        ("https://members.example.org/a/b/", "members.example.org", "/a/b/"),
    ],
)
def test_an_address_is_a_host_and_a_path(url, host, path):
    found = side(url, "/srv/site", login=True)
    assert (found.host, found.path) == (host, path)
    assert found.refused == f"{path}401.html"


ODD = [
    *("ftp://example.org/", "https:///x/", "https://example.org:8443/", "https://exa mple.org/"),
    *('https://example.org/a"b/', "https://example.org/a;b/", "https://example.org/{x}/"),
    *("https://example.org/a", "https://example.org/../a/", "https://example.org/.git/"),
    *("https://example.org/?x=1", "https://example.org/$uri/", "https://مثال.org/", "nonsense"),
    *("https://example.org:99999/", "https://[::1/", "https://example.org/a\n/"),
]


@pytest.mark.parametrize("url", ODD)
def test_what_would_act_in_a_configuration_is_refused(url):
    with pytest.raises(UnfitError):
        side(url, "/srv/site", login=True)


@pytest.mark.parametrize(
    "folder", ["", "site", "/srv/a b", '/srv/"', "/srv/a;b", "/srv/$x", "/srv/"]
)
def test_a_folder_needs_no_quotation_marks(folder):
    with pytest.raises(UnfitError):
        side("https://example.org/", folder, login=False)


def test_the_longer_path_of_a_host_comes_first():
    public = side("https://example.org/", "/srv/p", login=False)
    members = side("https://example.org/members/", "/srv/m", login=True)
    other = side("https://example.net/", "/srv/o", login=True)
    assert list(hosts([public, members])) == [("example.org", (members, public))]
    assert [host for host, _ in hosts([public, other])] == ["example.org", "example.net"]


@pytest.mark.parametrize(
    ("public", "members", "folders", "why"),
    [
        ("https://a.org/", "https://a.org/m/", ("/p", "/m"), ""),
        ("https://a.org/", "https://b.a.org/", ("/p", "/m"), ""),
        ("https://a.org/", "https://a.org/", ("/p", "/m"), "members-hide-public"),
        ("https://a.org/x/", "https://a.org/", ("/p", "/m"), "members-hide-public"),
        ("https://a.org/", "https://a.org/m/", ("/p", "/p/m"), "folders-within"),
        ("https://a.org/", "https://a.org/m/", ("/p", "/p"), "folders-within"),
        ("https://a.org/", "https://a.org/m/", ("/p", "/pm"), ""),
    ],
)
def test_two_sides_may_not_stand_in_each_others_way(public, members, folders, why):
    one, other = side(public, folders[0], login=False), side(members, folders[1], login=True)
    assert quarrel(one, other) == why
