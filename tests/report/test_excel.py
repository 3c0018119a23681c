import errno
import re
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal
from io import BytesIO
from itertools import pairwise
from pathlib import Path

import pytest
from businesses import business_report, names
from openpyxl import load_workbook
from openpyxl.cell.cell import Cell
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet
from strict_xlsx import problems

from huiqi.report import excel, workbook
from huiqi.report.atomic import ExportCancelled, ExportError
from huiqi.report.excel.layout import HEAD_ROW
from huiqi.report.model import TO_RAISE, Contact, DepartmentGroup, Item, Report
from huiqi.report.printing import numbered

from . import sample_report as sample

SHEETS = ["总览", "可享受清单", "待确认", "差一步", "不适用与原因", "按部门", "填报信息", "政策原文"]
LISTS = {"可享受清单": "available", "待确认": "to_confirm", "差一步": "one_step"}
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
    "备注",
]


@pytest.fixture(scope="module", params=names())
def whole(request: pytest.FixtureRequest) -> tuple[Report, bytes, Workbook]:
    """Each of the businesses, and its workbook as written and as read back."""
    report = business_report(request.param)
    data = excel.render_excel(report)
    return report, data, load_workbook(BytesIO(data))


def reopened(report: Report, *, values: bool = False) -> Workbook:
    return load_workbook(BytesIO(excel.render_excel(report)), data_only=values)


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Workbook:
    path = tmp_path_factory.mktemp("excel") / "结果.xlsx"
    excel.write_excel(sample.sample_report(), path)
    return load_workbook(path)


def cells(book: Workbook) -> Iterator[Cell]:
    return (cell for sheet in book.worksheets for row in sheet.iter_rows() for cell in row if cell.value is not None)


def column(sheet: Worksheet, title: str) -> list[Cell]:
    """The cells of a table below a heading, to its end."""
    place = next(cell.column for cell in sheet[HEAD_ROW] if cell.value == title)
    last = int(re.findall(r"\d+", sheet.auto_filter.ref)[-1])
    return [sheet.cell(row, place) for row in range(HEAD_ROW + 1, last + 1)]


def values(sheet: Worksheet, title: str) -> list[object]:
    return [cell.value for cell in column(sheet, title)]


def cell_of(sheet: Worksheet, title: str, measure: str) -> Cell:
    return column(sheet, title)[values(sheet, "措施").index(measure)]


def only(*items: Item) -> Report:
    return replace(sample.sample_report(), items=items, departments=sample.groups(items))


def figure(**change: object) -> tuple[object, object, object]:
    """What stands under 金额（元）, its format, and 计入合计, for an entry that counts but for a change."""
    entry = next(item for item in sample.items() if item.certainty == "entitled")
    changed = {name: value for name, value in change.items() if name in ("kind", "counts", "high", "years")}
    rest = {name: value for name, value in change.items() if name not in changed}
    sheet = reopened(only(replace(entry, amount=replace(entry.amount, **changed), **rest)))["可享受清单"]
    money = column(sheet, "金额（元）")[0]
    return money.value, money.number_format, values(sheet, "计入合计")[0]


def test_sheets(book: Workbook) -> None:
    assert book.sheetnames == SHEETS


def test_every_measure_has_one_row_and_its_number(book: Workbook) -> None:
    rows = [
        pair
        for name in SHEETS[1:5]
        for pair in zip(values(book[name], "序号"), values(book[name], "措施"), strict=True)
    ]
    assert sorted(rows) == [(number, item.title) for number, item in numbered(sample.sample_report())]
    for name, bucket in LISTS.items():
        assert values(book[name], "措施") == [item.title for item in sample.items() if item.bucket == bucket]


def test_the_rest_is_told_apart_and_has_its_reason(book: Workbook) -> None:
    rows = dict(zip(values(book["不适用与原因"], "措施"), values(book["不适用与原因"], "归类"), strict=True))
    assert {rows["缓缴失业保险、工伤保险费"], rows["新增限上单位补助"], rows["三个月房租减免"]} == {
        "已到期",
        "未生效",
        "不适用",
    }
    assert all(values(book["不适用与原因"], "原因"))


