"""PDF without anything that acts, hides files or tells who made it.

Every object of the file is looked at, reachable or not, and what is written holds only what its
pages need. Links to the web and within the document stay.
"""

from __future__ import annotations

import io
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf, Stream

from dalil.load.attached.cleaned import Cleaned, Refusal, RefusedError, Removed
from dalil.load.attached.picture import without_segments
from dalil.model.attachment import AttachmentKind

MOST_OBJECTS = 300_000
_DEEPEST = 60
_KEYS = {
    "/JS": Removed.SCRIPT,
    "/JavaScript": Removed.SCRIPT,
    "/AA": Removed.ACTION,
    "/OpenAction": Removed.ACTION,
    "/EmbeddedFiles": Removed.EMBEDDED,
    "/EF": Removed.EMBEDDED,
    "/AF": Removed.EMBEDDED,
    "/Collection": Removed.EMBEDDED,
    "/XFA": Removed.FORM,
    "/RichMediaContent": Removed.MEDIA,
    "/RichMediaSettings": Removed.MEDIA,
    "/Renditions": Removed.MEDIA,
    "/PieceInfo": Removed.METADATA,
    "/Requirements": Removed.ACTION,
}
"""Entries that no page needs, wherever they stand."""
_HARMLESS = frozenset(("/GoTo", "/URI", "/Named", "/GoToDp"))
_NAMED = frozenset(("/NextPage", "/PrevPage", "/FirstPage", "/LastPage"))
_WEB = ("http://", "https://", "mailto:", "tel:")
_SCRIPTED = frozenset(("/JavaScript",))
_MARKS = {
    "/FileAttachment": Removed.EMBEDDED,
    "/Movie": Removed.MEDIA,
    "/Sound": Removed.MEDIA,
    "/Screen": Removed.MEDIA,
    "/RichMedia": Removed.MEDIA,
    "/3D": Removed.MEDIA,
}
"""Marks on a page that play or carry something."""
_KEPT = "/Title"
"""The only thing that stays of what the file tells of itself."""

Found = Counter[Removed]


def cleaned(data: bytes) -> Cleaned:
    """The PDF without all that; what it says of itself for screen readers.

    Raises:
        RefusedError: it is encrypted, broken or far too large.
    """
    with _opened(data) as held:
        found = _purge(held)
        root = held.Root
        marked = root.get("/MarkInfo")
        tagged = isinstance(marked, Dictionary) and bool(marked.get("/Marked", False))
        title = _text(held.docinfo.get("/Title")) if "/Info" in held.trailer else ""
        language = _text(root.get("/Lang"))
        out = io.BytesIO()
        held.remove_unreferenced_resources()
        held.save(
            out,
            deterministic_id=True,
            compress_streams=True,
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
        )
        tree = "/StructTreeRoot" in root
    kept = {each: found[each] for each in Removed if found[each]}
    return Cleaned(AttachmentKind.PDF, out.getvalue(), kept, tagged and tree, title, language)


def dangers(data: bytes) -> set[Removed]:
    """What cleaning would take out.

    Raises:
        RefusedError: it is encrypted, broken or far too large.
    """
    with _opened(data) as held:
        return set(_purge(held))


@contextmanager
def _opened(data: bytes) -> Iterator[Pdf]:
    try:
        with Pdf.open(io.BytesIO(data), suppress_warnings=True) as held:
            if held.is_encrypted:
                raise RefusedError(Refusal.ENCRYPTED)
            if len(held.objects) > MOST_OBJECTS:
                raise RefusedError(Refusal.TOO_LARGE)
            if not len(held.pages):
                raise RefusedError(Refusal.BROKEN)
            yield held
    except pikepdf.PasswordError as error:
        raise RefusedError(Refusal.ENCRYPTED) from error
    except RefusedError:
        raise
    except (
        pikepdf.PdfError,
        ValueError,
        TypeError,
        KeyError,
        AttributeError,
        RecursionError,
        RuntimeError,
        OverflowError,
    ) as error:
        raise RefusedError(Refusal.BROKEN) from error


def _purge(held: Pdf) -> Found:
    """Take out what acts, and count it."""
    found: Found = Counter()
    for each in list(held.objects):
        _clean(each, found, 0)
    _of_itself(held, found)
    return found


def _of_itself(held: Pdf, found: Found) -> None:
    """What the file tells of itself, but for its title."""
    if "/Metadata" in held.Root:
        del held.Root["/Metadata"]
        found[Removed.METADATA] += 1
    if "/Info" in held.trailer:
        for name in list(held.docinfo.keys()):
            if name != _KEPT:
                del held.docinfo[name]
                found[Removed.METADATA] += 1


def _clean(each: Any, found: Found, depth: int) -> None:
    """One object and what stands directly in it; what it refers to is an object of its own."""
    if depth > _DEEPEST:
        raise RefusedError(Refusal.BROKEN)
    if isinstance(each, Array):
        _clean_list(each, found, depth)
        return
    if not isinstance(each, Dictionary | Stream):
        return
    if isinstance(each, Stream):
        _clean_picture(each, found)
    for name in list(each.keys()):
        value = each.get(name)
        why = _KEYS.get(name) or _of_action(name, value) or _of_mark(value)
        if why:
            del each[name]
            found[why] += 1
        elif name == "/Metadata" and isinstance(value, Stream):
            del each[name]
            found[Removed.METADATA] += 1
        elif not getattr(value, "is_indirect", False):
            _clean(value, found, depth + 1)


def _clean_list(each: Array, found: Found, depth: int) -> None:
    for place in range(len(each) - 1, -1, -1):
        value = each[place]
        why = _of_mark(value) or _of_action("/A", value)
        if why:
            del each[place]
            found[why] += 1
        elif not value_is_indirect(value):
            _clean(value, found, depth + 1)


def value_is_indirect(value: Any) -> bool:
    """Whether a value is an object of its own, looked at by itself."""
    return bool(getattr(value, "is_indirect", False))


def _of_action(name: str, value: Any) -> Removed | None:
    """Why an action goes; None where the value is none, or one that only leads somewhere."""
    if not isinstance(value, Dictionary) or "/S" not in value:
        return None
    kind = str(value.get("/S"))
    if name not in ("/A", "/Next", "/PA") and value.get("/Type") != Name.Action:
        return None
    if kind in _SCRIPTED:
        return Removed.SCRIPT
    if kind not in _HARMLESS:
        return Removed.ACTION
    if kind == "/URI" and not _text(value.get("/URI")).strip().lower().startswith(_WEB):
        return Removed.ACTION
    if kind == "/Named" and str(value.get("/N")) not in _NAMED:
        return Removed.ACTION
    return None


def _of_mark(value: Any) -> Removed | None:
    """Why a mark on a page goes; None where the value is none, or a plain one."""
    if isinstance(value, Dictionary) and "/Rect" in value:
        return _MARKS.get(str(value.get("/Subtype")))
    return None


def _clean_picture(each: Stream, found: Found) -> None:
    """Take out what a camera wrote into a photograph on a page."""
    if each.get("/Filter") != Name.DCTDecode:
        return
    data = each.read_raw_bytes()
    plain = without_segments(data)
    if plain != data:
        parms = each.get("/DecodeParms")
        each.write(
            plain,
            filter=Name.DCTDecode,
            decode_parms=parms if isinstance(parms, Dictionary) else None,
        )
        found[Removed.PICTURE_METADATA] += 1


def _text(value: Any) -> str:
    return " ".join(str(value).split()) if value is not None else ""
