"""Several answers at once: check boxes, with 以上都没有 and 不清楚, which each exclude the rest."""

from collections.abc import Iterator

from PySide6.QtWidgets import QCheckBox, QGridLayout, QWidget

from huiqi.applicant.answers import Value
from huiqi.policy.models import PolicySet, Question
from huiqi.wizard.fields.base import UNKNOWN, Field
from huiqi.wizard.labels import folded

NONE_OF_THESE = "以上都没有"
TWO_COLUMNS_FROM = 7
SHORT = 20


class ManyField(Field):
    """A check box for each answer. Nothing checked is 不清楚; 以上都没有 is the empty answer."""

    def __init__(self, policy_set: PolicySet, question: Question) -> None:
        super().__init__(policy_set, question)
        texts = {each.id: f"{each.label}（{each.help}）" if each.help else each.label for each in question.choices}
        self._boxes = {ident: QCheckBox(folded(text), self) for ident, text in texts.items()}
        self._none = QCheckBox(NONE_OF_THESE, self)
        self._unknown = QCheckBox(UNKNOWN, self)
        self._place(2 if len(texts) >= TWO_COLUMNS_FROM and max(map(len, texts.values())) <= SHORT else 1)
        for box in self._boxes.values():
            box.toggled.connect(self._one_toggled)
        self._none.toggled.connect(self._none_toggled)
        self._unknown.toggled.connect(self._unknown_toggled)
        self.show_value(None)

    def _place(self, columns: int) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(28)
        grid.setVerticalSpacing(6)
        rows = -(-len(self._boxes) // columns)
        for place, box in enumerate(self._boxes.values()):
            grid.addWidget(box, place % rows, place // rows)
        grid.addWidget(self._none, rows, 0)
        grid.addWidget(self._unknown, rows + (columns == 1), columns - 1)
        grid.setColumnStretch(columns, 1)

    def show_value(self, value: Value | None) -> None:
        chosen = value if isinstance(value, frozenset) else frozenset[str]()
        for widget in self.inputs():
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

    def entry(self) -> QWidget:
        return next(self.inputs())

    def inputs(self) -> Iterator[QWidget]:
        yield from (*self._boxes.values(), self._none, self._unknown)
