"""The XForm of a form of this library, made of its XLSForm by pyxform; checked where Java is."""

import io
import shutil
import sys
from pathlib import Path

from pyxform.xls2xform import convert

from dalil.forms.xlsform import xlsform
from dalil.load.load import load
from dalil.load.project import project


def main(name: str) -> int:
    """Print it, or say which forms there are."""
    forms = {each.id: each for each in load(project(Path())).forms}
    if name not in forms:
        print(f"No form {name}; there are: {', '.join(forms)}", file=sys.stderr)
        return 2
    java = shutil.which("java") is not None
    made = convert(xlsform=io.BytesIO(xlsform(forms[name])), file_type=".xlsx", validate=java)
    print(made.xform)
    for warning in made.warnings:
        print(warning, file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
