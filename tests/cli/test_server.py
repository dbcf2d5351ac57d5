"""`dalil server`, as an administrator types it."""

import pytest

from dalil.i18n import language, words

LANGUAGES = ("ar", "ku", "en")
KINDS = ("nginx", "caddy")


@pytest.fixture
def project(library, monkeypatch):
    """A library that says where it is published, and where members read."""
    monkeypatch.delenv("DALIL_ACCOUNTS", raising=False)
    settings = library / "mkdocs.yml"
    text = settings.read_text(encoding="utf-8")
    lines = [each for each in text.splitlines() if not each.startswith("site_url")]
    settings.write_text("\n".join(["site_url: https://example.org/", *lines]), encoding="utf-8")
    site = library / "content/site.yml"
    text = site.read_text(encoding="utf-8")
    site.write_text(f"{text}\nmembers: https://example.org/members/\n", encoding="utf-8")
    return library


def files(folder):
    return {each.name: each.read_text(encoding="utf-8") for each in folder.iterdir()}


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("kind", [*KINDS, "static", "prosody"])
def test_every_command_has_help(say, kind, lang):
    told = say("server", kind, "--help", lang=lang)
    assert told.status == 0
    assert "--into DIR" in told.out


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_it_writes_files_and_says_what_to_do(say, project, tmp_path, kind, lang):
    told = say("server", kind, "--into", tmp_path / "etc", lang=lang)
    assert told.status == 0, told.err
    assert "README.txt" in told.out
    assert "dalil member list" in told.out
    found = files(tmp_path / "etc")
    (main,) = (text for name, text in found.items() if name in ("dalil.conf", "dalil.caddy"))
    assert "example.org" in main
    assert "/var/www/dalil/members" in main
    assert "/var/lib/dalil/accounts/members." in main
    timer = found["dalil-members-expire.service"]
    assert "member expire --accounts /var/lib/dalil/accounts" in timer
    assert "member expire" in found["dalil-members-expire.cron"]
    assert "dalil-members-expire.timer" in found["README.txt"]


@pytest.mark.parametrize("kind", KINDS)
def test_without_a_members_side_nothing_logs_in(say, library, project, tmp_path, kind):
    site = library / "content/site.yml"
    text = site.read_text(encoding="utf-8")
    site.write_text(text.replace("\nmembers: https://example.org/members/\n", ""), encoding="utf-8")
    told = say("server", kind, "--into", tmp_path / "etc")
    assert told.status == 0
    assert "Only the public side" in told.out
    found = files(tmp_path / "etc")
    assert not any("expire" in name for name in found)
    assert not any("auth" in text for name, text in found.items() if name != "README.txt")


def test_one_side_alone_for_a_computer_of_its_own(say, project, tmp_path):
    say("server", "nginx", "--into", tmp_path / "m", "--only", "members")
    say("server", "nginx", "--into", tmp_path / "p", "--only", "public")
    members = files(tmp_path / "m")["dalil.conf"]
    public = files(tmp_path / "p")["dalil.conf"]
    assert "/var/www/dalil/public" not in members
    assert "auth_request" in members
    assert "/var/www/dalil/members" not in public
    assert "auth_request" not in public


def test_everything_that_is_wrong_is_said_at_once(say, project, tmp_path):
    told = say(
        *("server", "nginx", "--into", tmp_path / "etc", "--public", "/srv/a;b"),
        *("--accounts", "/var/www/dalil/members/accounts", "--listen", "everywhere"),
    )
    assert told.status == 2
    for piece in ("/srv/a;b", "lies inside /var/www/dalil/members", "everywhere is no address"):
        assert piece in told.err
    assert not (tmp_path / "etc").exists()


@pytest.mark.parametrize(
    ("arguments", "piece"),
    [
        (["--public", "/srv/x", "--members-site", "/srv/x/m"], "lie within each other"),
        (["--revoked-within", "0"], "--revoked-within"),
        (["--only", "nobody"], "public, members"),
        (["--members-site", "/srv/../etc"], "cannot stand"),
    ],
)
def test_what_cannot_be_meant(say, project, tmp_path, arguments, piece):
    told = say("server", "nginx", "--into", tmp_path / "etc", *arguments)
    assert told.status == 2
    assert piece in told.err


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_project_without_an_address(say, library, tmp_path, lang):
    settings = library / "mkdocs.yml"
    lines = settings.read_text(encoding="utf-8").splitlines()
    kept = [each for each in lines if not each.startswith("site_url")]
    settings.write_text("\n".join(kept), encoding="utf-8")
    told = say("server", "caddy", "--into", tmp_path / "etc", lang=lang)
    assert told.status == 2
    assert "site_url" in told.err


def test_what_was_changed_by_hand_is_kept(say, project, tmp_path):
    say("server", "nginx", "--into", tmp_path / "etc")
    path = tmp_path / "etc/dalil.conf"
    ours = path.read_text(encoding="utf-8")
    path.write_text("mine", encoding="utf-8")
    told = say("server", "nginx", "--into", tmp_path / "etc")
    assert "dalil.conf.old" in told.out
    assert path.read_text(encoding="utf-8") == ours
    assert (tmp_path / "etc/dalil.conf.old").read_text(encoding="utf-8") == "mine"
    assert "old" not in say("server", "nginx", "--into", tmp_path / "etc").out


def test_a_host_of_static_sites_gets_headers_and_a_warning(say, library, tmp_path):
    told = say("server", "static", "--into", tmp_path)
    assert told.status == 0
    assert "Never put the members' side there" in told.out
    assert "frame-ancestors 'none'" in (tmp_path / "_headers").read_text(encoding="utf-8")


@pytest.fixture
def chat(project):
    """The library says that it has a chat, too."""
    site = project / "content/site.yml"
    text = site.read_text(encoding="utf-8")
    line = "chat: {domain: chat.example.org, keep_days: 14}"
    site.write_text(f"{text}\n{line}\n", encoding="utf-8")
    return project


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_chat_server_is_written_with_the_days_of_the_setting(say, chat, tmp_path, lang):
    told = say("server", "prosody", "--into", tmp_path / "etc", "--no-apps", lang=lang)
    assert told.status == 0, told.err
    assert "README-chat.txt" in told.out
    assert words(language(lang)).number(14) in told.out
    made = files(tmp_path / "etc")
    assert 'muc_log_expires_after = "14d"' in made["prosody.cfg.lua"]
    assert "c2s_ports = { }" in made["prosody.cfg.lua"]
    assert 'dalil_members = "/var/lib/dalil/accounts/members.scram"' in made["prosody.cfg.lua"]


@pytest.mark.parametrize("kind", KINDS)
def test_web_servers_lead_to_the_chat(say, chat, tmp_path, kind):
    assert say("server", kind, "--into", tmp_path / "etc").status == 0
    assert "/members/xmpp-websocket" in "".join(files(tmp_path / "etc").values())


def test_without_a_chat_there_is_no_server_for_it(say, project, tmp_path):
    told = say("server", "prosody", "--into", tmp_path / "etc")
    assert told.status == 2
    assert "content/site.yml" in told.err
    assert not (tmp_path / "etc").exists()
