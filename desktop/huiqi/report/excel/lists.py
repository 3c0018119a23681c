"""The lists to work with: what can be claimed, what is still open, and what is one step away."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from huiqi.report.excel.layout import FIRST_ROW, HEAD_ROW, Layout, Values, where
from huiqi.report.excel.page import head, print_columns
from huiqi.report.excel.rules import (
    DATE_NOTE,
    NO,
    PROGRESS,
    YES,
    choose,
    mark_dates,
    mark_progress,
    only_amounts,
)
from huiqi.report.excel.sums import sum_up
from huiqi.report.model import Item
from huiqi.report.printing import cautions, citations, department_names, joined
from huiqi.report.totals import left_out
from huiqi.report.workbook import Column, Content, Money, table

PROGRESS_COLUMN, COUNTED_COLUMN, AMOUNT_COLUMN, DATE_COLUMN = "进度", "计入合计", "金额（元）", "截止日"
"""The headings by which the columns with rules of their own are found."""


@dataclass(frozen=True, slots=True)
class Field:
    """A column of a list, and what stands in it for a measure."""

    column: Column
    value: Callable[[Item, Layout], Content]


def _field(title: str, width: float, value: Callable[[Item, Layout], Content], style: str = "正文") -> Field:
    return Field(Column(title, width, style), value)


def _aside(title: str, width: float, value: Callable[[Item, Layout], Content]) -> Field:
    """Return a column that is there to be read on the screen."""
    return Field(Column(title, width, printed=False), value)


def _how_much(item: Item, layout: Layout) -> Content:
    """Return the amount in words, and why its figure is not in the total."""
    reason = left_out(item, layout.counted) if item.bucket == "available" else ""
    return f"{item.amount_text}\n（不计入合计：{reason}）" if reason else item.amount_text


def _figure(item: Item, layout: Layout) -> Content:
    """Return the figure of money that comes to the applicant: an exact one or a ceiling, which says so."""
    amount = item.amount
    if amount is None or amount.high is None or not amount.counts or amount.kind not in ("exact", "ceiling"):
        return None
    return Money(amount.high, ("每年" if amount.years else "") + ("最高" if amount.kind == "ceiling" else ""))


def _counted(item: Item, layout: Layout) -> Content:
    """Tell whether the figure is in the total; nothing where there is none."""
    if item.measure in layout.counted:
        return YES
    return None if _figure(item, layout) is None else NO


def _explained(item: Item, layout: Layout) -> Content:
    """Return what the measure gives, how the amount was computed, and what to beware of."""
    how = item.amount.how if item.amount else ""
    beware = "\n".join(f"注意：{caution}" for caution in item.cautions)
    return "\n".join(part for part in (item.summary, f"算法：{how}" if how else "", beware) if part)


def _lacking(item: Item, layout: Layout) -> Content:
    """Return what is missing, without the words that every line would begin with."""
    if item.bucket == "to_confirm" and item.missing:
        return "\n".join(f"· {question.label}" for question in item.missing)
    return "\n".join(f"· {line}" for line in item.why.split("\n"))


def _deadline(item: Item, layout: Layout) -> date | str:
    return item.until or item.until_text


_NUMBER = _field("序号", 5, lambda item, layout: layout.to_text(item), "居中链接")
_MEASURE = _field("措施", 19, lambda item, layout: item.title, "措施")
_DEADLINE = _field(DATE_COLUMN, 12, _deadline, "居中")
_CERTAINTY = _field("确定程度", 12.5, lambda item, layout: joined(item.certainty_label, item.via_label))
_WHERE = _field("先找哪里", 22, lambda item, layout: where(item))
_PROGRESS = _field(PROGRESS_COLUMN, 8.5, lambda item, layout: PROGRESS[0], "居中填写")
_REMARK = _field("备注", 10, lambda item, layout: None, "填写")
_ASIDE = (
    Field(Column("部门", 12, "居中链接", printed=False), lambda item, layout: layout.to_department(item)),
    _aside("怎么办理", 20, lambda item, layout: item.obtain_label),
    _aside("有效期说明", 26, lambda item, layout: item.until_text),
    _aside(
        "责任部门",
        44,
        lambda item, layout: department_names(item.departments, joint=item.joint, separator="\n"),
    ),
    _aside("依据", 80, lambda item, layout: citations(item)),
)
_AVAILABLE = (
    _NUMBER,
    _MEASURE,
    _field("说明", 43, _explained),
    _field("能得到多少", 18, _how_much),
    _field(AMOUNT_COLUMN, 13, _figure, "金额"),
    _field(COUNTED_COLUMN, 5.6, _counted, "居中填写"),
    _DEADLINE,
    _CERTAINTY,
    _WHERE,
    _PROGRESS,
    _REMARK,
    _aside("为什么符合", 60, lambda item, layout: item.why),
    *_ASIDE,
    _aside("与其他措施的关系", 150, lambda item, layout: "\n".join(item.relations)),
)
_TO_CONFIRM = (
    _NUMBER,
    _MEASURE,
    _field("还要弄清什么", 38, _lacking),
    _field("弄清以后可能得到什么", 34, lambda item, layout: item.summary),
    _field("能得到多少", 18, _how_much),
    _DEADLINE,
    _CERTAINTY,
    _WHERE,
    _PROGRESS,
    _REMARK,
    _aside("注意", 110, lambda item, layout: cautions(item)),
    *_ASIDE,
)
_ONE_STEP = (
    _NUMBER,
    _MEASURE,
    _field("还差什么", 34, _lacking),
    _field("做到以后可以得到什么", 38, lambda item, layout: item.summary),
    _field("能得到多少", 18, _how_much),
    _DEADLINE,
    _CERTAINTY,
    _WHERE,
    _PROGRESS,
    _REMARK,
    _aside("注意", 110, lambda item, layout: cautions(item)),
    *_ASIDE,
)
_ON_SCREEN = "点“序号”看政策原文。浅灰表头的各栏只在屏幕上看，不打印。"


def fill_available(sheet: Worksheet, layout: Layout) -> Values:
    """Fill the checklist of what can be claimed, with its totals; return what these come to."""
    items = layout.report.bucket("available")
    note = f"办到哪一步，就在“进度”里选一下，合计自动算。{DATE_NOTE}{_ON_SCREEN}"
    last = _fill(sheet, layout, _AVAILABLE, items, (f"可享受清单（{len(items)} 项）", note, "没有可以直接享受的措施。"))
    for title, rule in ((COUNTED_COLUMN, _choose_counted), (AMOUNT_COLUMN, only_amounts)):
        rule(sheet, cells_of(title, len(items)))
    bottom, values = sum_up(sheet, layout, last, letter_of(AMOUNT_COLUMN))
    print_columns(sheet, _columns(_AVAILABLE), bottom)
    return values


def fill_to_confirm(sheet: Worksheet, layout: Layout) -> Values:
    """Fill the list of what is still open."""
    items = layout.report.bucket("to_confirm")
    note = f"弄清下面这些情况，就知道能不能享受；可以当场问清，改了答案再评估一次。{DATE_NOTE}{_ON_SCREEN}"
    _fill(sheet, layout, _TO_CONFIRM, items, (f"待确认（{len(items)} 项）", note, "没有要再确认的措施。"))
    return {}


def fill_one_step(sheet: Worksheet, layout: Layout) -> Values:
    """Fill the list of what is one attainable step away."""
    items = layout.report.bucket("one_step")
    note = f"只差能够争取到的一步，做到了就符合条件。{DATE_NOTE}{_ON_SCREEN}"
    _fill(sheet, layout, _ONE_STEP, items, (f"差一步（{len(items)} 项）", note, "没有只差一步的措施。"))
    return {}


def letter_of(title: str, fields: tuple[Field, ...] = _AVAILABLE) -> str:
    """Return the letter of a column of a list, of the checklist if none is named."""
    return get_column_letter(next(n for n, field in enumerate(fields, start=1) if field.column.title == title))


def cells_of(title: str, count: int, fields: tuple[Field, ...] = _AVAILABLE) -> str:
    """Return the cells of a column of a list with ``count`` entries; of one row where there are none."""
    letter = letter_of(title, fields)
    return f"{letter}{FIRST_ROW}:{letter}{FIRST_ROW + max(count, 1) - 1}"


def _columns(fields: tuple[Field, ...]) -> tuple[Column, ...]:
    return tuple(field.column for field in fields)


def _fill(
    sheet: Worksheet, layout: Layout, fields: tuple[Field, ...], items: tuple[Item, ...], words: tuple[str, str, str]
) -> int:
    """Fill a list with its title, note and rules; ``words`` ends with what to say where it is empty. Return the last row."""
    title, note, nothing = words
    columns = _columns(fields)
    rows = [(item.bucket, [field.value(item, layout) for field in fields]) for item in items]
    head(sheet, title, note, columns)
    last = table(sheet, columns, rows or [(None, [None, nothing, *[None] * (len(fields) - 2)])], HEAD_ROW)
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


def _choose_counted(sheet: Worksheet, cells: str) -> None:
    choose(sheet, cells, (YES, NO), COUNTED_COLUMN)
