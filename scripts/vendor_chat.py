"""Take from an installed `converse.js` what the chat page ships, and write what it is.

python scripts/vendor_chat.py NODE_MODULES FOLDER
"""

import gzip
import hashlib
import json
import re
import sys
from pathlib import Path

TAKEN = ("converse.min.js", "converse.min.css")
WORDS = "dist/chunkjs/locales/ar-LC_MESSAGES-converse-po.js"
HEAD = (
    "# Code of others that the chat page loads, as it was published. A test compares the digests.\n"
)
NOT_BUNDLED = ("", "converse.js", "prettier", "undici-types")
"""What npm installs besides: the package itself, and tools of its makers."""
BUNDLED = "converse.min.js holds parts of these packages.\n"
OTHERS = "And of these, whose texts are in the source named in vendored.yml:"
LICENCE = re.compile(r"(licen[cs]e|copying|notice)(\.(md|txt))?\Z", re.IGNORECASE)


def main(modules: Path, folder: Path) -> None:
    """Write all files of the folder."""
    package = modules / "converse.js"
    version = json.loads((package / "package.json").read_text(encoding="utf-8"))["version"]
    folder.mkdir(parents=True, exist_ok=True)
    for name in TAKEN:
        (folder / name).write_bytes((package / "dist" / name).read_bytes())
    (folder / "ar.json").write_text(words(package / WORDS), encoding="utf-8")
    (folder / "LICENSE").write_bytes((package / "LICENSE").read_bytes())
    (folder / "BUNDLED.txt").write_text(bundled(modules), encoding="utf-8")
    rows = [
        row(folder, "converse.min.js", "Converse.js", version, "dist/converse.min.js", loaded=True),
        row(
            folder,
            "converse.min.css",
            "Converse.js, styles",
            version,
            "dist/converse.min.css",
            loaded=True,
        ),
        row(folder, "ar.json", "Converse.js, Arabic words", version, f"the words in {WORDS}"),
    ]
    (folder / "vendored.yml").write_text(HEAD + "".join(rows), encoding="utf-8")


def words(file: Path) -> str:
    """The words of a locale, which the package holds as a script around a text of JSON."""
    found = re.search(r"JSON\.parse\('(.*)'\)", file.read_text(encoding="utf-8"), re.DOTALL)
    assert found, file
    text = found[1].replace("\\'", "'").replace("\\\\", "\\")
    return json.dumps(json.loads(text), ensure_ascii=False, indent=0, sort_keys=True) + "\n"


def bundled(modules: Path) -> str:
    """The licences of the packages that are part of converse.min.js, one after the other."""
    parts = []
    for package in sorted(modules.rglob("package.json")):
        about = json.loads(package.read_text(encoding="utf-8"))
        name = about.get("name", "")
        if not about.get("version") or name in NOT_BUNDLED or name.startswith("@types/"):
            continue
        texts = [each for each in sorted(package.parent.iterdir()) if LICENCE.match(each.name)]
        text = "\n".join(
            each.read_text(encoding="utf-8").strip() for each in texts if each.is_file()
        )
        line = f"{name} {about['version']}, {about.get('license', 'see below')}"
        parts.append(f"{line}\n{'-' * len(line)}\n{text}\n" if text else f"{line}\n")
    inner = json.loads(
        (modules / "converse.js/src/headless/package.json").read_text(encoding="utf-8")
    )
    others = ", ".join(sorted(each for each in inner["dependencies"] if each not in "".join(parts)))
    return f"{BUNDLED}\n" + "\n".join(dict.fromkeys(parts)) + f"\n{OTHERS}\n{others}\n"


def row(
    folder: Path, file: str, name: str, version: str, place: str, *, loaded: bool = False
) -> str:
    """The lines of a file in the list."""
    data = (folder / file).read_bytes()
    lines = [
        f"- file: {file}",
        f"  name: {name}",
        f"  version: {version}",
        f"  from: {place} of the npm package converse.js {version}",
        "  source: https://github.com/conversejs/converse.js",
        "  licence: MPL-2.0",
        "  text: LICENSE",
        "  notices: BUNDLED.txt",
        f"  sha256: {hashlib.sha256(data).hexdigest()}",
    ]
    if loaded:
        lines += ["  loaded: true", f"  compressed: {len(gzip.compress(data, 9))}"]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
