"""What every sheet has about it: a title, a line that says how to use it, and how it is printed."""

from collections.abc import Iterable
from itertools import pairwise

from openpyxl.utils import get_column_letter
from openpyxl.worksheet.pagebreak import Break
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from huiqi.report.excel.layout import FIRST_ROW, HEAD_ROW, OVERVIEW
from huiqi.report.excel.paging import Piece, head_heights, note_of, page_starts, printed_width, scale
from huiqi.report.model import Report
from huiqi.report.printing import PRODUCT, business_name, fingerprint_line, joined, policy_line
from huiqi.report.rowheight import height
from huiqi.report.workbook import SIZE, Column, Link, fit_row, merge, put

_EMPTY = height(1, SIZE)
"""How high a row is in which nothing stands."""
_NAME_IN_HEADER = 60
"""Characters: what a header may hold, 255, leaves room for three more texts."""


def head(sheet: Worksheet, title: str, note: str, columns: tuple[Column, ...]) -> None:
    """Write the title and how to use the sheet above the printed columns, and a way back to the overview beside them."""
    put(sheet, 1, 1, title, "标题")
    printed = sum(column.printed for column in columns)
    put(sheet, 1, printed + 1, Link("回到总览", OVERVIEW, 1), "返回")
    merge(sheet, 2, (1, printed), note_of(note, columns), "说明行")
    for row, high in enumerate(head_heights(note, columns), start=1):
        sheet.row_dimensions[row].height = high


def say_empty(sheet: Worksheet, columns: tuple[Column, ...], words: str) -> None:
    """Say in one line that there is nothing in a list; it is not printed, and a program that insists prints the words on top."""
    printed = sum(column.printed for column in columns)
    merge(sheet, FIRST_ROW, (1, printed), words, "正文")
    fit_row(sheet, FIRST_ROW, ((words, printed_width(columns)),))
    nothing = f"{get_column_letter(len(columns) + 2)}1"
    sheet.print_area = f"{nothing}:{nothing}"
    sheet.print_title_rows = None
    header = sheet.oddHeader
    assert header is not None
    header.center.text = _literal(words)


def print_table(sheet: Worksheet, columns: tuple[Column, ...], last: int, tail: int = 0) -> None:
    """Print the columns meant for paper, down to a row; the ``tail`` last rows stay with the one above them."""
    above = height_of(sheet, range(1, FIRST_ROW))
    ends = [*range(FIRST_ROW + 1, last + 1 - tail), last + 1]
    pieces = [Piece(height_of(sheet, range(*rows))) for rows in pairwise([FIRST_ROW, *ends])]
    starts = page_starts(pieces, printed_width(columns), above, height_of(sheet, (HEAD_ROW,)))
    print_rows(sheet, columns, last, (FIRST_ROW + start - 1 for start in starts))


def print_rows(sheet: Worksheet, columns: tuple[Column, ...], last: int, breaks: Iterable[int]) -> None:
    """Print the columns meant for paper, down to a row, with pages that end after some rows."""
    printed = sum(column.printed for column in columns)
    sheet.print_area = f"A1:{get_column_letter(printed)}{last}"
    set_up_breaks(sheet, printed_width(columns), breaks)


def set_up_page(sheet: Worksheet, report: Report) -> None:
    """Set the sheet up for printing: A4 landscape, as wide as the page, date, version and page number at the foot."""
    sheet.sheet_view.showGridLines = False
    sheet.sheet_format.defaultRowHeight, sheet.sheet_format.customHeight = _EMPTY, True
    setup, margins = sheet.page_setup, sheet.page_margins
    setup.paperSize, setup.orientation = 9, "landscape"
    setup.fitToWidth, setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=False)
    margins.left = margins.right = 0.35
    margins.top, margins.bottom, margins.header, margins.footer = 0.6, 0.55, 0.3, 0.25
    sheet.print_options.horizontalCentered = True
    header, footer = sheet.oddHeader, sheet.oddFooter
    assert header is not None
    assert footer is not None
    header.left.text = _literal(business_name(report, _NAME_IN_HEADER))
    header.right.text = _literal(f"{PRODUCT} {sheet.title}")
    footer.left.text = _literal(f"评估日期 {report.on_text}")
    footer.center.text = _literal(joined(policy_line(report), fingerprint_line(report)))
    footer.right.text = "第 &P 页 共 &N 页"


def set_up_breaks(sheet: Worksheet, width: float, breaks: Iterable[int]) -> None:
    """Print a sheet ``width`` digits wide as wide as the page, with pages that end after these rows.

    It is printed at a scale reckoned for that, since programs that fit a sheet to the page end pages where they please.
    """
    sheet.page_setup.scale = scale(width)
    for row in breaks:
        sheet.row_breaks.append(Break(row))


def height_of(sheet: Worksheet, rows: Iterable[int]) -> float:
    """Return how high rows are together, in points."""
    heights: list[float | None] = [sheet.row_dimensions[row].height for row in rows]
    return sum(_EMPTY if high is None else high for high in heights)


def _literal(text: str) -> str:
    """Return a header text in which ``&`` is a letter, not a code."""
    return text.replace("&", "&&")
