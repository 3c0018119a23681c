"""Reading a table out of an Excel workbook that anybody may have made: whatever is in it, there is a sentence for it."""

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, time, timedelta
from pathlib import Path
from typing import Any
from zipfile import BadZipFile, ZipFile

from openpyxl import load_workbook

LARGEST = 5_000_000
LARGEST_UNPACKED = 30_000_000
"""Bytes of a file, and of all that is packed in it. A list of fifty departments takes ten thousand."""
MOST_PARTS = 500
MOST_ROWS, MOST_COLUMNS, MOST_SHEETS = 2000, 40, 20
HEADING_WITHIN = 20
"""The heading stands in one of these first rows."""
OLD_OR_LOCKED = b"\xd0\xcf\x11\xe0"
"""How an .xls file begins, and also an .xlsx file with a password."""
SAVE_AGAIN = "请用 Excel 或 WPS 打开它，另存为 .xlsx 工作簿后再试。"

Headings = Mapping[str, tuple[str, ...]]


class SheetError(ValueError):
    """A workbook cannot be used; the message is one sentence for the person: what, where, how to mend it."""


@dataclass(frozen=True, slots=True)
class Cell:
    """What a cell says as text, or the complaint why that cannot be told."""

    text: str = ""
    complaint: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """The rows under the heading by their number in the sheet, and whether there were too many."""

    rows: tuple[tuple[int, Mapping[str, Cell]], ...]
    cut: bool = False


def read_table(file: Path, headings: Headings) -> Table:
    """Return the first table whose heading has the first of ``headings`` and at least one other.

    ``headings`` gives for each column the names it may have; other columns are left out. Raises SheetError.
    """
    _check_packing(file)
    try:
        book = load_workbook(file, read_only=True, data_only=False, keep_links=False)
        try:
            found = next(filter(None, (_table(sheet, headings) for sheet in book.worksheets[:MOST_SHEETS])), None)
        finally:
            book.close()
    except OSError as error:
        raise _unreadable(file, error) from error
    except Exception as error:  # of a damaged or hostile file the library raises whatever it stumbles over
        raise SheetError(f"“{file.name}”不是 Excel 工作簿，或者已经损坏；{SAVE_AGAIN}") from error
    if found is None:
        names = "、".join(each[0] for each in headings.values())
        raise SheetError(f"“{file.name}”里没有找到表头，要有一行写着：{names}；可以先生成一张空表，照着填。")
    return found


def _check_packing(file: Path) -> None:
    """Refuse what is no workbook, has a password, or would unpack to something huge."""
    try:
        if file.stat().st_size > LARGEST:
            raise SheetError(f"“{file.name}”太大，最多 {LARGEST // 1_000_000} MB；请删去图片和多余的工作表后再试。")
        with file.open("rb") as raw:
            if raw.read(len(OLD_OR_LOCKED)) == OLD_OR_LOCKED:
                raise SheetError(f"“{file.name}”加了密码，或者是旧的 .xls 格式；请去掉密码，另存为 .xlsx 后再试。")
        with ZipFile(file) as packed:
            parts = packed.infolist()
    except OSError as error:
        raise _unreadable(file, error) from error
    except (BadZipFile, ValueError, NotImplementedError) as error:
        if isinstance(error, SheetError):
            raise
        raise SheetError(f"“{file.name}”不是 Excel 工作簿，或者已经损坏；{SAVE_AGAIN}") from error
    if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > LARGEST_UNPACKED:
        raise SheetError(f"“{file.name}”展开以后过于庞大，没有打开；请把表格复制到一个新的工作簿里再试。")


def _unreadable(file: Path, error: OSError) -> SheetError:
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return SheetError(f"找不到“{file}”，请检查它是否被移走或改名。")
    if isinstance(error, IsADirectoryError):
        return SheetError(f"“{file}”是一个文件夹，请选一个 .xlsx 工作簿。")
    if isinstance(error, PermissionError):
        return SheetError(f"打不开“{file}”：正被其他程序占用，或者没有读取的权限；请关闭 Excel、WPS 后再试。")
    return SheetError(f"读不了“{file}”（{error.strerror or error}），请换一个位置再试。")


def _table(sheet: Any, headings: Headings) -> Table | None:
    """Return the table of a sheet, or None where no row is a heading."""
    columns: dict[str, int] = {}
    rows: list[tuple[int, Mapping[str, Cell]]] = []
    sheet.reset_dimensions()  # what a file says of its own size need not be true
    for number, row in enumerate(sheet.iter_rows(max_col=MOST_COLUMNS), start=1):
        if number > (MOST_ROWS if columns else HEADING_WITHIN):
            return Table(tuple(rows), cut=True) if columns else None
        cells = [_cell(each) for each in row]
        if not columns:
            columns = _columns(cells, headings)
        elif any(cells):
            rows.append((number, {name: cells[place] or Cell() for name, place in columns.items()}))
    return Table(tuple(rows)) if columns else None


def _columns(cells: list[Cell | None], headings: Headings) -> dict[str, int]:
    """Return the place of each column named in a row; nothing unless the row is a heading."""
    places = {plain(cell.text): place for place, cell in reversed(list(enumerate(cells))) if cell}
    named = {column: [each for each in names if each in places] for column, names in headings.items()}
    found = {column: places[names[0]] for column, names in named.items() if names}
    return found if next(iter(headings)) in found and len(found) > 1 else {}


def _cell(cell: Any) -> Cell | None:
    """Return what a cell says; None when it says nothing."""
    value, kind = cell.value, getattr(cell, "data_type", "n")
    if value is None or value == "":
        return None
    if kind == "f":
        return Cell(complaint="是公式，没有采用；请直接写文字。")
    if kind == "e":
        return Cell(complaint=f"是错误值 {value}，没有采用；请直接写文字。")
    if isinstance(value, date | time | timedelta):
        return Cell(complaint="被当成了日期或时间，没有采用；请把单元格格式改成“文本”再写一遍。")
    if isinstance(value, float) and not value.is_integer():
        return Cell(str(value))
    text = str(int(value)) if isinstance(value, float) else str(value)
    return Cell(text) if text.strip() else None


def plain(text: str) -> str:
    """Return the text in half width and without blanks, as names are compared."""
    return "".join(unicodedata.normalize("NFKC", text).split())
