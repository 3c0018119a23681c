"""What the sheets of a workbook are made of: styles, cells, tables, and the file itself."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from io import BytesIO
from typing import Any, TypeAlias
from xml.sax.saxutils import quoteattr
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from openpyxl import Workbook
from openpyxl.cell.cell import Cell
from openpyxl.drawing.spreadsheet_drawing import SpreadsheetDrawing
from openpyxl.styles import Alignment, Border, Font, NamedStyle, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.utils.indexed_list import IndexedList
from openpyxl.worksheet._writer import WorksheetWriter
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.worksheet import Worksheet
from openpyxl.writer.excel import ExcelWriter

from huiqi.matching.model import Bucket
from huiqi.report.model import BUCKET_LABELS
from huiqi.report.printing import clean
from huiqi.report.rowheight import height, lines_of


@dataclass(frozen=True, slots=True)
class Link:
    """A value that leads to a place in the same workbook."""

    value: str | int
    sheet: str
    row: int

    @property
    def location(self) -> str:
        """The place as the programs write it."""
        return f"'{self.sheet}'!A{self.row}"


@dataclass(frozen=True, slots=True)
class Money:
    """A sum in CNY that is said with a word, 最高 or 每年; with ``cents`` also where it has none, as its column has some."""

    amount: Decimal
    word: str = ""
    cents: bool = False


Value: TypeAlias = str | int | Decimal | date | None
Content: TypeAlias = Value | Link | Money
Row: TypeAlias = tuple[Bucket | None, Sequence[Content]]
"""The values of a row of a table, and the bucket of the measure it is about."""
Cached: TypeAlias = Mapping[str, Mapping[str, int | Decimal]]
"""What formulas come to when the file is written, by sheet and cell; it is shown where nothing is reckoned."""

FONT = "Microsoft YaHei"
SIZE = 10.5
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
_LINK_COLOUR = "1F4E79"


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table: its heading, its width in digits, the style of its cells, whether it is printed."""

    title: str
    width: float
    style: str = "正文"
    printed: bool = True


def new_workbook() -> Workbook:
    """Return a workbook in our type and with our cell styles."""
    book = Workbook()
    book._fonts = IndexedList([Font(name=FONT, size=SIZE)])  # pyright: ignore[reportAttributeAccessIssue] - no public way
    for style in _styles():
        book.add_named_style(style)
    return book


def _styles() -> Iterable[NamedStyle]:
    """Yield the cell styles under the names a person sees in the program."""
    thin = Side(style="thin", color="A6A6A6")
    grid = Border(left=thin, right=thin, top=thin, bottom=thin)
    left = Alignment("left", "center", wrap_text=True)
    centre = Alignment("center", "center", wrap_text=True)
    number = Alignment("right", "center", indent=1)
    body, bold = Font(name=FONT, size=SIZE), Font(name=FONT, size=SIZE, bold=True)
    link = Font(name=FONT, size=SIZE, color=_LINK_COLOUR, underline="single")
    entry = PatternFill("solid", fgColor="FFFBEB")
    yield NamedStyle("标题", Font(name=FONT, size=16, bold=True), alignment=Alignment(vertical="center"))
    yield NamedStyle("节标题", Font(name=FONT, size=12, bold=True), alignment=Alignment(vertical="center"))
    yield NamedStyle("说明行", Font(name=FONT, size=SIZE, color="404040"), alignment=left)
    yield NamedStyle("表头", bold, PatternFill("solid", fgColor="D9D9D9"), grid, centre)
    yield NamedStyle("表头（不打印）", Font(name=FONT, size=SIZE), PatternFill("solid", fgColor="F2F2F2"), grid, centre)
    yield NamedStyle("小标题", bold, border=grid, alignment=left)
    yield NamedStyle("部门", Font(name=FONT, size=12, bold=True), PatternFill("solid", fgColor="D9D9D9"), grid, left)
    yield NamedStyle("正文", body, border=grid, alignment=left)
    yield NamedStyle("居中", body, border=grid, alignment=centre)
    yield NamedStyle("措施", bold, border=grid, alignment=left)
    yield NamedStyle("居中链接", link, border=grid, alignment=centre)
    yield NamedStyle("返回", link, alignment=Alignment("left", "center"))
    yield NamedStyle("金额", body, border=grid, alignment=number, number_format=money_format())
    yield NamedStyle("合计", bold, border=grid, alignment=number, number_format=money_format())
    yield NamedStyle("填写", body, entry, grid, left)
    yield NamedStyle("居中填写", body, entry, grid, centre)
    yield NamedStyle("勾选", Font(name=FONT, size=14), border=grid, alignment=centre)
    for bucket, label in BUCKET_LABELS.items():
        font, fill = bold if bucket == "available" else body, PatternFill("solid", fgColor=_FILLS[bucket])
        yield NamedStyle(label, font, fill, grid, centre)


