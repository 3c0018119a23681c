"""What every sheet has about it: a title, a line that says how to use it, and how it is printed."""

from collections.abc import Iterable, Iterator

from openpyxl.utils import get_column_letter
from openpyxl.worksheet.pagebreak import Break
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from huiqi.report.excel.layout import FIRST_ROW, HEAD_ROW, OVERVIEW
from huiqi.report.model import Report
from huiqi.report.printing import PRODUCT, business_name, fingerprint_line, joined, policy_line
from huiqi.report.rowheight import height, lines_of
from huiqi.report.workbook import Column, Link, merge, put

_NOTE_SIZE = 9
_DIGITS_ACROSS = 111
"""How many digits of our type go on a page from left to right; leaves room for a type wider than ours."""
_POINTS_DOWN = (8.27 - 0.6 - 0.55) * 72 * 0.96
"""How high the rows of a page may be together; leaves room for programs that round heights up."""
_NAME_IN_HEADER = 60
"""Characters: what a header may hold, 255, leaves room for three more texts."""


def head(sheet: Worksheet, title: str, note: str, columns: tuple[Column, ...]) -> None:
    """Write the title with a way back to the overview, and how to use the sheet, above the printed columns."""
    put(sheet, 1, 1, title, "标题")
    sheet.row_dimensions[1].height = 28
    printed = sum(column.printed for column in columns)
    put(sheet, 1, printed, Link("回到总览", OVERVIEW, 1), "返回")
    merge(sheet, 2, (1, printed), note, "说明行")
    width = sum(column.width for column in columns[:printed]) * 10.5 / _NOTE_SIZE
    sheet.row_dimensions[2].height = height(lines_of(note, width), _NOTE_SIZE)


def print_columns(sheet: Worksheet, columns: tuple[Column, ...], last_row: int) -> None:
    """Print the columns meant for paper, down to a row."""
    printed = sum(column.printed for column in columns)
    sheet.print_area = f"A1:{get_column_letter(printed)}{last_row}"


def set_up_page(sheet: Worksheet, report: Report) -> None:
    """Set the sheet up for printing: A4 landscape, as wide as the page, date, version and page number at the foot."""
    sheet.sheet_view.showGridLines = False
    setup, margins = sheet.page_setup, sheet.page_margins
    setup.paperSize, setup.orientation = 9, "landscape"
    setup.fitToWidth, setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
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
    """Print a sheet ``width`` digits wide at a fixed size, for only then pages end where they should: after these rows."""
    properties = sheet.sheet_properties.pageSetUpPr
    assert properties is not None
    properties.fitToPage = False
    sheet.page_setup.fitToWidth = sheet.page_setup.fitToHeight = None
    sheet.page_setup.scale = _scale(width)
    for row in breaks:
        sheet.row_breaks.append(Break(row))


def breaks_between(sheet: Worksheet, width: float, pieces: Iterable[range]) -> Iterator[int]:
    """Yield after which rows pages are to end, so that none of the pieces, rows that belong together, is torn."""
    room = _POINTS_DOWN * 100 / _scale(width)
    used = _height_of(sheet, range(1, HEAD_ROW + 1))
    for piece in pieces:
        high = _height_of(sheet, piece)
        if used + high > room and piece.start > FIRST_ROW:
            yield piece.start - 1
            used = _height_of(sheet, (HEAD_ROW,))
        used += high


def _scale(width: float) -> int:
    return int(100 * _DIGITS_ACROSS / width)


def _height_of(sheet: Worksheet, rows: Iterable[int]) -> float:
    heights: list[float | None] = [sheet.row_dimensions[row].height for row in rows]
    return sum(filter(None, heights))


def _literal(text: str) -> str:
    """Return a header text in which ``&`` is a letter, not a code."""
    return text.replace("&", "&&")
