"""Prints the release notes of a version: its section of CHANGELOG.md.

python -m installer.notes [VERSION]
"""

import re
import sys

from installer.product import ROOT, version


def notes(changelog: str, wanted: str) -> str:
    """Return what a changelog says of a version; raises SystemExit where it says nothing."""
    found = re.search(rf"^## \[{re.escape(wanted)}\].*?\n(.*?)(?=^## |\Z)", changelog, re.MULTILINE | re.DOTALL)
    if not found or not found[1].strip():
        raise SystemExit(f"CHANGELOG.md has no section [{wanted}]")
    return found[1].strip()


if __name__ == "__main__":
    print(notes((ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), sys.argv[1] if sys.argv[1:] else version()))
