"""Edits of every kind that an editor makes, by chance, and whether a cached build stays right."""

import re
import shutil
from collections.abc import Callable
from contextlib import redirect_stdout
from io import StringIO
from pathlib import Path
from random import Random

from dalil.build.site import site
from dalil.check.check import check
from dalil.cli.build import built
from dalil.cli.kept import Kept
from dalil.cli.session import Session
from dalil.diagnostics import Severity
from dalil.engine.parts import whole
from dalil.engine.render import Renderer
from dalil.i18n import language
from dalil.load.load import load
from dalil.load.project import project

Edit = Callable[[Path, Random], None]

READ = ("content", "docs", "theme")
"""Folders of a project that a build reads."""


class Trial:
    """A project that is edited again and again, and built with and without a memory."""

    def __init__(self, root: Path, seed: int | str) -> None:
        self.root = root
        self.chance = Random(seed)
        self.done: list[str] = []
        """The edits that were made."""
        self.refused: list[str] = []
        """The edits that were taken back, as no site is built from what they left."""
        self._remember()

    def edit(self, edit: Edit | None = None) -> None:
        """An edit, whichever; one that leaves an error is taken back."""
        edit = edit or self.chance.choice(EDITS)
        edit(self.root, self.chance)
        found = check(load(project(self.root)))
        wrong = any(each.severity is Severity.ERROR for each in found)
        (self.refused if wrong else self.done).append(edit.__name__)
        if wrong:
            self._restore()
        else:
            self._remember()

    def differs(self, jobs: int = 1) -> list[str]:
        """Where a build with a memory and one without differ; empty where they do not."""
        plain = load(project(self.root))
        kept = self._kept()
        if check(plain) != check(load(project(self.root), memory=kept.memory)):
            return ["what checks find"]
        made = whole(plain, Renderer(site(plain), self.root))
        wanted = {part.path: part.data for part in made}
        self.build(kept, jobs)
        held = tree(self.root / "site")
        names = wanted.keys() | held.keys()
        return sorted(name for name in names if wanted.get(name) != held.get(name))

    def build(self, kept: Kept | None = None, jobs: int = 1) -> None:
        """A build as `dalil build` does it; nothing where the last one still stands."""
        kept = kept or self._kept()
        session = Session(language("en"), self.root)
        if kept.outcome() is None:
            with redirect_stdout(StringIO()):
                built(session, kept, self.root / "site", None, strict=False, jobs=jobs)

    def _remember(self) -> None:
        for name in READ:
            shutil.rmtree(self.root / "before" / name, ignore_errors=True)
            if (self.root / name).exists():
                shutil.copytree(self.root / name, self.root / "before" / name)

    def _restore(self) -> None:
        for name in READ:
            shutil.rmtree(self.root / name, ignore_errors=True)
            if (self.root / "before" / name).exists():
                shutil.copytree(self.root / "before" / name, self.root / name)

    def _kept(self) -> Kept:
        return Kept(project(self.root), self.root / "site", strict=False, clean=False)


def tree(folder: Path) -> dict[str, bytes]:
    """Every file of a folder: path -> bytes."""
    files = (each for each in folder.rglob("*") if each.is_file())
    return {each.relative_to(folder).as_posix(): each.read_bytes() for each in files}


def _change(file: Path, pattern: str, with_: str) -> None:
    text = file.read_text(encoding="utf-8")
    file.write_text(re.sub(pattern, with_, text, count=1, flags=re.MULTILINE), encoding="utf-8")


def _one(root: Path, chance: Random, pattern: str) -> Path:
    return chance.choice(sorted(root.glob(pattern)))


def _word(chance: Random) -> str:
    return "".join(chance.choices("abcdefgh", k=6))


def body(root: Path, chance: Random) -> None:
    """A sentence more in one text, of a record or of a page."""
    file = _one(root, chance, chance.choice(("content/*/*/index.*.md", "docs/*/**/*.md")))
    with file.open("a", encoding="utf-8") as opened:
        opened.write(f"\n\n{_word(chance)} {chance.randrange(9)}.\n")


def title(root: Path, chance: Random) -> None:
    """Another title."""
    _change(_one(root, chance, "content/*/*/index.*.md"), "^title: ", f"title: {_word(chance)} ")


def summary(root: Path, chance: Random) -> None:
    """Another summary."""
    _change(
        _one(root, chance, "content/*/*/index.*.md"), "^summary: ", f"summary: {_word(chance)} "
    )


def fact(root: Path, chance: Random) -> None:
    """Another fact: whether it is published, when it changed, what it refers to."""
    file = _one(root, chance, "content/*/*/index.ar.md")
    other = _one(root, chance, "content/*/*/index.ar.md").parent.name
    kind = chance.randrange(3)
    if kind == 0:
        _change(file, "^publication: .*", f"publication: {chance.choice(('draft', 'published'))}")
    elif kind == 1:
        _change(file, r"date: 20\d\d", f"date: {chance.randrange(2019, 2026)}")
    else:
        _change(file, r"\{id: [a-z]+-\d{4}-\d+", f"{{id: {other}")


