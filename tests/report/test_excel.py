import errno
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.cell.cell import Cell
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from huiqi.report import excel, workbook
from huiqi.report.atomic import ExportError
from huiqi.report.model import Report

from . import sample_report as sample

COLUMNS = [
    *("序号", "归类", "可以得到什么", "说明", "金额", "为什么", "有效期", "截止日"),
    *("确定程度", "责任部门", "到哪里办", "依据", "办理打勾"),
]


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Workbook:
    path = tmp_path_factory.mktemp("excel") / "结果.xlsx"
    excel.write_excel(sample.sample_report(), path)
    return load_workbook(path)


@pytest.fixture
def checklist(book: Workbook) -> Worksheet:
    return book["清单"]


def cells(book: Workbook) -> Iterator[Cell]:
    return (cell for sheet in book.worksheets for row in sheet.iter_rows() for cell in row if cell.value is not None)


def column(sheet: Worksheet, title: str) -> list[Cell]:
    place = next(cell.column for cell in sheet[1] if cell.value == title)
    return [sheet.cell(row, place) for row in range(2, sheet.max_row + 1)]


def values(sheet: Worksheet, title: str) -> list[object]:
    return [cell.value for cell in column(sheet, title)]


def test_sheets_and_columns(book: Workbook) -> None:
    assert book.sheetnames == ["总览", "清单", "按部门", "填报信息", "政策原文"]
    assert [cell.value for cell in book["清单"][1]] == COLUMNS


def test_rows_stand_by_bucket_and_none_is_lost(checklist: Worksheet) -> None:
    order = ["可享受", "差一步", "待确认", "不适用", "已到期", "未生效"]
    buckets = values(checklist, "归类")
    assert sorted(buckets, key=order.index) == buckets
    assert values(checklist, "序号") == list(range(1, 13))
    assert set(values(checklist, "可以得到什么")) == {item.title for item in sample.items()}


def test_hostile_texts_stay_texts(book: Workbook) -> None:
    found = {cell.value: cell for cell in cells(book)}
    for text in (*sample.HOSTILE[:6], "响铃与空字符"):
        assert found[text].data_type == "s"
    for text in sample.HOSTILE[:4]:
        assert found[text].quotePrefix
    assert not [cell.coordinate for cell in cells(book) if cell.data_type in "fe"]


def test_a_text_that_looks_like_an_escape_is_escaped(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    excel.write_excel(sample.sample_report(business="_x0041_\ud800甲"), path)
    with zipfile.ZipFile(path) as archive:
        assert "<t>_x005F_x0041_甲</t>" in archive.read("xl/worksheets/sheet1.xml").decode()


def test_money_known_exactly_is_a_number(checklist: Worksheet) -> None:
    money = dict(zip(values(checklist, "可以得到什么"), column(checklist, "金额"), strict=True))
    whole, part = money["首次达到限额以上的商贸企业一次性奖励"], money["货车、挂车车船税减半"]
    assert (whole.value, whole.number_format) == (50000, '#,##0"元"')
    assert (part.value, part.number_format) == (1234.5, '#,##0.00"元"')
    assert money["年度网络零售额排名靠前的电商企业奖励"].value == "最高不超过100万元"


@pytest.mark.parametrize("change", [{"counts": False}, {"years": 3}, {"kind": "ceiling"}, {"high": None}])
def test_money_that_must_not_be_added_up_is_a_text(change: dict[str, object]) -> None:
    entry = sample.items()[0]
    entry = replace(entry, amount=replace(entry.amount, **change))
    report = replace(sample.sample_report(), items=(entry,), departments=())
    book = reopened(report)
    assert values(book["清单"], "金额") == ["50,000元"]


def reopened(report: Report) -> Workbook:
    return load_workbook(BytesIO(excel.render_excel(report)))


def test_dates_are_dates(book: Workbook, checklist: Worksheet) -> None:
    assert values(checklist, "截止日")[0] == datetime(2027, 12, 31)
    assert column(checklist, "截止日")[0].number_format == "yyyy-mm-dd"
    assert dict(book["总览"].iter_rows(min_row=2, values_only=True))["评估日期"] == datetime(2025, 11, 22)


def test_all_departments_and_all_sources_are_named(checklist: Worksheet) -> None:
    row = values(checklist, "可以得到什么").index("融资担保费率优惠")
    departments = str(values(checklist, "责任部门")[row])
    assert "国家金融监督管理总局内蒙古监管局（原中国银行保险监督管理委员会内蒙古监管局）" in departments
    assert departments.endswith("（按职责分工负责）")
    assert "所在盟市党委金融办" in str(values(checklist, "到哪里办")[row])
    sources = str(values(checklist, "依据")[0]).split("\n")
    assert sources[0] == "《促进服务业发展政策》（内发改服务字〔2022〕417号）第17条"
    assert "不低于5万元" in sources[1]


def test_ticks(checklist: Worksheet) -> None:
    assert set(values(checklist, "办理打勾")) == {"☐"}
    (validation,) = checklist.data_validations.dataValidation
    assert validation.formula1 == '"☐,☑"'
    assert str(validation.sqref) == "M2:M13"


def test_print_setup(book: Workbook) -> None:
    for sheet in book.worksheets:
        assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 9)
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (1, 0)
        assert sheet.oddFooter.left.text == "评估日期 2025年11月22日"
        assert "0123456789ab" in sheet.oddFooter.center.text
        assert sheet.oddFooter.right.text == "第 &P 页 共 &N 页"
    for sheet in book.worksheets[1:]:
        assert sheet.print_title_rows == "$1:$1"
        assert sheet.auto_filter.ref == sheet.dimensions
        assert sheet.freeze_panes in ("A2", "D2")


