"""The sheet of official texts: every place at which a measure worth raising is printed, each text quoted once."""

from openpyxl.worksheet.worksheet import Worksheet

from huiqi.report.excel.layout import HEAD_ROW, TEXTS, Layout, TextLine, Values
from huiqi.report.excel.page import head, print_table, say_empty
from huiqi.report.model import BUCKET_LABELS
from huiqi.report.printing import citation
from huiqi.report.workbook import Column, Link, Row, table

_COLUMNS = (
    Column("序号", 5.4, "居中链接"),
    Column("措施", 12, "措施"),
    Column("出处", 19),
    Column("政策原文", 65),
    Column("另一处的不同，以及怎样理解", 38),
    Column("归类", 9, "居中", printed=False),
)


def fill(sheet: Worksheet, layout: Layout) -> Values:
    """Fill the sheet."""
    note = "只收可享受、差一步和待确认的措施。在电脑上，点“序号”回到它在清单里的那一行（清单排过序的，按序号找）。"
    head(sheet, TEXTS, note, _COLUMNS)
    last = table(sheet, _COLUMNS, [_row(line, layout) for line in layout.texts], HEAD_ROW)
    sheet.freeze_panes = f"C{HEAD_ROW + 1}"
    if layout.texts:
        print_table(sheet, _COLUMNS, last)
    else:
        say_empty(sheet, _COLUMNS, "没有要引用的原文：没有可享受、差一步和待确认的措施。")
    return {}


def _row(line: TextLine, layout: Layout) -> Row:
    item, source = line.item, line.source
    remarks = [f"另一处：{source.differs}"] if source.differs else []
    remarks += item.readings if source is item.sources[0] else ()
    return item.bucket, (
        layout.to_item(item),
        item.title,
        citation(source),
        source.text if line.row == line.text_row else Link(_above(line, layout), TEXTS, line.text_row),
        "\n".join(remarks),
        BUCKET_LABELS[item.bucket],
    )


def _above(line: TextLine, layout: Layout) -> str:
    """Say where on the sheet a text stands that is quoted for another measure already."""
    first = next(each.item for each in layout.texts if each.row == line.text_row)
    return f"（原文已经列在前面第 {layout.numbers[first.measure]} 项）"
