"""The window: a wizard of one welcome page, a page for each section, and the result."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget, QWizard

from huiqi.wizard.session import Session
from huiqi.wizard.welcome import WelcomePage

if TYPE_CHECKING:
    from huiqi.policy.models import PolicySet
    from huiqi.wizard.autosave import Autosave
    from huiqi.wizard.results import ResultsPage
    from huiqi.wizard.section_page import SectionPage
    from huiqi.wizard.steps import Steps

WELCOME = 0
FIRST = 1
RESULTS = 1000
WIDTH, HEIGHT = 1000, 680
SIDE_WIDTH = 190
TITLE = "惠企自测"
BUTTONS = {
    QWizard.WizardButton.BackButton: "上一步(&B)",
    QWizard.WizardButton.NextButton: "下一步(&N)",
    QWizard.WizardButton.FinishButton: "完成(&F)",
    QWizard.WizardButton.CancelButton: "取消",
    QWizard.WizardButton.CustomButton1: "直接看结果(&V)",
}
SHORTCUT = QWizard.WizardButton.CustomButton1
LAYOUT = [
    QWizard.WizardButton.Stretch,
    QWizard.WizardButton.BackButton,
    QWizard.WizardButton.NextButton,
    QWizard.WizardButton.FinishButton,
    QWizard.WizardButton.CancelButton,
]
UNFINISHED = "上次没有完成，要接着填吗？"


class Window(QWizard):
    """The wizard. Shown with its first page alone; the others come with :meth:`start`."""

    painted = Signal()
    """The window has been painted for the first time."""

    def __init__(self, session: Session, autosave: Autosave | None = None) -> None:
        super().__init__()
        self.session = session
        self.autosave = autosave
        self.sections: dict[int, SectionPage] = {}
        self.results: ResultsPage | None = None
        self._was_painted = False
        self._set_up()
        self.steps: Steps | None = None
        self._side = QWidget()
        self._side.setFixedWidth(SIDE_WIDTH)
        self.setSideWidget(self._side)
        self.welcome = WelcomePage(session)
        self.setPage(WELCOME, self.welcome)
        self.welcome.open_asked.connect(self.open_answers)
        self.currentIdChanged.connect(self._page_changed)
        self.customButtonClicked.connect(self.show_results)

    def _set_up(self) -> None:
        self.setWindowTitle(TITLE)
        self.setWizardStyle(QWizard.WizardStyle.ModernStyle)
        self.setProperty("titleFormat", "PlainText")  # by name, see labels.label
        self.setProperty("subTitleFormat", "PlainText")
        self.setOption(QWizard.WizardOption.NoBackButtonOnStartPage)
        for button, text in BUTTONS.items():
            self.setButtonText(button, text)
        self.setButtonLayout(LAYOUT)
        room = self.screen().availableGeometry()
        self.resize(min(WIDTH, room.width() - 20), min(HEIGHT, room.height() - 60))

    def start(self, policy_set: PolicySet) -> None:
        """Make the other pages from a policy set and let the person go on."""
        from huiqi.wizard.results import ResultsPage
        from huiqi.wizard.section_page import SectionPage

        self._allow_minimizing()
        self.session.start(policy_set)
        self.setButtonLayout([SHORTCUT, *LAYOUT])
        for page_id, section in enumerate(policy_set.sections, start=FIRST):
            page = SectionPage(self.session, section)
            if page.questions:
                self.sections[page_id] = page
                self.setPage(page_id, page)
        self.results = ResultsPage(self.session)
        self.setPage(RESULTS, self.results)
        self._list_steps()
        self._page_changed(self.currentId())
        self.results.edit_asked.connect(self.edit)
        self.results.question_asked.connect(self.ask)
        self.results.restart_asked.connect(self.next_applicant)
        self.welcome.become_ready()

    def _list_steps(self) -> None:
        """Fill the column beside the pages, which was kept free for it."""
        from huiqi.wizard.steps import Steps

        self.steps = Steps(self.session)
        self.steps.add(WELCOME, "开始")
        for page_id, page in self.sections.items():
            self.steps.add(page_id, page.section.title)
        self.steps.add(RESULTS, "结果")
        layout = QVBoxLayout(self._side)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.steps)

    def _allow_minimizing(self) -> None:
        """Give the window, a dialog to Qt, the buttons a program's window has."""
        from PySide6.QtCore import Qt

        flags = (
            Qt.WindowType.Window
            | Qt.WindowType.WindowMinMaxButtonsHint
            | Qt.WindowType.WindowCloseButtonHint
            | Qt.WindowType.WindowSystemMenuHint
            | Qt.WindowType.WindowTitleHint
        )
        self.overrideWindowFlags(flags)
        if self.windowHandle():
            self.windowHandle().setFlags(flags)

    def nextId(self) -> int:
        """Return the next page with anything to show."""
        current = self.currentId()
        if current == RESULTS:
            return -1
        return next((ident for ident, page in self.sections.items() if ident > current and page.wanted()), RESULTS)

    def show_results(self) -> None:
        """Go on to the result, as if 下一步 had been pressed until there."""
        while self.currentId() not in (RESULTS, -1):
            before = self.currentId()
            self.next()
            if self.currentId() == before:
                return

    def edit(self) -> None:
        """Go back to the first page of questions."""
        self._back_to(WELCOME)
        self.next()

    def ask(self, question_id: str) -> None:
        """Go to the page of a question and put the person there."""
        wanted = next(
            (ident for ident, page in self.sections.items() if question_id in {each.id for each in page.questions}),
            None,
        )
        if wanted is None:
            return
        self._back_to(WELCOME)
        while self.currentId() < wanted:
            before = self.currentId()
            self.next()
            if self.currentId() == before:
                return
        self.sections[wanted].focus_soon(question_id)

    def _back_to(self, page_id: int) -> None:
        while self.currentId() != page_id and self.visitedIds()[0] != self.currentId():
            self.back()

    def open_answers(self) -> None:
        """Let the person choose an answers file and read it."""
        from huiqi.wizard import talk

        folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
        file = talk.ask_open(self, "打开以前保存的答案", folder)
        if file and self._may_forget("打开文件"):
            self.open_file(file)

    def open_file(self, file: Path) -> None:
        """Take the answers of a file, or say why not."""
        from huiqi.applicant.answers import AnswerError, load_answers
        from huiqi.wizard import talk

        try:
            found = load_answers(self.session.policy_set, file)
        except AnswerError as error:
            talk.tell_problem(self, str(error))
            return
        self.session.replace(found.answers, found.on)
        self.welcome.say(f"已打开“{file.name}”，有 {len(found.answers)} 个回答。请点“下一步”查看或接着填。")

    def offer_unfinished(self) -> None:
        """Offer to go on with a sitting that was not finished, then keep this one as it goes."""
        if self.autosave is None:
            return
        if self.autosave.pending():
            self._offer(self.autosave)
        if self.steps:
            self.autosave.failed.connect(self.steps.warn)
        self.autosave.begin()

    def _offer(self, autosave: Autosave) -> None:
        from huiqi.applicant.answers import AnswerError
        from huiqi.wizard import talk

        if talk.choose(self, UNFINISHED, "接着填", "不用，重新填") != 0:
            autosave.discard()
            return
        try:
            found = autosave.read()
        except AnswerError as error:
            talk.tell_problem(self, f"上次的内容读不出来，只能重新填。{error}")
            return
        self.session.replace(found.answers, found.on)
        self.session.kept = False
        self.welcome.say(f"已恢复上次的 {len(found.answers)} 个回答。请点“下一步”接着填。")

    def next_applicant(self) -> None:
        """Forget these answers and begin anew, after asking where they were not saved."""
        if self._may_forget("换一家单位"):
            self.session.replace({})
            if self.autosave:
                self.autosave.discard()
            self.restart()

    def accept(self) -> None:
        if self._may_forget("完成"):
            self._end()
            super().accept()

    def reject(self) -> None:
        if self.currentId() in self.sections:
            self.sections[self.currentId()].settle()
        if self._may_forget("退出"):
            self._end()
            super().reject()

    def _may_forget(self, doing: str) -> bool:
        if self.session.kept or not self.session.answers:
            return True
        from huiqi.wizard import talk

        return talk.choose(self, "这次的回答还没有保存或导出。", "回去看看", f"不保存，{doing}") == 1

    def _end(self) -> None:
        if self.autosave:
            self.autosave.end()

    def _page_changed(self, page_id: int) -> None:
        if self.steps is None or page_id < 0:
            return
        self.steps.mark(page_id)
        self._side.setVisible(page_id != RESULTS)
        self.button(SHORTCUT).setVisible(page_id in self.sections)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            self.painted.emit()
