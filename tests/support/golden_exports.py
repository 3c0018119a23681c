"""The golden workbooks as text. ``make golden`` writes them anew."""

from dataclasses import replace
from pathlib import Path

from whole_businesses import GOLDEN, business_report
from workbook_text import workbook_text

from huiqi.report.excel import render_excel

FOLDER = Path(__file__).parents[1] / "report" / "golden"


def golden_excel(name: str) -> str:
    """Return the workbook of a golden business as text; the digest of the set, which any change moves, is left out."""
    return workbook_text(render_excel(replace(business_report(name), policy_sha256="0" * 64)))


def main() -> None:
    """Write the golden files, and print which changed."""
    FOLDER.mkdir(exist_ok=True)
    for name in GOLDEN:
        file = FOLDER / f"{name}.xlsx.txt"
        old, new = file.read_text(encoding="utf-8") if file.exists() else "", golden_excel(name)
        file.write_text(new, encoding="utf-8", newline="\n")
        print(f"{file.name}: {'unchanged' if old == new else 'changed; git diff shows what'}")


if __name__ == "__main__":
    main()
