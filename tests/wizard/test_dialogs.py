"""Every dialog at every size and theme: no text is cut off, everything has a name, the keyboard reaches all."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QTextBrowser,
    QWidget,
)
from pytestqt.qtbot import QtBot

from huiqi.policy.models import PolicySet
from huiqi.wizard.about import About
from huiqi.wizard.hall_settings import HallSettings
from huiqi.wizard.help import Help
from huiqi.wizard.pin import Guard
from huiqi.wizard.pin_dialogs import AskPin, SetPin
from huiqi.wizard.preferences import Preferences
from huiqi.wizard.settings import Settings, Store

MADE: dict[str, Callable[[Store, PolicySet], QDialog]] = {
    "preferences": lambda store, _: Preferences(store),
    "hall settings": lambda store, small: HallSettings(store, small, in_hall=True),
    "asking the PIN": lambda *_: AskPin("x", Guard()),
    "setting the PIN": lambda *_: SetPin(),
    "help": lambda *_: Help("zh"),
    "English help": lambda *_: Help("en"),
    "about": lambda _, small: About(small),
}
FIELDS = (QAbstractButton, QAbstractItemView, QAbstractSpinBox, QComboBox, QLineEdit, QPlainTextEdit, QTextBrowser)


def shown(qtbot: QtBot, dialog: QDialog) -> QDialog:
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitExposed(dialog)
    qtbot.wait(20)
    return dialog


def needed_height(widget: QWidget) -> int:
    return widget.heightForWidth(widget.width()) if widget.hasHeightForWidth() else widget.sizeHint().height()


def cut_off(dialog: QDialog) -> list[str]:
    """Return the texts that have less room than they need."""
    texts = [each for kind in (QLabel, QAbstractButton, QLineEdit) for each in dialog.findChildren(kind)]
    return [
        f"{type(each).__name__} {each.text()[:20]}: {each.width()}x{each.height()}"
        for each in texts
        if each.isVisible()
        and each.text()
        and (
            each.height() < needed_height(each) or (not _wraps(each) and each.width() < each.minimumSizeHint().width())
        )
    ]


def _wraps(widget: QWidget) -> bool:
    return isinstance(widget, QLabel) and widget.wordWrap()


@pytest.mark.parametrize("name", MADE)
def test_no_text_is_cut_off(qtbot: QtBot, dressed: Store, small: PolicySet, name: str):
    """At a size between those of test_everywhere."""
    dressed.use(Settings(type_size=150))
    assert cut_off(shown(qtbot, MADE[name](dressed, small))) == []


@pytest.mark.parametrize("name", MADE)
def test_no_text_is_cut_off_when_the_type_grows_while_it_is_open(
    qtbot: QtBot, dressed: Store, small: PolicySet, name: str
):
    dialog = shown(qtbot, MADE[name](dressed, small))
    dressed.use(Settings(type_size=200))
    qtbot.wait(50)
    assert cut_off(dialog) == []


@pytest.mark.parametrize("name", MADE)
def test_everything_that_takes_the_focus_has_a_name(qtbot: QtBot, dressed: Store, small: PolicySet, name: str):
    dialog = shown(qtbot, MADE[name](dressed, small))
    fields = [each for kind in FIELDS for each in dialog.findChildren(kind)]
    own = [each for each in fields if not each.objectName().startswith("qt_") and each.isVisible()]
    nameless = [each for each in own if not (each.accessibleName() or getattr(each, "text", str)())]
    inner = (QComboBox, QAbstractSpinBox, QLineEdit)
    assert [each for each in nameless if not isinstance(each.parentWidget(), inner)] == []


@pytest.mark.parametrize(
    ("name", "field"),
    [("asking the PIN", "口令"), ("setting the PIN", "新口令"), ("preferences", "字号"), ("hall settings", "选择文件")],
)
def test_the_person_begins_in_the_first_field(qtbot: QtBot, dressed: Store, small: PolicySet, name: str, field: str):
    dialog = shown(qtbot, MADE[name](dressed, small))
    dialog.activateWindow()
    begins = dialog.focusWidget()
    assert begins and field in (begins.accessibleName() or str(begins.property("text")))


@pytest.mark.parametrize("name", ["asking the PIN", "setting the PIN", "preferences", "hall settings"])
def test_no_dialog_scrolls_where_there_is_room(qtbot: QtBot, dressed: Store, small: PolicySet, name: str):
    dialog = shown(qtbot, MADE[name](dressed, small))
    assert [each.verticalScrollBar().maximum() for each in dialog.findChildren(QScrollArea)] == [0]


@pytest.mark.parametrize("name", MADE)
def test_the_keyboard_reaches_every_field(qtbot: QtBot, dressed: Store, small: PolicySet, name: str):
    dialog = shown(qtbot, MADE[name](dressed, small))
    dialog.activateWindow()
    wanted = {
        each
        for kind in FIELDS
        for each in dialog.findChildren(kind)
        if each.isVisible() and each.isEnabled() and each.focusPolicy() & Qt.FocusPolicy.TabFocus
    }
    reached: set[QWidget | None] = set()
    for _ in range(3 * len(wanted) + 5):
        reached.add(QApplication.focusWidget())
        qtbot.keyClick(QApplication.focusWidget() or dialog, Qt.Key.Key_Tab)
    proxies = {each for each in wanted if each.focusProxy()}
    assert wanted - proxies - reached == set()
