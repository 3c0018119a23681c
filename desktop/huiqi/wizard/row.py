"""One row of the form: label, field, unit, help, and the sentence said when something is wrong."""

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from huiqi.applicant.answers import AnswerError, check_value
from huiqi.policy.models import Question
from huiqi.wizard.fields import make_field
from huiqi.wizard.labels import label, literal
from huiqi.wizard.session import Session

GO_ON = "；再点一次“下一步”就往下走"


class Row(QFrame):
    """A question with the field that answers it."""

    def __init__(self, session: Session, question: Question, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("row")
        self.session = session
        self.question = question
        self.field = make_field(session.policy_set, question)
        self.title = label(literal(question.label), "question", self)
        self.help = label(question.help, "muted", self)
        self.error = label("", "error", self)
        self._place()
        self.show_answer()
        self.field.answered.connect(self._answered)
        self.field.refused.connect(self._refused)

    def _place(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 6, 8, 6)
        layout.setSpacing(6)
        for widget in (self.title, self.field, self.error, self.help):
            layout.addWidget(widget)
        self.title.setBuddy(self.field.entry())
        self.help.setVisible(bool(self.question.help))
        self._say("")

    def show_answer(self) -> None:
        """Show the answer the session holds."""
        self.field.show_value(self.session.answers.get(self.question.id))
        self._say("")

    def wanted(self) -> bool:
        """Whether the row should be on the page: asked, answered, or being worked on."""
        return self.session.asks(self.question) or self.field.has_draft() or self.has_focus()

    def warn(self) -> None:
        """Add to what is said here that going on is possible all the same."""
        self._say(f"{self.error.text()}{GO_ON}")

    def has_focus(self) -> bool:
        """Whether the person is in this row now."""
        now: QWidget | None = self.window().focusWidget()
        return bool(now) and self.isAncestorOf(now)

    def set_active(self, active: bool) -> None:
        """Mark the row the person is in."""
        if self.property("active") != active:
            self.setProperty("active", active)
            self.style().unpolish(self)
            self.style().polish(self)
            self.update()

    def _answered(self, raw: object) -> None:
        try:
            value = None if raw is None else check_value(self.session.policy_set, self.question, raw)
        except AnswerError as error:
            self._refused(str(error))
            return
        self._say("")
        self.session.answer(self.question.id, value)

    def _refused(self, sentence: str) -> None:
        self._say(hint(sentence))
        self.session.answer(self.question.id, None)

    def _say(self, sentence: str) -> None:
        self.error.setText(sentence)
        self.error.setVisible(bool(sentence))
        self.field.describe(self.question.label, " ".join(filter(None, (sentence, self.question.help))))


def hint(sentence: str) -> str:
    """Return what to do, without the name of the question and the value, which stand right above."""
    return (sentence.partition(" 不对，")[2] or sentence) + "；改好之前按“不清楚”算" * ("不清楚" not in sentence)
