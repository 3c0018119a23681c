"""Reading a table out of an Excel workbook that anybody may have made: whatever is in it, there is a sentence for it."""

import math
import unicodedata
import warnings
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, time, timedelta
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from openpyxl import load_workbook

from huiqi.bounded import UnreadableFile, read_bounded
from huiqi.sentence import sentence, why

LARGEST = 5_000_000
LARGEST_UNPACKED = 10_000_000
"""Bytes of a file, and of all text that is packed in it. A list of fifty departments takes twenty thousand."""
MOST_PARTS, MOST_TAGS, MOST_TAGS_ASIDE = 500, 200_000, 10_000
"""Parts of a workbook, tags in all of them, and in those that hold no cells: styles, names."""
CELLS = ("xl/worksheets/", "xl/sharedStrings")
LONGEST_TEXT = 1000
MOST_ROWS, MOST_COLUMNS, MOST_SHEETS = 2000, 40, 20
HEADING_WITHIN = 20
"""The heading stands in one of these first rows."""
OLD_OR_LOCKED = b"\xd0\xcf\x11\xe0"
"""How an .xls file begins, and also an .xlsx file with a password."""
HUGE = sentence("展开以后过于庞大，没有打开；请把表格复制到一个新的工作簿里再试。")

Headings = Mapping[str, tuple[str, ...]]


class SheetError(ValueError):
    """A workbook cannot be used; the message is one sentence for the person: what, where, how to mend it."""


class _Refused(Exception):
    """Why a workbook is not opened, without its name."""


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
    try:
        tables = _repacked(read_bounded(file, LARGEST))
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # the library finds fault with styles, which are nothing to us
            book = load_workbook(tables, read_only=True, data_only=False, keep_links=False)
            found = next(filter(None, (_table(sheet, headings) for sheet in book.worksheets[:MOST_SHEETS])), None)
    except UnreadableFile as error:
        raise SheetError(sentence("{file}：{why}。", file=file, why=why(error))) from error
    except _Refused as error:
        raise SheetError(sentence("“{name}”{why}", name=file.name, why=why(error))) from error
    except Exception as error:  # of a damaged or hostile file the library raises whatever it stumbles over
        raise SheetError(
            sentence(
                "“{name}”不是 Excel 工作簿，或者已经损坏；请用 Excel 或 WPS 打开它，另存为 .xlsx 工作簿后再试。",
                name=file.name,
            )
        ) from error
    if found is None:
        raise SheetError(
            sentence(
                "“{name}”里没有找到表头，要有一行写着：{headings}；可以先生成一张空表，照着填。",
                name=file.name,
                headings="、".join(each[0] for each in headings.values()),
            )
        )
    return found


def _repacked(data: bytes) -> BytesIO:
    """Return the parts of a workbook that hold text, packed anew: nothing in it is larger or other than it says."""
    if data.startswith(OLD_OR_LOCKED):
        raise _Refused(sentence("加了密码，或者是旧的 .xls 格式；请去掉密码，另存为 .xlsx 后再试。"))
    with ZipFile(BytesIO(data)) as packed:
        parts = [part for part in packed.infolist() if part.filename.endswith((".xml", ".rels"))]
        if len(parts) > MOST_PARTS:
            raise _Refused(HUGE)
        texts = _texts(packed, parts)
    plain = BytesIO()
    with ZipFile(plain, "w", ZIP_STORED) as target:
        for name, text in texts.items():
            target.writestr(name, text)
    return plain


def _texts(packed: ZipFile, parts: list[ZipInfo]) -> dict[str, bytes]:
    """Return the texts of these parts by name, as long as they are not too much altogether."""
    texts: dict[str, bytes] = {}
    room, tags = LARGEST_UNPACKED, MOST_TAGS
    for part in parts:
        if part.compress_type not in (ZIP_STORED, ZIP_DEFLATED):  # the others unpack without end
            raise ValueError(part.compress_type)
        with packed.open(part) as stream:
            text = stream.read(room + 1)
        found = text.count(b"<")
        room, tags = room - len(text), tags - found
        if room < 0 or tags < 0 or (found > MOST_TAGS_ASIDE and not part.filename.startswith(CELLS)):
            raise _Refused(HUGE)
        if b"\0" in text or b"<!DOCTYPE" in text:  # no workbook declares entities, which multiply or lead out
            raise ValueError(part.filename)
        texts[part.filename] = text
    return texts


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
        return Cell(complaint=sentence("是公式，没有采用；请直接写文字。"))
    if kind == "e":
        return Cell(complaint=sentence("是错误值 {value}，没有采用；请直接写文字。", value=value))
    if isinstance(value, date | time | timedelta):
        return Cell(complaint=sentence("被当成了日期或时间，没有采用；请把单元格格式改成“文本”再写一遍。"))
    if isinstance(value, float) and not math.isfinite(value):
        return Cell(complaint=sentence("是一个大得没法用的数，没有采用；请直接写文字。"))
    text = str(int(value) if isinstance(value, float) and value.is_integer() else value)[:LONGEST_TEXT]
    return Cell(text) if text.strip() else None


def plain(text: str) -> str:
    """Return the text in half width and without blanks, as names are compared."""
    return "".join(unicodedata.normalize("NFKC", text).split())
