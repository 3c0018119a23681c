"""Which questions bear on a measure."""

from collections.abc import Iterator
from functools import cache

from huiqi.policy.models import Measure, PolicySet, Test, amount_facts, inputs_of, tests_of


def read_by(policy_set: PolicySet, measure: Measure) -> set[str]:
    """The questions that bear on a measure: those it reads, and those that tell whether these arise."""
    facts = (*(test.fact for test in tests_of(measure.when)), *amount_facts(measure.benefit))
    direct = {ident for fact in facts for ident in inputs_of(fact)}
    return direct | {name for ident in direct for test in gates_of(policy_set, ident) for name in inputs_of(test.fact)}


@cache
def gates_of(policy_set: PolicySet, ident: str) -> tuple[Test, ...]:
    """The tests that tell whether a question arises, and whether those do that they read."""
    asked_if = policy_set.questions[ident].asked_if
    direct = tests_of(asked_if) if asked_if else ()
    before = {name for test in direct for name in inputs_of(test.fact)}
    return (*direct, *(test for name in sorted(before) for test in gates_of(policy_set, name)))


def tests_about(policy_set: PolicySet, measure: Measure) -> Iterator[Test]:
    """The tests of a measure, and those that tell whether the questions arise that bear on it."""
    yield from tests_of(measure.when)
    for ident in sorted(read_by(policy_set, measure)):
        yield from gates_of(policy_set, ident)
