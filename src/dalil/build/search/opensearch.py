"""What browsers read to offer a search of this site beside their own (OpenSearch 1.1)."""

from __future__ import annotations

from xml.sax.saxutils import escape

from dalil.build.page import Asset
from dalil.build.text import Speech
from dalil.load import addresses
from dalil.load.project import ENGINE, SITE

FILE = "opensearch.xml"
NAMESPACE = "http://a9.com/-/spec/opensearch/1.1/"
LONGEST_NAME = 16
"""Of `ShortName`, as the specification has it."""


def opensearch(speech: Speech) -> Asset | None:
    """The description of the search in a language; None where nobody said where the site is."""
    project = speech.library.project
    if not project.site_url:
        return None
    code = speech.language.code
    name = project.words("name", code)
    about = speech.words("search.text")
    page = f"{project.site_url}{addresses.search(code)}"
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<OpenSearchDescription xmlns="{NAMESPACE}">',
        f"<ShortName>{escape(name[:LONGEST_NAME])}</ShortName>",
        f"<Description>{escape(about)}</Description>",
        f"<Language>{speech.language.tag}</Language>",
        "<InputEncoding>UTF-8</InputEncoding>",
        f'<Url type="text/html" method="get" template="{escape(page)}?q={{searchTerms}}"/>',
        f'<Url type="application/opensearchdescription+xml" rel="self" '
        f'template="{escape(page + FILE)}"/>',
        "</OpenSearchDescription>",
        "",
    ]
    return Asset(addresses.search(code, FILE), "\n".join(lines).encode(), frozenset({SITE, ENGINE}))