def test_hostile_texts_stay_texts(book: Workbook) -> None:
    found = {cell.value: cell for cell in cells(book) if cell.data_type == "s"}
    for text in sample.HOSTILE[:4]:
        assert found[text].quotePrefix
    assert sample.HOSTILE[5] in found
    assert any("响铃与空字符" in text for text in found)
    formulas = [cell.value for cell in cells(book) if cell.data_type == "f"]
    assert {text.split("(")[0] for text in formulas} == {"=COUNTIF", "=SUMIFS"}
    assert not [cell.coordinate for cell in cells(book) if cell.data_type == "e"]


def test_a_text_that_looks_like_an_escape_is_escaped() -> None:
    data = excel.render_excel(sample.sample_report(business="_x0041_\ud800甲"))
    with zipfile.ZipFile(BytesIO(data)) as archive:
        assert "<t>_x005F_x0041_甲</t>" in archive.read("xl/worksheets/sheet1.xml").decode()


def test_money_is_a_number_that_says_what_it_is() -> None:
    assert figure() == (1234.5, "#,##0.00", "是")
    assert figure(kind="ceiling") == (1234.5, '"最高 "#,##0.00', "否")
    assert figure(high=Decimal(3000), years=3) == (3000, '"每年 "#,##0', "是")
    assert figure(counts=False)[::2] == figure(kind="range")[::2] == (None, None)


@pytest.mark.parametrize(
    "change", [{"certainty": "encouraged"}, {"certainty": "discretionary"}, {"via": "bank"}, {"force": "unstated"}]
)
def test_money_that_is_not_sure_does_not_count(change: dict[str, object]) -> None:
    assert figure(**change)[::2] == (1234.5, "否")


def test_of_two_that_exclude_each_other_only_the_larger_counts() -> None:
    small = next(item for item in sample.items() if item.certainty == "entitled")
    large = replace(small, measure="large", title="大", amount=replace(small.amount, high=Decimal(9000)))
    small = replace(small, not_added_with=("large",))
    large = replace(large, not_added_with=(small.measure,))
    sheet = reopened(only(small, large))["可享受清单"]
    assert [cell_of(sheet, "计入合计", title).value for title in (small.title, "大")] == ["否", "是"]
    assert "不计入合计：与另一项不重复计算" in cell_of(sheet, "能得到多少", small.title).value


def test_the_totals_say_what_they_leave_out(book: Workbook) -> None:
    sheet = book["可享受清单"]
    told = [str(row[0].value) for row in sheet.iter_rows(min_row=9) if row[0].value]
    assert told[0] == "合计（元）：只加“计入合计”为“是”的 1 项"
    assert "第 1 项须经认定或评审；第 3 项是上限、鼓励性条款" in told[2]
    assert sheet["E9"].value == '=SUMIFS(清单金额,清单计入,"是")'
    assert sheet["E10"].value == '=SUMIFS(清单金额,清单计入,"是",清单进度,"已到账")'


def test_formulas_bear_what_they_come_to_for_programs_that_do_not_reckon() -> None:
    book = reopened(sample.sample_report(), values=True)
    assert (book["可享受清单"]["E9"].value, book["可享受清单"]["E10"].value) == (1234.5, 0)
    rows = {row[0]: row[1:3] for row in book["总览"].iter_rows(values_only=True)}
    assert (rows["未办理"], rows["已到账"]) == ((4, 1234.5), (0, 0))


def test_the_total_is_that_of_the_report(whole: tuple[Report, bytes, Workbook]) -> None:
    report, _, book = whole
    sheet = book["可享受清单"]
    pairs = zip(column(sheet, "金额（元）"), values(sheet, "计入合计"), strict=True)
    total = sum(money.value for money, counts in pairs if counts == "是")
    said = re.search(r"合计 ([\d,.]+) (万元|元)", "".join(report.totals))
    told = Decimal(said[1].replace(",", "")) * (10_000 if said[2] == "万元" else 1) if said else 0
    assert Decimal(str(total)) == told


def test_dates_are_dates(book: Workbook) -> None:
    dates = column(book["可享受清单"], "截止日")
    assert (dates[0].value, dates[0].number_format) == (datetime(2027, 12, 31), "yyyy-mm-dd")
    assert dates[3].value == sample.HOSTILE[3]
    assert book["总览"]["B3"].value == datetime(2025, 11, 22)


