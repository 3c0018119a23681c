"""The state of one sitting: policy set, answers, date. Views read it and are told when it changes."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from collections.abc import Mapping

    from huiqi.applicant.answers import Value
    from huiqi.matching.assessment import Assessment
    from huiqi.policy.models import PolicySet, Question
    from huiqi.report.model import Contact


class Session(QObject):
    """What is known in this sitting. Every change makes a new assessment when one is next looked at."""

    started = Signal()
    """The policy set is there."""
    changed = Signal()
    """An answer or the date is another one."""
    replaced = Signal()
    """All answers were exchanged at once; fields must show the new ones."""

    def __init__(self, on: date | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.on = on or date.today()
        self.answers: dict[str, Value] = {}
        self.kept = True
        self.contacts: Mapping[str, Contact] = {}
        self._policy_set: PolicySet | None = None
        self._assessment: Assessment | None = None

    @property
    def ready(self) -> bool:
        """Whether the policy set has been loaded."""
        return self._policy_set is not None

    @property
    def policy_set(self) -> PolicySet:
        """The policy set; only to be asked for once :attr:`started` was emitted."""
        if self._policy_set is None:
            raise RuntimeError("the policy set has not been loaded yet")
        return self._policy_set

    def start(self, policy_set: PolicySet) -> None:
        """Take the policy set; from now on there is an assessment."""
        self._policy_set = policy_set
        self._forget()
        self.started.emit()
        self.changed.emit()

    @property
    def assessment(self) -> Assessment:
        """The assessment of the present answers on the present date."""
        if self._assessment is None:
            from huiqi.matching.assessment import assess

            self._assessment = assess(self.policy_set, dict(self.answers), self.on)
        return self._assessment

    @property
    def questions_left(self) -> int:
        """How many questions can still change the result."""
        return len(self.assessment.open_questions)

    def asks(self, question: Question) -> bool:
        """Whether a question is worth showing: it can still change something, was answered, or is about the person."""
        return question.about_person or question.id in self.answers or question.id in self.assessment.open_questions

    def answer(self, question_id: str, value: Value | None) -> None:
        """Set the answer to a question; None is 不清楚."""
        if self.answers.get(question_id) == value and type(self.answers.get(question_id)) is type(value):
            return
        if value is None:
            del self.answers[question_id]
        else:
            self.answers[question_id] = value
        self._after_change()

    def set_date(self, on: date) -> None:
        """Assess on another date."""
        if on != self.on:
            self.on = on
            self._after_change()

    def set_contacts(self, contacts: Mapping[str, Contact]) -> None:
        """Show other contact entries, by department id, with the departments."""
        if contacts != self.contacts:
            self.contacts = contacts
            if self.ready:
                self.changed.emit()

    def replace(self, answers: Mapping[str, Value], on: date | None = None) -> None:
        """Exchange all answers, and the date where one is given."""
        self.answers = dict(answers)
        self.on = on or self.on
        self._forget()
        self.replaced.emit()
        self.changed.emit()
        self.kept = True

    def _after_change(self) -> None:
        self.kept = False
        self._forget()
        if self.ready:
            self.changed.emit()

    def _forget(self) -> None:
        self._assessment = None
