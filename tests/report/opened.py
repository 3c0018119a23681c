"""Workbooks opened again, and what stands in them."""

import re
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO

from openpyxl import load_workbook
from openpyxl.cell.cell import Cell
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from huiqi.report import excel
from huiqi.report.excel.layout import HEAD_ROW
from huiqi.report.model import Item, Report

from . import sample_report as sample

SHEETS = ["总览", "可享受清单", "待确认", "差一步", "不适用与原因", "按部门", "填报信息", "政策原文"]


LISTS = {"可享受清单": "available", "待确认": "to_confirm", "差一步": "one_step"}


def reopened(report: Report, *, values: bool = False) -> Workbook:
    return load_workbook(BytesIO(excel.render_excel(report)), data_only=values)


def cells(book: Workbook) -> Iterator[Cell]:
    return (cell for sheet in book.worksheets for row in sheet.iter_rows() for cell in row if cell.value is not None)


def column(sheet: Worksheet, title: str) -> list[Cell]:
    """The cells of a table below a heading, to its end."""
    place = next(cell.column for cell in sheet[HEAD_ROW] if cell.value == title)
    last = int(re.findall(r"\d+", sheet.auto_filter.ref)[-1])
    return [sheet.cell(row, place) for row in range(HEAD_ROW + 1, last + 1)]


def values(sheet: Worksheet, title: str) -> list[object]:
    return [cell.value for cell in column(sheet, title)]


def cell_of(sheet: Worksheet, title: str, measure: str) -> Cell:
    return column(sheet, title)[values(sheet, "措施").index(measure)]


def only(*items: Item) -> Report:
    return replace(sample.sample_report(), items=items, departments=sample.groups(items))


def target(book: Workbook, cell: Cell) -> Cell:
    sheet, place = re.fullmatch(r"'(.+)'!(\w+)", cell.hyperlink.location).groups()
    return book[sheet][place]


def bands(book: Workbook) -> list[str]:
    return [str(cell.value) for cell in column(book["按部门"], "序号") if isinstance(cell.value, str)]
