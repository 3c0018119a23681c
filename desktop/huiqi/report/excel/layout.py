"""Where everything will stand in the workbook, known before anything is written, so that the sheets can lead to each other."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import TypeAlias

from huiqi.matching.model import Bucket
from huiqi.report.excel.blocks import NO_DEPARTMENT, Block, blocks
from huiqi.report.model import TO_RAISE, Item, Report, Source
from huiqi.report.printing import numbered
from huiqi.report.totals import counted
from huiqi.report.workbook import Content, Link

OVERVIEW = "总览"
CHECKLIST = "可享受清单"
TO_CONFIRM = "待确认"
ONE_STEP = "差一步"
REST = "不适用与原因"
DEPARTMENTS = "按部门"
ANSWERS = "填报信息"
TEXTS = "政策原文"
SHEET_OF: dict[Bucket, str] = {
    "available": CHECKLIST,
    "to_confirm": TO_CONFIRM,
    "one_step": ONE_STEP,
    "not_applicable": REST,
    "expired": REST,
    "not_yet": REST,
}
HEAD_ROW = 3
"""The row of the headings, below the title of the sheet and the line that says how to use it."""
FIRST_ROW = HEAD_ROW + 1
NOWHERE_TO_GO = "没有要去部门办的事项。情况变了，改了答案再测一次。"

Values: TypeAlias = dict[str, int | Decimal]
"""What the formulas of a sheet come to, by cell."""


@dataclass(frozen=True, slots=True)
class TextLine:
    """A place at which a measure worth raising is printed; ``text_row`` is where the text of its provision stands."""

    item: Item
    source: Source
    text_row: int
    row: int


@dataclass(frozen=True, slots=True)
class Layout:
    """The report with the places of its parts: items by measure, texts by measure, departments by measure."""

    report: Report
    numbers: Mapping[str, int]
    rows: Mapping[str, int]
    texts: tuple[TextLine, ...]
    text_rows: Mapping[str, int]
    departments: tuple[Block, ...]
    department_rows: Mapping[str, int]
    counted: Mapping[str, Decimal]

    @property
    def cents(self) -> bool:
        """Whether an amount of what can be claimed has some, so that all are written with them."""
        amounts = (item.amount.high for item in self.report.bucket("available") if item.amount)
        return any(high is not None and high % 1 for high in amounts)

    def to_item(self, item: Item) -> Link:
        """Return the number of a measure, leading to its entry in a list."""
        return Link(self.numbers[item.measure], SHEET_OF[item.bucket], self.rows[item.measure])

    def to_text(self, item: Item) -> Content:
        """Return the number of a measure, leading to its official text."""
        row = self.text_rows.get(item.measure)
        number = self.numbers[item.measure]
        return Link(number, TEXTS, row) if row else number

    def to_department(self, item: Item) -> Content:
        """Return a way to all there is to raise at the department of a measure."""
        row = self.department_rows.get(item.measure)
        return Link("看这个部门", DEPARTMENTS, row) if row else None


def plan(report: Report) -> Layout:
    """Return where everything will stand."""
    texts = tuple(_texts(report))
    departments = tuple(blocks(report, FIRST_ROW))
    return Layout(
        report=report,
        numbers={item.measure: number for number, item in numbered(report)},
        rows=dict(_rows(report)),
        texts=texts,
        text_rows={line.item.measure: line.text_row for line in reversed(texts)},
        departments=departments,
        department_rows={item.measure: lines.row for lines in departments for item in lines.items},
        counted=counted(report.items),
    )


def where(item: Item) -> str:
    """Return where to go first: the local counterpart of the leading department, or this itself."""
    if not item.departments:
        return NO_DEPARTMENT
    first = item.departments[0]
    return first.local or first.shown


def rest_of(report: Report) -> tuple[Item, ...]:
    """Return the items there is nothing to do about now, in the order of the report."""
    return tuple(item for _, item in numbered(report) if item.bucket not in TO_RAISE)


def _rows(report: Report) -> Iterator[tuple[str, int]]:
    for items in (*(report.bucket(bucket) for bucket in TO_RAISE), rest_of(report)):
        for row, item in enumerate(items, start=FIRST_ROW):
            yield item.measure, row


def _texts(report: Report) -> Iterator[TextLine]:
    """Yield the places by provision, in the order in which the measures stand; each text is quoted once."""
    provisions: dict[str, dict[str, tuple[Item, Source]]] = {}
    for _, item in numbered(report):
        if item.bucket in TO_RAISE:
            for source in item.sources:
                places = provisions.setdefault(f"{source.provision}\n{source.text}", {})
                places.setdefault(item.measure, (item, source))
    row = FIRST_ROW
    for places in provisions.values():
        for place, (item, source) in enumerate(places.values()):
            yield TextLine(item, source, text_row=row, row=row + place)
        row += len(places)
