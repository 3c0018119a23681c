"""The lists to work with: what can be claimed, what is still open, and what is one step away."""

from openpyxl.worksheet.worksheet import Worksheet

from huiqi.report.excel.fields import (
    AMOUNT_COLUMN,
    AVAILABLE,
    COUNTED_COLUMN,
    DATE_COLUMN,
    ONE_STEP,
    PROGRESS_COLUMN,
    TO_CONFIRM,
    Field,
    cells_of,
    letter_of,
)
from huiqi.report.excel.layout import FIRST_ROW, HEAD_ROW, Layout, Values
from huiqi.report.excel.page import head, print_columns
from huiqi.report.excel.rules import (
    DATE_NOTE,
    PROGRESS,
    YES_OR_NO,
    choose,
    mark_dates,
    mark_progress,
    only_amounts,
)
from huiqi.report.excel.sums import sum_up
from huiqi.report.model import Item
from huiqi.report.workbook import Column, Row, table

_ON_SCREEN = "点“序号”看政策原文。浅灰表头的各栏只在屏幕上看，不打印。"


def fill_available(sheet: Worksheet, layout: Layout) -> Values:
    """Fill the checklist of what can be claimed, with its totals; return what these come to."""
    items = layout.report.bucket("available")
    note = f"办到哪一步，就在“进度”里选一下，合计自动算。{DATE_NOTE}{_ON_SCREEN}"
    last = _fill(sheet, layout, AVAILABLE, items, (f"可享受清单（{len(items)} 项）", note, "没有可以直接享受的措施。"))
    choose(sheet, cells_of(COUNTED_COLUMN, len(items)), YES_OR_NO, COUNTED_COLUMN)
    only_amounts(sheet, cells_of(AMOUNT_COLUMN, len(items)))
    bottom, values = sum_up(sheet, layout, last, letter_of(AMOUNT_COLUMN))
    print_columns(sheet, _columns(AVAILABLE), bottom)
    return values


def fill_to_confirm(sheet: Worksheet, layout: Layout) -> Values:
    """Fill the list of what is still open."""
    items = layout.report.bucket("to_confirm")
    note = f"弄清下面这些情况，就知道能不能享受；可以当场问清，改了答案再评估一次。{DATE_NOTE}{_ON_SCREEN}"
    _fill(sheet, layout, TO_CONFIRM, items, (f"待确认（{len(items)} 项）", note, "没有要再确认的措施。"))
    return {}


def fill_one_step(sheet: Worksheet, layout: Layout) -> Values:
    """Fill the list of what is one attainable step away."""
    items = layout.report.bucket("one_step")
    note = f"只差能够争取到的一步，做到了就符合条件。{DATE_NOTE}{_ON_SCREEN}"
    _fill(sheet, layout, ONE_STEP, items, (f"差一步（{len(items)} 项）", note, "没有只差一步的措施。"))
    return {}


def _columns(fields: tuple[Field, ...]) -> tuple[Column, ...]:
    return tuple(field.column for field in fields)


def _fill(
    sheet: Worksheet, layout: Layout, fields: tuple[Field, ...], items: tuple[Item, ...], words: tuple[str, str, str]
) -> int:
    """Fill a list with its title, note and rules; ``words`` ends with what to say where it is empty. Return the last row."""
    title, note, nothing = words
    columns = _columns(fields)
    rows: list[Row] = [(item.bucket, [field.value(item, layout) for field in fields]) for item in items]
    head(sheet, title, note, columns)
    last = table(sheet, columns, rows or [(None, [None, None, nothing, *[None] * (len(fields) - 3)])], HEAD_ROW)
    sheet.freeze_panes = f"C{FIRST_ROW}"
    print_columns(sheet, columns, last)
    if items:
        _set_rules(sheet, fields, len(items))
    return last


def _set_rules(sheet: Worksheet, fields: tuple[Field, ...], count: int) -> None:
    progress, dates = (cells_of(title, count, fields) for title in (PROGRESS_COLUMN, DATE_COLUMN))
    choose(sheet, progress, PROGRESS, PROGRESS_COLUMN)
    mark_progress(sheet, progress, f"${letter_of(PROGRESS_COLUMN, fields)}{FIRST_ROW}")
    mark_dates(sheet, dates, f"${letter_of(DATE_COLUMN, fields)}{FIRST_ROW}")
