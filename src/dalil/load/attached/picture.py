"""Pictures made anew from what they show: nothing that a camera or a program wrote stays."""

from __future__ import annotations

import io
import warnings
from collections.abc import Iterator
from contextlib import contextmanager

from PIL import Image, ImageCms, ImageOps

from dalil.load.attached.cleaned import Cleaned, Refusal, RefusedError, Removed
from dalil.model.attachment import AttachmentKind

MOST_PIXELS = 24_000_000
_FORMATS = {
    AttachmentKind.PNG: "PNG",
    AttachmentKind.JPG: "JPEG",
    AttachmentKind.WEBP: "WEBP",
}
_SETTINGS: dict[AttachmentKind, dict[str, object]] = {
    AttachmentKind.PNG: {"optimize": True},
    AttachmentKind.JPG: {"quality": 90, "optimize": True, "progressive": True},
    AttachmentKind.WEBP: {"quality": 90, "method": 4},
}
_GPS = 0x8825
_ORIENTATION = 0x0112
_PLAIN = frozenset(
    (
        *("jfif", "jfif_version", "jfif_unit", "jfif_density", "dpi", "progressive"),
        *("progression", "adobe", "adobe_transform", "loop", "background", "timestamp", "duration"),
        *("gamma", "srgb", "aspect", "transparency", "interlace"),
    )
)
"""What a picture may say of itself: how it is to be drawn."""


def cleaned(data: bytes, kind: AttachmentKind) -> Cleaned:
    """The picture drawn anew, upright and in the colours of the web.

    Raises:
        RefusedError: it is broken, moves or has too many pixels.
    """
    with _opened(data, kind) as held:
        found = dict.fromkeys(sorted(_told(held), key=list(Removed).index), 1)
        if held.getexif().get(_ORIENTATION, 1) != 1:
            found[Removed.TURNED] = 1
        upright = ImageOps.exif_transpose(held)
        shown, converted = _in_web_colours(upright)
        if converted:
            found[Removed.COLOURS] = 1
        mode = _mode(shown, kind)
        shown = shown if shown.mode == mode else shown.convert(mode)
        bare = Image.frombytes(shown.mode, shown.size, shown.tobytes())
        out = io.BytesIO()
        bare.save(out, _FORMATS[kind], **_SETTINGS[kind])
    return Cleaned(kind, out.getvalue(), found)


def dangers(data: bytes, kind: AttachmentKind) -> set[Removed]:
    """What drawing it anew would take out.

    Raises:
        RefusedError: it is broken, moves or has too many pixels.
    """
    with _opened(data, kind) as held:
        return _told(held)


def without_segments(jpeg: bytes) -> bytes:
    """A photograph without what was written into it beside the picture; nothing is drawn anew."""
    if jpeg[:2] != b"\xff\xd8":
        return jpeg
    kept, at = [jpeg[:2]], 2
    while at + 4 <= len(jpeg) and jpeg[at] == 0xFF and jpeg[at + 1] != 0xDA:
        sign, end = jpeg[at + 1], at + 2 + int.from_bytes(jpeg[at + 2 : at + 4], "big")
        written = (0xE1 <= sign <= 0xEF and sign != 0xEE) or sign == 0xFE
        if not written or jpeg[at + 4 : at + 15] == b"ICC_PROFILE":
            kept.append(jpeg[at:end])
        at = end
    return b"".join((*kept, jpeg[at:]))


@contextmanager
def _opened(data: bytes, kind: AttachmentKind) -> Iterator[Image.Image]:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            with Image.open(io.BytesIO(data), formats=[_FORMATS[kind]]) as held:
                if held.width * held.height > MOST_PIXELS:
                    raise RefusedError(Refusal.TOO_MANY_PIXELS)
                if getattr(held, "n_frames", 1) > 1:
                    raise RefusedError(Refusal.MOVING)
                held.load()
                yield held
    except RefusedError:
        raise
    except (
        OSError,
        ValueError,
        SyntaxError,
        EOFError,
        IndexError,
        KeyError,
        TypeError,
        OverflowError,
        MemoryError,
        Image.DecompressionBombError,
    ) as error:
        raise RefusedError(Refusal.BROKEN) from error


def _told(held: Image.Image) -> set[Removed]:
    """What a picture says beside what it shows."""
    found = set()
    if held.info.keys() - _PLAIN or len(held.getexif()):
        found.add(Removed.METADATA)
    if held.getexif().get_ifd(_GPS):
        found.add(Removed.GPS)
    return found


def _in_web_colours(held: Image.Image) -> tuple[Image.Image, bool]:
    """The picture in sRGB, and whether it was in other colours; a profile that fails is dropped."""
    profile = held.info.get("icc_profile")
    if not profile or held.mode not in ("RGB", "CMYK", "L"):
        return held, False
    try:
        made = ImageCms.profileToProfile(
            held, io.BytesIO(profile), ImageCms.createProfile("sRGB"), outputMode="RGB"
        )
    except (ImageCms.PyCMSError, OSError, ValueError):
        return held, False
    return (made, True) if made is not None else (held, False)


def _mode(held: Image.Image, kind: AttachmentKind) -> str:
    """How its colours are kept."""
    clear = held.mode in ("RGBA", "LA", "PA", "La", "RGBa") or "transparency" in held.info
    if kind is AttachmentKind.JPG:
        return "L" if held.mode in ("1", "L") else "RGB"
    if clear:
        return "RGBA"
    return "L" if held.mode in ("1", "L") and kind is AttachmentKind.PNG else "RGB"
