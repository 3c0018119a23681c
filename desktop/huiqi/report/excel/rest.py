"""The sheet of what does not apply now, and why: closely set, since it is there to be looked up."""

from openpyxl.worksheet.worksheet import Worksheet

from huiqi.report.excel.layout import HEAD_ROW, Layout, Values, rest_of
from huiqi.report.excel.page import head, print_table, say_empty
from huiqi.report.model import BUCKET_LABELS, Item
from huiqi.report.workbook import Column, Row, table

_COLUMNS = (
    Column("序号", 5.4, "居中"),
    Column("归类", 8, "居中"),
    Column("措施", 25),
    Column("原因", 66),
    Column("依据", 36),
)


def fill(sheet: Worksheet, layout: Layout) -> Values:
    """Fill the sheet."""
    items = rest_of(layout.report)
    note = "填的情况变了，或者日期变了，结果也可能变。在电脑上，点“归类”旁的箭头可以只看“不适用”“已到期”或“未生效”。"
    head(sheet, f"不适用与原因（{len(items)} 项）", note, _COLUMNS)
    rows = [_row(item, layout) for item in items]
    last = table(sheet, _COLUMNS, rows, HEAD_ROW)
    if items:
        print_table(sheet, _COLUMNS, last)
    else:
        say_empty(sheet, _COLUMNS, "没有不适用的措施。")
    return {}


def _row(item: Item, layout: Layout) -> Row:
    places = "\n".join(f"《{source.document}》{source.article}" for source in item.sources)
    why = item.why.replace("\n", "") or item.until_text
    return item.bucket, (layout.numbers[item.measure], BUCKET_LABELS[item.bucket], item.title, why, places)
