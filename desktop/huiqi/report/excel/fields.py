"""The columns of the lists to work with, and what stands in each for a measure."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from openpyxl.utils import get_column_letter

from huiqi.report.excel.layout import FIRST_ROW, Layout, where
from huiqi.report.excel.rules import NO, PROGRESS, YES
from huiqi.report.model import Item
from huiqi.report.printing import cautions, citations, department_names, joined
from huiqi.report.rowheight import extent
from huiqi.report.totals import left_out
from huiqi.report.wording import CERTAINTY_WORDS
from huiqi.report.workbook import Column, Content, Money

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
    return Money(
        amount.high, ("每年" if amount.years else "") + ("最高" if amount.kind == "ceiling" else ""), layout.cents
    )


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
        return "\n".join(f"· {question.asked}" for question in item.missing)
    return "\n".join(f"· {line}" for line in item.why.split("\n"))


def _deadline(item: Item, layout: Layout) -> date | str:
    return item.until or item.until_text


def _beside(lines: str) -> str:
    """Return lines one beside the other, so that what is read on the screen makes no row on paper higher."""
    return "；".join(line.rstrip("。") for line in lines.split("\n"))


def _sure(item: Item, layout: Layout) -> Content:
    return joined(CERTAINTY_WORDS[item.certainty], item.via_label)


_NUMBER = _field("序号", 5.4, lambda item, layout: layout.to_text(item), "居中链接")
_MEASURE = _field("措施", 13.6, lambda item, layout: item.title, "措施")
_DEADLINE = _field(DATE_COLUMN, 12.2, _deadline, "居中")
_CERTAINTY = _field("确定程度", 11.5, _sure)
_WHERE = _field("先找哪里", 12.5, lambda item, layout: where(item))
_PROGRESS = _field(PROGRESS_COLUMN, 8, lambda item, layout: PROGRESS[0], "居中填写")
_REMARK = Field(Column("备注", 24, "填写", printed=False), lambda item, layout: None)
_ASIDE = (
    Field(Column("部门", 12, "居中链接", printed=False), lambda item, layout: layout.to_department(item)),
    _aside("给谁", 24, lambda item, layout: item.recipients_label),
    _aside("怎么办理", 20, lambda item, layout: item.obtain_label),
    _aside("有效期说明", 26, lambda item, layout: item.until_text),
    _aside(
        "责任部门",
        90,
        lambda item, layout: department_names(item.departments, joint=item.joint, separator="、"),
    ),
    _aside("依据", 110, lambda item, layout: citations(item)),
)
_INDENT = 1.5
"""Digits by which sums keep off the border."""
_EXPLAINED, _AMOUNT = 2, 4
AVAILABLE = (
    _NUMBER,
    _MEASURE,
    _field("说明", 43, _explained),
    _field("能得到多少", 14, _how_much),
    _field(AMOUNT_COLUMN, 13, _figure, "金额"),
    _field(COUNTED_COLUMN, 8.4, _counted, "居中填写"),
    _DEADLINE,
    _CERTAINTY,
    _WHERE,
    _PROGRESS,
    _REMARK,
    _aside("为什么符合", 110, lambda item, layout: _beside(item.why)),
    *_ASIDE,
    _aside("与其他措施的关系", 180, lambda item, layout: _beside("\n".join(item.relations))),
)


def widened(fields: tuple[Field, ...], items: Iterable[Item], layout: Layout) -> tuple[Field, ...]:
    """Return the columns of the checklist with room for the longest of its sums, at the cost of the explanations."""
    sums = [figure for item in items if isinstance(figure := _figure(item, layout), Money)]
    total = Money(sum(layout.counted.values(), Decimal(0)), cents=layout.cents)
    needed = max(extent(f"{each.word} {each.amount:,.{2 * layout.cents}f}") for each in (*sums, total)) + _INDENT
    more = max(needed - fields[_AMOUNT].column.width, 0.0)
    changes = {_AMOUNT: more, _EXPLAINED: -more}
    return tuple(
        replace(field, column=replace(field.column, width=field.column.width + changes.get(place, 0.0)))
        for place, field in enumerate(fields)
    )


def _undecided(lacking: Field, gain: Field) -> tuple[Field, ...]:
    """Return the columns of a list of what is not there yet: what it lacks, and what it would give."""
    return (
        _NUMBER,
        _MEASURE,
        lacking,
        gain,
        _field("能得到多少", 20, _how_much),
        _DEADLINE,
        _CERTAINTY,
        _WHERE,
        Field(replace(_PROGRESS.column, printed=False), _PROGRESS.value),
        _REMARK,
        _aside("注意", 180, lambda item, layout: _beside(cautions(item))),
        *_ASIDE,
    )


TO_CONFIRM = _undecided(
    _field("还要弄清什么", 32, _lacking),
    _field("弄清以后可能得到什么", 33, lambda item, layout: item.summary),
)
ONE_STEP = _undecided(
    _field("还差什么", 27, _lacking),
    _field("做到以后可以得到什么", 38, lambda item, layout: item.summary),
)


def letter_of(title: str, fields: tuple[Field, ...] = AVAILABLE) -> str:
    """Return the letter of a column of a list, of the checklist if none is named."""
    return get_column_letter(next(n for n, field in enumerate(fields, start=1) if field.column.title == title))


def cells_of(title: str, count: int, fields: tuple[Field, ...] = AVAILABLE) -> str:
    """Return the cells of a column of a list with ``count`` entries; of one row where there are none."""
    letter = letter_of(title, fields)
    return f"{letter}{FIRST_ROW}:{letter}{FIRST_ROW + max(count, 1) - 1}"