def put(sheet: Worksheet, row: int, column: int, content: Content, style: str = "正文") -> Cell:
    """Write a value with a style; a text stays a text, whatever it begins with."""
    cell = sheet.cell(row, column)
    assert isinstance(cell, Cell)
    cell.style = style
    value = plain(content)
    if isinstance(value, str):
        _put_text(cell, value)
    else:
        cell.value = value
    if isinstance(content, Link):
        cell.hyperlink = Hyperlink(cell.coordinate, location=content.location)
    elif isinstance(content, Money):
        cell.number_format = money_format(content.word, cents=content.cents)
    elif isinstance(content, date):
        cell.number_format = "yyyy-mm-dd"
    return cell


def plain(content: Content) -> Value:
    """Return the value of a cell without where it leads to or how it is said."""
    if isinstance(content, Link):
        return content.value
    return content.amount if isinstance(content, Money) else content


def _put_text(cell: Cell, value: str) -> None:
    text = _ESCAPE.sub("_x005F_", clean(value))[:LONGEST_TEXT]
    cell.value = text or None
    if text:
        cell.data_type = "s"
    if text.startswith(_FORMULA_SIGNS):
        cell.quotePrefix = True


def money_format(word: str = "", *, cents: bool = False) -> str:
    """Return the number format of sums of money, all of a column with cents or all without."""
    digits = "#,##0.00" if cents else "#,##0"
    return f'"{word} "{digits}' if word else digits


def put_formula(sheet: Worksheet, row: int, column: int, formula: str, style: str) -> Cell:
    """Write a formula, which begins with ``=``."""
    cell = sheet.cell(row, column, formula)
    assert isinstance(cell, Cell)
    cell.style = style
    return cell


def merge(sheet: Worksheet, row: int, columns: tuple[int, int], content: Content, style: str) -> None:
    """Write one value across several columns, with the style of all of them."""
    first, last = columns
    for column in range(first, last + 1):
        put(sheet, row, column, content if column == first else None, style)
    if last > first:
        sheet.merged_cells.add(f"{get_column_letter(first)}{row}:{get_column_letter(last)}{row}")


def row_height(texts: Iterable[tuple[Content, float]], size: float = SIZE) -> float:
    """Return how high a row must be for its texts, each in a cell so many digits wide."""
    values = ((plain(content), width) for content, width in texts)
    lines = (lines_of(clean(value), width * SIZE / size) for value, width in values if isinstance(value, str))
    return height(max(lines, default=1), size)


def fit_row(sheet: Worksheet, row: int, texts: Iterable[tuple[Content, float]], size: float = SIZE) -> None:
    """Make the row as high as its tallest text needs; no program does so reliably on opening."""
    dimension = sheet.row_dimensions[row]
    dimension.height = max(row_height(texts, size), dimension.height or 0)  # pyright: ignore[reportUnknownArgumentType]


def set_widths(sheet: Worksheet, widths: Iterable[float]) -> None:
    """Set the widths of the first columns, in digits."""
    for position, width in enumerate(widths, start=1):
        sheet.column_dimensions[get_column_letter(position)].width = width


