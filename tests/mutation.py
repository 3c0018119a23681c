"""How many mistakes in the encoding would the golden cases notice? ``python tests/mutation.py`` prints the figure.

Every comparison, bound, figure, date and department of the encoded set is changed, one at a time; a change is noticed
when at least one case of its measure then fails. Run by ``make mutation``; not part of the tests, which it takes as given.
"""

import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent / "support"))
sys.path.insert(0, str(Path(__file__).parents[1] / "desktop"))

from golden import Case, load_cases

from huiqi.policy.compiled import bundled
from huiqi.policy.models import Benefit, Condition, Group, Measure, PolicySet, Test

FLIPPED = {
    "at_least": "above",
    "above": "at_least",
    "at_most": "below",
    "below": "at_most",
    "before": "on_or_after",
    "on_or_after": "before",
}
DAY = timedelta(days=1)


def conditions(condition: Condition) -> Iterator[tuple[str, Condition]]:
    """Yield the condition with one thing in it changed, and what."""
    if isinstance(condition, Test):
        yield from ((f"{condition.fact}: {what}", changed) for what, changed in tests(condition))
        return
    for place, child in enumerate(condition.of):
        for what, changed in conditions(child):
            yield what, replace(condition, of=(*condition.of[:place], changed, *condition.of[place + 1 :]))
    if condition.kind in ("all", "any") and len(condition.of) > 1:
        yield "all ⇄ any", Group("any" if condition.kind == "all" else "all", condition.of)


def tests(test: Test) -> Iterator[tuple[str, Condition]]:
    """Yield a test with its comparison or its bound changed."""
    yield "negated", Group("not", (test,))
    if test.op in FLIPPED:
        yield f"{test.op} → {FLIPPED[test.op]}", replace(test, op=FLIPPED[test.op])  # type: ignore[arg-type]
    if isinstance(test.value, date):
        yield "bound + 1 day", replace(test, value=test.value + DAY)
        yield "bound − 1 day", replace(test, value=test.value - DAY)
    elif isinstance(test.value, (int, Decimal)) and not isinstance(test.value, bool):
        yield "bound + 1", replace(test, value=test.value + 1)
        yield "bound − 1", replace(test, value=test.value - 1)
    elif isinstance(test.value, tuple) and len(test.value) > 1:
        for value in test.value:
            yield f"without {value}", replace(test, value=tuple(each for each in test.value if each != value))


def benefits(benefit: Benefit) -> Iterator[tuple[str, Benefit]]:
    """Yield a benefit with one of its figures changed."""
    for name in ("amount", "cap"):
        if getattr(benefit, name) is not None:
            yield f"{name} + 1", replace(benefit, **{name: getattr(benefit, name) + 1})
    for name in ("rate", "rate_low"):
        if getattr(benefit, name) is not None and (benefit.of or benefit.count):
            yield f"{name} × 1.1", replace(benefit, **{name: getattr(benefit, name) * Decimal("1.1")})
    for name in ("months_low", "months_high"):
        if getattr(benefit, name) is not None:
            yield f"{name} + 1", replace(benefit, **{name: getattr(benefit, name) + 1})
    if benefit.amount is not None or (benefit.rate is not None and benefit.of):
        yield "ceiling", replace(benefit, ceiling=not benefit.ceiling)
    for place, tier in enumerate(benefit.tiers):
        before, after = benefit.tiers[:place], benefit.tiers[place + 1 :]
        for what, changed in benefits(tier.benefit):
            yield f"tier {place + 1} {what}", replace(benefit, tiers=(*before, replace(tier, benefit=changed), *after))
        for what, when in conditions(tier.when):
            yield f"tier {place + 1} {what}", replace(benefit, tiers=(*before, replace(tier, when=when), *after))


def mutants(measure: Measure) -> Iterator[tuple[str, Measure]]:
    """Yield a measure with one thing changed, and what."""
    for what, when in conditions(measure.when):
        yield what, replace(measure, when=when)
    for what, benefit in benefits(measure.benefit):
        yield f"benefit: {what}", replace(measure, benefit=benefit)
    term = measure.in_force
    yield "from + 1 day", replace(measure, in_force=replace(term, start=term.start + DAY))
    yield "from − 1 day", replace(measure, in_force=replace(term, start=term.start - DAY))
    if term.end is not None:
        yield "to + 1 day", replace(measure, in_force=replace(term, end=term.end + DAY))
        yield "to − 1 day", replace(measure, in_force=replace(term, end=term.end - DAY))


def with_measure(policy_set: PolicySet, measure: Measure) -> PolicySet:
    """Return a set that holds one measure only, so that a case costs no more than it must."""
    return replace(policy_set, measures={measure.id: replace(measure, relations=())})


def departments(policy_set: PolicySet, measure: Measure) -> Iterator[tuple[str, PolicySet]]:
    """Yield the set with the printed departments of a measure's provision changed."""
    provision = policy_set.provisions[measure.provision]
    for place, entry in enumerate(provision.departments):
        rest = (*provision.departments[:place], *provision.departments[place + 1 :])
        changed = replace(provision, departments=rest)
        yield (
            f"without {entry.full}",
            replace(with_measure(policy_set, measure), provisions={**policy_set.provisions, provision.id: changed}),
        )


def notices(policy_set: PolicySet, cases: list[tuple[Case, dict[str, Any], dict[str, Any]]]) -> bool:
    """Whether at least one case fails under a changed set."""
    return any(case.found(policy_set, answers) != expected for case, answers, expected in cases)


def main() -> int:
    """Change everything once, and print what nobody noticed."""
    policy_set = bundled()
    by_measure: dict[str, list[tuple[Case, dict[str, Any], dict[str, Any]]]] = {}
    for case in load_cases():
        prepared = (case, case.answers(policy_set), case.expected())
        by_measure.setdefault(case.measure, []).append(prepared)
    changed, missed = 0, 0
    for measure in policy_set.measures.values():
        cases = by_measure.get(measure.id, [])
        sets = [(what, with_measure(policy_set, mutant)) for what, mutant in mutants(measure)]
        for what, mutant in (*sets, *departments(policy_set, measure)):
            changed += 1
            if not notices(mutant, cases):
                missed += 1
                print(f"not noticed: {measure.id}: {what}")
    print(f"{changed} changes, {missed} not noticed ({missed / changed:.1%})")
    return 0


if __name__ == "__main__":
    sys.exit(main())
