"""`dalil serve`: a bad file shows its problems at its own address, the rest stays up."""

import threading
import time
import urllib.error
import urllib.request

import pytest

from dalil.engine.preview import Preview
from dalil.engine.serve import serve
from dalil.i18n import language

LAW = "content/laws/iq-2021-900/index.ar.md"
PAGES = [f"{code}/laws/iq-2021-900/index.html" for code in ("ar", "ku", "en")]


def break_title(site_copy):
    file = site_copy / LAW
    text = file.read_text(encoding="utf-8")
    bad = text.replace("title: قانون تجريبي رقم", "title: قانون: تجريبي رقم")
    file.write_text(bad, encoding="utf-8")
    return lambda: file.write_text(text, encoding="utf-8")


def test_a_bad_file_and_its_mending(site_copy):
    preview = Preview(site_copy, language("en"))
    whole = preview.file(PAGES[0])
    mend = break_title(site_copy)
    preview.refresh()
    for path in PAGES:
        page = preview.file(path).decode()
        assert LAW in page, path
        assert "colon" in page, path
    assert preview.file("ar/laws/index.html")
    assert preview.file("ar/laws/iq-2022-901/index.html")
    assert preview.errors >= 1
    mend()
    preview.refresh()
    assert preview.errors == 0
    assert preview.file(PAGES[0]) == whole


def test_a_bad_translation_spoils_only_itself(site_copy):
    file = site_copy / LAW.replace(".ar.", ".en.")
    file.write_text("no block at all\n", encoding="utf-8")
    preview = Preview(site_copy, language("ku"))
    assert LAW.replace(".ar.", ".en.") in preview.file(PAGES[2]).decode()
    assert LAW not in preview.file(PAGES[0]).decode()


def test_not_found_is_in_the_language_of_the_address(site_copy):
    preview = Preview(site_copy, language("en"))
    assert b'lang="ckb"' in preview.not_found("ku/nothing/")
    assert b'lang="ar"' in preview.not_found("nothing")


@pytest.mark.slow
def test_saving_a_file_makes_the_site_anew(site_copy):
    preview = Preview(site_copy, language("en"))
    ready = threading.Event()
    at = []

    def say(url):
        at.append(url)
        ready.set()

    threading.Thread(target=serve, args=(preview, "127.0.0.1", 0, say), daemon=True).start()
    assert ready.wait(10)

    def get(path):
        with urllib.request.urlopen(at[0] + path, timeout=10) as answer:
            return answer.read().decode()

    assert "القانون التجريبي 900" in get("ar/laws/iq-2022-901/")
    assert get("ar/laws/iq-2022-901") == get("ar/laws/iq-2022-901/")
    file = site_copy / LAW
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("التجريبي 900", "التجريبي الجديد"), encoding="utf-8")
    until = time.monotonic() + 10
    while "القانون التجريبي الجديد" not in get("ar/laws/iq-2022-901/"):
        assert time.monotonic() < until, "the change never showed"
        time.sleep(0.05)
    with pytest.raises(urllib.error.HTTPError) as missing:
        get("en/nothing/")
    assert missing.value.code == 404
    assert "Page not found" in missing.value.read().decode()
    missing.value.close()
