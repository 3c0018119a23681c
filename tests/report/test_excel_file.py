"""The workbook as a file: nothing to repair, the same bytes each time, whole or not written at all."""

from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest
from openpyxl.workbook import Workbook
from strict_xlsx import problems

from huiqi.report import excel, workbook
from huiqi.report.atomic import ExportCancelled
from huiqi.report.model import Report

from . import sample_report as sample
from .opened import reopened


def test_excel_has_nothing_to_repair(whole: tuple[Report, bytes, Workbook]) -> None:
    assert problems(whole[1]) == []


@pytest.mark.parametrize("business", ["", "&" * 70, "😀" * 50_000, *sample.HOSTILE])
def test_excel_has_nothing_to_repair_whatever_the_business_is_called(business: str) -> None:
    assert problems(excel.render_excel(sample.sample_report(business=business))) == []


def test_the_same_report_gives_the_same_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    first = excel.render_excel(sample.sample_report())
    monkeypatch.setattr("time.time", lambda: 2_000_000_000.0)
    assert excel.render_excel(sample.sample_report()) == first


def test_properties_tell_of_neither_clock_nor_machine(book: Workbook) -> None:
    told = book.properties
    assert told.created == told.modified == datetime(2025, 11, 22)
    assert (told.language, told.creator, told.lastModifiedBy) == ("zh-CN", "惠企自测", "惠企自测")
    assert told.title.startswith("惠企自测 结果单：内蒙古自治区呼和浩特市赛罕区")


def test_a_past_day_is_the_day_of_the_file() -> None:
    report = replace(sample.sample_report(), on=date(2022, 6, 30))
    assert reopened(report).properties.modified == datetime(2022, 6, 30)


def test_an_empty_report_is_a_valid_workbook() -> None:
    empty = replace(sample.sample_report(business=" "), items=(), departments=(), answers=(), derived=(), totals=())
    assert problems(excel.render_excel(empty)) == []
    book = reopened(empty)
    assert book["总览"]["B2"].value == "（未填写单位名称）"
    for name in ("可享受清单", "待确认", "差一步", "不适用与原因", "按部门", "政策原文"):
        sheet = book[name]
        assert str(sheet["A4"].value).startswith(("没有", "现在没有")), name
        place = sheet.print_area.split("!")[1].replace("$", "")
        assert sheet[place].value is None, f"{name} takes a page"


def test_a_text_too_long_for_a_cell_is_cut() -> None:
    name = reopened(sample.sample_report(business="😀" * 50_000))["总览"]["B2"].value
    assert len(name) <= workbook.LONGEST_TEXT


def test_progress_is_told_and_the_work_can_be_stopped(tmp_path: Path) -> None:
    told: list[float] = []
    excel.write_excel(sample.sample_report(), tmp_path / "a.xlsx", lambda share: told.append(share) or True)
    assert told == sorted(told)
    assert (told[0], told[-1], len(told)) == (0, 1, 10)
    with pytest.raises(ExportCancelled, match="已取消"):
        excel.write_excel(sample.sample_report(), tmp_path / "b.xlsx", lambda share: share < 0.5)
    assert [path.name for path in tmp_path.iterdir()] == ["a.xlsx"]