def test_an_ampersand_in_the_name_is_no_header_code(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    excel.write_excel(sample.sample_report(business="甲&D乙"), path)
    with zipfile.ZipFile(path) as archive:
        assert "&amp;L甲&amp;&amp;D乙" in archive.read("xl/worksheets/sheet1.xml").decode()


def test_every_row_is_as_high_as_its_text_needs(book: Workbook) -> None:
    for sheet in book.worksheets:
        heights = [sheet.row_dimensions[row].height for row in range(1, sheet.max_row + 1)]
        assert all(height and 20 <= height <= 409 for height in heights)
    texts = book["政策原文"]
    rows = {str(cell.value)[:3]: texts.row_dimensions[cell.row].height for cell in column(texts, "政策原文")}
    assert rows["48."] > rows["17."] > 60
    assert 395 // 42 * 16 < rows["48."] < 395 // 42 * 16 * 1.5


def test_the_department_sheet_says_where_to_go_first(book: Workbook) -> None:
    rows = list(book["按部门"].iter_rows(min_row=2, values_only=True))
    shared = [(row[0], row[7]) for row in rows if row[4] == "首次获批国家高新技术企业一次性奖补"]
    assert shared == [("自治区商务厅", "会同"), ("自治区科学技术厅", "先找这里")]


def test_answers_and_texts(book: Workbook) -> None:
    answers = list(book["填报信息"].iter_rows(min_row=2, values_only=True))
    assert ("资质", "本次贷款的单户担保金额是多少？", "不清楚") in answers
    assert answers[-1][0] == "由填报信息推算"
    raised = [item for item in sample.items() if item.bucket in ("available", "one_step", "to_confirm")]
    assert book["政策原文"].max_row == 1 + sum(len(item.sources) for item in raised)


def test_the_same_report_gives_the_same_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    first = excel.render_excel(sample.sample_report())
    monkeypatch.setattr("time.time", lambda: 2_000_000_000.0)
    assert excel.render_excel(sample.sample_report()) == first


def test_properties_do_not_depend_on_the_clock(book: Workbook) -> None:
    assert book.properties.created == book.properties.modified == datetime(2025, 11, 22)
    assert book.properties.language == "zh-CN"


def test_an_empty_report_is_a_valid_workbook() -> None:
    empty = replace(sample.sample_report(business=" "), items=(), departments=(), answers=(), derived=(), totals=())
    book = reopened(empty)
    assert book["总览"]["B2"].value == "（未填写单位名称）"
    assert not book["清单"].data_validations.dataValidation


def test_a_text_too_long_for_a_cell_is_cut(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    excel.write_excel(sample.sample_report(business="😀" * 50_000), path)
    assert len(load_workbook(path)["总览"]["B2"].value) <= workbook.LONGEST_TEXT


def test_a_full_disk_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(b"old")

    def fail(self: Path, data: bytes) -> int:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(Path, "write_bytes", fail)
    with pytest.raises(ExportError, match="磁盘已满"):
        excel.write_excel(sample.sample_report(), path)
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]
