"""The hall's contact list: what is taken, what is said about the rest, and that no file makes the program stumble."""

import errno
import io
import os
from collections.abc import Callable, Sequence
from datetime import date, datetime, time
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook

from huiqi.matching.assessment import assess
from huiqi.policy.models import PolicySet
from huiqi.report import sheets
from huiqi.report.build import build_report
from huiqi.report.contacts import HEADINGS, LONGEST, Contacts, SheetError, read_contacts, write_template
from huiqi.report.model import Contact, Report
from huiqi.report.plain import report_json

HEAD = ("部门", "电话", "地址", "窗口", "办公时间")
CONTACT = Contact("0471-1234567", "政务中心二楼", "B12", "周一至周五 9:00—17:00")
FILLED = (CONTACT.phone, CONTACT.address, CONTACT.window, CONTACT.hours)

Read = Callable[..., Contacts]


@pytest.fixture
def read(policy_set: PolicySet, tmp_path: Path) -> Read:
    """Write the rows into a workbook and read it as a contact list."""

    def write_and_read(*rows: Sequence[object]) -> Contacts:
        book = Workbook()
        sheet = book.worksheets[0]
        for row in rows:
            sheet.append(row)
        book.save(tmp_path / "联系.xlsx")
        return read_contacts(policy_set, tmp_path / "联系.xlsx")

    return write_and_read


@pytest.mark.parametrize(
    ("name", "ident"),
    [
        ("内蒙古自治区商务厅", "commerce"),
        ("自治区商务厅", "commerce"),
        ("商务厅", "commerce"),
        ("commerce", "commerce"),
        ("所在盟市、旗县（市、区）商务局", "commerce"),
        ("商务局", "commerce"),
        (" 新城区 商务局 ", "commerce"),
        ("呼和浩特市新城区商务局", "commerce"),
        ("国家金融监督管理总局内蒙古监管局", "banking-insurance"),
        ("内蒙古银保监局", "banking-insurance"),
        ("国家税务总局呼和浩特市新城区税务局", "tax"),
    ],
)
def test_a_department_is_found_by_every_name_it_has(read: Read, name: str, ident: str):
    assert read(HEAD, (name, *FILLED)) == Contacts({ident: CONTACT})


def test_every_department_is_found_by_each_of_its_official_names(read: Read, policy_set: PolicySet):
    for department in policy_set.departments.values():
        for name in (department.name, *department.aliases):
            assert read(HEAD, (name, *FILLED)).by_department == {department.id: CONTACT}, name


def test_a_local_office_that_serves_two_departments_counts_for_both_unless_one_has_its_own_row(read: Read):
    shared = read(HEAD, ("新城区市场监督管理局", *FILLED))
    assert set(shared.by_department) == {"market-regulation", "drugs"}
    own = read(HEAD, ("新城区市场监督管理局", *FILLED), ("自治区药监局", "96311"))
    assert own.by_department["drugs"] == Contact("96311")
    assert own.by_department["market-regulation"] == CONTACT
    assert not own.problems


def test_the_heading_is_found_by_name_and_other_columns_are_left_out(read: Read):
    found = read(
        ("某某大厅",), (), ("备注", "办公 时间", "联系电话", "责任部门"), ("x", "全天", "12345", "自治区商务厅")
    )
    assert found == Contacts({"commerce": Contact(phone="12345", hours="全天")})


def test_rows_without_any_entry_are_no_problem(read: Read):
    assert read(HEAD, ("自治区商务厅",), ("没有这个部门",), ()) == Contacts({})


def test_an_unknown_department_is_named_with_its_row_and_the_nearest_name(read: Read):
    found = read(HEAD, ("自治区商务厅", "1"), ("自治区商物厅", "2"), ("☃", "3"), (None, "4"))
    assert found.by_department == {"commerce": Contact("1")}
    unknown, strange, nameless = found.problems
    assert unknown.startswith("第 3 行“自治区商物厅”") and "“自治区商务厅”" in unknown
    assert strange.startswith("第 4 行“☃”") and "空表" in strange
    assert nameless.startswith("第 5 行没有写部门")


def test_of_two_rows_for_one_department_the_first_is_taken_and_the_second_named(read: Read):
    found = read(HEAD, ("自治区商务厅", "1"), ("内蒙古自治区商务厅", "2"))
    assert found.by_department == {"commerce": Contact("1")}
    assert found.problems == ("第 3 行“内蒙古自治区商务厅”和第 2 行是同一个部门，只采用了第 2 行。",)


