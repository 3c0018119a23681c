"""The sheet to take from door to door: a block for every department, with what to raise there."""

from collections.abc import Iterator
from itertools import pairwise

from openpyxl.worksheet.worksheet import Worksheet

from huiqi.report.excel.layout import FIRST_ROW, HEAD_ROW, NOWHERE_TO_GO, DepartmentLines, Layout, Values
from huiqi.report.excel.page import breaks_between, head, print_columns, set_up_breaks
from huiqi.report.excel.rules import DATE_NOTE, TICKS, choose, mark_dates
from huiqi.report.model import BUCKET_LABELS, TO_RAISE, DepartmentGroup, Item
from huiqi.report.printing import joined
from huiqi.report.workbook import Column, Content, fit_row, merge, put, table

_COLUMNS = (
    Column("序号", 5.6, "居中链接"),
    Column("归类", 8, "居中"),
    Column("措施", 34, "措施"),
    Column("能得到多少", 34),
    Column("截止日", 16, "居中"),
    Column("怎么办理", 30),
    Column("一起负责的部门", 34),
    Column("办了打勾", 7, "勾选"),
    Column("部门", 56, printed=False),
)
_PRINTED = sum(column.printed for column in _COLUMNS)
_WIDTH = sum(column.width for column in _COLUMNS[:_PRINTED])
_DATE_LETTER, _TICK_LETTER = "E", "H"
_NOTE = "每个部门先写到哪里办，再列要提的事项，办一项勾一项；点“序号”回到清单（清单排过序的，按序号找）。"
_TO_WRITE_ON = "电话：＿＿＿＿＿＿＿＿＿＿　　地址：＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿"


def fill(sheet: Worksheet, layout: Layout) -> Values:
    """Fill the sheet."""
    head(sheet, "按部门", f"{_NOTE}{DATE_NOTE}在最右边的“部门”一栏里可以只看一个部门。", _COLUMNS)
    table(sheet, _COLUMNS, (), HEAD_ROW)
    for lines in layout.departments:
        _block(sheet, lines, layout)
    last = max((lines.row + lines.rows - 1 for lines in layout.departments), default=FIRST_ROW)
    if layout.departments:
        choose(sheet, f"{_TICK_LETTER}{FIRST_ROW}:{_TICK_LETTER}{last}", TICKS, "办了打勾")
        mark_dates(sheet, f"{_DATE_LETTER}{FIRST_ROW}:{_DATE_LETTER}{last}", f"${_DATE_LETTER}{FIRST_ROW}")
    else:
        _band(sheet, FIRST_ROW, NOWHERE_TO_GO, "正文", "")
    sheet.auto_filter.ref = f"A{HEAD_ROW}:I{last}"
    print_columns(sheet, _COLUMNS, last)
    pieces = (piece for lines in layout.departments for piece in _pieces(lines))
    set_up_breaks(sheet, _WIDTH, breaks_between(sheet, _WIDTH, pieces))
    return {}


def _pieces(lines: DepartmentLines) -> Iterator[range]:
    """Yield the rows of a block that stay on one page: its head with the first measure, then one measure after the other."""
    first = lines.row + 1 + bool(lines.group)
    starts = [lines.row, *range(first + 1, first + len(lines.items))]
    yield from (range(start, end) for start, end in pairwise([*starts, lines.row + lines.rows]))


def _block(sheet: Worksheet, lines: DepartmentLines, layout: Layout) -> None:
    """Write the block of one department."""
    row = lines.row
    _band(sheet, row, f"{lines.name}　　{_counts(lines)}", "部门", lines.name)
    if lines.group:
        row += 1
        _band(sheet, row, _place(lines.group), "正文", lines.name)
    for item in lines.items:
        row += 1
        _item(sheet, row, lines.name, item, layout)
    if lines.also:
        titles = "；".join(f"{layout.numbers[item.measure]} {item.title}" for item in lines.also)
        _band(sheet, row + 1, f"另有 {len(lines.also)} 项由别的部门牵头，这里一起负责：{titles}", "正文", lines.name)


def _band(sheet: Worksheet, row: int, text: str, style: str, name: str) -> None:
    """Write a text across the printed columns; the last column keeps the name, for the filter."""
    merge(sheet, row, (1, _PRINTED), text, style)
    put(sheet, row, _PRINTED + 1, name)
    fit_row(sheet, row, ((name, _COLUMNS[-1].width),))
    fit_row(sheet, row, ((text, _WIDTH),), 12 if style == "部门" else 10.5)


def _counts(lines: DepartmentLines) -> str:
    counts = {label: sum(item.bucket == bucket for item in lines.items) for bucket, label in _RAISED.items()}
    return "　".join(f"{label} {count} 项" for label, count in counts.items() if count)


_RAISED = {bucket: BUCKET_LABELS[bucket] for bucket in TO_RAISE}


def _place(group: DepartmentGroup) -> str:
    """Return where the department is to be found, what has changed about it, and lines to write on."""
    line = group.department
    place = f"到哪里办：{line.local}　　" if line.local else ""
    known = "　　".join(f"{label}：{text}" for label, text in line.contact.lines) if line.contact else ""
    return "\n".join((place + (known or _TO_WRITE_ON), *([f"说明：{line.note}"] if line.note else ())))


def _item(sheet: Worksheet, row: int, name: str, item: Item, layout: Layout) -> None:
    values: tuple[Content, ...] = (
        layout.to_item(item),
        BUCKET_LABELS[item.bucket],
        item.title,
        item.amount_text,
        item.until or item.until_text,
        joined(item.certainty_label, item.obtain_label, item.via_label),
        "\n".join(line.shown for line in item.departments[1:]),
        TICKS[0],
        name,
    )
    for position, (column, value) in enumerate(zip(_COLUMNS, values, strict=True), start=1):
        put(sheet, row, position, value, BUCKET_LABELS[item.bucket] if column.title == "归类" else column.style)
    fit_row(sheet, row, zip(values, (column.width for column in _COLUMNS), strict=True))
