"""The result as a workbook: a checklist to work with, and what it rests on."""

from collections.abc import Callable
from datetime import datetime, time
from pathlib import Path

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from huiqi.report.atomic import Progress, replacing, tell
from huiqi.report.excel import answers, departments, lists, overview, rest, texts
from huiqi.report.excel.layout import (
    ANSWERS,
    CHECKLIST,
    DEPARTMENTS,
    ONE_STEP,
    OVERVIEW,
    REST,
    TEXTS,
    TO_CONFIRM,
    Layout,
    Values,
    plan,
)
from huiqi.report.excel.names import define_names
from huiqi.report.excel.page import set_up_page
from huiqi.report.model import Report
from huiqi.report.printing import PRODUCT, business_name, policy_line
from huiqi.report.workbook import new_workbook, serialise

_SHEETS: dict[str, Callable[[Worksheet, Layout], Values]] = {
    OVERVIEW: overview.fill,
    CHECKLIST: lists.fill_available,
    TO_CONFIRM: lists.fill_to_confirm,
    ONE_STEP: lists.fill_one_step,
    REST: rest.fill,
    DEPARTMENTS: departments.fill,
    ANSWERS: answers.fill,
    TEXTS: texts.fill,
}


def write_excel(report: Report, path: Path, progress: Progress | None = None) -> None:
    """Write the report as a workbook.

    Raises ExportError where the file cannot be written, and ExportCancelled, which is one, where ``progress`` says so.
    """
    data = render_excel(report, progress)
    with replacing(path) as temporary:
        temporary.write_bytes(data)


def render_excel(report: Report, progress: Progress | None = None) -> bytes:
    """Return the report as a workbook; the same report gives the same bytes. Raises ExportCancelled."""
    book, layout = new_workbook(), plan(report)
    book.remove(book.worksheets[0])
    _describe(book, report)
    cached: dict[str, Values] = {}
    for done, (title, fill) in enumerate(_SHEETS.items()):
        tell(progress, done / (len(_SHEETS) + 1))
        sheet = book.create_sheet(title)
        set_up_page(sheet, report)
        cached[title] = fill(sheet, layout)
    define_names(book, layout)
    tell(progress, len(_SHEETS) / (len(_SHEETS) + 1))
    data = serialise(book, cached, overview.charts_told(layout))
    tell(progress, 1.0)
    return data


def _describe(book: Workbook, report: Report) -> None:
    """Set the document properties, none of which depends on the clock or the machine."""
    properties = book.properties
    properties.creator = properties.lastModifiedBy = PRODUCT
    properties.title = f"{PRODUCT} 结果单：{business_name(report, 60)}"
    properties.subject = f"评估日期 {report.on_text}；{policy_line(report)}"
    properties.language = "zh-CN"
    properties.created = properties.modified = datetime.combine(report.on, time())