def test_progress_is_chosen_from_a_list(book: Workbook) -> None:
    for name in LISTS:
        sheet = book[name]
        rules = {rule.formula1: rule for rule in sheet.data_validations.dataValidation}
        progress = rules['"未办理,已咨询,已提交,已到账"']
        area = column(sheet, "进度")
        assert str(progress.sqref).replace(":", " ").split()[0] == area[0].coordinate
        assert set(values(sheet, "进度")) == {"未办理"}
        assert progress.showErrorMessage


def test_formats_follow_progress_and_date(book: Workbook) -> None:
    rules = {rule.formula[0] for area in book["可享受清单"].conditional_formatting for rule in area.rules}
    assert rules == {
        '$J4="已咨询"',
        '$J4="已提交"',
        '$J4="已到账"',
        "AND(ISNUMBER($G4),$G4<TODAY())",
        "AND(ISNUMBER($G4),$G4>=TODAY(),$G4-TODAY()<=30)",
    }


def test_names_stand_for_the_columns_of_the_checklist(book: Workbook) -> None:
    found = {name: defined.attr_text for name, defined in book.defined_names.items()}
    assert found["清单金额"] == "'可享受清单'!$E$4:$E$7"
    assert found["清单计入"] == "'可享受清单'!$F$4:$F$7"
    assert found["清单进度"] == "'可享受清单'!$J$4:$J$7"
    assert (found["单位名称"], found["评估日期"]) == ("'总览'!$B$2", "'总览'!$B$3")


def target(book: Workbook, cell: Cell) -> Cell:
    sheet, place = re.fullmatch(r"'(.+)'!(\w+)", cell.hyperlink.location).groups()
    return book[sheet][place]


def test_links_lead_to_the_text_and_back(book: Workbook) -> None:
    for name in LISTS:
        for cell in column(book[name], "序号"):
            text = target(book, cell)
            assert text.value == cell.value or book["政策原文"].cell(text.row, 5).value
            assert str(book["政策原文"].cell(text.row, 5).value)[:3] in ("17.", "48.")
    for cell in column(book["政策原文"], "序号"):
        item = target(book, cell)
        assert item.parent.cell(item.row, 2).value == book["政策原文"].cell(cell.row, 3).value


def test_links_lead_to_the_department_and_back(book: Workbook) -> None:
    departments = book["按部门"]
    for item in (item for item in sample.items() if item.bucket in TO_RAISE):
        sheet = next(book[name] for name, bucket in LISTS.items() if bucket == item.bucket)
        shown = item.departments[0].shown if item.departments else "文件没有列明责任部门"
        assert str(target(book, cell_of(sheet, "部门", item.title)).value).startswith(f"{shown}　　")
    for cell in column(departments, "序号"):
        if cell.hyperlink:
            item = target(book, cell)
            assert item.parent.cell(item.row, 2).value == departments.cell(cell.row, 3).value


def test_each_text_is_quoted_once(book: Workbook) -> None:
    texts = values(book["政策原文"], "政策原文")
    quoted = [text for text in texts if text != "（原文同上，点这里看）"]
    assert len(quoted) == len(set(quoted)) == 2
    raised = [item for item in sample.items() if item.bucket in TO_RAISE]
    assert len(texts) == sum(len({source.provision for source in item.sources}) for item in raised)


def bands(book: Workbook) -> list[str]:
    return [str(cell.value) for cell in column(book["按部门"], "序号") if isinstance(cell.value, str)]


def test_every_measure_stands_under_one_department_and_is_named_where_others_join_in(book: Workbook) -> None:
    raised = {item.title for item in sample.items() if item.bucket in TO_RAISE}
    titles = [title for title in values(book["按部门"], "措施") if title]
    assert sorted(titles) == sorted(raised)
    rows = bands(book)
    science = rows.index("自治区科学技术厅　　差一步 1 项")
    assert rows[science + 1].startswith("到哪里办：所在盟市科学技术局　　电话：＿＿")
    assert any(row.startswith("另有") and "首次获批国家高新技术企业一次性奖补" in row for row in rows)
    assert rows.count("文件没有列明责任部门　　待确认 1 项") == 1


