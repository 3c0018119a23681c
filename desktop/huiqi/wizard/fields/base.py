"""What every field of the form can do."""

from collections.abc import Iterator

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractButton, QWidget

from huiqi.applicant.answers import Value
from huiqi.policy.models import PolicySet, Question

UNKNOWN = "不清楚"


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

    def settle(self) -> None:
        """Take what has been written so far as final."""

    def has_draft(self) -> bool:
        """Whether something is written here that is no answer yet."""
        return False

    def not_found(self) -> str:
        """Return what the person looked for here and did not find; empty when there is no such thing."""
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
            own = widget.text().replace("&&", "&").replace("\n", "") if isinstance(widget, QAbstractButton) else ""
            widget.setAccessibleName(f"{name} {own}".strip())
            widget.setAccessibleDescription(description)