def link(root: Path, chance: Random) -> None:
    """A text leads to another record."""
    other = _one(root, chance, "content/*/*/index.ar.md").parent.name
    with _one(root, chance, "content/*/*/index.*.md").open("a", encoding="utf-8") as opened:
        opened.write(f"\n\n[{_word(chance)}](record:{other})\n")


def add(root: Path, chance: Random) -> None:
    """A record more, much like another."""
    folder = _one(root, chance, "content/*/*/index.ar.md").parent
    fresh = folder.with_name(f"{folder.name}-{_word(chance)}")
    shutil.copytree(folder, fresh)
    for file in fresh.glob("index.*.md"):
        _change(file, "^id: .*", f"id: {fresh.name}")


def delete(root: Path, chance: Random) -> None:
    """A record less."""
    shutil.rmtree(_one(root, chance, "content/*/*/index.ar.md").parent)


def rename(root: Path, chance: Random) -> None:
    """A record by another id, its former one noted."""
    folder = _one(root, chance, "content/*/*/index.ar.md").parent
    fresh = folder.rename(folder.with_name(f"{folder.name}-{_word(chance)}"))
    for file in fresh.glob("index.*.md"):
        _change(file, "^id: .*", f"id: {fresh.name}")
    _change(fresh / "index.ar.md", "^id: .*", f"id: {fresh.name}\nformer_ids: [{folder.name}]")


def translate(root: Path, chance: Random) -> None:
    """A translation goes, or comes back."""
    file = _one(root, chance, "content/*/*/index.ar.md").with_name("index.ku.md")
    aside = root / "aside" / file.relative_to(root)
    if file.exists():
        aside.parent.mkdir(parents=True, exist_ok=True)
        shutil.move(file, aside)
    elif aside.exists():
        shutil.move(aside, file)


def term(root: Path, chance: Random) -> None:
    """A term is called otherwise."""
    code = chance.choice(("ar", "ku", "en"))
    _change(root / "content" / "terms.yml", f"{code}: {{title: ", rf"\g<0>{_word(chance)} ")


def template(root: Path, chance: Random) -> None:
    """A template or a file of the project's own theme."""
    own = root / "theme" / "assets" / "own.css"
    own.parent.mkdir(parents=True, exist_ok=True)
    own.write_text(f"/* {_word(chance)} */\n", encoding="utf-8")
    (root / "theme" / "mark.svg").write_text(f"<svg><!-- {_word(chance)} --></svg>\n", "utf-8")


def setting(root: Path, chance: Random) -> None:
    """What the organisation says of its site."""
    _change(root / "content" / "site.yml", " en: ", f" en: {_word(chance)} ")


def label(root: Path, chance: Random) -> None:
    """A label of a vocabulary."""
    _change(_one(root, chance, "content/vocab/*.yml"), r" en: \"?", rf"\g<0>{_word(chance)} ")


def page(root: Path, chance: Random) -> None:
    """A hand-written page comes or goes."""
    code = chance.choice(("ar", "ku", "en"))
    file = root / "docs" / code / "about" / f"{chance.choice('abc')}-page.md"
    if file.exists():
        file.unlink()
    else:
        text = f"---\ntitle: {_word(chance)}\nsummary: {_word(chance)}\n---\n\n{_word(chance)}\n"
        file.parent.mkdir(exist_ok=True)
        file.write_text(text, encoding="utf-8")


def lock(root: Path, chance: Random) -> None:
    """A lock says another thing, or nothing."""
    file = _one(root, chance, "content/*/*/index.*.lock")
    lines = file.read_text(encoding="utf-8").splitlines(keepends=True)
    file.write_text("".join(lines[: chance.randrange(len(lines)) + 1]), encoding="utf-8")


def output(root: Path, chance: Random) -> None:
    """Somebody touches the site itself."""
    file = _one(root, chance, "site/**/index.html")
    chance.choice((file.unlink, lambda: file.write_text("mine"), file.touch))()


def cache(root: Path, chance: Random) -> None:
    """The cache is cut short, spoilt, or gone."""
    folder = root / ".cache" / "dalil"
    for file in folder.glob("*"):
        kind = chance.randrange(4)
        data = file.read_bytes()
        if kind == 0:
            file.write_bytes(data[: len(data) // 2])
        elif kind == 1 and data:
            at = chance.randrange(len(data))
            file.write_bytes(data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :])
        elif kind == 2:
            file.unlink()


_KINDS = (body, body, body, title, summary, fact, fact, link, link, add, delete, rename, translate)
_OTHERS = (term, template, setting, label, page, lock, output, cache)
EDITS: list[Edit] = [*_KINDS, *_OTHERS]


def copied(folder: Path, into: Path) -> Path:
    """A project to try on."""
    shutil.copytree(folder, into, ignore=shutil.ignore_patterns("site", ".cache"))
    return into