def test_the_contacts_of_the_hall_take_the_place_of_lines_to_write_on() -> None:
    contact = Contact(phone="0471-1234567", window="3 号窗口")
    line = replace(sample.COMMERCE, contact=contact)
    entry = replace(sample.items()[0], departments=(line,))
    report = replace(only(entry), departments=(DepartmentGroup(line, (entry,), ()),))
    rows = bands(reopened(report))
    assert "到哪里办：所在旗县（市、区）商务局　　电话：0471-1234567　　窗口：3 号窗口" in rows
    assert not any("＿＿" in row for row in rows)


def test_answers_stand_before_the_questions_left_open_which_are_not_printed() -> None:
    report = sample.sample_report()
    left = replace(report.answers[1], given=False, value="不清楚", label="没有回答的")
    sheet = reopened(replace(report, answers=(left, *report.answers)))["填报信息"]
    labels = values(sheet, "问题")
    assert labels[-1] == "没有回答的"
    assert sheet.print_area == f"'填报信息'!$A$1:$C${3 + len(labels) - 1}"
    assert "回答了 7 题" in sheet["A2"].value


def test_print_setup(book: Workbook) -> None:
    for sheet in book.worksheets:
        assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 9)
        assert sheet.oddFooter.left.text == "评估日期 2025年11月22日"
        assert "0123456789ab" in sheet.oddFooter.center.text
        assert sheet.oddFooter.right.text == "第 &P 页 共 &N 页"
    (second_page,) = (cell.row for cell in book["总览"]["A"] if cell.value == "三、先找哪些部门")
    assert [rule.id for rule in book["总览"].row_breaks.brk] == [second_page - 1]
    for sheet in book.worksheets[1:]:
        fits = sheet.title != "按部门"  # which has page ends of its own, and no program keeps them where it fits
        assert sheet.sheet_properties.pageSetUpPr.fitToPage == fits
        assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == ((1, 0) if fits else (None, None))
        assert sheet.print_title_rows == "$3:$3"
        assert sheet.auto_filter.ref.startswith("A3:")
        assert sheet.freeze_panes in ("A4", "C4", "D4")


def test_only_what_belongs_on_paper_is_printed(book: Workbook) -> None:
    assert [cell.value for cell in book["可享受清单"][HEAD_ROW]][: len(PRINTED)] == PRINTED
    assert book["可享受清单"].print_area == "'可享受清单'!$A$1:$K$11"
    assert book["按部门"].print_area.startswith("'按部门'!$A$1:$H$")


def test_the_fingerprint_of_the_answers_is_on_every_page() -> None:
    report = replace(sample.sample_report(), fingerprint="ABCD1234")
    assert all("核对码 ABCD-1234" in sheet.oddFooter.center.text for sheet in reopened(report).worksheets)


def test_an_ampersand_in_the_name_is_no_header_code() -> None:
    data = excel.render_excel(sample.sample_report(business="甲&D乙"))
    with zipfile.ZipFile(BytesIO(data)) as archive:
        assert "&amp;L甲&amp;&amp;D乙" in archive.read("xl/worksheets/sheet1.xml").decode()


def test_charts_show_the_numbers_beside_them(book: Workbook) -> None:
    sheet = book["总览"]
    buckets, departments = sheet._charts
    (series,) = buckets.series
    cells_shown = series.val.numRef.f.replace("$", "").split("!")[1]
    assert [cell.value for (cell,) in sheet[cells_shown]] == [4, 2, 2, 2, 1, 1]
    assert series.dLbls.showVal
    assert len({(point.spPr.pattFill.prst if point.spPr.pattFill else None) for point in series.dPt}) == 3
    assert len(departments.series) == 3
    names_shown = departments.series[0].cat.numRef.f.replace("$", "").split("!")[1]
    assert {cell.value for (cell,) in sheet[names_shown]} >= {"自治区商务厅", "文件没有列明责任部门"}


def test_excel_has_nothing_to_repair(whole: tuple[Report, bytes, Workbook]) -> None:
    assert problems(whole[1]) == []


@pytest.mark.parametrize("business", ["", "&" * 70, "😀" * 50_000, *sample.HOSTILE])
def test_excel_has_nothing_to_repair_whatever_the_business_is_called(business: str) -> None:
    assert problems(excel.render_excel(sample.sample_report(business=business))) == []


