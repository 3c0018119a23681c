"""The sheet of what was answered, and what follows from it; the questions left open stand below, not printed."""

from openpyxl.worksheet.worksheet import Worksheet

from huiqi.report.excel.layout import HEAD_ROW, Layout, Values
from huiqi.report.excel.page import head, print_table
from huiqi.report.wording import spoken
from huiqi.report.workbook import Column, Row, table

_COLUMNS = (Column("部分", 18), Column("问题", 60), Column("回答", 62))


def fill(sheet: Worksheet, layout: Layout) -> Values:
    """Fill the sheet."""
    report = layout.report
    given = [answer for answer in report.answers if answer.given]
    left = [answer for answer in report.answers if not answer.given]
    open_questions = f"没有回答（不清楚或者不涉及）的 {len(left)} 题列在电脑上这张表的后面，不打印。"
    note = f"共 {len(report.answers)} 题，回答了 {len(given)} 题。{open_questions if left else ''}"
    told: list[Row] = [(None, (answer.section, spoken(answer.label), answer.value)) for answer in given]
    told += [(None, ("推算", "由以上回答推算得出", line)) for line in report.derived]
    told = told or [(None, ("（空）", "还没有回答任何问题。", "先回答几题，再测一次。"))]
    head(sheet, "填报信息", note, _COLUMNS)
    table(
        sheet, _COLUMNS, [*told, *((None, (line.section, spoken(line.label), line.value)) for line in left)], HEAD_ROW
    )
    print_table(sheet, _COLUMNS, HEAD_ROW + len(told))
    return {}
