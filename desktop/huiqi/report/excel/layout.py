"""Where everything will stand in the workbook, known before anything is written, so that the sheets can lead to each other."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import TypeAlias

from huiqi.matching.model import Bucket
from huiqi.report.model import TO_RAISE, DepartmentGroup, Item, Report, Source
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
NO_DEPARTMENT = "文件没有列明责任部门"
NOWHERE_TO_GO = "没有要去部门办的事项。"

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
class DepartmentLines:
    """What stands at one department (None: at none), and from which row on."""

    row: int
    group: DepartmentGroup | None
    items: tuple[Item, ...]
    also: tuple[Item, ...]

    @property
    def name(self) -> str:
        """What the department is called."""
        return self.group.department.shown if self.group else NO_DEPARTMENT

    @property
    def rows(self) -> int:
        """How many rows it takes: its name, where it is, the measures, and those led by others."""
        return 1 + bool(self.group) + len(self.items) + bool(self.also)


@dataclass(frozen=True, slots=True)
class Layout:
    """The report with the places of its parts: items by measure, texts by measure, departments by measure."""

    report: Report
    numbers: Mapping[str, int]
    rows: Mapping[str, int]
    texts: tuple[TextLine, ...]
    text_rows: Mapping[str, int]
    departments: tuple[DepartmentLines, ...]
    department_rows: Mapping[str, int]
    counted: Mapping[str, Decimal]

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
    departments = tuple(_departments(report))
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
    """Return the department to go to first, and its local counterpart."""
    if not item.departments:
        return NO_DEPARTMENT
    first = item.departments[0]
    return f"{first.local}\n责任部门：{first.shown}" if first.local else first.shown


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


def _departments(report: Report) -> Iterator[DepartmentLines]:
    """Yield the departments with measures of their own, then what no department is named for, then those that join in."""
    groups = [(group, _active(group.items), _active(group.also)) for group in report.departments]
    owned = {item.measure for _, items, _ in groups for item in items}
    unowned = tuple(item for item in _active(report.items) if item.measure not in owned)
    parts: list[tuple[DepartmentGroup | None, tuple[Item, ...], tuple[Item, ...]]] = [
        *(part for part in groups if part[1]),
        *([(None, unowned, ())] if unowned else []),
        *(part for part in groups if part[2] and not part[1]),
    ]
    row = FIRST_ROW
    for group, items, also in parts:
        lines = DepartmentLines(row, group, items, also)
        yield lines
        row += lines.rows


def _active(items: Iterable[Item]) -> tuple[Item, ...]:
    """Return the items worth going for, the surest first."""
    return tuple(
        sorted((item for item in items if item.bucket in TO_RAISE), key=lambda item: TO_RAISE.index(item.bucket))
    )
