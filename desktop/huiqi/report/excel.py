"""The result as a workbook: a checklist to work with, and what it rests on."""

from collections.abc import Callable, Iterable, Iterator
from datetime import datetime, time
from pathlib import Path

from openpyxl import Workbook
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from huiqi.matching.model import Bucket
from huiqi.report.atomic import replacing
from huiqi.report.model import BUCKET_LABELS, TO_RAISE, DepartmentGroup, Item, Report
from huiqi.report.printing import (
    PRODUCT,
    business_name,
    cautions,
    citation,
    citations,
    department_names,
    joined,
    numbered,
    policy_line,
)
from huiqi.report.workbook import (
    LONGEST_TEXT,
    Column,
    Row,
    Value,
    fit_row,
    new_workbook,
    put,
    serialise,
    set_up_page,
    shade,
    table,
)

_TICKS = '"☐,☑"'


def write_excel(report: Report, path: Path) -> None:
    """Write the report as a workbook. Raises ExportError where the file cannot be written."""
    data = render_excel(report)
    with replacing(path) as temporary:
        temporary.write_bytes(data)


def render_excel(report: Report) -> bytes:
    """Return the report as a workbook; the same report gives the same bytes."""
    book = new_workbook()
    _describe(book, report)
    _overview(book.worksheets[0], report)
    for title, fill in _SHEETS.items():
        fill(book.create_sheet(title), report)
    for sheet in book.worksheets:
        set_up_page(sheet, report)
    return serialise(book)


def _describe(book: Workbook, report: Report) -> None:
    """Set the document properties, none of which depends on the clock."""
    properties = book.properties
    properties.creator = properties.lastModifiedBy = PRODUCT
    properties.title = f"{PRODUCT} 结果单：{business_name(report, 60)}"
    properties.subject = f"评估日期 {report.on_text}；{policy_line(report)}"
    properties.language = "zh-CN"
    properties.created = properties.modified = datetime.combine(report.on, time())


def _overview(sheet: Worksheet, report: Report) -> None:
    """Fill the first sheet: for whom, on which day, how many, how much, and what to keep in mind."""
    sheet.title = "总览"
    widths = (18.0, 84.0)
    for letter, width in zip("AB", widths, strict=True):
        sheet.column_dimensions[letter].width = width
    put(sheet, 1, 1, f"{PRODUCT} 结果单", "标题")
    sheet.row_dimensions[1].height = 32
    counts: list[tuple[Bucket | None, str, Value]] = [
        (bucket, label, f"{len(report.bucket(bucket))} 项") for bucket, label in BUCKET_LABELS.items()
    ]
    rows: list[tuple[Bucket | None, str, Value]] = [
        (None, "单位名称", business_name(report, LONGEST_TEXT)),
        (None, "评估日期", report.on),
        *counts,
        (None, "金额合计", "\n".join(report.totals)),
        *((None, "重要提示" if first else "", notice) for first, notice in _first_marked(report.notices)),
        (None, "政策集", f"{report.policy_title}，版本 {report.policy_version}"),
        (None, "政策集校验码", report.policy_sha256[:12]),
    ]
    for number, (bucket, label, value) in enumerate((row for row in rows if row[2]), start=2):
        head = put(sheet, number, 1, label, "小标题")
        if bucket:
            shade(head, bucket)
        put(sheet, number, 2, value)
        fit_row(sheet, number, ((label, widths[0]), (value, widths[1])))


def _first_marked(lines: tuple[str, ...]) -> Iterable[tuple[bool, str]]:
    return ((position == 0, line) for position, line in enumerate(lines))


_CHECKLIST = (
    Column("序号", 5, centred=True),
    Column("归类", 8, centred=True),
    Column("可以得到什么", 16),
    Column("说明", 25),
    Column("金额", 13),
    Column("为什么", 22),
    Column("有效期", 13),
    Column("截止日", 11, centred=True),
    Column("确定程度", 12),
    Column("责任部门", 15),
    Column("到哪里办", 13),
    Column("依据", 20),
    Column("办理打勾", 8.4, centred=True),
)


