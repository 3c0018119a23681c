"""Businesses by chance: those of tests/cases with answers exchanged or taken away, and some made of chance alone."""

from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal
from functools import cache

from businesses import answers_of, names
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from huiqi.applicant.answers import Answers, Value
from huiqi.applicant.facts import derive_all, facts_of
from huiqi.matching.aside import counted
from huiqi.matching.logic import evaluate
from huiqi.policy.models import DERIVED_FACTS, PolicySet, Question, Scalar, Test, Tier, tests_of

ValueOf = Callable[[Question], SearchStrategy[Value]]
DAYS = st.dates(date(2022, 1, 1), date(2028, 12, 31))
"""Days of assessment: before the first measure, through all their terms, and after the last."""

TOGETHER = ((), *(fact.inputs for fact in DERIVED_FACTS.values()))
"""Questions whose answers tell something only beside each other."""


@st.composite
def businesses(draw: DrawFn, policy_set: PolicySet, value_of: ValueOf) -> dict[str, Value]:
    """Draw the answers of a business that does not contradict itself: none to a question that does not arise."""
    answers: dict[str, Value] = dict(draw(st.sampled_from([{}, *(answers_of(policy_set, name) for name in names())])))
    idents = st.lists(st.sampled_from(sorted(policy_set.questions)), unique=True, max_size=15)
    for ident in draw(idents):
        answers.pop(ident, None)
    for ident in dict.fromkeys((*draw(st.sampled_from(TOGETHER)), *draw(idents))):
        answers[ident] = draw(telling(policy_set, policy_set.questions[ident], value_of))
    return _without_overruled(policy_set, dict(counted(policy_set, answers)))


def _without_overruled(policy_set: PolicySet, answers: dict[str, Value]) -> dict[str, Value]:
    """Leave out whom the business says it serves where its industry alone tells: a restaurant serves residents."""
    fewer = {ident: value for ident, value in answers.items() if ident != "serves_residents"}
    return answers if "serves_residents" in derive_all(policy_set, fewer)["living_service"].missing else fewer


@st.composite
def some_of(draw: DrawFn, answers: Answers) -> dict[str, Value]:
    """Draw some of the answers of a business, as if the others had not been given yet."""
    if not answers:
        return {}
    picked = draw(st.lists(st.sampled_from(sorted(answers)), unique=True, max_size=len(answers)))
    left_out = draw(st.booleans())
    return {ident: value for ident, value in answers.items() if (ident in picked) != left_out}


def as_asked(policy_set: PolicySet, answers: Answers) -> dict[str, Value]:
    """Return the answers that a person can have given so far: those to questions that are known to arise."""
    kept: dict[str, Value] = {}
    for ident, question in policy_set.questions.items():
        facts = facts_of(kept, derive_all(policy_set, kept))
        if ident in answers and (question.asked_if is None or evaluate(question.asked_if, facts)):
            kept[ident] = answers[ident]
    return kept


def telling(policy_set: PolicySet, question: Question, value_of: ValueOf) -> SearchStrategy[Value]:
    """Return a strategy for an answer: any, or one at the very edge of what some measure asks for."""
    edges = _edges(policy_set).get(question.id)
    return st.one_of(value_of(question), st.sampled_from(edges)) if edges else value_of(question)


@cache
def _edges(policy_set: PolicySet) -> dict[str, list[Value]]:
    """Return the bounds of amounts, numbers and days that any test compares with, and their neighbours."""
    found: dict[str, list[Value]] = {}
    for test in _every_test(policy_set):
        found.setdefault(test.fact, []).extend(edge for value in test.values for edge in _about(value))
    for row in policy_set.size_standard:
        for name, limits in row.indicators.items():
            kind = int if name == "employees" else Decimal
            found.setdefault(name, []).extend(kind(limit + step) for limit in limits for step in (-1, 0, 1))
    asked = {ident: policy_set.questions[ident] for ident in found if ident in policy_set.questions}
    return {ident: list(_allowed(found[ident], question)) for ident, question in asked.items()}


def _about(value: Scalar) -> tuple[Value, ...]:
    if isinstance(value, bool | str):
        return ()
    step = timedelta(days=1) if isinstance(value, date) else 1
    return (value - step, value, value + step)  # type: ignore[operator]


def _allowed(edges: list[Value], question: Question) -> dict[Value, None]:
    low, high = question.minimum, question.maximum
    typed = (Decimal(edge) if question.kind == "money" else edge for edge in edges)  # type: ignore[arg-type]
    return dict.fromkeys(
        edge
        for edge in typed
        if (low is None or edge >= low) and (high is None or edge <= high)  # type: ignore[operator]
    )


def _every_test(policy_set: PolicySet) -> list[Test]:
    conditions = [measure.when for measure in policy_set.measures.values()]
    tiers: list[Tier] = [tier for measure in policy_set.measures.values() for tier in measure.benefit.tiers]
    return [test for condition in (*conditions, *(tier.when for tier in tiers)) for test in tests_of(condition)]
