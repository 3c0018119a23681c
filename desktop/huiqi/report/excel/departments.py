"""The sheet to take from door to door: a block for every department, with what to raise there."""

from openpyxl.worksheet.worksheet import Worksheet

from huiqi.report.excel.blocks import (
    BAND_SIZE,
    COLUMNS,
    NOTE,
    TITLES,
    Block,
    band_height,
    part_height,
    texts_of,
    title_of,
)
from huiqi.report.excel.layout import DEPARTMENTS, FIRST_ROW, HEAD_ROW, NOWHERE_TO_GO, Layout, Values
from huiqi.report.excel.page import head, print_rows, say_empty
from huiqi.report.excel.rules import TICKS, choose, mark_dates
from huiqi.report.model import BUCKET_LABELS, Item
from huiqi.report.workbook import SIZE, Content, merge, put, table

_PRINTED = sum(column.printed for column in COLUMNS)
_DATE_LETTER, _TICK_LETTER = "E", "H"


def fill(sheet: Worksheet, layout: Layout) -> Values:
    """Fill the sheet."""
    head(sheet, DEPARTMENTS, NOTE, COLUMNS)
    table(sheet, COLUMNS, (), HEAD_ROW)
    if not layout.departments:
        say_empty(sheet, COLUMNS, NOWHERE_TO_GO)
        return {}
    for block in layout.departments:
        _block(sheet, block, layout)
    last = layout.departments[-1].rows[-1]
    choose(sheet, f"{_TICK_LETTER}{FIRST_ROW}:{_TICK_LETTER}{last}", TICKS, "办了打勾")
    mark_dates(sheet, f"{_DATE_LETTER}{FIRST_ROW}:{_DATE_LETTER}{last}", f"${_DATE_LETTER}{FIRST_ROW}")
    sheet.auto_filter.ref = f"A{HEAD_ROW}:I{last}"
    print_rows(sheet, COLUMNS, last, (end for block in layout.departments for end in block.ends))
    return {}


def _block(sheet: Worksheet, block: Block, layout: Layout) -> None:
    """Write the block of one department."""
    _band(sheet, block.row, block.heading, "部门", block.name)
    if block.group:
        _band(sheet, block.row + 1, block.place, "正文", block.name)
    for number, part in enumerate(block.parts):
        row = block.row_of(number)
        if number and number in block.pages:
            _band(sheet, row - 1, block.heading_again, "部门", block.name)
        if isinstance(part, Item):
            _item(sheet, row, part, layout)
        else:
            _also(sheet, row, block, part, layout)
        put(sheet, row, _PRINTED + 1, block.name)
        sheet.row_dimensions[row].height = part_height(block, part)


def _band(sheet: Worksheet, row: int, text: str, style: str, name: str) -> None:
    """Write a text across the printed columns; the last column keeps the name, for the filter."""
    merge(sheet, row, (1, _PRINTED), text, style)
    put(sheet, row, _PRINTED + 1, name)
    sheet.row_dimensions[row].height = band_height(text, name, BAND_SIZE if style == "部门" else SIZE)


def _item(sheet: Worksheet, row: int, item: Item, layout: Layout) -> None:
    values: tuple[Content, ...] = (layout.to_item(item), *texts_of(item))
    for position, (column, value) in enumerate(zip(COLUMNS, values, strict=False), start=1):
        put(sheet, row, position, value, BUCKET_LABELS[item.bucket] if column.title == "归类" else column.style)


def _also(sheet: Worksheet, row: int, block: Block, part: tuple[Item | None, ...], layout: Layout) -> None:
    """Write measures led by others beside each other; the last takes what room is left."""
    for place, item in enumerate(part):
        first, last = TITLES[place] if place + 1 < len(part) else (TITLES[place][0], _PRINTED)
        text = title_of(layout.numbers[item.measure], item) if item else block.said_before(part[1])
        merge(sheet, row, (first, last), text, "正文")
