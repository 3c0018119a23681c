"""Answers that other answers have made idle: kept, but put aside until they matter again.

Two ways: the question does not arise any more (its ``asked_if`` has failed), so that the answer must not count; or all it
could decide has been decided by answers to earlier questions, so that counting it changes nothing.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import lru_cache

from huiqi.applicant.answers import Answers, Value
from huiqi.applicant.facts import Fact, Facts, derive_all
from huiqi.matching.logic import Predicate, compiled
from huiqi.policy.models import DERIVED_FACTS, PolicySet, Question, amount_facts, inputs_of, tests_of

_DERIVING = frozenset(name for fact in DERIVED_FACTS.values() for name in fact.inputs)


def counted(policy_set: PolicySet, answers: Answers) -> Answers:
    """Return the answers without those to questions that do not arise, which are as if they had not been given."""
    if answers.keys().isdisjoint(_gates(policy_set)):
        return answers
    return {question.id: answers[question.id] for question, _, counts in _in_order(policy_set, answers) if counts}


def sorted_out(policy_set: PolicySet, answers: Answers) -> tuple[Answers, frozenset[str]]:
    """Return the answers that count (see :func:`counted`), and the questions answered that, on whatever date, decide nothing."""
    counts: dict[str, Value] = {}
    idle: list[str] = []
    for question, facts, arises in _in_order(policy_set, answers):
        if arises:
            counts[question.id] = answers[question.id]
        if not arises or not _decides(policy_set, question, facts):
            idle.append(question.id)
    return counts, frozenset(idle)


def _in_order(policy_set: PolicySet, answers: Answers) -> Iterator[tuple[Question, Facts, bool]]:
    """Yield every answered question with the facts known from the answers before it, and whether it arises under them."""
    facts: dict[str, Fact] = {}
    kept: dict[str, Value] = {}
    gates = _gates(policy_set)
    for ident, question in policy_set.questions.items():
        arises = ident not in gates or gates[ident](facts) is not False
        if ident in answers:
            yield question, facts, arises
        if not arises:
            facts[ident] = question.implied
        elif ident in answers:
            kept[ident] = facts[ident] = answers[ident]
            if ident in _DERIVING:
                derived = derive_all(policy_set, kept).items()
                facts.update({name: each.fact for name, each in derived if each.fact is not None})


def _decides(policy_set: PolicySet, question: Question, facts: Facts) -> bool:
    """Whether an answer could make a difference, given these facts."""
    return (
        question.about_person
        or any(condition(facts) is None for condition in _conditions(policy_set)[question.id])
        or any(condition(facts) for condition in _amounts(policy_set)[question.id])
    )


@lru_cache(maxsize=4)
def _gates(policy_set: PolicySet) -> Mapping[str, Predicate]:
    """The conditions under which questions arise, by question."""
    return {
        ident: compiled(question.asked_if)
        for ident, question in policy_set.questions.items()
        if question.asked_if and question.kind not in ("date", "text")
    }


@lru_cache(maxsize=4)
def _conditions(policy_set: PolicySet) -> Mapping[str, list[Predicate]]:
    """The conditions that read a question, of measures (also with everything attainable granted) and of questions."""
    found: defaultdict[str, list[Predicate]] = defaultdict(list)
    measured = [(measure.when, granted) for measure in policy_set.measures.values() for granted in (False, True)]
    gating = [(question.asked_if, False) for question in policy_set.questions.values() if question.asked_if]
    for condition, granted in (*measured, *gating):
        predicate = compiled(condition, granted)
        for name in {name for test in tests_of(condition) for name in inputs_of(test.fact)}:
            found[name].append(predicate)
    return found


@lru_cache(maxsize=4)
def _amounts(policy_set: PolicySet) -> Mapping[str, list[Predicate]]:
    """The conditions of the measures whose amount reads a question."""
    found: defaultdict[str, list[Predicate]] = defaultdict(list)
    for measure in policy_set.measures.values():
        predicate = compiled(measure.when)
        for name in {name for fact in amount_facts(measure.benefit) for name in inputs_of(fact)}:
            found[name].append(predicate)
    return found
