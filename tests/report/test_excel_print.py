"""The workbook on paper: what is printed, where pages end, and charts that tell what the tables say."""

import re
import zipfile
from dataclasses import replace
from io import BytesIO

from openpyxl.workbook import Workbook

from huiqi.report import excel
from huiqi.report.excel.layout import HEAD_ROW
from huiqi.report.model import Report

from . import sample_report as sample
from .opened import reopened

PRINTED = [
    "序号",
    "措施",
    "说明",
    "能得到多少",
    "金额（元）",
    "计入合计",
    "截止日",
    "确定程度",
    "先找哪里",
    "进度",
]


def test_print_setup(book: Workbook) -> None:
    for sheet in book.worksheets:
        assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 9)
        assert sheet.oddFooter.left.text == "评估日期 2025年11月22日"
        assert "0123456789ab" in sheet.oddFooter.center.text
        assert sheet.oddFooter.right.text == "第 &P 页 共 &N 页"
        assert not sheet.sheet_properties.pageSetUpPr.fitToPage  # with which programs end pages where they please
    for sheet in book.worksheets[1:]:
        assert sheet.print_title_rows == "$3:$3"
        assert sheet.auto_filter.ref.startswith("A3:")
        assert sheet.freeze_panes in ("A4", "C4")


def test_only_what_belongs_on_paper_is_printed(book: Workbook) -> None:
    assert [cell.value for cell in book["可享受清单"][HEAD_ROW]][: len(PRINTED)] == PRINTED
    assert book["可享受清单"].print_area == "'可享受清单'!$A$1:$J$11"
    assert book["按部门"].print_area.startswith("'按部门'!$A$1:$H$")


def test_the_fingerprint_of_the_answers_is_on_every_page() -> None:
    report = replace(sample.sample_report(), fingerprint="ABCD1234")
    assert all("核对码 ABCD-1234" in sheet.oddFooter.center.text for sheet in reopened(report).worksheets)


def test_an_ampersand_in_the_name_is_no_header_code() -> None:
    data = excel.render_excel(sample.sample_report(business="甲&D乙"))
    with zipfile.ZipFile(BytesIO(data)) as archive:
        assert "&amp;L甲&amp;&amp;D乙" in archive.read("xl/worksheets/sheet1.xml").decode()


def test_no_row_is_too_high_to_show_its_text(whole: tuple[Report, bytes, Workbook]) -> None:
    for sheet in whole[2].worksheets:
        heights = {row: sheet.row_dimensions[row].height for row in range(1, sheet.max_row + 1)}
        filled = [row for row in heights if any(cell.value is not None for cell in sheet[row])]
        assert all(heights[row] and 17 <= heights[row] < 409 for row in filled), sheet.title


def test_charts_show_the_numbers_beside_them(book: Workbook) -> None:
    sheet = book["总览"]
    buckets, departments = sheet._charts
    (series,) = buckets.series
    cells_shown = series.val.numRef.f.replace("$", "").split("!")[1]
    assert [cell.value for (cell,) in sheet[cells_shown]] == [4, 2, 2, 2, 1, 1]
    assert series.dLbls.showVal
    assert len(departments.series) == 3
    names_shown = departments.series[0].cat.numRef.f.replace("$", "").split("!")[1]
    assert {cell.value for (cell,) in sheet[names_shown]} >= {"自治区商务厅", "文件没有列明责任部门"}


def test_charts_are_told_in_words_to_who_cannot_see_them() -> None:
    with zipfile.ZipFile(BytesIO(excel.render_excel(sample.sample_report()))) as archive:
        drawing = archive.read("xl/drawings/drawing1.xml").decode()
    told = re.findall(r'name="Chart \d" descr="([^"]+)"', drawing)
    assert (
        told[0]
        == "条形图，各类有多少项：可享受 4 项，差一步 2 项，待确认 2 项，不适用 2 项，已到期 1 项，未生效 1 项。"
    )
    assert told[1].startswith("条形图，各部门有多少项：自治区商务厅 ")
