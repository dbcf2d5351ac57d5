"""A site as it is ready: what is published, and how each page is made when it is needed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from dalil.build.page import Asset, Link, Menu, Page
from dalil.build.sitemap import SITEMAP, entry, sitemap
from dalil.memory.value import value


@value
class Recipe:
    """A page that is made when somebody needs it."""

    address: str
    make: Callable[[], Page]
    rests_on: Callable[[], frozenset[str]] | None = None
    """What says, without making it, which `inputs` it has at least; the others then come from the
    words of these. It looks at heads (`HEADS`) and at nothing else but what it names. None where
    making the page is the way to know."""


def ready(page: Page) -> Recipe:
    """A page that is there already."""
    return Recipe(page.address, lambda: page)


@value
class Group:
    """Pages that are made together when somebody needs one of them."""

    name: str
    make: Callable[[], Iterable[Page]]
    rests_on: frozenset[str] | None = None
    """The names of shared values that tell all they show: where these are as they were, so are the
    pages. None where making them is the way to know."""


def made(recipes: Iterable[Recipe]) -> tuple[Page, ...]:
    """The pages of recipes."""
    return tuple(each.make() for each in recipes)


@dataclass(frozen=True)
class Site:
    """Everything that is published; most of it is worked out when somebody asks for it."""

    records: tuple[Recipe, ...]
    """The pages of records: the many."""
    others: tuple[Group, ...]
    """All other pages."""
    files: Callable[[], Iterable[Asset]]
    """Gives all files that are no pages, but for the sitemap, which rests on the pages."""
    copies: Mapping[str, str]
    """Files published as they are: address -> path in the project."""
    menus: Mapping[str, Menu]
    """By language code."""
    url: str
    """Where it is published, with a slash at the end; empty where nobody said."""
    name: Mapping[str, str] = field(default_factory=dict)
    """What it is called, by language code."""
    members: Mapping[str, Link] = field(default_factory=dict)
    """What every page of a members' site says, by language code; empty in a public one."""
    values: Mapping[str, Callable[[], str]] = field(default_factory=dict)
    """What gives values that many pages share, as comparable text, by name in `inputs`."""
    named: Callable[[Iterable[str]], Mapping[str, str]] = lambda names: {}
    """Gives such values for names that only pages know: which records a citation names."""

    @cached_property
    def recipes(self) -> tuple[Recipe, ...]:
        """Its pages, in order of address."""
        others = (ready(page) for each in self.others for page in each.make())
        return tuple(sorted((*self.records, *others), key=lambda each: each.address))

    @cached_property
    def fixed(self) -> tuple[Asset, ...]:
        """All files that are no pages, but for the sitemap."""
        return tuple(self.files())

    @cached_property
    def pages(self) -> tuple[Page, ...]:
        """Every page, made."""
        return made(self.recipes)

    @cached_property
    def assets(self) -> tuple[Asset, ...]:
        """All files that are no pages."""
        listed = {page.address: entry(page, self.url) for page in self.pages}
        inputs = frozenset().union(*(page.inputs for page in self.pages if page.indexed))
        return (*self.fixed, Asset(SITEMAP, sitemap(listed), inputs))

    @cached_property
    def derived(self) -> Mapping[str, str]:
        """All shared values that its pages name in `inputs`: `menu:ar`."""
        names = sorted(frozenset().union(*(page.inputs for page in self.pages)))
        return {**{name: make() for name, make in self.values.items()}, **self.named(names)}