@pytest.mark.parametrize(("place", "field"), list(enumerate(LONGEST, start=1)))
def test_a_text_that_would_not_fit_is_named_and_not_cut(read: Read, place: int, field: str):
    row = ["自治区商务厅", "", "", "", ""]
    row[place] = "字" * LONGEST[field]
    assert not read(HEAD, row).problems
    row[place] += "字"
    found = read(HEAD, row)
    assert found.by_department == {}
    assert found.problems == (f"第 2 行“{HEADINGS[field][0]}”太长，最多 {LONGEST[field]} 个字，没有采用；请写短一些。",)


@pytest.mark.parametrize(
    ("value", "says"),
    [
        ("=1+1", "是公式"),
        ('=HYPERLINK("http://x","y")', "是公式"),
        (date(2022, 9, 12), "被当成了日期"),
        (datetime(2022, 9, 12, 8), "被当成了日期"),
        (time(9, 0), "被当成了日期"),
        ("#N/A", "是错误值"),
    ],
)
def test_what_a_spreadsheet_made_of_the_text_is_refused(read: Read, value: object, says: str):
    found = read(HEAD, ("自治区商务厅", "12345", "", "", value))
    assert found.by_department == {"commerce": Contact("12345")}
    assert len(found.problems) == 1
    assert found.problems[0].startswith(f"第 2 行“办公时间”{says}")


def test_a_formula_in_the_place_of_a_name_is_refused(read: Read):
    assert read(HEAD, ("=A1", "1")).problems == ("第 2 行是公式，没有采用；请直接写文字。",)


@pytest.mark.parametrize(("number", "text"), [(12345, "12345"), (96311.0, "96311"), (1.5, "1.5"), (True, "True")])
def test_a_number_is_read_as_it_was_written(read: Read, number: object, text: str):
    assert read(HEAD, ("自治区商务厅", number)).by_department["commerce"].phone == text


def test_an_area_code_that_lost_its_zero_is_pointed_out(read: Read):
    found = read(HEAD, ("自治区商务厅", 4711234567))
    assert found.by_department["commerce"].phone == "4711234567"
    assert found.problems[0].startswith("第 2 行“电话”4711234567 可能少了开头的 0")


def test_texts_come_out_on_one_line_without_what_cannot_be_printed(read: Read):
    found = read(HEAD, ("自治区商务厅", " 0471\n1234567 ", "甲\u202e乙"))
    assert found.by_department["commerce"] == Contact("0471 1234567", "甲乙")


def test_too_many_rows_are_said(read: Read):
    found = read(HEAD, *([("自治区商务厅", "1")] + [("",)] * sheets.MOST_ROWS))
    assert found.by_department
    found = read(HEAD, ("自治区商务厅", "1"), *([("没有", "1")] * sheets.MOST_ROWS))
    assert found.problems[-1].startswith(f"只看了前 {sheets.MOST_ROWS} 行")


def test_the_blank_list_names_every_department_invents_nothing_and_can_be_filled(policy_set: PolicySet, tmp_path: Path):
    file = tmp_path / "空表.xlsx"
    write_template(policy_set, file)
    assert read_contacts(policy_set, file) == Contacts({})
    book = load_workbook(file)
    sheet = book.worksheets[0]
    rows = list(sheet.iter_rows(min_row=2, max_col=5, values_only=True))
    assert [row[0] for row in rows] == [each.name for each in policy_set.departments.values()]
    assert not any(value for row in rows for value in row[1:])
    for cells in sheet.iter_rows(min_row=2, min_col=2, max_col=5):
        assert {cell.number_format for cell in cells} == {"@"}
        for cell, value in zip(cells, FILLED, strict=True):
            cell.value = value
    book.save(file)
    assert read_contacts(policy_set, file) == Contacts(dict.fromkeys(policy_set.departments, CONTACT))


# ---- files that cannot be used ----


def sentence(policy_set: PolicySet, file: Path) -> str:
    with pytest.raises(SheetError) as refusal:
        read_contacts(policy_set, file)
    assert "\n" not in str(refusal.value)
    return str(refusal.value)


