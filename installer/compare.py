"""Says whether two machines made the same hand-outs: the same JSON, the same cells, the same text on the same pages.

python -m installer.compare EXPECTED_FOLDER FOUND_FOLDER
"""

import json
import sys
from collections.abc import Callable
from pathlib import Path

import openpyxl
from pypdf import PdfReader


def cells(file: Path) -> dict[str, list[object]]:
    """Return the values of a workbook, row by row, by sheet."""
    book = openpyxl.load_workbook(file)
    return {sheet.title: list(sheet.iter_rows(values_only=True)) for sheet in book.worksheets}


def pages(file: Path) -> list[str]:
    """Return the text of each page."""
    return [page.extract_text() for page in PdfReader(file).pages]


READ: dict[str, Callable[[Path], object]] = {
    ".json": lambda file: json.loads(file.read_text(encoding="utf-8")),
    ".xlsx": cells,
    ".pdf": pages,
}


def main(expected: Path, found: Path) -> None:
    """Compare every hand-out; raises SystemExit naming the one that differs."""
    files = sorted(expected.iterdir())
    if not files:
        raise SystemExit(f"{expected} is empty: nothing was compared")
    for file in files:
        other = found / file.name
        if not other.exists():
            raise SystemExit(f"{other} was not written")
        if READ[file.suffix](file) != READ[file.suffix](other):
            raise SystemExit(f"{other} differs from {file}")
    print(f"{found}: {len(files)} hand-outs as on this machine")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
