"""I18N606 page-alone: a hand-written page that exists only in translation, or stands elsewhere.

The same relative path below `docs/ar`, `docs/ku` and `docs/en` is the same page. One that has no
Arabic file was perhaps named differently there; its readers are not led to the other languages. The
place in the menu (`order`) is equal in all languages, so that the menus are alike.

PASS  docs/ar/about/index.md, docs/ku/about/index.md
FAIL  docs/ku/about/rules.md without docs/ar/about/rules.md
FAIL  order: 10 in docs/ar/index.md, order: 20 in docs/ku/index.md

Source: the format of hand-written pages.
"""

from __future__ import annotations

from collections.abc import Iterator

from dalil.check.at import at_field
from dalil.diagnostics import Code, Diagnostic, Place, Severity
from dalil.i18n import languages
from dalil.load.library import Library
from dalil.load.project import PAGES
from dalil.text.names import nearest

PAGE_ALONE = Code("I18N606", "page-alone", Severity.WARNING)


def check(library: Library) -> Iterator[Diagnostic]:
    """Every page without its original, and every other place in the menu."""
    main = next(iter(languages()))
    originals = {path for language, path in library.pages if language == main}
    for (language, path), page in library.pages.items():
        if language == main:
            continue
        file = f"{PAGES}/{main}/{path}.md"
        original = library.pages.get((main, path))
        if original and original.settings.order != page.settings.order:
            wanted = original.settings.order
            order = page.settings.order
            yield at_field(
                PAGE_ALONE, page.draft, ("order",), "order", order=order, wanted=wanted, file=file
            )
        elif not original and file not in library.drafts:
            near = nearest(path, originals)
            variant = "near" if near else ""
            near_file = f"{PAGES}/{main}/{near}.md"
            yield PAGE_ALONE.at(Place(page.draft.path), variant, file=file, near=near_file)