def workbook(*rows: Sequence[object]) -> bytes:
    book, data = Workbook(), io.BytesIO()
    for row in rows:
        book.worksheets[0].append(row)
    book.save(data)
    return data.getvalue()


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "已经损坏"),
        (b"PK\x03\x04 nothing", "已经损坏"),
        ("部门,电话\n商务厅,1".encode(), "不是 Excel 工作簿"),
        (sheets.OLD_OR_LOCKED + b"\0" * 600, "加了密码"),
        (workbook(("a", "b"), ("c", "d")), "没有找到表头"),
        (workbook(("部门",), ("商务厅",)), "没有找到表头"),
        (workbook(*[("",)] * 30, HEAD), "没有找到表头"),
        (b"\0" * (sheets.LARGEST + 1), "太大"),
    ],
    ids=range(8),
)
def test_a_file_that_is_no_list_gets_a_sentence(policy_set: PolicySet, tmp_path: Path, data: bytes, says: str):
    file = tmp_path / "x.xlsx"
    file.write_bytes(data)
    assert says in sentence(policy_set, file)


def test_a_file_that_is_not_there_or_may_not_be_read(
    policy_set: PolicySet, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    assert "找不到" in sentence(policy_set, tmp_path / "没有.xlsx")
    assert "文件夹" in sentence(policy_set, tmp_path)
    file = tmp_path / "x.xlsx"
    file.write_bytes(workbook(HEAD))

    def locked(*_: object, **__: object) -> None:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))

    monkeypatch.setattr("huiqi.bounded.os.open", locked)
    assert "其他程序占用" in sentence(policy_set, file)


def repacked(data: bytes, name: str, content: bytes) -> bytes:
    """Return a workbook in which one part has another content."""
    packed = io.BytesIO()
    with ZipFile(io.BytesIO(data)) as source, ZipFile(packed, "w", ZIP_DEFLATED) as target:
        for each in source.namelist():
            target.writestr(each, content if each == name else source.read(each))
    return packed.getvalue()


def test_a_file_that_unpacks_to_something_huge_is_not_opened(policy_set: PolicySet, tmp_path: Path):
    file = tmp_path / "bomb.xlsx"
    file.write_bytes(repacked(workbook(HEAD), "xl/styles.xml", b"0" * (sheets.LARGEST_UNPACKED + 1)))
    assert file.stat().st_size < sheets.LARGEST
    assert "过于庞大" in sentence(policy_set, file)


def test_entities_that_multiply_are_refused_quickly(policy_set: PolicySet, tmp_path: Path):
    levels = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    laughs = f'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY l0 "ha">{levels}]><x>&l9;</x>'
    file = tmp_path / "laughs.xlsx"
    file.write_bytes(repacked(workbook(HEAD), "xl/worksheets/sheet1.xml", laughs.encode()))
    sentence(policy_set, file)


WHOLE = workbook(HEAD, ("自治区商务厅", *FILLED))


@given(st.integers(0, len(WHOLE) - 1), st.binary(min_size=1, max_size=40))
def test_a_damaged_file_is_read_or_refused_but_never_stumbled_over(tmp_path_factory, policy_set, at: int, noise: bytes):
    file = tmp_path_factory.getbasetemp() / "damaged.xlsx"
    file.write_bytes(WHOLE[:at] + noise + WHOLE[at + len(noise) :])
    try:
        found = read_contacts(policy_set, file)
    except SheetError:
        return
    assert set(found.by_department) <= set(policy_set.departments)


# ---- in the report ----


@pytest.fixture
def report(policy_set: PolicySet) -> Report:
    return build_report(assess(policy_set, {}, date(2022, 9, 1)), {"commerce": CONTACT})


def test_the_report_carries_the_contact_of_each_department_that_has_one(report: Report):
    lines = [line for item in report.items for line in item.departments]
    lines += [group.department for group in report.departments]
    assert {line.contact for line in lines if line.id == "commerce"} == {CONTACT}
    assert {line.contact for line in lines if line.id != "commerce"} == {None}


def test_a_contact_tells_only_what_the_hall_wrote():
    assert CONTACT.lines == tuple(zip(("电话", "地址", "窗口", "办公时间"), FILLED, strict=True))
    assert Contact(window="3").lines == (("窗口", "3"),)


def test_without_a_list_the_report_is_what_it_was(policy_set: PolicySet):
    assessment = assess(policy_set, {}, date(2022, 9, 1))
    assert build_report(assessment, {}) == build_report(assessment)
    assert '"contacts": {}' in report_json(assessment, build_report(assessment))
