"""Accredited organisations: rows that stand here because each organisation agreed to it."""

from __future__ import annotations

from enum import StrEnum
from typing import ClassVar

from dalil.model.collection import Collection
from dalil.model.record import Many, Part, Record, Ref
from dalil.model.values import Address, Day, Text, Truth
from dalil.model.vocabulary import row_of


class OrganisationKind(StrEnum):
    """What kind of organisation it is."""

    ASSOCIATION = "association"
    NETWORK = "network"
    DISABILITY = "disability"
    """An organisation of persons with disabilities."""
    MEDIA = "media"
    UNIVERSITY = "university"
    INTERNATIONAL = "international"


class Scope(StrEnum):
    """What an organisation agreed to have published."""

    LISTING = "listing"
    """Its name, kind, places and fields of work."""
    PHONE = "phone"
    EMAIL = "email"
    WEBSITE = "website"


class Consent(Part):
    """Whether, when and to what an organisation agreed."""

    given: Truth
    agreed_on: Day
    scope: Many(Scope)  # type: ignore[valid-type]


class Organisation(Record):
    """An organisation; it names no person, and a way to reach it only where it agreed to that."""

    RELATIONS: ClassVar[tuple[str, ...]] = ("accredited_for",)

    organisation_kind: OrganisationKind
    places: Many(row_of("governorates")) = ()  # type: ignore[valid-type]
    """Where it works."""
    accredited_for: Many(Ref) = ()  # type: ignore[valid-type]
    """The elections for which it was accredited."""
    phone: Text | None = None
    email: Text | None = None
    website: Address | None = None
    consent: Consent


CONTACTS = (Scope.PHONE, Scope.EMAIL, Scope.WEBSITE)
"""Fields that need a consent of their own; each is called as the field."""

COLLECTION = Collection(
    name="organisation",
    model=Organisation,
    folder="organisations",
    uri="organisations",
    facts=("organisation_kind", "places", "topics", "phone", "email", "website", "consent"),
    order=("id",),
    indexes=("organisation_kind", "places", "topics"),
    rank=80,
    table=True,
)
