"""The totals: reckoned by the spreadsheet from what is filled in, and honest about what they leave out."""

from collections.abc import Iterable
from decimal import Decimal

from openpyxl.worksheet.worksheet import Worksheet

from huiqi.report.excel.fields import AVAILABLE
from huiqi.report.excel.layout import Layout, Values
from huiqi.report.excel.paging import printed_width
from huiqi.report.excel.rules import PROGRESS, YES
from huiqi.report.rowheight import height
from huiqi.report.totals import left_out
from huiqi.report.workbook import SIZE, fit_row, merge, money_format, put_formula

AMOUNTS, COUNTED, STATES = "清单金额", "清单计入", "清单进度"
"""The names by which formulas speak of the columns of the checklist."""
_TEXT_COLUMNS = (1, 4)
_PRINTED = [field.column for field in AVAILABLE if field.column.printed]


def total(word: str = "") -> str:
    """Return the formula of the sum of what counts, of one step of progress only if one is named."""
    step = f',{STATES},"{word}"' if word else ""
    return f'=SUMIFS({AMOUNTS},{COUNTED},"{YES}"{step})'


def number_of(word: str) -> str:
    """Return the formula of how many measures have come to a step."""
    return f'=COUNTIF({STATES},"{word}")'


def known_total(layout: Layout, word: str = "") -> Decimal:
    """Return what ``total`` comes to before anything is filled in."""
    begun = word in ("", PROGRESS[0])
    return sum(layout.counted.values(), Decimal(0)) if begun else Decimal(0)


def known_number(layout: Layout, word: str) -> int:
    """Return what ``number_of`` comes to before anything is filled in."""
    return len(layout.report.bucket("available")) if word == PROGRESS[0] else 0


def sum_up(sheet: Worksheet, layout: Layout, last: int, letter: str) -> tuple[int, Values]:
    """Write the totals two rows below a list; return the last row written, and what the formulas come to."""
    lines = [
        (f"合计（元）：只加“计入合计”为“{YES}”的 {len(layout.counted)} 项", ""),
        (f"其中{PROGRESS[-1]}", PROGRESS[-1]),
    ]
    values: Values = {}
    for row, (label, word) in enumerate(lines, start=last + 2):
        merge(sheet, row, _TEXT_COLUMNS, label, "小标题")
        cell = put_formula(sheet, row, ord(letter) - ord("A") + 1, total(word), "合计")
        cell.number_format = money_format(cents=layout.cents)
        values[f"{letter}{row}"] = known_total(layout, word)
        sheet.row_dimensions[row].height = height(1, SIZE)
    bottom = last + 2 + len(lines)
    text = what_is_left_out(layout)
    merge(sheet, bottom, (1, len(_PRINTED)), text, "说明行")
    fit_row(sheet, bottom, ((text, printed_width(_PRINTED)),))
    return bottom, values


def what_is_left_out(layout: Layout) -> str:
    """Say which figures are not in the total, and why; and what is not a figure at all."""
    reasons: dict[str, list[int]] = {}
    for item in layout.report.bucket("available"):
        if reason := left_out(item, layout.counted):
            reasons.setdefault(reason, []).append(layout.numbers[item.measure])
    parts = [f"{_list(numbers)}{reason}" for reason, numbers in reasons.items()]
    said = f"没有计入合计的：{'；'.join(parts)}。" if parts else ""
    return f"{said}没有写明金额的措施不在合计里。“最高”是上限，不是承诺的数；核实以后，可以改“金额”，再把“计入合计”改成“{YES}”。"


def _list(numbers: Iterable[int]) -> str:
    return f"第 {'、'.join(map(str, numbers))} 项"
