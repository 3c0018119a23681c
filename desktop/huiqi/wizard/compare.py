"""Comparing the present answers with a file of others, or with themselves on another date."""

from __future__ import annotations

from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QDate, QEvent, QStandardPaths, QUrl
from PySide6.QtGui import QFontInfo, QGuiApplication, QTextCursor
from PySide6.QtWidgets import (
    QDateEdit,
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from huiqi.applicant.answers import AnswerError, AnswersFile, load_answers
from huiqi.matching.aside import counted
from huiqi.matching.assessment import Assessment, assess
from huiqi.report.build import build_report
from huiqi.report.compare import Comparison, compare, compare_text
from huiqi.report.model import Report
from huiqi.wizard import talk
from huiqi.wizard.beside import work_out
from huiqi.wizard.compare_page import OPEN, comparison_html, message_html
from huiqi.wizard.frames import on_enter
from huiqi.wizard.labels import brief, label
from huiqi.wizard.look import colours
from huiqi.wizard.quiet import QuietBrowser
from huiqi.wizard.session import Session
from huiqi.wizard.welcome import EARLIEST, LATEST, CalmDateEdit
from huiqi.wizard.words import told_sentence, tr

WIDTH, HEIGHT = 48, 34
"""The size of the dialog to begin with, in characters across and lines down."""
RESTYLING = (QEvent.Type.FontChange, QEvent.Type.PaletteChange)


class CompareDialog(QDialog):
    """Another file or another date at the top, what is gained, lost and changed below. Changes nothing in the session."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.saved: AnswersFile | None = None
        self.found: Comparison | None = None
        self.folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
        self._now = build_report(session.assessment)
        self.setWindowTitle(tr("比较两次自测"))
        self._make_widgets()
        self._place()
        self._connect()
        self._compare()

    def _make_widgets(self) -> None:
        self.same = QRadioButton(tr("这份答案，换一个日期(&S)"), self)
        self.file = QRadioButton(tr("另一份保存的答案(&F)"), self)
        self.same.setChecked(True)
        self.choose = QPushButton(tr("选择文件(&O)…"), self)
        self.choose.setAccessibleDescription(tr("选一份以前保存的答案，和现在这份比较"))
        self.chosen = label(tr("还没有选"), "muted", self)
        self.day = _date_edit(self, self.session.on)
        self.page = _Page(self)
        self.buttons = QDialogButtonBox(self)
        self.copy = self.buttons.addButton(tr("复制文字(&C)"), QDialogButtonBox.ButtonRole.ActionRole)
        self.buttons.addButton(tr("关闭"), QDialogButtonBox.ButtonRole.RejectRole).setDefault(True)

    def _place(self) -> None:
        caption = label(tr("和哪一天比(&D)"), "", self)
        caption.setWordWrap(False)
        caption.setBuddy(self.day)
        top = QGridLayout()
        top.setColumnStretch(3, 1)
        for line, widgets in enumerate(((self.same, caption, self.day), (self.file, self.choose, self.chosen))):
            for place, widget in enumerate(widgets):
                top.addWidget(widget, line, place)
        layout = QVBoxLayout(self)
        layout.addLayout(top)
        layout.addWidget(self.page, 1)
        layout.addWidget(self.buttons)
        room = self.screen().availableGeometry()
        across, down = self.fontMetrics().horizontalAdvance("国") * WIDTH, self.fontMetrics().height() * HEIGHT
        self.resize(min(across, room.width() - 40), min(down, room.height() - 80))

    def _connect(self) -> None:
        self.choose.clicked.connect(self.choose_file)
        self.file.clicked.connect(self._file_wanted)
        self.same.clicked.connect(self._compare)
        self.day.dateChanged.connect(self._compare)
        on_enter(self.day, self.page.setFocus)
        self.copy.clicked.connect(self.copy_text)
        self.buttons.rejected.connect(self.reject)

    def choose_file(self) -> None:
        """Let the person choose a file of answers and compare with it."""
        file = talk.ask_open(self, tr("选一份保存的答案"), self.folder)
        if file:
            self.take_file(file)

    def take_file(self, file: Path) -> None:
        """Compare with the answers of a file, on its own date where it has one; or say why not."""
        try:
            self.saved = load_answers(self.session.policy_set, file)
        except AnswerError as error:
            talk.tell_problem(self, told_sentence(error))
            return
        self.folder = file.parent
        self.file.setChecked(True)
        self.chosen.setText(brief(file.name))
        self._show_day(self.saved.on or self.session.on)
        self._compare()

    def _file_wanted(self) -> None:
        if self.saved is None:
            self.same.setChecked(True)
            self.choose_file()
        else:
            self._compare()

    def _show_day(self, on: date) -> None:
        self.day.blockSignals(True)
        self.day.setDate(QDate(on.year, on.month, on.day))
        self.day.blockSignals(False)

    def _compare(self) -> None:
        """Show what is different; the earlier date is the side that is compared from."""
        on = date(self.day.date().year(), self.day.date().month(), self.day.date().day())
        given = self.saved.answers if self.saved and self.file.isChecked() else self.session.answers
        answers = counted(self.session.policy_set, given)
        self._asked = (answers, on)
        self._take(None)
        if answers == self.session.answers and on == self.session.on:
            self.page.show_markup(message_html(tr("两边是一样的"), self._advice()))
        else:
            self.page.show_markup(message_html("", tr("正在比较……")))
            work = partial(_comparison, assess(self.session.policy_set, answers, on), self._now)
            work_out(self, work, partial(self._show, self._asked))

    def _show(self, asked: object, found: Comparison) -> None:
        """Show what was found, unless something else has been asked since."""
        if asked is self._asked:
            self._take(found)
            self.page.show_comparison(found)

    def _take(self, found: Comparison | None) -> None:
        self.found = found
        self.copy.setEnabled(found is not None)

    def _advice(self) -> str:
        if self.file.isChecked():
            return tr("这份文件里的回答和日期与现在的完全相同。请换一份文件，或者把上面的日期改成另一天。")
        return tr("请把上面的日期改成另一天，看看那一天有什么不同；或者选一份以前保存的答案来比。")

    def copy_text(self) -> None:
        """Put the comparison on the clipboard as plain text."""
        if self.found:
            QGuiApplication.clipboard().setText(compare_text(self.found))


def _comparison(other: Assessment, now: Report) -> Comparison:
    return compare(*sorted((build_report(other), now), key=_day_of))


def _day_of(report: Report) -> date:
    return report.on


def _date_edit(parent: QWidget, on: date) -> QDateEdit:
    edit = CalmDateEdit(parent)
    edit.setCalendarPopup(True)
    edit.setDisplayFormat(tr("yyyy年M月d日"))
    edit.setDateRange(EARLIEST, LATEST)
    edit.setDate(QDate(on.year, on.month, on.day))
    edit.setAccessibleName(tr("另一边的评估日期"))
    edit.setAccessibleDescription(tr("和哪一天的结果比较"))
    return edit


class _Page(QuietBrowser):
    """Shows a comparison in the colours and the type size of the window."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("比较结果"))
        self.setAccessibleDescription(tr("新增、不再可享受和有变化的措施；Tab 键走到其中的链接"))
        self._markup = ""
        self._found: Comparison | None = None
        self._opened: set[str] = set()
        self.setOpenLinks(False)
        self.anchorClicked.connect(self._follow)

    def show_markup(self, markup: str) -> None:
        """Show a page from its top."""
        self._markup = markup
        self._render()

    def show_comparison(self, found: Comparison) -> None:
        """Show a comparison from its top, its long rows closed."""
        self._found, self._opened = found, set()
        self.show_markup(comparison_html(found))

    def _follow(self, link: QUrl) -> None:
        """Go to a part, or open or close a row, where the person stays."""
        if link.scheme() != OPEN or self._found is None:
            self.scrollToAnchor(link.fragment())
            return
        stood, place = self.verticalScrollBar().value(), self._start_of_link()
        self._opened ^= {link.path()}
        self.show_markup(comparison_html(self._found, self._opened))
        self._stay_at(place)
        self.verticalScrollBar().setValue(stood)

    def _start_of_link(self) -> int:
        """Return where the link begins in which the person is."""
        cursor = self.textCursor()
        cursor.setPosition(cursor.selectionStart())
        while cursor.charFormat().isAnchor():
            cursor.movePosition(QTextCursor.MoveOperation.Left)
        return cursor.position()

    def _stay_at(self, place: int) -> None:
        """Leave the keyboard at the link that follows a place."""
        cursor = self.textCursor()
        cursor.setPosition(max(place - 1, 0))
        cursor.setPosition(place, QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        self.focusNextPrevChild(True)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in RESTYLING:
            self._render()

    def _render(self) -> None:
        of, points = colours(self.palette()), QFontInfo(self.font()).pointSizeF()
        self.document().setDocumentMargin(self.fontMetrics().height() * 0.7)
        self.document().setDefaultStyleSheet(
            f"h2 {{ font-size: {points * 1.3:.1f}pt; }} h3 {{ font-size: {points * 1.15:.1f}pt; margin: 18px 0 2px 0; }}"
            f"p {{ margin: 6px 0; }} .title {{ font-weight: 600; margin: 12px 0 2px 0; }} .inset {{ margin: 0; }}"
            f"td {{ padding: 1px {points:.0f}px 1px 0; }} .count {{ padding-right: {points * 2.5:.0f}px; }}"
            f".number {{ font-size: {points * 1.8:.1f}pt; font-weight: 600; }} a {{ color: {of.accent}; }}"
            f".name, .muted {{ color: {of.muted}; }} .good {{ color: {of.good}; }} .bad {{ color: {of.warning}; }}"
            f".open {{ color: {of.accent}; }}"
        )
        self.setHtml(self._markup)
