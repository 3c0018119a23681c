"""Three-valued logic over facts: strong Kleene, with None for unknown.

Conditions are compiled to closures once per policy set; a verdict is then a handful of calls.
"""

from collections.abc import Callable, Iterator
from typing import TypeAlias

from huiqi.applicant.facts import Fact, Facts, OneOf
from huiqi.policy.models import Condition, Scalar, Test

Truth: TypeAlias = bool | None
Predicate: TypeAlias = Callable[[Facts], Truth]

_COMPARE: dict[str, Callable[[object, object], bool]] = {
    "at_least": lambda value, bound: value >= bound,  # type: ignore[operator]
    "at_most": lambda value, bound: value <= bound,  # type: ignore[operator]
    "above": lambda value, bound: value > bound,  # type: ignore[operator]
    "below": lambda value, bound: value < bound,  # type: ignore[operator]
    "before": lambda value, bound: value < bound,  # type: ignore[operator]
    "on_or_after": lambda value, bound: value >= bound,  # type: ignore[operator]
}


MOST_COMPILED = 20_000
"""Conditions and parts of conditions kept compiled; the bundled policy set has some 2,000."""
_COMPILED: dict[tuple[int, bool], tuple[Condition, Predicate]] = {}
"""By identity, as comparing conditions takes longer than compiling them; each is kept, so that nothing else can be it."""


def compiled(condition: Condition, granted: bool = False) -> Predicate:
    """Return the predicate of a condition, made once; ``granted`` takes every attainable test as met."""
    known = _COMPILED.get((id(condition), granted))
    if known is None:
        if len(_COMPILED) >= MOST_COMPILED:
            _COMPILED.clear()
        known = _COMPILED[id(condition), granted] = condition, _compiled(condition, granted)
    return known[1]


def _compiled(condition: Condition, granted: bool) -> Predicate:
    if isinstance(condition, Test):
        return _always if granted and condition.attainable else _test(condition)
    parts = tuple(compiled(child, granted) for child in condition.of)
    match condition.kind:
        case "all":
            return _settled_by(False, parts)
        case "any":
            return _settled_by(True, parts)
        case "not":
            return _not(parts[0])


def evaluate(condition: Condition, facts: Facts) -> Truth:
    """Return the truth of a condition."""
    return compiled(condition)(facts)


def _always(_: Facts) -> Truth:
    return True


def _settled_by(decisive: bool, parts: tuple[Predicate, ...]) -> Predicate:
    """Return the predicate that one part can settle: a False settles ``all``, a True settles ``any``."""

    def predicate(facts: Facts) -> Truth:
        result: Truth = not decisive
        for part in parts:
            truth = part(facts)
            if truth is decisive:
                return decisive
            if truth is None:
                result = None
        return result

    return predicate


def _not(part: Predicate) -> Predicate:
    def predicate(facts: Facts) -> Truth:
        truth = part(facts)
        return None if truth is None else not truth

    return predicate


def _test(test: Test) -> Predicate:
    fact, matches = test.fact, _matcher(test)

    def predicate(facts: Facts) -> Truth:
        value = facts.get(fact)
        if value is None:
            return None
        if isinstance(value, OneOf):
            truths = {matches(possible) for possible in value.values}
            return truths.pop() if len(truths) == 1 else None
        return matches(value)

    return predicate


def _matcher(test: Test) -> Callable[[Fact], bool]:
    """Return the comparison of one test on a known value; sets of answers match by what they contain."""
    if test.op in ("is", "in"):
        wanted: frozenset[Scalar] = frozenset(test.values)
        return lambda value: not wanted.isdisjoint(value) if isinstance(value, frozenset) else value in wanted
    compare, bound = _COMPARE[test.op], test.value
    return lambda value: compare(value, bound)


def open_tests(condition: Condition, facts: Facts, granted: bool = False) -> tuple[Test, ...]:
    """Return the tests that can still decide a condition: unknown ones in parts that are not settled otherwise.

    ``granted`` takes every attainable test as met.
    """
    if compiled(condition, granted)(facts) is not None:
        return ()
    if isinstance(condition, Test):
        return (condition,)
    return tuple(test for child in condition.of for test in open_tests(child, facts, granted))


def grounds(condition: Condition, facts: Facts, negated: bool = False) -> Iterator[tuple[Test, Truth]]:
    """Yield the tests a verdict rests on, each with whether it speaks for the condition.

    Where one of several alternatives is met, the others are left out: nobody wants to read why they failed. A test
    under ``not`` speaks for the condition when it fails.
    """
    if isinstance(condition, Test):
        yield condition, _turned(evaluate(condition, facts), negated)
        return
    if condition.kind == "not":
        yield from grounds(condition.of[0], facts, not negated)
        return
    alternatives = (condition.kind == "any") != negated
    met = alternatives and _turned(evaluate(condition, facts), negated) is True
    for child in condition.of:
        if not met or _turned(evaluate(child, facts), negated) is True:
            yield from grounds(child, facts, negated)


def _turned(truth: Truth, negated: bool) -> Truth:
    return truth if truth is None else truth != negated
