"""Where reports of the public go: what `content/site.yml` says at `reports`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, fields

from dalil.load.project import Project
from dalil.text.bech32 import is_bech32

SECRET = "AGE-SECRET-KEY-"
"""What the secret half of a key of age begins with."""

_ENDPOINT = re.compile(r"/(?:[A-Za-z0-9._~-]+/)*[A-Za-z0-9._~-]+\Z")
_WEB = re.compile(r"https://[a-z0-9-]+(?:\.[a-z0-9-]+)+(?::[0-9]+)?(?:/[^\s\"'<>]*)?\Z")
_PHONE = re.compile(r"\+?[0-9](?:[0-9 ]{2,18})[0-9]\Z")


@dataclass(frozen=True, slots=True)
class Reporting:
    """The ways of a report, as they are written; empty where there is no such way."""

    recipient: str = ""
    """The public key of the verifiers (age): without it no form is published."""
    endpoint: str = ""
    """A path of this host that takes OpenRosa submissions."""
    odk: str = ""
    """The forms at ODK Central or Kobo, on one page for all of them."""
    globaleaks: str = ""
    """A GlobaLeaks for reports without a name."""
    phone: str = ""
    odk_of: Mapping[str, str] = field(default_factory=dict)
    """In place of `odk` where each form has an address of its own."""
    trial: str = ""
    """`true` where the key is one for trying out, whose secret half is known to all."""


FIELDS = tuple(each.name for each in fields(Reporting) if each.name != "odk_of")


def reporting(project: Project) -> Reporting:
    """The ways of reports in a project, as they are written."""
    held = raw(project)
    odk = held.get("odk")
    of = {str(name): _text(each) for name, each in odk.items()} if isinstance(odk, Mapping) else {}
    written = {name: _text(held.get(name)) for name in FIELDS}
    return Reporting(**written | {"odk": "" if of else written["odk"]}, odk_of=of)


def raw(project: Project) -> Mapping[str, object]:
    """What stands at `reports`; nothing where that is no map."""
    held: object = project.site.get("reports")
    return held if isinstance(held, Mapping) else {}


def is_recipient(text: str) -> bool:
    """Whether a text is a public key of age (X25519): its last six letters prove the others."""
    return len(text) == 62 and is_bech32("age", text)


def is_endpoint(text: str) -> bool:
    """Whether a text is a path of the same host."""
    return bool(_ENDPOINT.match(text)) and ".." not in text.split("/")


def is_web(text: str) -> bool:
    """Whether a text is a full address with https."""
    return bool(_WEB.match(text))


def is_phone(text: str) -> bool:
    """Whether a text is a telephone number."""
    return bool(_PHONE.match(text))


def _text(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    return "" if value is None else str(value).strip()
