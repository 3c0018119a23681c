"""Workbooks as zip files: made, taken apart, put together again with one part changed, or made to lie about themselves."""

import struct
import zlib
from collections.abc import Callable, Sequence
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

from openpyxl import Workbook

HEAD = ("部门", "电话", "地址", "窗口", "办公时间")
SHEET = "xl/worksheets/sheet1.xml"
SPREADSHEET = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'


def workbook(*rows: Sequence[object]) -> bytes:
    """A workbook of one sheet."""
    book, data = Workbook(), BytesIO()
    for row in rows:
        book.worksheets[0].append(row)
    book.save(data)
    return data.getvalue()


SOUND = workbook(HEAD, ("自治区商务厅", "0471-1234567", "政务中心二楼", "B12", "周一至周五"))


def parts(data: bytes) -> dict[str, bytes]:
    """The parts of a workbook by name."""
    with ZipFile(BytesIO(data)) as packed:
        return {name: packed.read(name) for name in packed.namelist()}


def packed(content: dict[str, bytes], method: int = ZIP_DEFLATED) -> bytes:
    """A zip file of these parts."""
    data = BytesIO()
    with ZipFile(data, "w", method) as target:
        for name, part in content.items():
            target.writestr(name, part)
    return data.getvalue()


def with_part(name: str, content: str | bytes, data: bytes = SOUND) -> bytes:
    """A workbook in which one part has another content."""
    return packed(parts(data) | {name: content.encode() if isinstance(content, str) else content})


def with_sheet(rows: str, before: str = "", after: str = "") -> bytes:
    """A workbook whose sheet holds this XML."""
    return with_part(SHEET, f"<worksheet {SPREADSHEET}>{before}<sheetData>{rows}</sheetData>{after}</worksheet>")


def text_cell(place: str, text: str) -> str:
    """The XML of a cell with a text in it."""
    return f'<c r="{place}" t="inlineStr"><is><t>{text}</t></is></c>'


HEADING = f'<row r="1">{text_cell("A1", "部门")}{text_cell("B1", "电话")}</row>'


def lying(name: str, content: bytes, claimed: int) -> bytes:
    """A workbook with a part that is said to be ``claimed`` bytes long, checksum included, and unpacks to far more."""
    data = with_part(name, content)
    truth = struct.pack("<LLL", zlib.crc32(content), len(_deflated(data, name)), len(content))
    lie = struct.pack("<LLL", zlib.crc32(content[:claimed]), len(_deflated(data, name)), claimed)
    assert data.count(truth) == 2
    return data.replace(truth, lie)


def _deflated(data: bytes, name: str) -> bytes:
    with ZipFile(BytesIO(data)) as source:
        return bytes(source.getinfo(name).compress_size)


def changed_headers(data: bytes, change: Callable[[bytearray, int], None]) -> bytes:
    """A zip file in which every entry of its directory was changed; ``change`` is given the bytes and where one begins."""
    raw, at = bytearray(data), data.find(b"PK\x01\x02")
    while at >= 0:
        change(raw, at)
        at = data.find(b"PK\x01\x02", at + 1)
    return bytes(raw)
