"""Which questions bear on a measure."""

from huiqi.policy.models import Benefit, Measure, PolicySet, inputs_of, tests_of


def read_by(policy_set: PolicySet, measure: Measure) -> set[str]:
    """The questions that bear on a measure: those it reads, and those that tell whether these arise."""
    waiting = [*(test.fact for test in tests_of(measure.when)), *facts_of_benefit(measure.benefit)]
    found: set[str] = set()
    while waiting:
        for ident in set(inputs_of(waiting.pop())) - found:
            found.add(ident)
            asked_if = policy_set.questions[ident].asked_if
            waiting += [test.fact for test in tests_of(asked_if)] if asked_if else []
    return found


def facts_of_benefit(benefit: Benefit) -> list[str]:
    """The facts that the amount of a benefit is made of."""
    tiers = [fact for tier in benefit.tiers for fact in facts_of_benefit(tier.benefit)]
    tests = [test.fact for tier in benefit.tiers for test in tests_of(tier.when)]
    return [*filter(None, (benefit.of, benefit.count)), *tests, *tiers]
