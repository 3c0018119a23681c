"""The workbooks in LibreOffice: reckoned anew, heights compared with those it would choose, printed and drawn; ``make office``.

Writes to the folder named on the command line: the workbooks, their PDF, and every page as a picture, also in grey. Ends
with status 1 where a formula comes to something else, a row is lower than its text, type is smaller than 8 points, or a page
ends elsewhere. Not part of the tests, for it needs ``soffice`` and ``pdftoppm``.
"""

import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

sys.path.insert(0, str(Path(__file__).parent / "support"))
sys.path.insert(0, str(Path(__file__).parent / "report"))

import pypdfium2.raw as pdfium
import sample_report as sample
from businesses import answers_of, business_report
from golden_exports import WAYS
from openpyxl import load_workbook
from pypdfium2 import PdfDocument, PdfPage

from huiqi.matching.assessment import assess
from huiqi.policy.compiled import bundled
from huiqi.report.build import build_report
from huiqi.report.excel import render_excel
from huiqi.report.model import Item, Report

DPI = 80
SMALLEST = 8.0
"""Points of the smallest type on paper."""
ROUNDING = 0.5
"""Points by which LibreOffice may differ from a height it was given."""


def reports() -> dict[str, Report]:
    """Return the reports to look at: the golden businesses, and the ones that strain the layout."""
    found = {name: business_report(name) for name in WAYS}
    whole = found["convenience-store-chain"]
    return {
        **found,
        "hostile-and-long-name": sample.sample_report(),
        "all-available": all_in(whole, "available"),
        "none-available": all_in(whole, "not_applicable"),
        "all-lapsed": lapsed("convenience-store-chain"),
    }


def lapsed(name: str) -> Report:
    """Return the report of a business on a day on which nothing dated is in force any more."""
    return build_report(assess(bundled(), answers_of(bundled(), name), date(2030, 1, 1)))


def all_in(report: Report, bucket: str) -> Report:
    """Return the report with every measure in one bucket, under one department after the other."""
    items: tuple[Item, ...] = tuple(replace(item, bucket=bucket) for item in report.items)
    listed = sample.groups(items) if bucket == "available" else ()
    return replace(report, items=items, departments=listed, totals=())


def office(*arguments: str | Path, profile: Path) -> None:
    """Let LibreOffice convert files."""
    command = ["soffice", f"-env:UserInstallation={profile.as_uri()}", "--headless", *map(str, arguments)]
    subprocess.run(command, check=True, capture_output=True, timeout=600)


def ticked(data: bytes) -> tuple[bytes, dict[str, Decimal]]:
    """Return a workbook in which a clerk has filled in how far each measure is, and the sums by hand."""
    book = load_workbook(BytesIO(data))
    sheet = book["可享受清单"]
    steps = ("未办理", "已咨询", "已提交", "已到账")
    sums = dict.fromkeys(("", *steps), Decimal(0))
    last = int(re.findall(r"\d+", sheet.auto_filter.ref)[-1])
    for row in range(4, last + 1):
        step, counts = steps[row % 4], row % 3 > 0
        sheet[f"E{row}"], sheet[f"F{row}"], sheet[f"J{row}"] = row * 100.25, "是" if counts else "否", step
        for word in ("", step):
            sums[word] += Decimal(str(row * 100.25)) if counts else 0
    target = BytesIO()
    book.save(target)
    return target.getvalue(), sums


def wrong_sums(book: Path, sums: dict[str, Decimal]) -> Iterator[str]:
    """Yield the sums of a workbook, as LibreOffice saved it, that differ from those reckoned by hand."""
    sheets = load_workbook(book, data_only=True)
    rows = {row[0]: row[2] for row in sheets["总览"].iter_rows(values_only=True) if row[0] in sums}
    ends = [row for row in sheets["可享受清单"].iter_rows(values_only=True) if str(row[0]).startswith("合计（元）")]
    rows[""] = ends[0][4] if ends else 0  # an empty list has no totals
    for word, expected in sums.items():
        if round(Decimal(str(rows[word])), 2) != round(expected, 2):
            yield f"{book.stem}: {word or '合计'} {rows[word]}, not {expected}"


def without_heights(data: bytes) -> bytes:
    """Return a workbook whose rows have no height of their own, and no links, which would not be wrapped."""
    target = BytesIO()
    with ZipFile(BytesIO(data)) as source, ZipFile(target, "w", ZIP_DEFLATED) as archive:
        for name in source.namelist():
            xml = source.read(name)
            if name.startswith("xl/worksheets/sheet"):
                xml = re.sub(rb' (?:ht|customHeight)="[^"]*"|<hyperlinks>.*</hyperlinks>', b"", xml)
            archive.writestr(name, xml)
    return target.getvalue()


