"""What holds for every dialog: one button is the main one and Enter presses it, Esc closes, the first field has the focus."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, datetime
from functools import partial
from pathlib import Path

import pytest
from fitting import cut_off, larger_than_screen, settle
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialog,
    QLabel,
    QLineEdit,
    QMessageBox,
    QPushButton,
    QWidget,
    QWizard,
)
from pytestqt.qtbot import QtBot
from test_preview import paper

from huiqi.app import apology
from huiqi.applicant.answers import AnswersFile
from huiqi.policy.models import PolicySet
from huiqi.report.build import build_report
from huiqi.wizard import talk, words
from huiqi.wizard.about import About
from huiqi.wizard.beside import finish
from huiqi.wizard.codes import CodesDialog
from huiqi.wizard.compare import CompareDialog
from huiqi.wizard.dateline import DateDialog
from huiqi.wizard.files import unfinished
from huiqi.wizard.frames import Frame
from huiqi.wizard.hall import Confirm
from huiqi.wizard.hall_settings import HallSettings
from huiqi.wizard.help import Help
from huiqi.wizard.main_window import MainWindow
from huiqi.wizard.pin import Guard
from huiqi.wizard.pin_dialogs import AskPin, SetPin
from huiqi.wizard.preferences import Preferences
from huiqi.wizard.preview import PreviewDialog
from huiqi.wizard.session import Session
from huiqi.wizard.settings import Settings, Store
from huiqi.wizard.why_not import WhyNot

LONG_NAME = "内蒙古自治区呼和浩特市新城区草原明珠商贸物流与电子商务综合服务有限责任公司敕勒川大街中心旗舰店"

Made = tuple[Callable[[MainWindow], QDialog], str, str]


def preview(main: MainWindow) -> QDialog:
    return PreviewDialog(build_report(main.session.assessment), lambda _: paper(2), main)


def why_not(main: MainWindow) -> QDialog:
    return WhyNot(main.session.assessment, build_report(main.session.assessment), main)


def hall_settings(main: MainWindow) -> QDialog:
    return HallSettings(main.store, main.session.policy_set, main, in_hall=True)


DIALOGS: dict[str, Made] = {
    "date": (lambda main: DateDialog(main.session, main), "就用这一天", "评估日期"),
    "codes": (lambda main: CodesDialog(main.session.policy_set, main), "读入", "答案码"),
    "compare": (lambda main: CompareDialog(main.session, main), "关闭", "这份答案，换一个日期(&S)"),
    "preview": (preview, "打印(&P)…", "预览"),
    "help": (lambda main: Help("zh", main), "关闭(&C)", "目录"),
    "about": (lambda main: About(main.session.policy_set, main), "关闭(&C)", "关于惠企自测"),
    "preferences": (lambda main: Preferences(main.store, main), "确定", "字号"),
    "hall settings": (hall_settings, "确定", "选择文件(&F)…"),
    "asking the PIN": (lambda main: AskPin("x", Guard(), main), "确定", "口令"),
    "setting the PIN": (SetPin, "确定", "新口令"),
    "next visitor": (Confirm, "清除，请下一位", "清除，请下一位"),
    "why not": (why_not, "关闭", "找哪一项"),
}
"""How each is made, what its main button says at first, and where the person begins."""


@pytest.fixture(params=DIALOGS)
def made(request: pytest.FixtureRequest, main: MainWindow, qtbot: QtBot) -> Iterator[tuple[QDialog, str, str]]:
    make, button, first = DIALOGS[request.param]
    dialog = make(main)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is dialog and dialog.focusWidget() is not None)
    yield dialog, button, first
    dialog.close()
    finish()


def main_buttons(dialog: QDialog) -> list[str]:
    return [each.text() for each in dialog.findChildren(QPushButton) if each.isDefault() and each.isVisible()]


def test_one_button_is_the_main_one_and_the_person_begins_in_the_first_field(made: tuple[QDialog, str, str]):
    dialog, button, first = made
    begins = dialog.focusWidget()
    [its] = main_buttons(dialog)
    assert its.partition("（")[0] == button
    assert first in (begins.accessibleName(), str(begins.property("text")).partition("（")[0])


def test_esc_closes(made: tuple[QDialog, str, str], qtbot: QtBot):
    dialog, _, _ = made
    qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Escape)
    assert not dialog.isVisible() and dialog.result() == QDialog.DialogCode.Rejected


@pytest.mark.parametrize(
    ("name", "field", "then"),
    [
        ("help", "在说明里查找", "在说明里查找"),
        ("help", "目录", "使用说明"),
        ("compare", "另一边的评估日期", "比较结果"),
        ("why not", "找哪一项", "找到的措施和条款"),
    ],
)
@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_enter_goes_on_where_a_field_has_a_use_for_it(
    main: MainWindow, qtbot: QtBot, name: str, field: str, then: str, key: Qt.Key
):
    dialog = DIALOGS[name][0](main)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is dialog)
    [own] = [each for each in dialog.findChildren(QWidget) if each.accessibleName() == field]
    own.setFocus()
    qtbot.keyClick(own, key)
    assert dialog.isVisible() and dialog.focusWidget().accessibleName() == then


def test_enter_presses_the_button_one_is_on(made: tuple[QDialog, str, str], qtbot: QtBot):
    """And shows beforehand that it will: it is the main one while one is on it, save where that would promise too much."""
    dialog, button, _ = made
    pressed: list[str] = []
    for each in dialog.findChildren(QPushButton):
        if each.isVisible() and each.isEnabled():
            each.clicked.disconnect()
            each.clicked.connect(partial(pressed.append, each.text()))
            each.setFocus(Qt.FocusReason.TabFocusReason)
            assert main_buttons(dialog) == [each.text() if each.autoDefault() or each.isDefault() else button]
            qtbot.keyClick(each, Qt.Key.Key_Return)
            assert pressed.pop() == each.text() and not pressed


def test_no_dialog_is_forgotten():
    """The wizard and the frame of dialogs are none themselves; a message box has a test of its own."""
    walked = {each.__name__ for each in every_kind(QDialog) if each.__module__.startswith("huiqi.")}
    known = {AskPin, SetPin, Preferences, HallSettings, Confirm, About, Help, WhyNot, PreviewDialog}
    known |= {CompareDialog, CodesDialog, DateDialog}
    assert walked - {Frame.__name__, talk.MessageBox.__name__} - {each.__name__ for each in every_kind(QWizard)} == {
        each.__name__ for each in known
    }
    assert len(known) == len(DIALOGS)


def every_kind(of: type) -> set[type]:
    below = set(of.__subclasses__())
    return below.union(*map(every_kind, below))


SAID: dict[str, tuple[Callable[[MainWindow], object], str]] = {
    "problem": (lambda main: talk.tell_problem(main, "没有成。"), "知道了"),
    "done": (lambda main: talk.tell(main, "好了。"), "好"),
    "saved": (lambda main: talk.tell_saved(main, main.store.file), "好"),
    "question": (lambda main: talk.choose(main, "要接着填吗？", "接着填", "不用"), "接着填"),
}


@pytest.mark.parametrize("name", SAID)
@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_Return])
def test_a_message_box_too(main: MainWindow, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot, name: str, key: Qt.Key):
    pressed: list[str] = []

    def press(box: QMessageBox) -> None:
        box.show()
        box.activateWindow()
        qtbot.waitUntil(lambda: box.focusWidget() is not None)
        pressed.extend(main_buttons(box))
        box.buttonClicked.connect(lambda button: pressed.append(button.text()))
        qtbot.keyClick(box.focusWidget(), key)
        assert not box.isVisible()

    monkeypatch.setattr(talk.QMessageBox, "exec", press)
    say, button = SAID[name]
    say(main)
    assert pressed == [button, button]


@pytest.mark.parametrize("language", ["zh", "en"])
def test_no_message_box_is_cut_off(
    qtbot: QtBot, small: PolicySet, dressed: Store, monkeypatch: pytest.MonkeyPatch, language: str
):
    """At 200 %, on a small laptop: every kind of sentence and its buttons, with the longest things to do."""
    shown: list[str] = []

    def look(box: QMessageBox) -> None:
        box.show()
        settle()
        shown.append(box.text())
        assert cut_off(box) == [] and larger_than_screen(box) == []
        assert "…" not in box.text()
        box.reject()

    monkeypatch.setattr(talk.QMessageBox, "exec", look)
    dressed.use(Settings(type_size=200))
    with spoken(language):
        main = MainWindow(Session(date(2022, 9, 1)), store=dressed)
        qtbot.addWidget(main, before_close_func=lambda each: each.session.replace({}))
        main.start(small)
        main.session.replace({"exports": True})
        main.session.kept = False
        for doing in (words.tr("重新开始"), words.tr("换成扫到的回答"), words.tr("退出"), words.tr("打开文件")):
            main.files.may_forget(doing)
        left = AnswersFile({"company_name": LONG_NAME}, None)
        talk.choose(main, unfinished(left, datetime(2022, 9, 1, 9)), words.tr("接着填"), words.tr("不用，重新填"))
        talk.tell_problem(main, apology())
        talk.tell_saved(main, Path("/home/wang/文档/惠企自测.huiqi"))
    assert len(shown) == 7
    assert all(each.isascii() for each in shown[:4]) == (language == "en")


@contextmanager
def spoken(language: str) -> Iterator[None]:
    """Speak a language for a while."""
    translator = words.english() if language == "en" else None
    if translator:
        QApplication.installTranslator(translator)
    yield
    if translator:
        QApplication.removeTranslator(translator)


READ = {"compare", "preview", "help", "about", "why not"}
"""Windows for reading: what they show has a frame of its own."""
EDGE_PX = 20


@pytest.mark.parametrize("name", sorted(DIALOGS.keys() - READ))
def test_what_a_dialog_says_keeps_off_its_edges(main: MainWindow, qtbot: QtBot, name: str):
    dialog = DIALOGS[name][0](main)
    qtbot.addWidget(dialog)
    dialog.show()
    assert off_the_edges(dialog) == EDGE_PX


def test_what_a_message_says_keeps_off_its_edges(main: MainWindow, monkeypatch: pytest.MonkeyPatch):
    found: list[int] = []

    def measure(box: QMessageBox) -> int:
        box.show()
        settle()
        found.append(off_the_edges(box))
        box.reject()
        return 0

    monkeypatch.setattr(QMessageBox, "exec", measure)
    for said, _ in SAID.values():
        said(main)
    assert set(found) == {EDGE_PX} and len(found) == len(SAID)


def off_the_edges(dialog: QDialog) -> int:
    """Return how many pixels of a dialog are free at the left and at the right, the fewer of both."""
    kinds = (QLabel, QAbstractButton, QLineEdit)
    shown = [each for kind in kinds for each in dialog.findChildren(kind) if each.isVisible()]
    lefts = [each.mapTo(dialog, QPoint(0, 0)).x() for each in shown]
    rights = [left + each.width() for left, each in zip(lefts, shown, strict=True)]
    return min(*lefts, dialog.width() - max(rights))
