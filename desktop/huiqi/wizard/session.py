"""The state of one sitting: policy set, answers, date. Views read it and are told when it changes."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from collections.abc import Mapping

    from huiqi.applicant.answers import Value
    from huiqi.matching.assessment import Assessment
    from huiqi.policy.models import PolicySet, Question
    from huiqi.report.model import Contact

WRITTEN = ("integer", "money", "date", "text")


class Step(NamedTuple):
    """One change that can be undone: the question, and all that was given before it."""

    question: str
    before: dict[str, Value]


class Session(QObject):
    """What is known in this sitting. Every change makes a new assessment when one is next looked at."""

    started = Signal()
    """The policy set is there."""
    changed = Signal()
    """An answer or the date is another one."""
    replaced = Signal()
    """All answers were exchanged at once; what is half written belongs to nobody any more."""
    secured = Signal()
    """The answers were saved or exported, or are not any more."""
    moved = Signal(tuple, tuple)
    """Answers were put aside, or count again: the questions of the one and of the other."""

    def __init__(self, on: date | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.on = on or date.today()
        self.answers: dict[str, Value] = {}
        """The answers that count."""
        self.aside: dict[str, Value] = {}
        """Answers to questions that do not arise at present; they count again once those do."""
        self.idle: frozenset[str] = frozenset()
        """Answered questions that have nothing to decide at present; their answers, where they count, change nothing."""
        self._kept = True
        self.contacts: Mapping[str, Contact] = {}
        self._undo: list[Step] = []
        self._policy_set: PolicySet | None = None
        self._assessment: Assessment | None = None

    @property
    def kept(self) -> bool:
        """Whether the present answers were saved, exported or printed."""
        return self._kept

    @kept.setter
    def kept(self, kept: bool) -> None:
        self._kept = kept
        self.secured.emit()

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
            from huiqi.matching.assessment import assess, unanswered

            given = dict(self.answers)
            fresh = assess(self.policy_set, given, self.on) if given else unanswered(self.policy_set, self.on)
            self._assessment = fresh
        return self._assessment

    @property
    def questions_left(self) -> int:
        """How many questions can still change the result."""
        return len(self.assessment.open_questions)

    @property
    def all_given(self) -> dict[str, Value]:
        """Every answer given, also those put aside."""
        return {**self.answers, **self.aside}

    def given(self, question_id: str) -> Value | None:
        """Return the answer given to a question, be it put aside or not."""
        return self.answers.get(question_id, self.aside.get(question_id))

    def asks(self, question: Question) -> bool:
        """Whether a question is worth showing: it can still change something, has decided something, or is about the person."""
        answered = question.id in self.answers and question.id not in self.idle
        return question.about_person or answered or question.id in self.assessment.open_questions

    def answer(self, question_id: str, value: Value | None) -> None:
        """Set the answer to a question; None is 不清楚."""
        before = self.all_given
        if before.get(question_id) == value and type(before.get(question_id)) is type(value):
            return
        self._remember(Step(question_id, before))
        given = {ident: each for ident, each in before.items() if ident != question_id}
        self._change(question_id, given if value is None else {**given, question_id: value})

    def _remember(self, step: Step) -> None:
        """Make a change one that can be undone; what is written letter by letter is one change."""
        kind = self.policy_set.questions[step.question].kind
        if not (kind in WRITTEN and self._undo and self._undo[-1].question == step.question):
            self._undo.append(step)

    def can_undo(self) -> bool:
        """Whether there is an answer to take back."""
        return bool(self._undo)

    def undo(self) -> str | None:
        """Take back the last answer; return its question, or None when there is none."""
        if not self._undo:
            return None
        step = self._undo.pop()
        self._change(step.question, step.before)
        return step.question

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
        self._undo = []
        self._take(dict(answers))
        self.on = on or self.on
        self._forget()
        self.replaced.emit()
        self.changed.emit()
        self.kept = True
        if self.aside:
            self.moved.emit(tuple(self.aside), ())

    def _take(self, given: dict[str, Value]) -> None:
        """Sort what was given into what counts and what does not."""
        from huiqi.matching.aside import sorted_out

        counts, self.idle = sorted_out(self.policy_set, given)
        self.answers = {ident: value for ident, value in given.items() if ident in counts}
        self.aside = {ident: value for ident, value in given.items() if ident not in counts}

    def _change(self, question_id: str, given: dict[str, Value]) -> None:
        """Take what is given now, and tell which other answers have moved by it."""
        before = self.idle
        self._take(given)
        self._after_change()
        moved = [ident for ident in self.policy_set.questions if ident in given and ident != question_id]
        put_aside = tuple(ident for ident in moved if ident in self.idle and ident not in before)
        back = tuple(ident for ident in moved if ident in before and ident not in self.idle)
        if put_aside or back:
            self.moved.emit(put_aside, back)

    def _after_change(self) -> None:
        self.kept = False
        self._forget()
        if self.ready:
            self.changed.emit()

    def _forget(self) -> None:
        self._assessment = None
