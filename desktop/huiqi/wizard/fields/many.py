"""Several answers at once: check boxes, with 以上都没有 and 不清楚, which each exclude the rest."""

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from huiqi.applicant.answers import Value
from huiqi.policy.models import PolicySet, Question
from huiqi.wizard.fields.base import Field, unknown
from huiqi.wizard.fields.one import PLAIN, STEPS
from huiqi.wizard.fields.tiles import GAP, CheckTile
from huiqi.wizard.words import choice_text, tr

TWO_COLUMNS_FROM = 7
SHORT = 20


class ManyField(Field):
    """A check box for each answer. Nothing checked is 不清楚; 以上都没有 is the empty answer."""

    def __init__(self, policy_set: PolicySet, question: Question) -> None:
        super().__init__(policy_set, question)
        texts = {each.id: choice_text(each) for each in question.choices}
        self._boxes = {
            ident: CheckTile(text, self, number) for number, (ident, text) in enumerate(texts.items(), start=1)
        }
        self._none = CheckTile(tr("以上都没有"), self, len(texts) + 1)
        self._unknown = CheckTile(unknown(), self, len(texts) + 2)
        self._place(2 if len(texts) >= TWO_COLUMNS_FROM and max(map(len, texts.values())) <= SHORT else 1)
        for box in self._boxes.values():
            box.toggled.connect(self._one_toggled)
        self._none.toggled.connect(self._none_toggled)
        self._unknown.toggled.connect(self._unknown_toggled)
        self._by_number = {box.number: box for box in self._all() if box.number}
        for box in self._all():
            box.installEventFilter(self)
        self.show_value(None)

    def _place(self, columns: int) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(GAP)
        rows = -(-len(self._boxes) // columns)
        for place, box in enumerate(self._boxes.values()):
            grid.addWidget(box, place % rows, place // rows)
        grid.addWidget(self._none, rows, 0)
        grid.addWidget(self._unknown, rows + (columns == 1), columns - 1)
        for column in range(columns):
            grid.setColumnStretch(column, 1)

    def show_value(self, value: Value | None) -> None:
        chosen = value if isinstance(value, frozenset) else frozenset[str]()
        for widget in self._all():
            widget.blockSignals(True)
        for ident, box in self._boxes.items():
            box.setChecked(ident in chosen)
        self._none.setChecked(value is not None and not chosen)
        self._unknown.setChecked(value is None)
        for widget in self.inputs():
            widget.blockSignals(False)

    def _chosen(self) -> frozenset[str]:
        return frozenset(ident for ident, box in self._boxes.items() if box.isChecked())

    def _tell(self, value: frozenset[str] | None) -> None:
        self.show_value(value)
        self.answered.emit(value)

    def _one_toggled(self) -> None:
        self._tell(self._chosen() or None)

    def _none_toggled(self, on: bool) -> None:
        self._tell(frozenset() if on else None)

    def _unknown_toggled(self, on: bool) -> None:
        self._tell(None)

    def mark_default(self, default: bool) -> None:
        self._unknown.show_default(default)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Check and uncheck with the number keys, go up and down with the arrow keys."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            boxes, key = list(self._all()), event.key()
            box = self._by_number.get(key - Qt.Key.Key_0) if event.modifiers() in PLAIN else None
            if box:
                box.setFocus(Qt.FocusReason.TabFocusReason)
                box.click()
            elif key in STEPS:
                now = next((place for place, each in enumerate(boxes) if each is watched), 0)
                box = boxes[(now + STEPS[Qt.Key(key)]) % len(boxes)]
                box.setFocus(Qt.FocusReason.TabFocusReason)
            if box:
                self.reached.emit(box)
                return True
        return super().eventFilter(watched, event)

    def _all(self) -> Iterator[CheckTile]:
        yield from (*self._boxes.values(), self._none, self._unknown)

    def entry(self) -> QWidget:
        return next(self._all())

    def inputs(self) -> Iterator[QWidget]:
        yield from self._all()
