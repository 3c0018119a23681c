"""What the sheets of the workbook are made of: cells, tables, pages, and the file itself."""

import math
import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from io import BytesIO
from typing import TypeAlias
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from openpyxl import Workbook
from openpyxl.cell.cell import Cell
from openpyxl.styles import Alignment, Border, Font, NamedStyle, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.utils.indexed_list import IndexedList
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet
from openpyxl.writer.excel import ExcelWriter

from huiqi.matching.model import Bucket
from huiqi.report.model import BUCKET_LABELS, Report
from huiqi.report.printing import PRODUCT, business_name, clean, policy_line

Value: TypeAlias = str | int | Decimal | date | None
Row: TypeAlias = tuple[Bucket | None, tuple[Value, ...]]
"""The values of a row of a table, and the bucket of the measure it is about."""

_FONT = "Microsoft YaHei"
_SIZE = 10.5
_LINE = 16.0
_PADDING = 1.2
_FULL_WIDTH, _HALF_WIDTH = 1.75, 1.05
"""Column widths count digits of the default font, 8 pixels wide; a Chinese character takes 14."""
_TALLEST_ROW = 409.0
LONGEST_TEXT = 16_000
"""Half of what a cell may hold, since a rare character counts twice."""
_FORMULA_SIGNS = ("=", "+", "-", "@")
_ESCAPE = re.compile("_(?=x[0-9A-Fa-f]{4}_)")
_FILLS: dict[Bucket, str] = {
    "available": "D9EAD3",
    "one_step": "FFF2CC",
    "to_confirm": "DDEBF7",
    "not_applicable": "EDEDED",
    "expired": "EDEDED",
    "not_yet": "EDEDED",
}


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table: its heading, its width in digits, whether its cells are centred."""

    title: str
    width: float
    centred: bool = False


def serialise(book: Workbook) -> bytes:
    """Return the workbook as a zip file whose members bear no date of their own."""
    loose, packed = BytesIO(), BytesIO()
    with ZipFile(loose, "w", ZIP_STORED) as archive:
        ExcelWriter(book, archive).write_data()
    with ZipFile(loose) as source, ZipFile(packed, "w") as target:
        for name in source.namelist():
            member = ZipInfo(name)
            member.compress_type = ZIP_DEFLATED
            member.create_system = 0
            target.writestr(member, source.read(name))
    return packed.getvalue()


def new_workbook() -> Workbook:
    """Return a workbook in our type and with our cell styles."""
    book = Workbook()
    book._fonts = IndexedList([Font(name=_FONT, size=_SIZE)])  # pyright: ignore[reportAttributeAccessIssue] - no public way
    for style in _styles():
        book.add_named_style(style)
    return book


def _styles() -> tuple[NamedStyle, ...]:
    """Return the cell styles under the names a person sees in the program."""
    thin = Side(style="thin", color="A6A6A6")
    grid = Border(left=thin, right=thin, top=thin, bottom=thin)
    left = Alignment("left", "top", wrap_text=True)
    body, bold = Font(name=_FONT, size=_SIZE), Font(name=_FONT, size=_SIZE, bold=True)
    centre = Alignment("center", "top", wrap_text=True)
    middle = Alignment("center", "center", wrap_text=True)
    return (
        NamedStyle("标题", Font(name=_FONT, size=16, bold=True), alignment=Alignment(vertical="center")),
        NamedStyle("表头", bold, PatternFill("solid", fgColor="D9D9D9"), grid, middle),
        NamedStyle("小标题", bold, border=grid, alignment=left),
        NamedStyle("正文", body, border=grid, alignment=left),
        NamedStyle("居中", body, border=grid, alignment=centre),
        NamedStyle("勾选", Font(name=_FONT, size=14), border=grid, alignment=centre),
    )


def put(sheet: Worksheet, row: int, column: int, value: Value, style: str = "正文") -> Cell:
    """Write a value with a style; a text stays a text, whatever it begins with."""
    cell = sheet.cell(row, column)
    assert isinstance(cell, Cell)
    cell.style = style
    if isinstance(value, str):
        text = _ESCAPE.sub("_x005F_", clean(value))[:LONGEST_TEXT]
        cell.value = text
        cell.data_type = "s"
        if text.startswith(_FORMULA_SIGNS):
            cell.quotePrefix = True
        return cell
    cell.value = value
    if isinstance(value, Decimal):
        cell.number_format = '#,##0"元"' if value == value.to_integral_value() else '#,##0.00"元"'
    elif isinstance(value, date):
        cell.number_format = "yyyy-mm-dd"
    return cell


def shade(cell: Cell, bucket: Bucket) -> None:
    """Give the cell the soft fill of its bucket, and bold type to what is available."""
    cell.fill = PatternFill("solid", fgColor=_FILLS[bucket])
    if bucket == "available":
        cell.font = Font(name=_FONT, size=_SIZE, bold=True)


def _lines(text: str, width: float) -> int:
    """Estimate how many lines a text takes in a column, from the widths of its characters."""
    room = max(width - _PADDING, 2)
    return sum(max(1, math.ceil(_extent(paragraph) / room)) for paragraph in text.split("\n"))


def _extent(text: str) -> float:
    return sum(_FULL_WIDTH if unicodedata.east_asian_width(char) in "WFA" else _HALF_WIDTH for char in text)


def fit_row(sheet: Worksheet, row: int, texts: Iterable[tuple[Value, float]]) -> None:
    """Make the row as high as its tallest text needs; no program does so reliably on opening."""
    lines = max((_lines(value, width) for value, width in texts if isinstance(value, str)), default=1)
    sheet.row_dimensions[row].height = min(lines * _LINE + 5, _TALLEST_ROW)


def table(sheet: Worksheet, columns: tuple[Column, ...], rows: Iterable[Row]) -> None:
    """Write a table with a frozen, repeated heading and a filter; a bucket shades the cell that names it."""
    for position, column in enumerate(columns, start=1):
        sheet.column_dimensions[get_column_letter(position)].width = column.width
        put(sheet, 1, position, column.title, "表头")
    fit_row(sheet, 1, ((column.title, column.width) for column in columns))
    for number, (bucket, values) in enumerate(rows, start=2):
        for position, (column, value) in enumerate(zip(columns, values, strict=True), start=1):
            cell = put(sheet, number, position, value, "居中" if column.centred else "正文")
            if bucket and value == BUCKET_LABELS[bucket]:
                shade(cell, bucket)
        fit_row(sheet, number, zip(values, (column.width for column in columns), strict=True))
    sheet.freeze_panes = "A2"
    sheet.auto_filter.ref = sheet.dimensions
    sheet.print_title_rows = "1:1"


def set_up_page(sheet: Worksheet, report: Report) -> None:
    """Set the sheet up for printing: A4 landscape, as wide as the page, date, version and page number at the foot."""
    sheet.sheet_view.showGridLines = False
    setup, margins = sheet.page_setup, sheet.page_margins
    setup.paperSize, setup.orientation = 9, "landscape"
    setup.fitToWidth, setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    margins.left = margins.right = 0.4
    margins.top, margins.bottom, margins.header, margins.footer = 0.65, 0.65, 0.3, 0.3
    sheet.print_options.horizontalCentered = True
    header, footer = sheet.oddHeader, sheet.oddFooter
    assert header is not None
    assert footer is not None
    header.left.text = _literal(business_name(report, 60))
    header.right.text = _literal(f"{PRODUCT} {sheet.title}")
    footer.left.text = _literal(f"评估日期 {report.on_text}")
    footer.center.text = _literal(policy_line(report))
    footer.right.text = "第 &P 页 共 &N 页"


def _literal(text: str) -> str:
    """Return a header text in which ``&`` is a letter, not a code."""
    return text.replace("&", "&&")
