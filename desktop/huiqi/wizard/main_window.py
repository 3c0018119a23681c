"""The program's window: menu bar, the wizard, and what concerns a sitting as a whole (its file, leaving it)."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QMainWindow, QMenu, QVBoxLayout, QWidget

from huiqi.wizard.labels import brief
from huiqi.wizard.session import Session
from huiqi.wizard.settings import Store
from huiqi.wizard.window import OVERVIEW, WELCOME, Window
from huiqi.wizard.words import answer_text, tr, tr_question

if TYPE_CHECKING:
    from collections.abc import Iterator

    from huiqi.policy.models import PolicySet
    from huiqi.wizard.autosave import Autosave
    from huiqi.wizard.files import Files

WIDTH, HEIGHT = 1040, 720
OPENED = (".huiqi", ".json")
NAMED = 2
"""Questions named when answers are put aside; the others are only counted."""


class MainWindow(QMainWindow):
    """The wizard in a window of its own. The menus are filled by :meth:`start`, after the first paint."""

    painted = Signal()
    """The window has been painted for the first time."""

    def __init__(self, session: Session, autosave: Autosave | None = None, store: Store | None = None) -> None:
        super().__init__()
        self.session = session
        self.autosave = autosave
        self.store = store or Store()
        self.files: Files | None = None
        self.wizard = Window(session)
        self.menus = self._make_menus()
        self.setAcceptDrops(True)
        self._came_from = WELCOME
        self.setWindowTitle(tr("惠企自测"))
        self.setCentralWidget(self._framed())
        self.wizard.painted.connect(self.painted)
        room = self.screen().availableGeometry()
        self.resize(min(WIDTH, room.width() - 20), min(HEIGHT, room.height() - 60))

    def _make_menus(self) -> dict[str, QMenu]:
        """Return the menus by name, still empty: the titles keep their place from the first paint on."""
        titles = {
            "file": tr("文件(&F)"),
            "edit": tr("编辑(&E)"),
            "view": tr("查看(&V)"),
            "tools": tr("工具(&T)"),
            "help": tr("帮助(&H)"),
        }
        return {name: self.menuBar().addMenu(title) for name, title in titles.items()}

    def _framed(self) -> QWidget:
        """Return the wizard with room above for the date."""
        frame = QWidget()
        self._frame = QVBoxLayout(frame)
        self._frame.setContentsMargins(0, 0, 0, 0)
        self._frame.setSpacing(0)
        self._frame.addWidget(self.wizard, 1)
        return frame

    def start(self, policy_set: PolicySet) -> None:
        """Make what needs the policy set: the pages, the menus, the file of this sitting."""
        for _ in self.starting(policy_set):
            pass

    def starting(self, policy_set: PolicySet) -> Iterator[None]:
        """Do what :meth:`start` does, part by part."""
        from huiqi.wizard.files import Files
        from huiqi.wizard.menus import fill

        yield from self.wizard.starting(policy_set)
        self.files = Files(self)
        self.wizard.welcome.open_asked.connect(self.files.open)
        self.wizard.restart_asked.connect(self.files.begin)
        self._add_date_line()
        self.wizard.arrived.connect(self._arrived)
        self.session.moved.connect(self._tell_moved)
        if self.wizard.overview and self.wizard.results:
            self.wizard.overview.edit_asked.connect(self.ask)
            self.wizard.results.question_asked.connect(self.ask)
            self.wizard.results.foot.save_asked.connect(self.files.save_and_tell)
        fill(self)

    def _add_date_line(self) -> None:
        from huiqi.wizard.dateline import DateLine

        self.dateline = DateLine(self.session)
        self.dateline.back_asked.connect(self._go_back)
        self.dateline.hide()  # the first page shows the date itself
        self._frame.insertWidget(0, self.dateline)

    def say(self, sentence: str) -> None:
        """Say something in passing, below the page."""
        self.wizard.say(sentence)
        if self.wizard.results:
            self.wizard.results.say(sentence)

    def ask(self, question_id: str) -> None:
        """Go to a question, and offer the way back to where the person is now."""
        came_from = self.wizard.currentId()
        self.wizard.ask(question_id)
        self._came_from = came_from
        self.dateline.offer_way_back(self.wizard.currentId() != came_from)

    def _go_back(self) -> None:
        self.wizard.go(self._came_from)

    def _arrived(self, page_id: int) -> None:
        self.dateline.setVisible(page_id != WELCOME)
        self.dateline.offer_way_back(False)

    def undo(self) -> None:
        """Take back the last answer, say so, and show its question."""
        question_id = self.session.undo()
        if question_id is None:
            self.say(tr("没有可以撤销的回答。"))
            return

        question = self.session.policy_set.questions[question_id]
        given = self.session.given(question_id)
        empty = given is None and question.about_person
        now = tr("没有填") if empty else answer_text(self.session.policy_set, question, given)
        if self.wizard.currentId() in self.wizard.sections:
            self.wizard.ask(question_id)
        self.say(
            tr("已撤销“{question}”的回答，改回：{answer}。").format(
                question=tr_question(question.label), answer=brief(now)
            )
        )

    def show_overview(self) -> None:
        """Show all answers at a glance."""
        self.wizard.go(OVERVIEW)

    def _tell_moved(self, put_aside: tuple[str, ...], back: tuple[str, ...]) -> None:
        said: list[str] = []
        if put_aside:
            sentence = tr("已放到一边 {count} 个回答：{names}。现在用不上，改回来还在。")
            said.append(sentence.format(count=len(put_aside), names=self._named(put_aside)))
        if back:
            said.append(tr("又用上了 {count} 个回答：{names}。").format(count=len(back), names=self._named(back)))
        self.say(" ".join(said))

    def _named(self, questions: tuple[str, ...]) -> str:
        asked = (self.session.policy_set.questions[ident].label for ident in questions[:NAMED])
        labels = [tr("“{name}”").format(name=tr_question(label).rstrip("？?")) for label in asked]
        return tr("、").join(labels) + (tr("等") if len(questions) > NAMED else "")

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take a file of answers that is dragged here."""
        if self.files and dropped(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        file = dropped(event)
        if self.files and file:
            event.acceptProposedAction()
            QTimer.singleShot(
                0, self, partial(self.files.open_file, file)
            )  # the other program waits until this returns

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            QTimer.singleShot(0, self, self._size_heading)  # the style rules have their say first

    def _size_heading(self) -> None:
        from huiqi.wizard.heading import size_heading  # here: the start does without it

        size_heading(self.wizard)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.wizard.settle()
        if self.files and not self.files.may_forget(tr("退出")):
            event.ignore()
            return
        if self.autosave:
            self.autosave.end()
        event.accept()


def dropped(event: QDropEvent) -> Path | None:
    """Return the one file of answers that is being dragged, if it is one."""
    urls = event.mimeData().urls()
    file = Path(urls[0].toLocalFile()) if len(urls) == 1 and urls[0].isLocalFile() else None
    return file if file and file.suffix.lower() in OPENED else None
