"""The line above every page: the date of assessment, what it means, and changing it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QEvent, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from huiqi.wizard.folding import together
from huiqi.wizard.frames import AROUND
from huiqi.wizard.labels import give_room, label, tip
from huiqi.wizard.welcome import CalmDateEdit, day_edit
from huiqi.wizard.words import day_text, tr

if TYPE_CHECKING:
    from huiqi.matching.assessment import Assessment
    from huiqi.wizard.session import Session


WIDTH = 480
LINES = 2
"""The most the line above the pages takes."""
WRAPS = 0x1000
"""``TextWordWrap``: merely touching Qt.TextFlag costs the start some milliseconds."""
CLAUSE = re.compile(r"[，：；]|[,;](?= )")
"""Where a sentence may be broken off; what an English one says before the first comma stays."""


def meaning(assessment: Assessment, today: date) -> str:
    """Say what the date leaves of all measures, and whether those that can be claimed state a term, from their counts."""
    from huiqi.report.build import leads

    found = [(outcome.bucket, outcome.force) for outcome in leads(assessment)]
    counts = Counter(force for _, force in found)
    own = Counter(force for bucket, force in found if bucket == "available")
    says, meant = (_of_own(own), own) if own["unstated"] else (_of_all(counts), counts)
    return says.format(
        day=tr("今天") if assessment.on == today else tr("这一天"),
        total=counts.total(),
        own=own.total(),
        over=counts["expired"],
        early=counts["not_yet"],
        valid=meant["in_force"],
        unstated=meant["unstated"],
    )


def _of_own(own: Counter[str]) -> str:
    if own["in_force"]:
        return tr(
            "{day}您可享受的 {own} 项里，{valid} 项有效，{unstated} 项未载明有效期，办理前请先向部门核实；"
            "全部 {total} 项措施中 {over} 项已到期。"
        )
    return tr("{day}您可享受的 {own} 项都未载明有效期，办理前请先向部门核实；全部 {total} 项措施中 {over} 项已到期。")


def _of_all(counts: Counter[str]) -> str:
    total = counts.total()
    if 2 * counts["expired"] > total:
        return tr("{day}多数措施已到期：{total} 项中 {over} 项已到期，{valid} 项有效，{unstated} 项未载明有效期。")
    if 2 * counts["not_yet"] > total:
        return tr("{day}多数措施还没有开始：{total} 项中 {early} 项未生效，{valid} 项有效。")
    if counts["in_force"] == total:
        return tr("{day} {total} 项措施全部有效。")
    if counts["expired"]:
        return tr("{day} {total} 项措施中 {valid} 项有效，{over} 项已到期，{unstated} 项未载明有效期，要先向部门核实。")
    return tr("{day} {total} 项措施中 {valid} 项有效，{early} 项未生效，{unstated} 项未载明有效期。")


def shortened(said: str) -> Iterator[str]:
    """Yield a sentence, then what is left of it without its last clause, its last two and so on."""
    yield said
    for clause in reversed(list(CLAUSE.finditer(said))):
        yield said[: clause.start()] + "…"


class DateLine(QFrame):
    """Date, meaning and the button to change it, in one quiet line; in two where the type is large, never in more.

    Where that is too little for the sentence, its last clauses are left out; it stands in full in the dialog, and for those
    who hear it.
    """

    back_asked = Signal()
    """The person wants to go back to where they came from."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("dateline")
        self.session = session
        self._day = label("", "question", self)
        self._day.setWordWrap(False)
        self._means = label("", "muted", self)
        self._said = ""
        self.change = QPushButton(tr("改日期(&D)…"), self)
        self.back = QPushButton(tr("改好了，回到刚才的地方(&G)"), self)
        self.back.setAccessibleDescription(tr("回到改这一题之前所在的一页"))
        self.back.hide()
        for button in (self.change, self.back):
            button.setAutoDefault(True)  # Enter presses it
        layout = QHBoxLayout(self)
        layout.setContentsMargins(18, 4, 12, 4)
        layout.setSpacing(12)
        for widget, stretch in ((self._day, 0), (self.change, 0), (self._means, 1), (self.back, 0)):
            layout.addWidget(widget, stretch)
        self.change.clicked.connect(self.ask_date)
        self.back.clicked.connect(self.back_asked)
        session.changed.connect(self._show)
        self._show()

    def _show(self) -> None:
        self._day.setText(tr("评估日期：{day}").format(day=day_text(self.session.on)))
        said = meaning(self.session.assessment, date.today())
        if said != self._said:
            self._said = said
            told = tr("换一天评估：措施是否有效，按这一天判断")
            self.change.setAccessibleDescription(tr("{told}。{meaning}").format(told=told, meaning=said))
            self._fit()

    def offer_way_back(self, offered: bool) -> None:
        """Show the button that leads back, in the place of the one that changes the date; that has its key and its entry."""
        gone, shown = (self.change, self.back) if offered else (self.back, self.change)
        gone.hide()  # first: room for both at once could be more than the screen has
        shown.show()

    def event(self, e: QEvent) -> bool:
        done = super().event(e)
        if e.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Resize):
            self._fit()
        return done

    def _fit(self) -> None:
        """Say as much as there is room for."""
        type_size, width = self._means.fontMetrics(), self._means.width()

        def fits(text: str) -> bool:
            box = type_size.boundingRect(0, 0, width, 10_000, WRAPS, together(text))
            return box.height() < (LINES + 0.5) * type_size.lineSpacing()

        *longer, shortest = shortened(self._said)
        text = next(filter(fits, longer), shortest)
        if text != self._means.text():
            self._means.setText(text)
        self._means.setAccessibleName(self._said)
        self._means.setToolTip(tip("" if text == self._said else self._said))

    def ask_date(self) -> None:
        """Let the person choose another date."""
        chooser = DateDialog(self.session, self.window())
        if chooser.exec():
            self.session.set_date(chooser.day())
        chooser.deleteLater()


