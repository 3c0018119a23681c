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
    widened,
)
from huiqi.report.excel.layout import CHECKLIST, FIRST_ROW, HEAD_ROW, Layout, Values
from huiqi.report.excel.layout import ONE_STEP as NEAR
from huiqi.report.excel.layout import TO_CONFIRM as OPEN
from huiqi.report.excel.page import head, print_table, say_empty
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

_ON_SCREEN = "在电脑上，点“序号”看政策原文。"


def fill_available(sheet: Worksheet, layout: Layout) -> Values:
    """Fill the checklist of what can be claimed, with its totals; return what these come to."""
    items = layout.report.bucket("available")
    note = f"办到哪一步，在电脑上就在“进度”里选一下，合计自动算。{DATE_NOTE}{_ON_SCREEN}"
    fields = widened(AVAILABLE, items, layout)
    nothing = "现在没有可以直接享受的措施。经营情况变了，改了答案再测一次。"
    last = _fill(sheet, layout, fields, items, (f"{CHECKLIST}（{len(items)} 项）", note, nothing))
    if not items:
        return {}
    choose(sheet, cells_of(COUNTED_COLUMN, len(items)), YES_OR_NO, COUNTED_COLUMN)
    only_amounts(sheet, cells_of(AMOUNT_COLUMN, len(items)))
    bottom, values = sum_up(sheet, layout, last, letter_of(AMOUNT_COLUMN))
    print_table(sheet, _columns(fields), bottom, tail=bottom - last)
    return values


def fill_to_confirm(sheet: Worksheet, layout: Layout) -> Values:
    """Fill the list of what is still open."""
    items = layout.report.bucket("to_confirm")
    note = f"弄清下面这些情况，就知道能不能享受；可以当场问清，改了答案再测一次。{DATE_NOTE}{_ON_SCREEN}"
    nothing = "没有要再弄清的措施，这一张不用管。"
    last = _fill(sheet, layout, TO_CONFIRM, items, (f"{OPEN}（{len(items)} 项）", note, nothing))
    if items:
        print_table(sheet, _columns(TO_CONFIRM), last)
    return {}


def fill_one_step(sheet: Worksheet, layout: Layout) -> Values:
    """Fill the list of what is one attainable step away."""
    items = layout.report.bucket("one_step")
    note = f"只差能够争取到的一步，做到了就符合条件。{DATE_NOTE}{_ON_SCREEN}"
    nothing = "没有只差一步的措施，这一张不用管。"
    last = _fill(sheet, layout, ONE_STEP, items, (f"{NEAR}（{len(items)} 项）", note, nothing))
    if items:
        print_table(sheet, _columns(ONE_STEP), last)
    return {}


def _columns(fields: tuple[Field, ...]) -> tuple[Column, ...]:
    return tuple(field.column for field in fields)


def _fill(
    sheet: Worksheet, layout: Layout, fields: tuple[Field, ...], items: tuple[Item, ...], words: tuple[str, str, str]
) -> int:
    """Fill a list with its title, note and rules; ``words`` ends with what to say where it is empty. Return the last row."""
    title, note, nothing = words
    columns = _columns(fields)
    head(sheet, title, note, columns)
    rows: list[Row] = [(item.bucket, [field.value(item, layout) for field in fields]) for item in items]
    last = table(sheet, columns, rows, HEAD_ROW)
    sheet.freeze_panes = f"C{FIRST_ROW}"
    if items:
        _set_rules(sheet, fields, len(items))
    else:
        say_empty(sheet, columns, nothing)
    return last


def _set_rules(sheet: Worksheet, fields: tuple[Field, ...], count: int) -> None:
    progress, dates = (cells_of(title, count, fields) for title in (PROGRESS_COLUMN, DATE_COLUMN))
    choose(sheet, progress, PROGRESS, PROGRESS_COLUMN)
    mark_progress(sheet, progress, f"${letter_of(PROGRESS_COLUMN, fields)}{FIRST_ROW}")
    mark_dates(sheet, dates, f"${letter_of(DATE_COLUMN, fields)}{FIRST_ROW}")