def table(sheet: Worksheet, columns: tuple[Column, ...], rows: Iterable[Row], top: int = 1) -> int:
    """Write a table with its heading in row ``top``, frozen and repeated, and a filter; return its last row.

    A bucket shades the cell that names it. The columns that are not printed must be the last ones.
    """
    set_widths(sheet, (column.width for column in columns))
    for position, column in enumerate(columns, start=1):
        put(sheet, top, position, column.title, "表头" if column.printed else "表头（不打印）")
    fit_row(sheet, top, ((column.title, column.width) for column in columns))
    last = top
    for last, row in enumerate(rows, start=top + 1):
        _put_row(sheet, last, columns, row)
    sheet.freeze_panes = f"A{top + 1}"
    sheet.auto_filter.ref = f"A{top}:{get_column_letter(len(columns))}{last}"
    sheet.print_title_rows = f"{top}:{top}"
    return last


def _put_row(sheet: Worksheet, number: int, columns: tuple[Column, ...], row: Row) -> None:
    bucket, values = row
    label = BUCKET_LABELS[bucket] if bucket else None
    for position, (column, value) in enumerate(zip(columns, values, strict=True), start=1):
        put(sheet, number, position, value, label if label and value == label else column.style)
    fit_row(sheet, number, zip(values, (column.width for column in columns), strict=True))


class _InMemory(ExcelWriter):
    """Makes every sheet in memory, where the library makes a temporary file that a crash leaves behind with all answers."""

    _archive: ZipFile

    def write_worksheet(self, ws: Any) -> None:
        """Do what the library does, without the file."""
        ws._drawing = SpreadsheetDrawing()
        ws._drawing.charts, ws._drawing.images = ws._charts, ws._images
        writer: Any = WorksheetWriter(ws, BytesIO())
        writer.write()
        ws._rels = writer._rels
        self._archive.writestr(ws.path[1:], writer.read())
        self.manifest.append(ws)


def serialise(book: Workbook, cached: Cached | None = None, told: Sequence[str] = ()) -> bytes:
    """Return the workbook as a zip file whose members bear no date of their own; formulas with what they come to.

    ``told`` says in words what the charts of the one sheet that has any show, in their order.
    """
    loose, packed = BytesIO(), BytesIO()
    with ZipFile(loose, "w", ZIP_STORED) as archive:
        _InMemory(book, archive).write_data()
    values = {f"xl/worksheets/sheet{n}.xml": (cached or {}).get(name, {}) for n, name in enumerate(book.sheetnames, 1)}
    with ZipFile(loose) as source, ZipFile(packed, "w") as target:
        for name in source.namelist():
            member = ZipInfo(name)
            member.compress_type = ZIP_DEFLATED
            member.create_system = 0
            data = _with_values(source.read(name), values.get(name, {}))
            target.writestr(member, _with_words(data, told) if name.startswith("xl/drawings/drawing") else data)
    return packed.getvalue()


def _with_words(xml: bytes, told: Sequence[str]) -> bytes:
    """Return a drawing with the words for each of its charts, which the library has no place for."""
    for number, words in enumerate(told, start=1):
        name = f'name="Chart {number}"'
        assert name.encode() in xml, f"there is no chart {number}"
        xml = xml.replace(name.encode(), f"{name} descr={quoteattr(clean(words))}".encode())
    return xml


def _with_values(xml: bytes, values: Mapping[str, int | Decimal]) -> bytes:
    """Return a sheet with the values of its formulas filled in, which the library leaves empty."""
    for place, value in values.items():
        cell = rf'(<c r="{place}"[^>]*><f>[^<]*</f>)<v(?: ?/>|></v>)'
        xml, found = re.subn(cell.encode(), rb"\g<1><v>%s</v>" % str(value).encode(), xml)
        assert found == 1, f"no formula stands in {place}"
    return xml
