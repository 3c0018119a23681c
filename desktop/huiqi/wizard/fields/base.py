"""What every field of the form can do."""

from collections.abc import Iterator

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractButton, QWidget

from huiqi.applicant.answers import Value
from huiqi.policy.models import PolicySet, Question
from huiqi.wizard.words import tr


def unknown() -> str:
    """Return what stands where there is no answer."""
    return tr("不清楚")


class Field(QWidget):
    """Where one question is answered. Knows nothing of the session; tells what the person does."""

    answered = Signal(object)
    """The person gave this answer (as :func:`huiqi.applicant.answers.check_value` takes it); None is 不清楚."""
    refused = Signal(str)
    """The person wrote something that is no answer; the sentence says what to do."""

    reached = Signal(QWidget)
    """The keys took the person to this widget of the field, which may be out of sight."""

    def __init__(self, policy_set: PolicySet, question: Question) -> None:
        super().__init__()
        self.policy_set = policy_set
        self.question = question

    def show_value(self, value: Value | None) -> None:
        """Show an answer without telling anybody."""
        raise NotImplementedError

    def mark_default(self, default: bool) -> None:
        """Show whether 不清楚 only stands here because nobody has answered yet."""

    def settle(self) -> None:
        """Take what has been written so far as final."""

    def has_draft(self) -> bool:
        """Whether something is written here that is no answer yet."""
        return False

    def unusable(self) -> str:
        """Return what is written here and is no answer: not found, or not understood; empty when there is no such thing."""
        return ""

    def entry(self) -> QWidget:
        """The widget that takes the focus when the label is chosen."""
        raise NotImplementedError

    def inputs(self) -> Iterator[QWidget]:
        """Yield every widget a person can work with, in tab order."""
        raise NotImplementedError

    def describe(self, name: str, description: str) -> None:
        """Give every input its accessible name and description."""
        for widget in self.inputs():
            own = words_of(widget)
            widget.setAccessibleName(f"{name} {own}".strip())
            widget.setAccessibleDescription(description)


def words_of(widget: QWidget) -> str:
    """Return what a button says, as one line and without what only concerns its looks."""
    if not isinstance(widget, QAbstractButton):
        return ""
    return getattr(widget, "words", "") or widget.text().replace("&&", "&")
