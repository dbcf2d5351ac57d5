"""What all pages have in common that no file holds: the same page in every language."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from dalil.build.links import everywhere, home
from dalil.build.page import Link, Page
from dalil.build.text import Speech


def computed(
    speech: Speech,
    address: Callable[[str], str],
    template: str,
    title: str,
    lead: str,
    data: Mapping[str, object],
    inputs: frozenset[str],
    above: tuple[Link, ...] = (),
    section: Link | None = None,
    indexed: bool = True,
) -> Page:
    """The page at the `address` of its language, `above` it the way down from the home page.

    `lead` describes it to others, and stands below its title as `summary` unless `data` has one.
    """
    return Page(
        address=address(speech.language.code),
        language=speech.language,
        template=template,
        title=title,
        description=lead,
        section=section,
        trail=(home(speech), *above),
        alternates=everywhere(speech, address),
        data={"summary": lead, **data},
        indexed=indexed,
        inputs=inputs,
    )
