"""One answer out of a few: radio buttons, or a drop-down list when there are many."""

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QButtonGroup, QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from huiqi.applicant.answers import Value, choice_labels
from huiqi.applicant.shown import YES
from huiqi.policy.models import PolicySet, Question
from huiqi.wizard.fields.base import Field, unknown
from huiqi.wizard.fields.tiles import GAP, RadioTile
from huiqi.wizard.words import choice_text, tr_word

STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_Left: -1}
PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)


def options(policy_set: PolicySet, question: Question) -> list[tuple[Value | None, str]]:
    """Return the answers a question offers, each with what the person reads; 不清楚 last."""
    found: list[tuple[Value | None, str]]
    if question.kind == "yes_no":
        found = [(value, tr_word(text)) for value, text in YES.items()]
    elif question.choices_from:
        found = [(value, text) for value, text in choice_labels(policy_set, question).items()]
    else:
        found = [(each.id, choice_text(each)) for each in question.choices]
    return [*found, (None, unknown())]


class RadioField(Field):
    """One radio button for each answer, and one for 不清楚, which is chosen to begin with.

    The arrow keys go round among the buttons; 1 to 9 choose the first to the ninth.
    """

    def __init__(self, policy_set: PolicySet, question: Question) -> None:
        super().__init__(policy_set, question)
        layout = QHBoxLayout(self) if question.kind == "yes_no" else QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8 if question.kind == "yes_no" else GAP)
        self._group = QButtonGroup(self)
        self._values: dict[RadioTile, Value | None] = {}
        for number, (value, text) in enumerate(options(policy_set, question), start=1):
            button = RadioTile(text, self, number)
            self._values[button] = value
            button.installEventFilter(self)
            self._group.addButton(button)
            layout.addWidget(button)
        if isinstance(layout, QHBoxLayout):
            layout.addStretch(1)
        self.show_value(None)
        self._group.buttonToggled.connect(self._toggled)

    def _toggled(self, button: RadioTile, on: bool) -> None:
        if on:
            self._after_choice()
            self.answered.emit(self._values[button])

    def show_value(self, value: Value | None) -> None:
        self._group.blockSignals(True)
        next(button for button, own in self._values.items() if own == value).setChecked(True)
        self._group.blockSignals(False)
        self._after_choice()

    def mark_default(self, default: bool) -> None:
        next(button for button, own in self._values.items() if own is None).show_default(default)

    def _after_choice(self) -> None:
        """Make Tab come to the chosen button, once; the arrow keys go from there."""
        for button in self._values:
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if button.isChecked() else Qt.FocusPolicy.ClickFocus)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Choose with the keys, which Qt would only do until the last button, and then scroll the page."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            buttons = list(self._values)
            key, now = event.key(), next((place for place, each in enumerate(buttons) if each is watched), 0)
            if key in STEPS:
                step = STEPS[Qt.Key(key)] if buttons[now].isChecked() else 0  # one only looked at is chosen first
                self._go_to(buttons[(now + step) % len(buttons)])
                return True
            number = key - Qt.Key.Key_1
            if 0 <= number < min(len(buttons), 9) and event.modifiers() in PLAIN:
                self._go_to(buttons[number])
                return True
        return super().eventFilter(watched, event)

    def _go_to(self, button: RadioTile) -> None:
        button.setFocus(Qt.FocusReason.TabFocusReason)
        button.setChecked(True)
        self.reached.emit(button)

    def entry(self) -> QWidget:
        return self._group.checkedButton()

    def inputs(self) -> Iterator[QWidget]:
        yield from self._values


class CalmComboBox(QComboBox):
    """A drop-down list that does not change when the page is scrolled over it."""

    def wheelEvent(self, e: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(e)
        else:
            e.ignore()


class ComboField(Field):
    """A drop-down list, 不清楚 first and chosen to begin with."""

    def __init__(self, policy_set: PolicySet, question: Question) -> None:
        super().__init__(policy_set, question)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        self._combo = CalmComboBox(self)
        self._combo.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        offered = options(policy_set, question)
        self._values = [value for value, _ in (offered[-1], *offered[:-1])]
        self._combo.addItems([text for _, text in (offered[-1], *offered[:-1])])
        layout.addWidget(self._combo)
        layout.addStretch(1)
        self._combo.currentIndexChanged.connect(self._chosen)

    def _chosen(self, row: int) -> None:
        self.answered.emit(self._values[row])

    def show_value(self, value: Value | None) -> None:
        self._combo.blockSignals(True)
        self._combo.setCurrentIndex(self._values.index(value))
        self._combo.blockSignals(False)

    def entry(self) -> QWidget:
        return self._combo

    def inputs(self) -> Iterator[QWidget]:
        yield self._combo