def low_rows(ours: Path, chosen: Path) -> Iterator[str]:
    """Yield the rows that are lower than LibreOffice would make them."""
    free = load_workbook(chosen)
    for sheet in load_workbook(ours).worksheets:
        for row in range(1, sheet.max_row + 1):
            given, needed = (book.row_dimensions[row].height for book in (sheet, free[sheet.title]))
            if given and needed and given < needed - ROUNDING:
                yield f"{ours.stem} {sheet.title} row {row}: {given} points, {needed} needed"


def sizes(page: PdfPage) -> set[float]:
    """Return the sizes of the type on a page, in points."""
    text, found = page.get_textpage(), set[float]()
    for place in range(text.count_chars()):
        matrix = pdfium.FS_MATRIX()
        pdfium.FPDFText_GetMatrix(text.raw, place, matrix)
        if pdfium.FPDFText_GetUnicode(text.raw, place) > ord(" "):
            found.add(round(pdfium.FPDFText_GetFontSize(text.raw, place) * (matrix.d or 1), 1))
    return found


def small_type(pdf: Path) -> Iterator[str]:
    """Yield the pages with type that is too small to read at ease."""
    with PdfDocument(pdf) as document:
        for number, page in enumerate(document, start=1):
            if (smallest := min(sizes(page), default=SMALLEST)) < SMALLEST:
                yield f"{pdf.stem} page {number}: type of {smallest} points"


def torn_pages(book: Path, pdf: Path) -> Iterator[str]:
    """Yield a complaint where LibreOffice ends pages elsewhere than the workbook does."""
    sheets = [sheet for sheet in load_workbook(book).worksheets if not sheet.print_area or ":" in sheet.print_area]
    expected = sum(len(sheet.row_breaks.brk) + 1 for sheet in sheets)
    with PdfDocument(pdf) as document:
        if len(document) != expected:
            yield f"{pdf.stem}: {len(document)} pages, not {expected}"


def convert(folder: Path, name: str, data: bytes, profile: Path) -> Iterator[str]:
    """Write, reckon, measure and draw one workbook; yield what is wrong with it."""
    path, work = folder / f"{name}.xlsx", folder / "work"
    path.write_bytes(data)
    filled, sums = ticked(data)
    (work / path.name).write_bytes(filled)
    office("--convert-to", "xlsx", "--outdir", folder / "reckoned", work / path.name, profile=profile)
    yield from wrong_sums(folder / "reckoned" / path.name, sums)
    (work / path.name).write_bytes(without_heights(data))
    office("--convert-to", "ods", "--outdir", work, work / path.name, profile=profile)
    office("--convert-to", "xlsx", "--outdir", folder / "chosen", work / f"{name}.ods", profile=profile)
    yield from low_rows(path, folder / "chosen" / path.name)
    office("--convert-to", "pdf", "--outdir", folder, path, profile=profile)
    yield from small_type(folder / f"{name}.pdf")
    yield from torn_pages(path, folder / f"{name}.pdf")
    for look in ((), ("-gray",)):
        target = folder / f"{name}{''.join(look)}"
        subprocess.run(["pdftoppm", "-r", str(DPI), "-png", *look, folder / f"{name}.pdf", target], check=True)


def main(folder: Path) -> int:
    """Convert every workbook and say what is wrong."""
    if missing := [program for program in ("soffice", "pdftoppm") if not shutil.which(program)]:
        print(
            f"{'、'.join(missing)} is not installed; on Debian or Ubuntu: apt-get install libreoffice-calc poppler-utils"
        )
        return 2
    shutil.rmtree(folder, ignore_errors=True)
    for name in ("work", "reckoned", "chosen"):
        (folder / name).mkdir(parents=True)
    found: list[str] = []
    for name, report in reports().items():
        found += convert(folder, name, render_excel(report), (folder / "profile").resolve())
        pages = len(list(folder.glob(f"{name}-[0-9]*.png")))
        print(f"{name:<24}{(folder / f'{name}.xlsx').stat().st_size / 1024:>8.1f} KiB{pages:>4} pages")
    print(
        "\n".join(found) or "every sum is right, no row is too low, no type too small, and pages end where they should"
    )
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
