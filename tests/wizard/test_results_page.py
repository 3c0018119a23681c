"""The last page, as a person meets it in a sitting."""

from pathlib import Path

import pytest
from hands import choose, line, page, results, seen, texts
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from huiqi.report.atomic import ExportError
from huiqi.wizard import exporting, talk
from huiqi.wizard.main_window import MainWindow
from huiqi.wizard.window import Window


def test_the_official_text_is_shown_and_escaped(window: Window):
    window.session.replace({"applicant_type": "enterprise", "industry": "52"})
    done = results(window)
    done.listing.setCurrentItem(done.listing.topLevelItem(1).child(0))
    text = done.details.toPlainText()
    assert '<img src="file:///etc/passwd">' in text
    assert "<img" not in done.details.toHtml()
    for part in (
        "零售企业一次性奖励",
        "5 万元",
        "✓",
        "原文：「对零售企业给予5万元一次性奖励」",
        "按职责分工共同负责",
        "所在旗县商务局",
    ):
        assert part in text
    assert "国家金融监督管理总局所在盟市监管分局" in text and "不重复享受" in text and "测试文件" in text
    assert not done.details.openLinks()


def test_a_missing_question_is_one_click_away(window: Window, qtbot: QtBot):
    window.session.replace({"applicant_type": "enterprise", "exports": True})
    done = results(window)
    done.question_asked.emit("revenue")
    assert "revenue" in seen(window)
    qtbot.waitUntil(lambda: window.focusWidget() is line(window, "revenue"))


def test_by_department(window: Window):
    done = results(window)
    done.pane.by.setCurrentIndex(done.pane.by.findData("department"))
    assert texts(done.listing)[1].startswith("自治区商务厅（4）")
    done.listing.setCurrentItem(done.listing.topLevelItem(1))
    assert "所在旗县商务局" in done.details.toPlainText()


def test_empty_buckets_say_what_to_do(window: Window):
    done = results(window)
    done.listing.setCurrentItem(done.listing.topLevelItem(1))
    assert "待确认" in done.details.toPlainText()
    assert "评估日期" in done.details.toPlainText()


def test_changing_answers_from_the_result(window: Window, qtbot: QtBot):
    done = results(window)
    assert "可享受（0）" in texts(done.listing)
    qtbot.mouseClick(done.buttons["edit"], Qt.MouseButton.LeftButton)
    assert page(window).section.id == "profile"
    choose(window, qtbot, "applicant_type", "企业")
    window.session.replace({**window.session.answers, "industry": "52"})
    assert "可享受（1）" in texts(results(window).listing)


@pytest.mark.parametrize(
    "error", [ExportError("文件正被其他程序打开，请关闭后重试。"), RuntimeError("secret internals")]
)
def test_a_failed_export_gets_a_sentence(
    window: Window,
    qtbot: QtBot,
    said: list[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
    error: Exception,
):
    def fail(*_: object) -> None:
        raise error

    monkeypatch.setattr(exporting, "write_excel", fail)
    monkeypatch.setattr(talk, "ask_save_as", lambda *_: tmp_path / "a.xlsx")
    done = results(window)
    qtbot.mouseClick(done.buttons["excel"], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(said))
    assert "Traceback" not in said[0] and "secret" not in said[0]
    assert said[0].endswith("。")
    logged = capfd.readouterr().err
    assert ("RuntimeError" in logged) == isinstance(error, RuntimeError)
    assert "secret internals" not in logged
    assert done.buttons["excel"].isEnabled()
    assert QApplication.overrideCursor() is None


@pytest.mark.parametrize("wide", [1000, 1366])
def test_the_whole_name_stands_above_the_result(main: MainWindow, qtbot: QtBot, wide: int):
    name = (
        "内蒙古自治区呼和浩特市新城区草原明珠商贸物流与电子商务综合服务有限责任公司敕勒川大街中心旗舰店二十四小时营业部"
    )
    main.session.replace({"company_name": name})
    main.resize(wide, 760)
    done = results(main.wizard)
    heading = done.heading
    assert heading.text() == f"结果：{name}"
    qtbot.waitUntil(lambda: heading.isVisible() and heading.height() >= heading.heightForWidth(heading.width()))
    done.listing.setCurrentItem(done.listing.topLevelItem(0))
    assert name in done.details.toPlainText()
