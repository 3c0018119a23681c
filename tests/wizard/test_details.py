"""What is said about an entry: all of it, and every text as text."""

import importlib.util
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from huiqi.report.model import BUCKET_LABELS, Contact, DepartmentGroup, Item, MissingQuestion, Reason, Report
from huiqi.report.printing import clean
from huiqi.wizard import details
from huiqi.wizard.details_view import Details
from huiqi.wizard.settings import Settings, Store
from huiqi.wizard.sheet import BULLET, Line, Sheet, markup, plain_text, section


def _sample() -> ModuleType:
    file = Path(__file__).parents[1] / "report" / "sample_report.py"
    spec = importlib.util.spec_from_file_location("wizard_sample_report", file)
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


SAMPLE = _sample()


@pytest.fixture(scope="module")
def report() -> Report:
    return SAMPLE.sample_report()


def plain(sheet: Sheet, beside: bool = True) -> str:
    document = QTextDocument()
    document.setHtml(markup(sheet, beside))
    return document.toPlainText().replace("\xa0", " ")


def test_every_part_of_an_entry_is_said(qapp: QApplication, report: Report):
    for item in report.items:
        said = plain(details.item_sheet(item, {}))
        parts = [item.title, item.amount_text, item.until_text, item.certainty_label, item.obtain_label, *item.cautions]
        parts += [item.via_label, item.recipients_label, *item.relations, *item.readings, BUCKET_LABELS[item.bucket]]
        parts += [reason.text for reason in item.reasons] + [line.local for line in item.departments]
        parts += [source.text for source in item.sources] + [source.differs for source in item.sources]
        if item.bucket == "to_confirm":
            parts += [question.label for question in item.missing]
        for part in parts:
            told = part if part not in SAMPLE.HOSTILE else "".join(each for each in part if each.isprintable())
            assert told in said, (item.measure, part)


def every_sheet(report: Report) -> list[Sheet]:
    sheets = [details.item_sheet(item, {}) for item in report.items] + [details.overview_sheet(report)]
    sheets += [details.department_sheet(group) for group in report.departments]
    sheets += [details.bucket_sheet(bucket, report.bucket(bucket)) for bucket in BUCKET_LABELS]
    return [*sheets, details.items_sheet("按类别", report.items), details.not_found_sheet()]


@pytest.mark.parametrize("beside", [True, False])
def test_no_markup_of_another_gets_through(qapp: QApplication, report: Report, beside: bool):
    whole = "".join(markup(sheet, beside) for sheet in every_sheet(report))
    assert "<img" not in whole
    assert "&lt;img src=" in whole


def test_the_text_to_copy_says_what_is_shown(qapp: QApplication, report: Report):
    for sheet in every_sheet(report):
        told = plain_text(sheet)
        assert "<b>" not in told.replace("<b>粗体", "") and "href" not in told
        for each in sheet.sections:
            for line in each.lines:
                for part in (line.text, line.name, *line.quiet.splitlines()):
                    assert clean(part) in told, sheet.headline


def test_official_words_stand_under_the_reason_where_there_is_no_room_beside_it(qapp: QApplication, report: Report):
    item = next(each for each in report.items if any(reason.quote for reason in each.reasons))
    wide, narrow = (markup(details.item_sheet(item, {}), beside) for beside in (True, False))
    assert wide.count("<td") - narrow.count("<td") == len(item.reasons)


QUESTION = MissingQuestion("rent", "有没有租房？")


def test_for_whom_and_by_what_are_told_apart(report: Report):
    assert f"{report.on_text} · 政策集：" in details.overview_sheet(report).tag


@pytest.mark.parametrize("size", [100, 200])
def test_the_words_of_a_list_stand_off_their_bullet_and_under_each_other(qtbot: QtBot, dressed: Store, size: int):
    dressed.use(Settings(type_size=size))
    view = Details()
    qtbot.addWidget(view)
    view.resize(400, 300)
    view.show()
    view.show_sheet(Sheet("提醒", sections=(section("", [Line("写的是基本实现，个别事项可能仍要到现场。" * 3)]),)))
    item = view.document().lastBlock().layout()
    first, second = item.lineAt(0), item.lineAt(1)
    begins, bullet_ends = (first.cursorToX(place)[0] for place in (len(BULLET), 1))
    assert begins - bullet_ends > view.fontMetrics().height() / 5
    assert abs(begins - second.cursorToX(second.textStart())[0]) <= 1


def changed(report: Report, **parts: object) -> Item:
    return replace(report.items[0], **parts)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("bucket", "link"), [("to_confirm", True), ("one_step", True), ("not_applicable", True), ("available", False)]
)
def test_the_question_that_would_change_the_result_is_a_link(report: Report, bucket: str, link: bool):
    failed = Reason(False, "没有租房。", "租房", True, (), (QUESTION,))
    item = changed(report, bucket=bucket, missing=(QUESTION,), reasons=(failed,), amount=None)
    links = [line.link for each in details.item_sheet(item, {}).sections for line in each.lines if line.link]
    assert links == (["ask:rent"] if link else [])


