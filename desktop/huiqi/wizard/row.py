"""One row of the form: label, help, field, and the sentence said when something is wrong."""

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from huiqi.applicant.answers import AnswerError, check_value
from huiqi.policy.models import Question
from huiqi.wizard.fields import make_field
from huiqi.wizard.labels import EDGE, MARK, label, literal
from huiqi.wizard.session import Session
from huiqi.wizard.words import told_hint, tr, tr_question


class Row(QFrame):
    """A question with the field that answers it."""

    def __init__(
        self, session: Session, question: Question, parent: QWidget | None = None, touched: bool = False
    ) -> None:
        """Make a row with the session's answer; ``touched``: the person has been here before."""
        super().__init__(parent)
        self.setObjectName("row")
        self.session = session
        self.question = question
        self.field = make_field(session.policy_set, question)
        self.title = label(literal(tr_question(question.label)), "question", self)
        self.help = label(tr_question(question.help), "muted", self)
        self.error = label("", "error", self)
        self._shown: object = None
        self.touched = False
        """Whether the person has answered here, be it with 不清楚."""
        self._place()
        self.show_answer()
        self.touched = touched
        self._mark_default()
        self.field.answered.connect(self._answered)
        self.field.refused.connect(self._refused)

    def _place(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(EDGE - MARK, 6, 8, 6)
        layout.setSpacing(6)
        for widget in (self.title, self.help, self.error, self.field):
            layout.addWidget(widget)
        self.title.setBuddy(self.field.entry())
        self.help.setVisible(bool(self.question.help))
        self._say("")

    def show_answer(self) -> None:
        """Show the answer the session holds, also one put aside."""
        self._shown = self.session.given(self.question.id)
        self.touched = False
        self.field.show_value(self.session.given(self.question.id))
        self._mark_default()
        self._say("")

    def follow(self) -> None:
        """Show the answer the session holds where it came from elsewhere: undone, or given on another page."""
        given = self.session.given(self.question.id)
        if given != self._shown or type(given) is not type(self._shown):
            self.show_answer()

    def open(self) -> bool:
        """Whether the question still waits for an answer."""
        return self._shown is None and not self.touched

    def waits(self) -> bool:
        """Whether the person may still want to answer: it is open, or being answered and takes several answers."""
        return self.open() or (self.touched and self.question.kind == "choices")

    def wanted(self) -> bool:
        """Whether the row should be on the page: asked, answered, or being worked on."""
        return self.session.asks(self.question) or self.unfinished() or self.has_focus()

    def unfinished(self) -> bool:
        """Whether something is written here that is no answer yet."""
        return self._shown is None and self.field.has_draft()

    def warn(self) -> None:
        """Add to what is said here that going on is possible all the same."""
        self._say(self.error.text() + tr("；再点一次“下一步”就往下走"))

    def has_focus(self) -> bool:
        """Whether the person is in this row now."""
        now: QWidget | None = self.window().focusWidget()
        return bool(now) and self.isAncestorOf(now)

    def set_active(self, active: bool) -> None:
        """Mark the row the person is in, and show the keys of its answers."""
        if self.property("active") != active:
            self.setProperty("active", active)
            for widget in self.field.inputs():
                widget.setProperty("numbered", active)
            self.style().unpolish(self)
            self.style().polish(self)
            self.update()

    def _answered(self, raw: object) -> None:
        try:
            value = None if raw is None else check_value(self.session.policy_set, self.question, raw)
        except AnswerError as error:
            self._refused(told_hint(error))
            return
        self._say("")
        self._tell(value)

    def _refused(self, sentence: str) -> None:
        self._say(hint(sentence))
        self._tell(None)

    def _tell(self, value: object) -> None:
        self._shown, self.touched = value, True
        self._mark_default()
        self.session.answer(self.question.id, value)  # type: ignore[arg-type]

    def _mark_default(self) -> None:
        self.field.mark_default(self._shown is None and not self.touched)

    def _say(self, sentence: str) -> None:
        self.error.setText(sentence)
        self.error.setVisible(bool(sentence))
        self.field.describe(
            tr_question(self.question.label),
            " ".join(filter(None, (sentence, tr_question(self.question.help) or how(self.question)))),
        )


def how(question: Question) -> str:
    """Return how a question without a help of its own is answered, for those who cannot see it."""
    if question.about_person:
        return tr("可以不填。")
    return {
        "choices": tr("可以选几个，也可以选“以上都没有”或“不清楚”。"),
        "choice": tr("选一个，也可以选“不清楚”。"),
        "yes_no": tr("选一个，也可以选“不清楚”。"),
    }.get(question.kind, tr("写在这里，也可以选“不清楚”。"))


def hint(told: str) -> str:
    """Return what to do, and what holds until it is done."""
    return told if tr("不清楚") in told else told + tr("；改好之前按“不清楚”算")
