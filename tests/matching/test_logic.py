"""Strong Kleene logic: unknown stays unknown, and more knowledge never turns a verdict around."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from huiqi.applicant.facts import OneOf
from huiqi.matching.force import force_on
from huiqi.matching.logic import compiled, evaluate, grounds, open_tests
from huiqi.policy.models import Group, InForce
from huiqi.policy.models import Test as Compare

A, B = Compare("a", "is", True), Compare("b", "is", True)
TRUTHS = (True, False, None)


def known(**facts: bool | None):
    return {name: value for name, value in facts.items() if value is not None}


@pytest.mark.parametrize("a", TRUTHS)
@pytest.mark.parametrize("b", TRUTHS)
def test_truth_tables(a, b) -> None:
    facts = known(a=a, b=b)
    both = False if a is False or b is False else None if None in (a, b) else True
    either = True if a is True or b is True else None if None in (a, b) else False
    assert evaluate(Group("all", (A, B)), facts) is both
    assert evaluate(Group("any", (A, B)), facts) is either
    assert evaluate(Group("not", (A,)), facts) is (None if a is None else not a)


@pytest.mark.parametrize(
    ("op", "below", "at", "above"),
    [
        ("at_least", False, True, True),
        ("at_most", True, True, False),
        ("above", False, False, True),
        ("below", True, False, False),
    ],
)
def test_bounds_are_included_or_excluded_as_the_civil_code_has_it(op, below, at, above) -> None:
    test = Compare("n", op, 200)
    assert [evaluate(test, {"n": value}) for value in (Decimal("199.99"), 200, Decimal("200.01"))] == [below, at, above]


def test_dates() -> None:
    day = date(2022, 12, 31)
    assert evaluate(Compare("d", "before", day), {"d": day}) is False
    assert evaluate(Compare("d", "on_or_after", day), {"d": day}) is True


def test_choices_contain() -> None:
    facts = {"c": frozenset({"x", "y"})}
    assert evaluate(Compare("c", "is", "x"), facts) is True
    assert evaluate(Compare("c", "in", ("z", "y")), facts) is True
    assert evaluate(Compare("c", "in", ("z",)), facts) is False
    assert evaluate(Compare("c", "is", "x"), {"c": frozenset()}) is False


def test_partial_knowledge_decides_where_it_can() -> None:
    test = Compare("size", "in", ("micro", "small"))
    assert evaluate(test, {"size": OneOf(frozenset({"micro", "small"}))}) is True
    assert evaluate(test, {"size": OneOf(frozenset({"small", "medium"}))}) is None
    assert evaluate(test, {"size": OneOf(frozenset({"medium", "large"}))}) is False


def test_attainable_tests_can_be_granted() -> None:
    condition = Group("all", (A, Compare("b", "is", True, attainable=True)))
    assert compiled(condition)({"a": True, "b": False}) is False
    assert compiled(condition, granted=True)({"a": True, "b": False}) is True
    assert compiled(condition, granted=True)({"a": False, "b": False}) is False


def test_only_open_tests_that_still_matter_are_named() -> None:
    condition = Group("all", (A, Group("any", (B, Compare("c", "is", True)))))
    assert [test.fact for test in open_tests(condition, {"b": True})] == ["a"]
    assert open_tests(condition, {"a": False}) == ()
    assert [test.fact for test in open_tests(condition, {"a": True, "b": False})] == ["c"]


def test_grounds_leave_out_alternatives_that_were_not_needed() -> None:
    condition = Group("all", (A, Group("any", (B, Compare("c", "is", True)))))
    assert [(test.fact, truth) for test, truth in grounds(condition, {"a": True, "b": False, "c": True})] == [
        ("a", True),
        ("c", True),
    ]
    assert [truth for _, truth in grounds(condition, {"a": True, "b": False})] == [True, False, None]
    assert list(grounds(Group("not", (A,)), {"a": True})) == [(A, False)]
    neither = Group("not", (Group("any", (A, B)),))
    assert list(grounds(neither, {"a": True, "b": False})) == [(A, False), (B, True)]


@given(st.deferred(lambda: CONDITIONS), st.deferred(lambda: FACTS))
def test_a_verdict_has_grounds_of_its_own_kind(condition, facts) -> None:
    assert evaluate(condition, facts) in {truth for _, truth in grounds(condition, facts)}


NAMES = ("a", "b", "c")
CONDITIONS = st.recursive(
    st.sampled_from(NAMES).map(lambda name: Compare(name, "is", True)),
    lambda inner: st.one_of(
        st.tuples(st.sampled_from(("all", "any")), st.lists(inner, min_size=1, max_size=3)).map(
            lambda pair: Group(pair[0], tuple(pair[1]))
        ),
        inner.map(lambda child: Group("not", (child,))),
    ),
    max_leaves=8,
)
FACTS = st.dictionaries(st.sampled_from(NAMES), st.booleans())


@given(CONDITIONS, FACTS, st.dictionaries(st.sampled_from(NAMES), st.booleans()))
def test_knowledge_is_monotone(condition, facts, more) -> None:
    before = evaluate(condition, facts)
    after = evaluate(condition, {**more, **facts})
    assert before is None or after is before


@given(CONDITIONS, FACTS)
def test_unknown_always_names_a_test_to_settle(condition, facts) -> None:
    tests = open_tests(condition, facts)
    assert bool(tests) == (evaluate(condition, facts) is None)
    assert all(test.fact not in facts for test in tests)


YEAR = InForce(date(2022, 1, 1), date(2022, 12, 31), "text")
UNDATED = InForce(date(2022, 4, 6), None, "not_stated")
OPEN = InForce(date(2022, 4, 6), None, "text")


@pytest.mark.parametrize(
    ("term", "day", "force"),
    [
        (YEAR, date(2021, 12, 31), "not_yet"),
        (YEAR, date(2022, 1, 1), "in_force"),
        (YEAR, date(2022, 12, 31), "in_force"),
        (YEAR, date(2023, 1, 1), "expired"),
        (UNDATED, date(2022, 4, 5), "not_yet"),
        (UNDATED, date(2022, 12, 31), "in_force"),
        (UNDATED, date(2023, 1, 1), "unstated"),
        (UNDATED, date(2026, 11, 22), "unstated"),
        (OPEN, date(2026, 11, 22), "in_force"),
    ],
)
def test_force(term, day, force) -> None:
    assert force_on(term, day) == force
