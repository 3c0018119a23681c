"""What is still open, answered in place: the questions that decide most, and what the last answer has done."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QApplication, QFrame, QPushButton, QScrollArea, QVBoxLayout, QWidget

from huiqi.report.model import BUCKET_LABELS, Item
from huiqi.report.pending import Pending
from huiqi.report.printing import one_line
from huiqi.wizard.arrange import Changes
from huiqi.wizard.labels import EDGE, label
from huiqi.wizard.row import Row
from huiqi.wizard.session import Session
from huiqi.wizard.words import tr, tr_question, tr_word

BATCH = 4
"""Open questions shown at first, and with every 再看几题."""
NAMED = 3
"""Measures named one by one in a sentence."""
FURTHER_MS = 150
"""How long after an answer further rows follow: what the answer has done is seen first."""
TITLE_LIMIT = 30
BESIDE = 6
"""Pixels left free beside the rows, so that their words begin where those of the other tabs do."""


class Card(QWidget):
    """One question, and above it what it may decide."""

    def __init__(self, session: Session, question: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._shown = session.answers.get(question)
        self.told = label("", "muted", self)
        self.told.setContentsMargins(EDGE, 0, 0, 0)
        self.row = Row(session, session.policy_set.questions[question], self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.told)
        layout.addWidget(self.row)

    def follow(self) -> None:
        """Show the answer the session holds, where it was given or taken back elsewhere."""
        now = self.row.session.answers.get(self.row.question.id)
        if now != self._shown and not self.row.has_focus():
            self.row.show_answer()
        self._shown = now

    def tell(self, pending: Pending | None) -> None:
        """Say what the answer may decide, or that it has been given."""
        answered = self.row.question.id in self.row.session.answers
        said = tr("已经回答，可以改") if answered else worth(pending) if pending else tr("已经不影响结果")
        if said == self.told.text():
            return
        self.told.setText(said)
        self.row.field.describe(
            tr_question(self.row.question.label), " ".join(filter(None, (said, tr_question(self.row.question.help))))
        )


def worth(pending: Pending) -> str:
    """Return what one more answer may decide."""
    said: list[str] = []
    if pending.alone:
        said.append(tr("这一题就能定下：{names}").format(names=named(pending.alone)))
    alone = {item.measure for item in pending.alone}
    others = tuple(item for item in pending.decides if item.measure not in alone)
    if others:
        said.append(
            tr("还关系到：{names}").format(names=named(others))
            if said
            else tr("关系到：{names}").format(names=named(others))
        )
    if pending.amounts:
        said.append(tr("能算出金额：{names}").format(names=named(pending.amounts)))
    return tr("；").join(said)


def named(items: tuple[Item, ...]) -> str:
    """Return the titles of the first few entries, and how many there are."""
    names = tr("、").join(one_line(item.title, TITLE_LIMIT) for item in items[:NAMED])
    return names if len(items) <= NAMED else tr("{names}等 {count} 项").format(names=names, count=len(items))


def effect(changes: Changes) -> str:
    """Return what the last answer has done."""
    counts = tr("，").join(
        f"{tr_word(BUCKET_LABELS[bucket])} {count:+d}".replace("-", "−") for bucket, count in changes.by_bucket.items()
    )
    gained = tr("新增可享受：{names}").format(names=named(changes.gained)) if changes.gained else ""
    return tr("。").join(filter(None, (counts, gained))) or tr("各类的项数没有变。")


class OpenQuestions(QWidget):
    """A few rows at a time, in the order in which they decide most. A row stays where it is once it was answered."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.cards: dict[str, Card] = {}
        self._pending: Callable[[], tuple[Pending, ...]] = tuple
        self._wanted = BATCH
        self.further = QTimer(self)
        self.further.setSingleShot(True)
        self.further.timeout.connect(self.fill)
        self.head = label("", "question", self)
        self.effect = label("", "understood", self)
        self.effect.setAccessibleName(tr("刚才的回答带来的变化"))
        self.more = QPushButton(tr("再看几题"), self)
        self.more.setAutoDefault(True)
        self.more.setAccessibleDescription(tr("列出后面的问题"))
        self.more.clicked.connect(self._show_more)
        self._place()

    def _place(self) -> None:
        self._scroll = QScrollArea(self)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inside = QWidget(self._scroll)
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(0, EDGE, EDGE, EDGE)
        self._column.setSpacing(self.fontMetrics().height() // 2)
        self._column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addStretch(1)
        self._scroll.setWidget(inside)
        for ground in (self._scroll.viewport(), inside):
            ground.setAutoFillBackground(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(BESIDE, EDGE, 0, 0)
        for words in (self.head, self.effect):
            words.setContentsMargins(EDGE, 0, EDGE, 0)
        layout.addWidget(self.head)
        layout.addWidget(self.effect)
        layout.addWidget(self._scroll, 1)

    def start_anew(self, pending: Callable[[], tuple[Pending, ...]]) -> None:
        """Show the questions that decide most now, and forget those that were answered here."""
        for card in self.cards.values():
            card.hide()
            card.deleteLater()
        self.cards = {}
        self._wanted = BATCH
        self.show_pending(pending)

    def show_pending(self, pending: Callable[[], tuple[Pending, ...]], changes: Changes | None = None) -> None:
        """Tell what each question decides now; rows keep their places, further ones follow at the end a moment later.

        ``pending`` finds the questions, and is called once the panel is in sight; ``changes`` are what an answer has done,
        nothing where the result is another one altogether. The line for them is always there, so that no row moves.
        """
        self._pending = cache(pending)
        self.effect.setText(effect(changes) if changes else tr("答一题，左边的清单马上跟着变。"))
        if changes:
            QAccessible.updateAccessibility(QAccessibleEvent(self.effect, QAccessible.Event.Alert))
        if not self.isVisible():
            return
        if changes:
            self._follow()
            self.further.start(FURTHER_MS)
        else:
            self.fill()

    def fill(self) -> None:
        """Make the rows that are wanted; called when the panel comes into sight, and a moment after an answer."""
        open_now = [each.question for each in self._pending()]
        still = [ident for ident in self.cards if ident in open_now and ident not in self.session.answers]
        for ident in [each for each in open_now if each not in self.cards][: max(self._wanted - len(still), 0)]:
            self._add(ident)
        self._follow()

    def _follow(self) -> None:
        """Let every row say what its answer may decide, and the head how many there are."""
        by_id = {each.question: each for each in self._pending()}
        for ident, card in self.cards.items():
            card.follow()
            card.tell(by_id.get(ident))
            card.setVisible(ident in by_id or card.row.wanted())
        left = len(by_id)
        self.head.setText(
            tr("还有 {count} 个问题可能改变结果").format(count=left)
            if left
            else tr("没有什么要问的了：其余问题都不再影响结果。")
        )
        self.effect.setVisible(bool(self.cards))
        self.more.setVisible(any(ident not in self.cards for ident in by_id))
        self._lay_out()

    def _lay_out(self) -> None:
        """Place the rows at once, from within outwards: left to Qt, they would be painted once before and once after."""
        for card in self.cards.values():
            QApplication.sendEvent(card, QEvent(QEvent.Type.LayoutRequest))
        widget: QWidget | None = self._scroll.widget()
        while widget:
            QApplication.sendEvent(widget, QEvent(QEvent.Type.LayoutRequest))
            widget = widget.parentWidget()

    def _add(self, question: str) -> Card:
        card = Card(self.session, question, self._scroll.widget())
        card.row.field.reached.connect(self._scroll.ensureWidgetVisible, Qt.ConnectionType.QueuedConnection)
        self._column.insertWidget(self._column.count() - 2, card)
        self.cards[question] = card
        return card

    def _show_more(self) -> None:
        known = set(self.cards)
        self._wanted += BATCH
        self.fill()
        first = next((card for ident, card in self.cards.items() if ident not in known), None)
        if first:
            self._go_to(first)

    def ask(self, question: str) -> None:
        """Put the person into the row of a question, which is shown for it if it is not yet."""
        card = self.cards.get(question) or self._add(question)
        self.fill()
        card.show()
        self._go_to(card)

    def _go_to(self, card: Card) -> None:
        def go() -> None:
            card.row.field.entry().setFocus(Qt.FocusReason.OtherFocusReason)
            self._scroll.ensureWidgetVisible(card)

        QTimer.singleShot(0, card, go)

    def settle(self) -> None:
        """Take what is written in every row as final."""
        for card in self.cards.values():
            card.row.field.settle()
