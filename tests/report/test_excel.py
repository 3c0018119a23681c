"""The lists of the workbook: every measure once, money that is a number, sums that are honest."""

import re
import zipfile
from dataclasses import replace
from datetime import datetime
from decimal import Decimal
from io import BytesIO

import pytest
from openpyxl.workbook import Workbook

from huiqi.report import excel
from huiqi.report.model import Report
from huiqi.report.printing import numbered

from . import sample_report as sample
from .opened import LISTS, SHEETS, cell_of, cells, column, only, reopened, values


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
