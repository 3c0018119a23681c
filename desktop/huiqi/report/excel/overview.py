"""The first sheet: for whom, on which day, how many, how much, how far, and where to go."""

from openpyxl.worksheet.worksheet import Worksheet

from huiqi.matching.model import Bucket
from huiqi.report.excel.blocks import Block
from huiqi.report.excel.charts import (
    MOST_DEPARTMENTS,
    Frame,
    add_bucket_chart,
    add_department_chart,
    department_title,
)
from huiqi.report.excel.layout import DEPARTMENTS, NOWHERE_TO_GO, SHEET_OF, Layout, Values
from huiqi.report.excel.page import height_of, set_up_breaks
from huiqi.report.excel.paging import Piece, filled, room
from huiqi.report.excel.rules import PROGRESS
from huiqi.report.excel.sums import known_number, known_total, number_of, total, what_is_left_out
from huiqi.report.model import BUCKET_LABELS, TO_RAISE
from huiqi.report.printing import PRODUCT, business_name, fingerprint_line
from huiqi.report.rowheight import height
from huiqi.report.steps import next_steps
from huiqi.report.sureness import sureness
from huiqi.report.workbook import (
    LONGEST_TEXT,
    SIZE,
    Content,
    Link,
    fit_row,
    merge,
    money_format,
    put,
    put_formula,
    row_height,
    set_widths,
)

_WIDTHS = (20.0, 16.0, 9.0, 9.0, 9.0, 3.0, *(12.0,) * 6)
_LAST, _WIDTH, _NAME_WIDTH = len(_WIDTHS), sum(_WIDTHS), sum(_WIDTHS[:2])
_COUNTS: dict[int, Bucket] = dict(enumerate(TO_RAISE, start=3))
"""The columns in which the table of the departments counts measures."""
NAME_CELL, DATE_CELL = "B2", "B3"
_SECTION_HEIGHT = 26
_CHART_COLUMNS = (7, 12)
_CHART_ROWS, _MOST_CHART_ROWS = 14, 18
"""The rows a chart covers beside a table, at least and at most."""
_USE = "一般只打印“可享受清单”和“按部门”两张；“不适用与原因”和“政策原文”留着查。在电脑上，蓝字带下划线的地方可以点。"


def fill(sheet: Worksheet, layout: Layout) -> Values:
    """Fill the sheet; return what its formulas come to."""
    report = layout.report
    set_widths(sheet, _WIDTHS)
    put(sheet, 1, 1, f"{PRODUCT} 结果单", "标题")
    sheet.row_dimensions[1].height = 32
    facts: list[tuple[str, Content]] = [
        ("单位名称", business_name(report, LONGEST_TEXT)),
        ("评估日期", report.on),
        *([("有多大把握", sure)] if (sure := sureness(report)) else ()),
        ("金额合计", "\n".join(report.totals) or "可享受的措施里，没有金额确定、可以相加的。"),
        ("下一步", "\n".join(f"{number}. {step}" for number, step in enumerate(next_steps(report), start=1))),
        ("怎么用", _USE),
    ]
    row = _facts(sheet, 2, facts)
    top = row + 1
    row = _buckets(sheet, top, layout)
    row, values = _progress(sheet, row + 1, layout)
    first, last = top + 2, top + 1 + len(BUCKET_LABELS)
    add_bucket_chart(sheet, first, last, _frame(top, row - 1))
    row, ends = _where_to_go(sheet, row + 1, layout)
    closing: list[tuple[str, Content]] = [
        ("重要提示", "\n".join(report.notices)),
        ("政策集", f"{report.policy_title}，版本 {report.policy_version}"),
        ("政策集校验码", report.policy_sha256[:12]),
        *([("核对码", fingerprint_line(report).removeprefix("核对码 "))] if report.fingerprint else ()),
    ]
    end = _facts(sheet, row + 2, closing)
    if height_of(sheet, range(max(ends, default=0) + 1, end)) > room(_WIDTH):
        ends.append(row)
    _section(sheet, row + 1, "请记住")
    set_up_breaks(sheet, _WIDTH, ends)
    return values


def charts_told(layout: Layout) -> tuple[str, ...]:
    """Return what each chart of the sheet shows, in words, for who cannot see it."""
    counts = [f"{label} {len(layout.report.bucket(bucket))} 项" for bucket, label in BUCKET_LABELS.items()]
    led = _led(layout)
    named = [f"{block.brief} {len(block.items)} 项" for block in led][:MOST_DEPARTMENTS]
    told = {"各类有多少项": counts, department_title(len(led)): named}
    return tuple(f"条形图，{title}：{'，'.join(said)}。" for title, said in told.items() if said)


def _facts(sheet: Worksheet, row: int, facts: list[tuple[str, Content]]) -> int:
    """Write lines of a label and a text as wide as the page; return the row after them."""
    for number, (label, content) in enumerate(facts, start=row):
        put(sheet, number, 1, label, "小标题")
        merge(sheet, number, (2, _LAST), content, "正文")
        fit_row(sheet, number, ((label, _WIDTHS[0]), (content, sum(_WIDTHS[1:]))))
    return row + len(facts)


