"""Can a measure be had at all? Search for answers that make it eligible, and for answers that refuse it."""

from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from functools import cache

from huiqi.applicant.answers import Value
from huiqi.applicant.facts import derive_all, facts_of
from huiqi.matching.logic import compiled
from huiqi.policy.models import Measure, PolicySet, Question, Scalar, Test, inputs_of, tests_of
from huiqi.policy.reading import Problem

ENOUGH = Decimal(10**12)
LAST_DAY = date.max.toordinal()
MOST_TRIALS = 3000
"""Combinations of answers tried for a measure; the most intricate of ours takes a hundred."""


class TooIntricate(Exception):
    """A condition asks so many questions that what can meet it is not found in reasonable time."""


def check_reach(policy_set: PolicySet, files: Mapping[str, str]) -> Iterator[Problem]:
    """Yield a problem for every measure that no answers make eligible, or that no answers refuse.

    ``files`` says in which file each measure is edited, by id.
    """
    for measure in policy_set.measures.values():
        said = _unreachable(policy_set, measure)
        if said:
            yield Problem(files[measure.id], f"{measure.id}.when", said)


def _unreachable(policy_set: PolicySet, measure: Measure) -> str:
    """Say that no answers make a measure eligible, or that none refuse it; nothing where both can be."""
    mend = "请检查各项判断是否互相矛盾或多余"
    try:
        if witness(policy_set, measure, True) is None:
            return f"没有任何答案能符合它的条件，{mend}"
        return f"没有任何答案会不符合它的条件，{mend}" if witness(policy_set, measure, False) is None else ""
    except TooIntricate:
        return f"条件里的判断太多，试了 {MOST_TRIALS:,} 种答案也没有试完，请拆成几项措施"


def witness(policy_set: PolicySet, measure: Measure, wanted: bool) -> dict[str, Value] | None:
    """Return answers that make a measure eligible (or ineligible), or None when there are none. Raises TooIntricate."""
    holds = compiled(measure.when)
    tests = tests_of(measure.when)
    questions = _questions_of(policy_set, tests)
    trials = iter(range(MOST_TRIALS))

    def search(answers: dict[str, Value], rest: tuple[Question, ...]) -> dict[str, Value] | None:
        if next(trials, None) is None:
            raise TooIntricate
        truth = holds(facts_of(answers, derive_all(policy_set, answers)))
        if truth is not None or not rest:
            return answers if truth is wanted else None
        for value in _candidates(policy_set, rest[0], tests):
            found = search({**answers, rest[0].id: value}, rest[1:])
            if found is not None:
                return found
        return None

    return search({}, questions)


def _questions_of(policy_set: PolicySet, tests: tuple[Test, ...]) -> tuple[Question, ...]:
    wanted = {name for test in tests for name in inputs_of(test.fact)}
    return tuple(question for ident, question in policy_set.questions.items() if ident in wanted)


def _candidates(policy_set: PolicySet, question: Question, tests: tuple[Test, ...]) -> Iterator[Value]:
    """Yield the values of a question among which a test can tell: bounds and their neighbours, every choice, every size."""
    own = [value for test in tests if test.fact == question.id for value in test.values]
    match question.kind:
        case "yes_no":
            yield from (True, False)
        case "choice":
            yield from _choices(policy_set, question)
        case "choices":
            yield from (frozenset({choice.id}) for choice in question.choices)
            yield frozenset(choice.id for choice in question.choices)
            yield frozenset[str]()
        case "date":
            for day in own:
                if isinstance(day, date):
                    yield from _days_about(day)
        case "text":
            yield from (value for value in own if isinstance(value, str))
        case "integer" | "money":
            yield from _numbers(policy_set, question, own)


def _choices(policy_set: PolicySet, question: Question) -> Iterator[str]:
    match question.choices_from:
        case "regions":
            yield from _one_county_a_league(policy_set)
        case "industries":
            yield from (code for code, row in policy_set.industries.items() if row.selectable)
        case _:
            yield from (choice.id for choice in question.choices)


def _days_about(day: date) -> Iterator[date]:
    """Yield a day, the one before and the one after, as far as the calendar has them."""
    number = day.toordinal()
    yield from (date.fromordinal(near) for near in (number, number - 1, number + 1) if 1 <= near <= LAST_DAY)


@cache
def _one_county_a_league(policy_set: PolicySet) -> tuple[str, ...]:
    first = {row.parent: code for code, row in reversed(policy_set.regions.items()) if row.level == "county"}
    return tuple(first.values())


def _numbers(policy_set: PolicySet, question: Question, own: list[Scalar]) -> Iterator[int | Decimal]:
    """Yield bounds and neighbours where tests compare the number itself, else a small, a middling and a huge one."""
    bounds = [Decimal(value) for value in own if isinstance(value, (int, Decimal))]
    found = [value for bound in bounds for value in (bound, bound - 1, bound + 1) if value >= 0]
    for value in found or [ENOUGH, Decimal(0), Decimal(500)]:
        yield int(value) if question.kind == "integer" else value