def test_no_row_is_too_high_to_show_its_text(whole: tuple[Report, bytes, Workbook]) -> None:
    for sheet in whole[2].worksheets:
        heights = {row: sheet.row_dimensions[row].height for row in range(1, sheet.max_row + 1)}
        filled = [row for row in heights if any(cell.value is not None for cell in sheet[row])]
        assert all(heights[row] and 17 <= heights[row] < 409 for row in filled), sheet.title


def test_the_same_report_gives_the_same_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    first = excel.render_excel(sample.sample_report())
    monkeypatch.setattr("time.time", lambda: 2_000_000_000.0)
    assert excel.render_excel(sample.sample_report()) == first


def test_properties_tell_of_neither_clock_nor_machine(book: Workbook) -> None:
    told = book.properties
    assert told.created == told.modified == datetime(2025, 11, 22)
    assert (told.language, told.creator, told.lastModifiedBy) == ("zh-CN", "惠企自测", "惠企自测")
    assert told.title.startswith("惠企自测 结果单：内蒙古自治区呼和浩特市赛罕区")


def test_an_empty_report_is_a_valid_workbook() -> None:
    empty = replace(sample.sample_report(business=" "), items=(), departments=(), answers=(), derived=(), totals=())
    assert problems(excel.render_excel(empty)) == []
    book = reopened(empty)
    assert book["总览"]["B2"].value == "（未填写单位名称）"
    assert values(book["可享受清单"], "说明") == ["没有可以直接享受的措施。"]
    assert book["按部门"]["A4"].value == "没有要去部门办的事项。"


def test_a_text_too_long_for_a_cell_is_cut() -> None:
    name = reopened(sample.sample_report(business="😀" * 50_000))["总览"]["B2"].value
    assert len(name) <= workbook.LONGEST_TEXT


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


def test_progress_is_told_and_the_work_can_be_stopped(tmp_path: Path) -> None:
    told: list[float] = []
    excel.write_excel(sample.sample_report(), tmp_path / "a.xlsx", lambda share: told.append(share) or True)
    assert told == sorted(told)
    assert (told[0], told[-1], len(told)) == (0, 1, 10)
    with pytest.raises(ExportCancelled, match="已取消"):
        excel.write_excel(sample.sample_report(), tmp_path / "b.xlsx", lambda share: share < 0.5)
    assert [path.name for path in tmp_path.iterdir()] == ["a.xlsx"]


def test_a_past_day_is_the_day_of_the_file() -> None:
    report = replace(sample.sample_report(), on=date(2022, 6, 30))
    assert reopened(report).properties.modified == datetime(2022, 6, 30)


def test_no_department_stands_alone_at_the_foot_of_a_page(whole: tuple[Report, bytes, Workbook]) -> None:
    sheet = whole[2]["按部门"]
    ends = {rule.id for rule in sheet.row_breaks.brk}
    bands = {merged.min_row for merged in sheet.merged_cells.ranges}
    items = {cell.row for cell in column(sheet, "措施") if cell.value and cell.row not in bands}
    for first in range(HEAD_ROW + 1, sheet.max_row):
        if first in bands and first + 1 in bands and first + 2 in items:
            assert not ends & {first, first + 1}


def test_every_page_of_the_departments_has_room_for_its_rows(whole: tuple[Report, bytes, Workbook]) -> None:
    sheet = whole[2]["按部门"]
    room = (8.27 - 0.6 - 0.55) * 72 * 100 / sheet.page_setup.scale
    ends = [0, *sorted(rule.id for rule in sheet.row_breaks.brk), sheet.max_row]
    for number, (start, end) in enumerate(pairwise(ends)):
        heights = [sheet.row_dimensions[row].height for row in range(start + 1, end + 1)]
        assert sum(heights) + (sheet.row_dimensions[HEAD_ROW].height if number else 0) < room


def test_charts_are_told_in_words_to_who_cannot_see_them() -> None:
    with zipfile.ZipFile(BytesIO(excel.render_excel(sample.sample_report()))) as archive:
        drawing = archive.read("xl/drawings/drawing1.xml").decode()
    told = re.findall(r'name="Chart \d" descr="([^"]+)"', drawing)
    assert (
        told[0]
        == "条形图，各类有多少项：可享受 4 项，差一步 2 项，待确认 2 项，不适用 2 项，已到期 1 项，未生效 1 项。"
    )
    assert told[1].startswith("条形图，各部门有多少项：自治区商务厅 ")
