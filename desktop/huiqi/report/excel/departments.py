"""The sheet to take from door to door: a block for every department, with what to raise there."""

from openpyxl.worksheet.worksheet import Worksheet

from huiqi.report.excel.blocks import (
    BAND_SIZE,
    COLUMNS,
    NOTE,
    TITLES,
    Block,
    part_height,
    texts_of,
    title_of,
)
from huiqi.report.excel.layout import DEPARTMENTS, FIRST_ROW, HEAD_ROW, NOWHERE_TO_GO, Layout, Values
from huiqi.report.excel.page import head, print_rows, say_empty
from huiqi.report.excel.paging import printed_width
from huiqi.report.excel.rules import TICKS, choose, mark_dates
from huiqi.report.model import BUCKET_LABELS, Item
from huiqi.report.workbook import Content, Link, merge, put, row_height, table

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
    size = {"部门": BAND_SIZE}.get(style, 10.5)
    sheet.row_dimensions[row].height = row_height([(text, printed_width(COLUMNS))], size)


def _item(sheet: Worksheet, row: int, item: Item, layout: Layout) -> None:
    values: tuple[Content, ...] = (layout.to_item(item), *texts_of(item))
    for position, (column, value) in enumerate(zip(COLUMNS, values, strict=False), start=1):
        put(sheet, row, position, value, BUCKET_LABELS[item.bucket] if column.title == "归类" else column.style)


def _also(sheet: Worksheet, row: int, block: Block, part: tuple[Item | None, ...], layout: Layout) -> None:
    """Write measures led by others beside each other, each leading to its entry; the last takes what room is left."""
    for place, item in enumerate(part):
        first, last = TITLES[place] if place + 1 < len(part) else (TITLES[place][0], _PRINTED)
        content: Content = block.said_of_also
        if item is not None:
            to = layout.to_item(item)
            content = Link(title_of(layout.numbers[item.measure], item), to.sheet, to.row)
        merge(sheet, row, (first, last), content, "正文" if item is None else "链接")
