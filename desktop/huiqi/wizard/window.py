"""The wizard:  one welcome page, a page for each section, and the result."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget, QWizard

from huiqi.wizard.session import Session
from huiqi.wizard.welcome import WelcomePage

if TYPE_CHECKING:
    from collections.abc import Callable

    from huiqi.policy.models import PolicySet
    from huiqi.wizard.results import ResultsPage
    from huiqi.wizard.section_page import SectionPage
    from huiqi.wizard.steps import Steps

WELCOME = 0
FIRST = 1
RESULTS = 1000
SIDE_WIDTH = 190
BUTTONS = {
    QWizard.WizardButton.BackButton: "上一步(&B)",
    QWizard.WizardButton.NextButton: "下一步(&N)",
    QWizard.WizardButton.CustomButton1: "直接看结果(&R)",
}
SHORTCUT = QWizard.WizardButton.CustomButton1
LAYOUT = [
    QWizard.WizardButton.Stretch,
    QWizard.WizardButton.BackButton,
    QWizard.WizardButton.NextButton,
]


class Window(QWizard):
    """The wizard. Shown with its first page alone; the others come with :meth:`start`."""

    painted = Signal()
    """The wizard has been painted for the first time."""
    restart_asked = Signal()
    """The person wants to begin anew."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
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
        self.currentIdChanged.connect(self._page_changed)
        self.customButtonClicked.connect(self.show_results)

    def _set_up(self) -> None:
        self.setWizardStyle(QWizard.WizardStyle.ModernStyle)
        self.setProperty("titleFormat", "PlainText")  # by name, see labels.label
        self.setProperty("subTitleFormat", "PlainText")
        self.setOption(QWizard.WizardOption.NoBackButtonOnStartPage)
        for button, text in BUTTONS.items():
            self.setButtonText(button, text)
        self.setButtonLayout(LAYOUT)

    def start(self, policy_set: PolicySet) -> None:
        """Make the other pages from a policy set and let the person go on."""
        from huiqi.wizard.results import ResultsPage
        from huiqi.wizard.section_page import SectionPage

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
        self.results.restart_asked.connect(self.restart_asked)
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

    def export_excel(self) -> None:
        """Show the result and let the person choose a place for the Excel checklist."""
        self._with_results(lambda results: results.export_excel())

    def export_pdf(self) -> None:
        """Show the result and let the person choose a place for the PDF."""
        self._with_results(lambda results: results.export_pdf())

    def _with_results(self, work: Callable[[ResultsPage], None]) -> None:
        self.show_results()
        if self.results and self.currentId() == RESULTS:
            work(self.results)

    def settle(self) -> None:
        """Take what is written on the present page as final."""
        if self.currentId() in self.sections:
            self.sections[self.currentId()].settle()

    def reject(self) -> None:
        """Stay: the wizard is part of a window, which Esc does not close."""

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