def test_one_step_names_only_what_can_still_be_had(report: Report):
    reasons = (Reason(False, "没有证书。", "", True, ()), Reason(False, "在外地。", "", False, ()))
    item = changed(report, bucket="one_step", reasons=reasons)
    section = next(each for each in details.item_sheet(item, {}).sections if "差一步" in each.title)
    assert [line.text for line in section.lines] == ["没有证书。"]


@pytest.mark.parametrize(
    ("verdict", "said"), [("eligible", "都满足"), ("ineligible", "不满足"), ("unknown", "不能下结论")]
)
def test_what_has_lapsed_says_whether_the_rest_would_hold(report: Report, verdict: str, said: str):
    item = changed(report, bucket="expired", verdict=verdict)
    assert said in plain_text(details.item_sheet(item, {}))


def test_the_contact_of_the_hall_is_shown(report: Report):
    line = replace(report.items[0].departments[0], contact=Contact("0471-1", "新华大街 1 号", "3 号窗口"))
    told = plain_text(details.item_sheet(changed(report, departments=(line,)), {}))
    assert "电话：0471-1" in told and "窗口：3 号窗口" in told and "办公时间" not in told
    told = plain_text(details.department_sheet(DepartmentGroup(line, report.items[:1], ())))
    assert "地址：新华大街 1 号" in told


def test_a_changed_name_and_the_place_to_go_are_shown(qapp: QApplication, report: Report):
    item = next(each for each in report.items if each.measure.startswith("services-support.20"))
    said = plain(details.item_sheet(item, {}))
    assert "国家金融监督管理总局内蒙古监管局（原中国银行保险监督管理委员会内蒙古监管局）" in said
    assert "按职责分工共同负责" in said


def test_further_places_are_told_as_such(qapp: QApplication, report: Report):
    item = next(each for each in report.items if any(source.differs for source in each.sources))
    first, second = item.sources
    said = plain(details.item_sheet(item, {}))
    assert f"同时见于{details.citation(second)}\n另一处：{second.differs}\n" in said
    assert f"同时见于{details.citation(first)}" not in said and details.citation(first) in said
    assert said.count("同时见于") == said.count("另一处：") == 1
    assert "不同：" not in said


def test_a_single_place_is_not_also_another(qapp: QApplication, report: Report):
    item = next(each for each in report.items if len(each.sources) == 1)
    assert "同时见于" not in plain(details.item_sheet(item, {}))


@pytest.mark.parametrize("bucket", BUCKET_LABELS)
def test_an_empty_bucket_says_so(qapp: QApplication, bucket: str):
    said = plain(details.bucket_sheet(bucket, ()))  # type: ignore[arg-type]
    assert "（0）" in said and "现在没有" in said


def long_sheet(words: str = "说明") -> Sheet:
    lines = [Line(f"{number}、{words}" + "写的是基本实现，个别事项可能仍要到现场。" * 3) for number in range(40)]
    return Sheet("提醒", sections=(section("", lines),))


@pytest.fixture
def view(qtbot: QtBot, dressed: Store) -> Iterator[Details]:
    """Details in sight, with a text that has to be scrolled, scrolled some way down."""
    made = Details()
    qtbot.addWidget(made)
    made.resize(700, 300)
    made.show()
    made.show_sheet(long_sheet())
    made.verticalScrollBar().setValue(120)
    return made


@pytest.mark.parametrize("change", [{"type_size": 200}, {"theme": "dark"}, {"type_size": 150, "theme": "contrast"}])
def test_another_look_shows_the_text_once_more_and_at_its_place(
    view: Details, qtbot: QtBot, dressed: Store, monkeypatch: pytest.MonkeyPatch, change: dict[str, Any]
):
    shown: list[str] = []
    really = Details.setHtml
    monkeypatch.setattr(Details, "setHtml", lambda self, text: (shown.append(text), really(self, text)))
    dressed.use(Settings(**change))
    QApplication.processEvents()
    assert len(shown) == 1
    assert "39、说明" in view.toPlainText()
    assert view.verticalScrollBar().value() == 120
    assert view.document().defaultFont().pointSizeF() == view.font().pointSizeF()


def test_a_text_that_changes_out_of_sight_is_shown_from_its_top(view: Details, qtbot: QtBot, dressed: Store):
    view.hide()
    view.show_sheet(Sheet("另一项", sections=long_sheet().sections))
    dressed.use(Settings(type_size=150))
    view.show()
    qtbot.wait(1)
    assert "另一项" in view.toPlainText() and view.verticalScrollBar().value() == 0


def test_a_narrow_page_puts_the_official_words_below(view: Details, qtbot: QtBot, report: Report):
    item = next(each for each in report.items if any(reason.quote for reason in each.reasons))
    view.show_sheet(details.item_sheet(item, {}))
    beside = view.toHtml().count("<td")
    view.resize(300, 300)
    qtbot.wait(1)
    assert view.toHtml().count("<td") < beside
