"""The workbook leads from measure to text, department and back, and says each thing in one place."""

from dataclasses import replace

from openpyxl.workbook import Workbook

from huiqi.report.model import TO_RAISE, Contact, DepartmentGroup

from . import sample_report as sample
from .opened import LISTS, bands, cell_of, column, only, reopened, target, values


def test_links_lead_to_the_text_and_back(book: Workbook) -> None:
    for name in LISTS:
        for cell in column(book[name], "序号"):
            text = target(book, cell)
            assert text.value == cell.value or book["政策原文"].cell(text.row, 4).value
            assert str(book["政策原文"].cell(text.row, 4).value)[:3] in ("17.", "48.")
    for cell in column(book["政策原文"], "序号"):
        item = target(book, cell)
        assert item.parent.cell(item.row, 2).value == book["政策原文"].cell(cell.row, 2).value


def test_links_lead_to_the_department_and_back(book: Workbook) -> None:
    departments = book["按部门"]
    for item in (item for item in sample.items() if item.bucket in TO_RAISE):
        sheet = next(book[name] for name, bucket in LISTS.items() if bucket == item.bucket)
        shown = item.departments[0].shown if item.departments else "文件没有列明责任部门"
        assert str(target(book, cell_of(sheet, "部门", item.title)).value).startswith(f"{shown}　　")
    linked = [cell for cell in column(departments, "序号") if cell.hyperlink]
    for cell in linked:
        item = target(book, cell)
        assert item.parent.cell(item.row, 2).value == departments.cell(cell.row, 3).value
    assert len(linked) == len([item for item in sample.items() if item.bucket in TO_RAISE])


def test_each_text_is_quoted_once(book: Workbook) -> None:
    texts = values(book["政策原文"], "政策原文")
    quoted = [text for text in texts if not text.startswith("（原文已经列在前面第 ")]
    assert len(quoted) == len(set(quoted)) == 2
    raised = [item for item in sample.items() if item.bucket in TO_RAISE]
    assert len(texts) == sum(len({source.provision for source in item.sources}) for item in raised)


def test_every_measure_stands_under_one_department_and_is_named_where_others_join_in(book: Workbook) -> None:
    raised = {item.title for item in sample.items() if item.bucket in TO_RAISE}
    titles = [title for title in values(book["按部门"], "措施") if title]
    assert sorted(titles) == sorted(raised)
    rows = bands(book)
    science = rows.index("自治区科学技术厅　　差一步 1 项")
    assert rows[science + 1].startswith("到哪里办：所在盟市科学技术局　　电话：＿＿")
    cells = [str(cell.value) for row in book["按部门"].iter_rows() for cell in row]
    assert any(told.endswith(" 首次获批国家高新技术企业一次性奖补") for told in cells)
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
