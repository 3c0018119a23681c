"""The names defined in the workbook, by which formulas and clerks speak of cells."""

from openpyxl import Workbook
from openpyxl.utils import absolute_coordinate
from openpyxl.workbook.defined_name import DefinedName

from huiqi.report.excel import fields, overview
from huiqi.report.excel.layout import CHECKLIST, OVERVIEW, Layout
from huiqi.report.excel.sums import AMOUNTS, COUNTED, STATES


def define_names(book: Workbook, layout: Layout) -> None:
    """Define the names of the checklist's columns, and of whom and which day the result is about."""
    count = len(layout.report.bucket("available"))
    columns = {AMOUNTS: fields.AMOUNT_COLUMN, COUNTED: fields.COUNTED_COLUMN, STATES: fields.PROGRESS_COLUMN}
    places = {name: (CHECKLIST, fields.cells_of(title, count)) for name, title in columns.items()}
    places |= {"单位名称": (OVERVIEW, overview.NAME_CELL), "评估日期": (OVERVIEW, overview.DATE_CELL)}
    for name, (sheet, cells) in places.items():
        book.defined_names[name] = DefinedName(name, attr_text=f"'{sheet}'!{absolute_coordinate(cells)}")
