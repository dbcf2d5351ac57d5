"""What a page may load: our own files and nothing else. Pages say it, and web servers again.

A page under a header and a `meta` element must satisfy both, so that a server's policy allows what
any page allows, and each page takes back what it does not need.
"""

from __future__ import annotations

BEGIN = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; font-src 'self'; "
END = "form-action 'self'; base-uri 'none'"
MORE = ("connect-src 'self'",)
"""What some kinds of pages may do beyond that: theirs stand in the block `policy`."""
HEADER_ONLY = ("frame-ancestors 'none'",)
"""What browsers take from a header alone."""


def server_policy(*more: str) -> str:
    """The policy that a web server sends with every answer; `more` is what only its site needs."""
    return BEGIN + "; ".join((*MORE, *more, END, *HEADER_ONLY))
