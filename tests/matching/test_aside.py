"""Answers that others have made idle: what counts, and what has nothing to decide."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from huiqi.matching.aside import counted, sorted_out
from huiqi.matching.assessment import assess
from huiqi.policy.models import PolicySet

ON = date(2022, 6, 30)


@pytest.fixture(scope="module")
def gate(policy_set: PolicySet) -> tuple[str, str, str]:
    """A choices question, one of its choices, and a question that arises only with this choice."""
    for question in policy_set.questions.values():
        condition = question.asked_if
        if condition is not None and getattr(condition, "op", "") == "is":
            return condition.fact, str(condition.value), question.id
    raise AssertionError("no question hangs on another")


def an_answer(policy_set: PolicySet, ident: str) -> object:
    question = policy_set.questions[ident]
    values = {"yes_no": True, "choices": frozenset({question.choices[0].id} if question.choices else ())}
    return values.get(question.kind, Decimal(1) if question.kind == "money" else 1)


def idle(policy_set: PolicySet, answers: dict) -> frozenset[str]:
    return sorted_out(policy_set, answers)[1]


def test_an_answer_to_a_question_that_does_not_arise_does_not_count(policy_set: PolicySet, gate) -> None:
    opens, choice, ident = gate
    answer = an_answer(policy_set, ident)
    assert ident in counted(policy_set, {opens: frozenset({choice}), ident: answer})
    assert counted(policy_set, {opens: frozenset[str](), ident: answer}) == {opens: frozenset()}
    assert ident in idle(policy_set, {opens: frozenset[str](), ident: answer})


def test_an_answer_counts_while_it_is_not_known_whether_its_question_arises(policy_set: PolicySet, gate) -> None:
    _, _, ident = gate
    answers = {ident: an_answer(policy_set, ident)}
    assert counted(policy_set, answers) == answers


def test_a_name_is_never_idle(policy_set: PolicySet) -> None:
    questions = policy_set.questions.values()
    named = [question.id for question in questions if question.about_person and question.kind == "text"]
    assert named and not set(named) & idle(policy_set, dict.fromkeys(named, "x"))


@given(data=st.data())
def test_taking_an_idle_answer_back_changes_no_result(policy_set: PolicySet, value_of, data) -> None:
    chosen = data.draw(st.lists(st.sampled_from(sorted(policy_set.questions)), unique=True, max_size=25))
    answers = {ident: data.draw(value_of(policy_set.questions[ident])) for ident in chosen}
    counts = counted(policy_set, answers)
    assert sorted_out(policy_set, answers)[0] == counts
    before = {ident: outcome.bucket for ident, outcome in assess(policy_set, counts, ON).outcomes.items()}
    for ident in idle(policy_set, counts):
        fewer = {each: value for each, value in counts.items() if each != ident}
        after = {each: outcome.bucket for each, outcome in assess(policy_set, fewer, ON).outcomes.items()}
        assert after == before, ident


@given(data=st.data())
def test_no_answer_is_made_idle_by_a_later_question(policy_set: PolicySet, value_of, data) -> None:
    order = list(policy_set.questions)
    chosen = sorted(data.draw(st.lists(st.sampled_from(order), unique=True, min_size=2, max_size=20)), key=order.index)
    answers = {ident: data.draw(value_of(policy_set.questions[ident])) for ident in chosen}
    sooner = {ident: answers[ident] for ident in chosen[:-1]}
    assert idle(policy_set, answers) - idle(policy_set, sooner) <= {chosen[-1]}
