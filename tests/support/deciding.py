"""The answers still to give that decide a measure one way or the other: a search over all that can matter."""

from collections.abc import Hashable, Iterator
from datetime import date, timedelta
from decimal import Decimal
from functools import cache
from itertools import chain, combinations

from bearing import tests_about

from huiqi.applicant.answers import Answers, Value
from huiqi.matching.assessment import Assessment, assess
from huiqi.matching.logic import compiled
from huiqi.policy.models import Measure, PolicySet, Question

MOST_CHOSEN = 3
"""How many choices of one question are tried together, beside none and all of them."""


def decided(policy_set: PolicySet, answers: Answers, on: date, measure: Measure, wanted: bool) -> Answers | None:
    """Return answers, more than those given, that make a measure eligible (or ineligible); None where there are none.

    Every question is answered only when it is asked: first those that tell whether it arises, then itself. What has led
    nowhere is not tried again from answers that no condition tells apart.
    """
    holds, failed = compiled(measure.when), set[Hashable]()
    told = [compiled(test) for test in tests_about(policy_set, measure)]

    def search(assessment: Assessment) -> Answers | None:
        truth = holds(assessment.facts)
        ident = _asked(assessment, measure) if truth is None else None
        if ident is None:
            return assessment.answers if truth is wanted else None
        state = (ident, *(test(assessment.facts) for test in told), _size_so_far(assessment))
        if state in failed:
            return None
        for value in _values(policy_set, policy_set.questions[ident], measure):
            found = search(assess(policy_set, {**assessment.answers, ident: value}, on))
            if found is not None:
                return found
        failed.add(state)
        return None

    return search(assess(policy_set, answers, on))


def _size_so_far(assessment: Assessment) -> Hashable:
    """What further answers make of the size: which row of the standard holds, and what it can still be."""
    industry = str(assessment.answers.get("industry", ""))
    rows = assessment.policy_set.size_standard
    groups = (row.group for row in rows if {industry, industry[:2]} & set(row.divisions))
    living = assessment.derived["living_service"]
    return next(groups, industry), assessment.derived["size"].fact, living.fact, living.missing


def _asked(assessment: Assessment, measure: Measure) -> str | None:
    """Return an open question that bears on a measure, one that tells whether another arises before that other."""
    missing = assessment.missing(measure)
    gates = {gate for ident in missing for gate in assessment.gates(ident)}
    return next((ident for ident in assessment.policy_set.questions if ident in gates or ident in missing), None)


@cache
def _values(policy_set: PolicySet, question: Question, measure: Measure) -> tuple[Value, ...]:
    """Return an answer of every kind that can be told apart: each side of every bound, every mix of choices that is read."""
    tests = tuple(tests_about(policy_set, measure))
    read = tuple(dict.fromkeys(value for test in tests if test.fact == question.id for value in test.values))
    match question.kind:
        case "yes_no":
            return True, False
        case "choice":
            return tuple(_one_of(policy_set, question))
        case "choices":
            sets = chain.from_iterable(combinations(map(str, read), size) for size in range(MOST_CHOSEN + 1))
            return tuple(dict.fromkeys((frozenset(map(str, read)), *map(frozenset, sets))))
        case "date":
            return tuple(day + timedelta(days=step) for day in read if isinstance(day, date) for step in (0, -1, 1))
        case "text":
            return tuple(map(str, read))
        case "integer" | "money":
            return tuple(_amounts(policy_set, question, [Decimal(bound) for bound in read]))  # type: ignore[arg-type]


def _one_of(policy_set: PolicySet, question: Question) -> Iterator[str]:
    """Yield every choice; of counties one in each league, as no measure tells those of a league apart."""
    match question.choices_from:
        case "regions":
            counties = {row.parent: code for code, row in policy_set.regions.items() if row.level == "county"}
            yield from counties.values()
        case "industries":
            yield from (code for code, row in policy_set.industries.items() if row.selectable)
        case _:
            yield from (choice.id for choice in question.choices)


def _amounts(policy_set: PolicySet, question: Question, read: list[Decimal]) -> Iterator[int | Decimal]:
    limits = [limit for row in policy_set.size_standard for limit in row.indicators.get(question.id, ())]
    edges = {bound + step for bound in (*read, *map(Decimal, limits), Decimal(0)) for step in (-1, 0, 1)}
    low, high = question.minimum, question.maximum
    for edge in sorted(edges):
        if (low is None or edge >= low) and (high is None or edge <= high) and edge >= 0:  # type: ignore[operator]
            yield int(edge) if question.kind == "integer" else edge
