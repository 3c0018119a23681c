"""A workbook as text, a line a row: every cell with its value, style and format, and all that is set beside them."""

from collections.abc import Iterator
from io import BytesIO
from typing import Any

from openpyxl import load_workbook
from openpyxl.cell.cell import Cell
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

PLAIN = ("正文", "General")


def workbook_text(data: bytes) -> str:
    """Return a workbook as text."""
    book, values = load_workbook(BytesIO(data)), load_workbook(BytesIO(data), data_only=True)
    lines = [*_properties(book)]
    for sheet in book.worksheets:
        lines += ["", f"== {sheet.title}", *_settings(sheet), *_charts(sheet), *_rows(sheet, values[sheet.title])]
    return "\n".join(lines) + "\n"


def _properties(book: Workbook) -> Iterator[str]:
    told = book.properties
    yield f"title={told.title}; creator={told.creator}; language={told.language}; modified={told.modified}"
    for name, defined in sorted(book.defined_names.items()):
        yield f"{name}={defined.attr_text}"


def _settings(sheet: Worksheet) -> Iterator[str]:
    setup = sheet.page_setup
    widths = (f"{letter}{sheet.column_dimensions[letter].width:g}" for letter in sorted(sheet.column_dimensions))
    fit = sheet.sheet_properties.pageSetUpPr.fitToPage
    yield f"frozen={sheet.freeze_panes} filter={sheet.auto_filter.ref} printed={sheet.print_area}"
    yield f"heads={sheet.print_title_rows} {setup.orientation} paper={setup.paperSize} fit={fit} scale={setup.scale}"
    yield f"pages end after rows {' '.join(str(rule.id) for rule in sheet.row_breaks.brk) or '-'}"
    yield f"widths={' '.join(widths)}"
    header, footer = sheet.oddHeader, sheet.oddFooter
    yield "|".join(str(part.text) for side in (header, footer) for part in (side.left, side.center, side.right))
    for rule in sheet.data_validations.dataValidation:
        yield f"choice {rule.sqref}: {rule.type} {rule.formula1}"
    for cells, rules in sheet.conditional_formatting._cf_rules.items():
        yield from (f"format {cells.sqref}: {rule.formula[0]}" for rule in rules)


def _charts(sheet: Worksheet) -> Iterator[str]:
    for chart in sheet._charts:
        for series in chart.series:
            yield f"chart at row {chart.anchor._from.row + 1}: {series.cat.numRef.f} {series.val.numRef.f}"


def _rows(sheet: Worksheet, values: Worksheet) -> Iterator[str]:
    for row in sheet.iter_rows():
        cells = [_cell(cell, values[cell.coordinate].value) for cell in row if cell.value is not None]
        if cells:
            yield f"{row[0].row} {sheet.row_dimensions[row[0].row].height:g} " + "\t".join(cells)


def _cell(cell: Cell, known: Any) -> str:
    told = str(cell.value).replace("\\", "\\\\").replace("\n", "\\n").replace("\t", "\\t")
    look = " ".join(word for word in (cell.style, cell.number_format) if word not in PLAIN)
    link = f" -> {cell.hyperlink.location}" if cell.hyperlink else ""
    outcome = f" = {known}" if cell.data_type == "f" else ""
    return f"{cell.column_letter}{f'[{look}]' if look else ''} {told}{outcome}{link}"
