"""The program's window: menu bar, the wizard, and what concerns a sitting as a whole (its file, leaving it)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QMainWindow, QMenu

from huiqi.wizard.session import Session
from huiqi.wizard.settings import Store
from huiqi.wizard.window import Window
from huiqi.wizard.words import tr

if TYPE_CHECKING:
    from huiqi.policy.models import PolicySet
    from huiqi.wizard.autosave import Autosave
    from huiqi.wizard.files import Files

WIDTH, HEIGHT = 1040, 720


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
        self.setWindowTitle(tr("惠企自测"))
        self.setCentralWidget(self.wizard)
        self.wizard.painted.connect(self.painted)
        room = self.screen().availableGeometry()
        self.resize(min(WIDTH, room.width() - 20), min(HEIGHT, room.height() - 60))

    def _make_menus(self) -> dict[str, QMenu]:
        """Return the menus by name, still empty: the titles keep their place from the first paint on."""
        titles = {"file": tr("文件(&F)"), "tools": tr("工具(&T)")}
        return {name: self.menuBar().addMenu(title) for name, title in titles.items()}

    def start(self, policy_set: PolicySet) -> None:
        """Make what needs the policy set: the pages, the menus, the file of this sitting."""
        from huiqi.wizard.files import Files
        from huiqi.wizard.menus import fill

        self.wizard.start(policy_set)
        self.files = Files(self)
        self.wizard.welcome.open_asked.connect(self.files.open)
        self.wizard.restart_asked.connect(self.files.begin)
        fill(self)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.wizard.settle()
        if self.files and not self.files.may_forget(tr("退出")):
            event.ignore()
            return
        if self.autosave:
            self.autosave.end()
        event.accept()