class DateDialog(QDialog):
    """A date, with what it would mean while it is being chosen."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.setWindowTitle(tr("评估日期"))
        self.edit: CalmDateEdit = day_edit(session.on, self)
        self.means = label("", "muted", self)
        caption = label(tr("按哪一天评估(&D)？"), "question", self)
        caption.setBuddy(self.edit)
        today = QPushButton(tr("改成今天(&T)"), self)
        today.clicked.connect(self.choose_today)
        row = QHBoxLayout()
        row.addWidget(self.edit)
        row.addWidget(today)
        row.addStretch(1)
        buttons = QDialogButtonBox(self)
        buttons.addButton(tr("就用这一天"), QDialogButtonBox.ButtonRole.AcceptRole).setDefault(True)
        buttons.addButton(tr("不改了"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*AROUND)
        layout.setSpacing(12)
        layout.addWidget(caption)
        layout.addLayout(row)
        layout.addWidget(self.means)
        layout.addStretch(1)  # a shorter sentence moves nothing above it
        layout.addWidget(buttons)
        self.edit.dateChanged.connect(self._explain)
        self._explain()

    def showEvent(self, arg__1: QShowEvent) -> None:
        super().showEvent(arg__1)
        give_room(self, WIDTH)

    def day(self) -> date:
        """Return the chosen day."""
        chosen = self.edit.date()
        return date(chosen.year(), chosen.month(), chosen.day())

    def choose_today(self) -> None:
        """Choose the day it is by the clock of this machine."""
        today = date.today()
        self.edit.setDate(QDate(today.year, today.month, today.day))

    def _explain(self) -> None:
        from huiqi.matching.assessment import assess

        self.means.setText(meaning(assess(self.session.policy_set, self.session.answers, self.day()), date.today()))
        give_room(self, WIDTH)
