import pytest

from dalil.load.load import load
from dalil.load.picture import size
from dalil.load.project import project

BEGINNINGS = {
    "PNG": b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x07\x00\x00\x00\x05",
    "JPEG": bytes.fromhex("ffd8 ffe0 0006 00000000 ffc4 0003 00 ffc2 0011 08 0005 0007 03"),
    "WebP": b"RIFF0\x00\x00\x00WEBPVP8 $\x00\x00\x00p\x01\x00\x9d\x01*\x07\x00\x05\x00",
    "WebP without loss": b"RIFF\x1e\x00\x00\x00WEBPVP8L\x11\x00\x00\x00/\x06\x00\x01\x00",
    "WebP, extended": b"RIFFT\x00\x00\x00WEBPVP8X"
    + bytes.fromhex("0a000000 10000000 060000 040000"),
}


@pytest.mark.parametrize("kind", BEGINNINGS)
def test_the_size_stands_in_the_first_bytes(kind):
    assert size(BEGINNINGS[kind]) == (7, 5)


@pytest.mark.parametrize("kind", BEGINNINGS)
def test_what_is_cut_short_or_no_picture_has_none(kind):
    held = BEGINNINGS[kind]
    assert all(size(held[:end]) is None for end in range(len(held) - 4))
    assert size(b"a picture of words") is None


def test_a_library_knows_how_large_the_pictures_beside_its_pages_are(tmp_path):
    (tmp_path / "content").mkdir()
    (tmp_path / "docs/ar/about").mkdir(parents=True)
    (tmp_path / "docs/ar/about/a.PNG").write_bytes(BEGINNINGS["PNG"])
    (tmp_path / "docs/ar/about/b.webp").write_bytes(b"no picture")
    assert load(project(tmp_path)).pictures == {"docs/ar/about/a.PNG": (7, 5)}
