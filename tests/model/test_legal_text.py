import pytest

from dalil.model.collections.law import Law
from dalil.model.record import LegalStatus, Source, SourceKind, Verification


@pytest.mark.parametrize(
    ("jurisdiction", "name", "missed"),
    [
        ("iq", "gazette", True),
        ("iq", "published", True),
        ("int", "gazette", False),
        ("int", "published", False),
        ("int", "issuer", True),
    ],
)
def test_no_gazette_is_missed_where_none_prints(jurisdiction, name, missed):
    law = Law(
        id="x",
        title="نص تجريبي",
        summary="نص تجريبي.",
        jurisdiction=jurisdiction,
        legal_status=LegalStatus.UNKNOWN,
        verification=Verification.NEEDS_CHECK,
        sources=[Source(title="مصدر تجريبي", address="example.org", kind=SourceKind.REPORT)],
    )
    assert law.lacks(name) is missed
