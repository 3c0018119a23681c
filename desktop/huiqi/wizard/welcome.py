"""The first page: what this is, the date of assessment, and opening saved answers. Needs no policy set."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import (
    QDateEdit,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
    QWizardPage,
)

from huiqi.wizard.labels import EDGE, label
from huiqi.wizard.session import Session
from huiqi.wizard.words import day_text, tr

EARLIEST, LATEST = QDate(100, 1, 1), QDate(9999, 12, 31)
"""All that Qt can show: a field that turned another date into one of its own would say what does not hold."""


def date_means() -> str:
    """Return what the date of assessment is for."""
    return tr(
        "按这一天判断措施是否有效。2022 年出台的措施有许多已经到期：想知道今天还有什么，就用今天；"
        "想知道当时能享受什么，就改成 2022 年的某一天。"
    )


class CalmDateEdit(QDateEdit):
    """A date field that does not change when the page is scrolled over it."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


def day_edit(on: date, parent: QWidget) -> CalmDateEdit:
    """Return a field for the date of assessment."""
    edit = CalmDateEdit(parent)
    edit.setProperty("focusPolicy", "StrongFocus")
    edit.setCalendarPopup(True)
    edit.setDisplayFormat(tr("yyyy年M月d日"))
    edit.setDateRange(EARLIEST, LATEST)
    edit.setAccessibleName(tr("评估日期"))
    edit.setAccessibleDescription(date_means())
    edit.setDate(QDate(on.year, on.month, on.day))
    edit.setMinimumWidth(max(180, edit.sizeHint().width()))
    return edit


class WelcomePage(QWizardPage):
    """What is seen first, before anything has been loaded."""

    open_asked = Signal()
    """The person wants to open saved answers."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self.setTitle(tr("看看您的单位能享受哪些政策"))
        self.date_edit = day_edit(session.on, self)
        self.open_button = QPushButton(tr("打开以前保存的答案(&O)…"), self)
        self.open_button.setAccessibleDescription(tr("从文件读入以前保存的答案"))
        self.open_button.setEnabled(False)
        self.doubt = label("", "error", self)
        self.doubt.hide()
        self.state = label(tr("正在读取政策文件……"), "muted", self)
        self._place()
        self.open_button.clicked.connect(self.open_asked)
        self.date_edit.dateChanged.connect(self._date_changed)
        session.changed.connect(self._show_date)

    def _place(self) -> None:
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        content = QWidget(scroll)
        scroll.setWidget(content)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroll)
        layout = QVBoxLayout(content)
        layout.setContentsMargins(EDGE, 12, 24, 12)
        layout.setSpacing(14)
        for text in (_what(), tr("全部在这台电脑上完成：不联网，不上传。每一题都可以选“不清楚”，随时可以回头修改。")):
            layout.addWidget(label(text, "", content))
        layout.addSpacing(10)
        caption = label(tr("评估日期(&D)"), "question", content)
        caption.setBuddy(self.date_edit)
        layout.addWidget(caption)
        layout.addLayout(_left(self.date_edit))
        layout.addWidget(self.doubt)
        layout.addWidget(label(date_means(), "muted", content))
        layout.addSpacing(10)
        layout.addLayout(_left(self.open_button))
        layout.addStretch(1)
        layout.addWidget(self.state)

    def isComplete(self) -> bool:
        return self.session.ready

    def become_ready(self) -> None:
        """Let the person go on: the policy set is there."""
        self.open_button.setEnabled(True)
        self.say(tr("依据的政策：{title}").format(title=self.session.policy_set.title))
        self.completeChanged.emit()

    def say(self, sentence: str) -> None:
        """Show a sentence at the foot of the page."""
        self.state.setText(sentence)

    def _date_changed(self, day: QDate) -> None:
        self.session.set_date(date(day.year(), day.month(), day.day()))

    def _show_date(self) -> None:
        on = self.session.on
        self.date_edit.blockSignals(True)
        self.date_edit.setDate(QDate(on.year, on.month, on.day))
        self.date_edit.blockSignals(False)
        self._doubt_clock()

    def _doubt_clock(self) -> None:
        """Say so where the machine's date, which is taken for today, cannot be right."""
        from huiqi.matching.clock import can_be

        today = date.today()
        wrong = self.session.ready and self.session.on == today and not can_be(today, self.session.policy_set)
        if wrong:
            said = tr("这台电脑的日期是 {day}，看来不对。请在上面改成今天的日期，并把电脑的日期调准。")
            self.doubt.setText(said.format(day=day_text(today)))
        self.doubt.setVisible(wrong)


def _left(widget: QWidget) -> QHBoxLayout:
    """Return a layout that keeps a widget at its own width, on the left."""
    layout = QHBoxLayout()
    layout.addWidget(widget)
    layout.addStretch(1)
    return layout


def _what() -> str:
    return tr(
        "回答几页平常的问题，只问会影响结果的，大约五到十分钟。程序按自治区 2022 年促进服务业、小微企业和电子商务发展"
        "的政策文件逐条比对，"
        "告诉您可以享受哪些措施、依据是什么、大概多少钱、到什么时候、该找哪个部门，最后可以导出 Excel 清单和 PDF。"
    )
