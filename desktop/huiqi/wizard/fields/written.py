"""Answers that are written: amounts, whole numbers, days, texts. What was understood is shown beside the field."""

from collections.abc import Callable, Iterator
from decimal import Decimal

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from huiqi.applicant.answers import Value, check_value, plain
from huiqi.policy.models import PolicySet, Question
from huiqi.wizard import typed
from huiqi.wizard.fields.base import Field, unknown
from huiqi.wizard.fields.lines import Line
from huiqi.wizard.fields.tiles import CheckTile
from huiqi.wizard.folding import unbroken
from huiqi.wizard.labels import label
from huiqi.wizard.words import answer_text, round_figure, told_hint, tr, tr_question

PAUSE_MS = 700
"""How long a person pauses before what stands in the field counts as an answer."""

READERS: dict[str, Callable[[str, str], object]] = {
    "money": typed.read_money,
    "integer": typed.read_integer,
    "date": lambda text, _unit: typed.read_date(text),
    "text": lambda text, _unit: text,
}
WIDTHS = {"money": (11, 14), "integer": (7, 9), "date": (11, 14), "text": (18, 43)}
"""Of a line, at least and at most, in characters."""


class WrittenField(Field):
    """A line to write in, its unit, what was understood, and 不清楚, which holds while the line is empty."""

    def __init__(self, policy_set: PolicySet, question: Question) -> None:
        super().__init__(policy_set, question)
        self._line = Line(self)
        self._line.setPlaceholderText(example(question))
        self._understood = label("", "understood", self)
        self._unknown = CheckTile(unknown(), self)
        self._unknown.setChecked(True)
        self._place()
        self._timer = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._timer.timeout.connect(self._take_if_good)
        self._line.textEdited.connect(self._edited)
        self._line.editingFinished.connect(self.settle)
        self._unknown.toggled.connect(self._unknown_toggled)

    def _place(self) -> None:
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        self._size_line()
        layout.addWidget(self._line, 100 if self.question.kind == "text" else 0)
        if self.question.unit:
            unit = label(tr_question(self.question.unit), "", self)
            unit.setWordWrap(False)
            layout.addWidget(unit)
        self._unknown.setVisible(not self.question.about_person)
        layout.addWidget(self._unknown, 0, Qt.AlignmentFlag.AlignVCenter)
        self._understood.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._understood.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        layout.addWidget(self._understood, 1)

    def _size_line(self) -> None:
        least, most = WIDTHS[self.question.kind]
        across = self.fontMetrics().horizontalAdvance("国")
        self._line.setMinimumWidth(least * across)
        self._line.setMaximumWidth(most * across)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._size_line()

    def show_value(self, value: Value | None) -> None:
        self._line.setText("" if value is None else str(plain(value)))
        self._line.setCursorPosition(0)
        self._after_text()

    def mark_default(self, default: bool) -> None:
        self._unknown.show_default(default)

    def settle(self) -> None:
        self._timer.stop()
        if not self._text():
            self.answered.emit(None)
            return
        try:
            self.answered.emit(self._read())
        except ValueError as error:
            self.refused.emit(told_hint(error))

    def unusable(self) -> str:
        if not self._text():
            return ""
        try:
            self._read()
        except ValueError:
            return self._text()
        return ""

    def has_draft(self) -> bool:
        return bool(self._text())

    def _text(self) -> str:
        return self._line.text().strip()

    def _read(self) -> Value:
        """Return the answer written; raises ValueError with a sentence."""
        raw = READERS[self.question.kind](self._text(), self.question.unit)
        return check_value(self.policy_set, self.question, raw)

    def _edited(self) -> None:
        self._after_text()
        self._timer.start()

    def _after_text(self) -> None:
        self._unknown.blockSignals(True)
        self._unknown.setChecked(not self._text())
        self._unknown.blockSignals(False)
        self._understood.setText(self._understanding())

    def _understanding(self) -> str:
        if not self._text() or self.question.kind == "text":
            return ""
        try:
            value = self._read()
        except ValueError:
            return ""
        if isinstance(value, int) and str(value) == self._text():
            return ""
        told = answer_text(self.policy_set, self.question, value)
        return read_back(told, value)

    def _take_if_good(self) -> None:
        try:
            value = self._read() if self._text() else None
        except ValueError:
            return
        self.answered.emit(value)

    def _unknown_toggled(self, on: bool) -> None:
        if on:
            self.show_value(None)
            self.settle()
        else:
            self._line.setFocus()

    def entry(self) -> QWidget:
        return self._line

    def inputs(self) -> Iterator[QWidget]:
        yield self._line
        if not self.question.about_person:
            yield self._unknown


def example(question: Question) -> str:
    """Return what stands in an empty line."""
    if question.about_person:
        return tr("可以不填")
    return {"money": tr("例如 120万"), "date": tr("例如 2022-03-05")}.get(question.kind, "")


def read_back(told: str, value: object) -> str:
    """Return what was understood; large amounts also as people say them."""
    told = unbroken(told)
    short = round_figure(value) if isinstance(value, Decimal) else ""
    if short:
        return tr("＝ {told}（{short}）").format(told=told, short=unbroken(short))
    return tr("＝ {told}").format(told=told)