def _checklist(sheet: Worksheet, report: Report) -> None:
    """Fill the checklist: a row a measure, with a box to tick."""
    table(sheet, _CHECKLIST, ((item.bucket, _checklist_row(number, item)) for number, item in numbered(report)))
    tick = len(_CHECKLIST)
    ticks = [put(sheet, row, tick, "☐", "勾选").coordinate for row in range(2, len(report.items) + 2)]
    if ticks:
        validation = DataValidation("list", formula1=_TICKS, allow_blank=True, showErrorMessage=True)
        validation.errorTitle, validation.error = "办理打勾", "请选 ☐（未办）或 ☑（已办）。"
        validation.add(f"{ticks[0]}:{ticks[-1]}")
        sheet.add_data_validation(validation)
    sheet.freeze_panes = "D2"


def _checklist_row(number: int, item: Item) -> tuple[Value, ...]:
    warnings = cautions(item) if item.bucket in TO_RAISE else ""
    how = item.amount.how if item.amount else ""
    notes = (item.summary, f"算法：{how}" if how else "", f"注意：{warnings}" if warnings else "")
    return (
        number,
        BUCKET_LABELS[item.bucket],
        item.title,
        "\n".join(note for note in notes if note),
        _amount(item),
        item.why,
        item.until_text,
        item.until,
        joined(item.certainty_label, item.obtain_label, item.via_label),
        department_names(item.departments, joint=item.joint, separator="\n"),
        "\n".join(dict.fromkeys(line.local for line in item.departments if line.local)),
        citations(item),
        "☐",
    )


def _amount(item: Item) -> Value:
    """Return a number only for one sum of money known exactly, so that a column of numbers may be added up."""
    amount = item.amount
    if amount is None or amount.high is None or amount.years or item.bucket != "available":
        return item.amount_text
    return amount.high if amount.kind == "exact" and amount.counts else item.amount_text


_BY_DEPARTMENT = (
    Column("责任部门", 28),
    Column("到哪里办", 24),
    Column("序号", 5, centred=True),
    Column("归类", 8, centred=True),
    Column("可以得到什么", 32),
    Column("金额", 18),
    Column("有效期", 20),
    Column("分工", 10, centred=True),
)


def _by_department(sheet: Worksheet, report: Report) -> None:
    """Fill the sheet of what to raise where, with the items that stand under another department."""
    numbers = {item.measure: number for number, item in numbered(report)}
    table(sheet, _BY_DEPARTMENT, (row for group in report.departments for row in _department_rows(group, numbers)))


def _department_rows(group: DepartmentGroup, numbers: dict[str, int]) -> Iterator[Row]:
    """Yield the rows of one department, the surest measures first."""
    line = group.department
    where = "\n".join(part for part in (line.local, line.note) if part)
    entries = [*((item, "先找这里") for item in group.items), *((item, "会同") for item in group.also)]
    for item, part in sorted(entries, key=lambda entry: numbers[entry[0].measure]):
        if item.bucket in TO_RAISE:
            bucket = BUCKET_LABELS[item.bucket]
            number = numbers[item.measure]
            yield item.bucket, (line.shown, where, number, bucket, item.title, _amount(item), item.until_text, part)


_ANSWERS = (Column("部分", 16), Column("问题", 52), Column("回答", 46))


def _answers(sheet: Worksheet, report: Report) -> None:
    """Fill the sheet of what was answered, and what follows from it."""
    given = ((None, (answer.section, answer.label, answer.value)) for answer in report.answers)
    derived = ((None, ("由填报信息推算", "", line)) for line in report.derived)
    table(sheet, _ANSWERS, [*given, *derived])


_TEXTS = (
    Column("序号", 5, centred=True),
    Column("归类", 8, centred=True),
    Column("可以得到什么", 22),
    Column("出处", 24),
    Column("政策原文", 78),
    Column("不同之处与理解口径", 26),
)


def _texts(sheet: Worksheet, report: Report) -> None:
    """Fill the sheet of official texts: a row for every place at which a measure worth raising is printed."""
    raised = ((number, item) for number, item in numbered(report) if item.bucket in TO_RAISE)
    table(sheet, _TEXTS, (row for number, item in raised for row in _text_rows(number, item)))


def _text_rows(number: int, item: Item) -> Iterator[Row]:
    """Yield a row for every source of a measure."""
    for position, source in enumerate(item.sources):
        remarks = [f"另一处：{source.differs}"] if source.differs else []
        remarks += item.readings if position == 0 else ()
        label = BUCKET_LABELS[item.bucket]
        yield item.bucket, (number, label, item.title, citation(source), source.text, "\n".join(remarks))


_SHEETS: dict[str, Callable[[Worksheet, Report], None]] = {
    "清单": _checklist,
    "按部门": _by_department,
    "填报信息": _answers,
    "政策原文": _texts,
}