def _section(sheet: Worksheet, row: int, title: str) -> None:
    put(sheet, row, 1, title, "节标题")
    sheet.row_dimensions[row].height = _SECTION_HEIGHT


def _heads(sheet: Worksheet, row: int, heads: dict[tuple[int, int], str]) -> None:
    """Write headings, each across its columns, first and last."""
    for columns, text in heads.items():
        merge(sheet, row, columns, text, "表头")
    sheet.row_dimensions[row].height = height(1, SIZE)


def _buckets(sheet: Worksheet, row: int, layout: Layout) -> int:
    """Write how many measures there are of each bucket; return the row after them."""
    _section(sheet, row, "一、各类有多少项")
    _heads(sheet, row + 1, {(1, 1): "归类", (2, 2): "项数", (3, 5): "在哪张表"})
    for number, (bucket, label) in enumerate(BUCKET_LABELS.items(), start=row + 2):
        put(sheet, number, 1, label, label)
        put(sheet, number, 2, len(layout.report.bucket(bucket)), "居中")
        merge(sheet, number, (3, 5), Link(SHEET_OF[bucket], SHEET_OF[bucket], 1), "居中链接")
        sheet.row_dimensions[number].height = height(1, SIZE)
    return row + 2 + len(BUCKET_LABELS)


def _progress(sheet: Worksheet, row: int, layout: Layout) -> tuple[int, Values]:
    """Write how far the claims have come, as formulas; return the row after them and what they come to."""
    _section(sheet, row, "二、办理进度（可享受清单）")
    _heads(sheet, row + 1, {(1, 1): "进度", (2, 2): "项数", (3, 5): "计入合计的金额（元）"})
    values: Values = {}
    for number, word in enumerate(PROGRESS, start=row + 2):
        put(sheet, number, 1, word, "居中")
        put_formula(sheet, number, 2, number_of(word), "居中")
        merge(sheet, number, (3, 5), None, "合计")
        put_formula(sheet, number, 3, total(word), "合计").number_format = money_format(cents=layout.cents)
        values |= {f"B{number}": known_number(layout, word), f"C{number}": known_total(layout, word)}
        sheet.row_dimensions[number].height = height(1, SIZE)
    last = row + 2 + len(PROGRESS)
    text = what_is_left_out(layout)
    merge(sheet, last, (1, 5), text, "说明行")
    fit_row(sheet, last, ((text, sum(_WIDTHS[:5])),))
    return last + 1, values


def _led(layout: Layout) -> list[Block]:
    """Return the departments with measures of their own, those with most first."""
    return sorted((block for block in layout.departments if block.items), key=lambda block: -len(block.items))


def _where_to_go(sheet: Worksheet, row: int, layout: Layout) -> tuple[int, list[int]]:
    """Write how much there is to raise where, with a chart beside, on a page of its own if there is any.

    Returns the row after, and the rows after which pages end.
    """
    _section(sheet, row, "三、各部门有多少项（多的在前）")
    led, ends = _led(layout), [row - 1]
    if not led:
        merge(sheet, row + 1, (1, 5), NOWHERE_TO_GO, "正文")
        fit_row(sheet, row + 1, ((NOWHERE_TO_GO, sum(_WIDTHS[:5])),))
        return row + 2, []
    _department_heads(sheet, row + 1, "部门")
    heights = [Piece(row_height([(block.brief, _NAME_WIDTH)])) for block in led]
    starts = filled(heights, room(_WIDTH), _SECTION_HEIGHT + height(1, SIZE), height(1, SIZE))
    last = row + 1
    for number, block in enumerate(led):
        last += 1
        if number in starts:
            ends.append(last - 1)
            _department_heads(sheet, last, "部门（续）")
            last += 1
        _department(sheet, last, block)
    bottom = max(last, row + _CHART_ROWS)
    columns: dict[int, Bucket] = {
        place: bucket for place, bucket in _COUNTS.items() if any(_count(block, bucket) for block in led)
    }
    add_department_chart(sheet, row + 1, len(led), columns, _frame(row + 1, min(bottom, row + _MOST_CHART_ROWS)))
    return bottom + 1, ends


def _department_heads(sheet: Worksheet, row: int, name: str) -> None:
    labels = {(place, place): BUCKET_LABELS[bucket] for place, bucket in _COUNTS.items()}
    _heads(sheet, row, {(1, 2): name, **labels})


def _frame(first: int, last: int) -> Frame:
    return (_CHART_COLUMNS[0], first), (_CHART_COLUMNS[1], last)


def _count(block: Block, bucket: Bucket) -> int:
    return sum(item.bucket == bucket for item in block.items)


def _department(sheet: Worksheet, row: int, block: Block) -> None:
    merge(sheet, row, (1, 2), block.brief, "正文")
    for column, bucket in _COUNTS.items():
        count = _count(block, bucket)
        put(sheet, row, column, Link(count, DEPARTMENTS, block.row) if count else None, "居中链接")
    fit_row(sheet, row, ((block.brief, _NAME_WIDTH),))
