"""The golden cases: data under tests/cases, written from the official text."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

import pytest
from golden import FIELDS, Case, load_cases

from huiqi.matching.aside import counted
from huiqi.matching.assessment import assess
from huiqi.matching.logic import evaluate
from huiqi.policy import models
from huiqi.policy.models import Benefit, Condition, Measure, PolicySet

CASES = load_cases()
DAY = timedelta(days=1)


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.measure}-{case.data['name']}")
def test_case(policy_set, case) -> None:
    assert set(case.data) <= FIELDS
    assert case.found(policy_set, case.answers(policy_set)) == case.expected()


def test_a_case_can_be_answered_in_the_window(policy_set) -> None:
    """No case rests on an answer to a question that its other answers close."""
    told = [(case, case.answers(policy_set)) for case in CASES]
    asked = [(case, answers, counted(policy_set, answers)) for case, answers in told]
    assert not [
        (case.measure, case.data["name"], sorted(answers.keys() - counts.keys()))
        for case, answers, counts in asked
        if answers != counts and case.found(policy_set, counts) != case.expected()
    ]


def test_a_checklist_left_open_is_never_a_no_and_none_of_it_is_never_left_open(policy_set) -> None:
    wrong = []
    for case, checklist, answers in eligible_by_checklist(policy_set):
        rest = {ident: value for ident, value in answers.items() if ident != checklist}
        left_open = assess(policy_set, rest, case.on)
        none = assess(policy_set, rest | {checklist: frozenset[str]()}, case.on)
        measure = policy_set.measures[case.measure]
        if left_open.outcomes[measure.id].verdict == "ineligible" or checklist in none.missing(measure):
            wrong.append((measure.id, case.data["name"], checklist))
    assert not wrong


def eligible_by_checklist(policy_set: PolicySet) -> Iterator[tuple[Case, str, dict[str, Any]]]:
    """Yield every eligible case with each checklist that it answers and its measure reads, and with its answers."""
    for case in CASES:
        if case.data["verdict"] == "eligible":
            answers = case.answers(policy_set)
            read = {test.fact for test in models.tests_of(policy_set.measures[case.measure].when)}
            yield from (
                (case, i, answers) for i in sorted(read & answers.keys()) if policy_set.questions[i].kind == "choices"
            )


def test_every_measure_has_an_eligible_an_ineligible_and_an_unknown_case(policy_set) -> None:
    wanted = {"eligible", "ineligible", "unknown"}
    seen: dict[str, set[str]] = defaultdict(set)
    for case in CASES:
        seen[case.measure].add(case.data["verdict"])
    assert not {ident: wanted - seen[ident] for ident in policy_set.measures if seen[ident] != wanted}


def test_every_measure_has_cases_on_both_sides_of_its_term(policy_set) -> None:
    days: dict[str, set[date]] = defaultdict(set)
    for case in CASES:
        days[case.measure].add(case.on)
    wanted = {
        ident: {term.start - DAY, term.start} | ({term.end, term.end + DAY} if term.end else set())
        for ident, measure in policy_set.measures.items()
        for term in (measure.in_force,)
    }
    assert not {ident: missing for ident in wanted if (missing := wanted[ident] - days[ident])}


def test_every_threshold_has_cases_below_it_on_it_and_above_it(policy_set) -> None:
    answers: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for case in CASES:
        answers[case.measure].append(case.answers(policy_set))
    missing = [
        (measure.id, test.fact, test.value)
        for measure in policy_set.measures.values()
        for test in thresholds(measure)
        if not sides(test.value, [given[test.fact] for given in answers[measure.id] if test.fact in given])
    ]
    assert not missing


def thresholds(measure: Measure) -> Iterator[models.Test]:
    """Yield the tests of a measure that compare an amount, a number or a date with a bound."""
    for condition in (measure.when, *(tier.when for tier in measure.benefit.tiers)):
        yield from (test for test in models.tests_of(condition) if test.op not in ("is", "in"))


def sides(bound: Any, values: list[Any]) -> bool:
    """Whether values lie below a bound, on it and above it; nothing lies below nothing."""
    below = bound == 0 or any(value < bound for value in values)
    return below and bound in values and any(value > bound for value in values)


def test_every_figure_is_the_amount_of_a_case_and_every_cap_is_reached(policy_set) -> None:
    missing = []
    for measure in policy_set.measures.values():
        cases = [case for case in CASES if case.measure == measure.id and case.expected().get("amount") is not None]
        for when, benefit in figures(measure):
            found = [
                case.expected()["amount"]
                for case in cases
                if evaluate(when, assess(policy_set, case.answers(policy_set), case.on).facts)
            ]
            if not found or (benefit.cap is not None and (benefit.cap not in found or min(found) >= benefit.cap)):
                missing.append((measure.id, benefit.text))
    assert not missing


def figures(measure: Measure) -> Iterator[tuple[Condition, Benefit]]:
    """Yield the benefits of a measure that are figures, each with the condition under which it is the one that counts."""
    own = [(tier.when, tier.benefit) for tier in measure.benefit.tiers] or [(measure.when, measure.benefit)]
    yield from ((when, benefit) for when, benefit in own if benefit.kind != "words")
