"""The sheet of official texts: every place at which a measure worth raising is printed, each text quoted once."""

from openpyxl.worksheet.worksheet import Worksheet

from huiqi.report.excel.layout import HEAD_ROW, TEXTS, Layout, TextLine, Values
from huiqi.report.excel.page import head, print_columns
from huiqi.report.model import BUCKET_LABELS
from huiqi.report.printing import citation
from huiqi.report.workbook import Column, Link, Row, table

_COLUMNS = (
    Column("序号", 5, "居中链接"),
    Column("归类", 8, "居中"),
    Column("措施", 24, "措施"),
    Column("出处", 24),
    Column("政策原文", 92),
    Column("另一处的不同，以及怎样理解", 34),
)


def fill(sheet: Worksheet, layout: Layout) -> Values:
    """Fill the sheet."""
    note = "只收可享受、差一步和待确认的措施。点“序号”回到它在清单里的那一行（清单排过序的，按序号找）。"
    head(sheet, "政策原文", note, _COLUMNS)
    rows = [_row(line, layout) for line in layout.texts]
    last = table(sheet, _COLUMNS, rows or [(None, [None, None, "没有要引用的原文。", None, None, None])], HEAD_ROW)
    sheet.freeze_panes = f"D{HEAD_ROW + 1}"
    print_columns(sheet, _COLUMNS, last)
    return {}


def _row(line: TextLine, layout: Layout) -> Row:
    item, source = line.item, line.source
    remarks = [f"另一处：{source.differs}"] if source.differs else []
    remarks += item.readings if source is item.sources[0] else ()
    text = source.text if line.row == line.text_row else Link("（原文同上，点这里看）", TEXTS, line.text_row)
    return item.bucket, (
        layout.to_item(item),
        BUCKET_LABELS[item.bucket],
        item.title,
        citation(source),
        text,
        "\n".join(remarks),
    )
