"""What must hold of every business, whatever it answers: verdicts that more answers, other orders and later days cannot bend."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest
from bearing import read_by
from hypothesis import given
from hypothesis import strategies as st
from random_businesses import DAYS, as_asked, businesses, some_of, telling
from tried import tried, tries

from huiqi.applicant.answers import Value
from huiqi.matching import assessment as assessing
from huiqi.matching.aside import counted
from huiqi.matching.assessment import assess
from huiqi.policy.models import PolicySet
from huiqi.report import build
from huiqi.report.build import build_report, item_of
from huiqi.report.totals import counted as added_up

ON = date(2022, 9, 1)


def verdicts(policy_set: PolicySet, answers: dict[str, Value]) -> dict[str, str]:
    """The verdict on every measure, by id."""
    tried("random business")
    return {ident: outcome.verdict for ident, outcome in assess(policy_set, answers, ON).outcomes.items()}


@tries(250)
@given(data=st.data())
def test_what_is_decided_stays_decided(policy_set: PolicySet, value_of, data) -> None:
    """Whatever some of the answers have decided, all of them decide alike; and what they leave open, fewer leave open."""
    whole = data.draw(businesses(policy_set, value_of))
    part = data.draw(some_of(whole))
    assert counted(policy_set, part) == part, "an answer that counts beside others counts without them"
    later = verdicts(policy_set, whole)
    bent = {ident for ident, verdict in verdicts(policy_set, part).items() if verdict not in ("unknown", later[ident])}
    assert not bent


@tries(100)
@given(data=st.data())
def test_derived_facts_only_become_clearer(policy_set: PolicySet, value_of, data) -> None:
    """What a size or place can still be after more answers is some of what it could be before."""
    whole = data.draw(businesses(policy_set, value_of))
    part = data.draw(some_of(whole))
    tried("random business")
    before, after = (assess(policy_set, answers, ON).derived for answers in (part, whole))
    for ident, derived in before.items():
        if derived.fact is not None:
            assert possible(after[ident].fact) <= possible(derived.fact), ident


def possible(fact: object) -> frozenset[object]:
    """What a fact can be, as far as it is known."""
    return getattr(fact, "values", frozenset({fact}))


@tries(40)
@given(data=st.data())
def test_the_order_of_answers_tells_nothing(policy_set: PolicySet, value_of, data) -> None:
    whole = data.draw(businesses(policy_set, value_of))
    shuffled = dict(data.draw(st.permutations(list(whole.items()))))
    tried("random business")
    assert build_report(assess(policy_set, shuffled, ON)) == build_report(assess(policy_set, whole, ON))


@tries(60)
@given(data=st.data())
def test_an_answer_that_a_measure_does_not_read_changes_nothing_of_it(policy_set: PolicySet, value_of, data) -> None:
    """Neither verdict nor reasons, open questions or amount of any measure that has nothing to do with the question."""
    whole = data.draw(businesses(policy_set, value_of))
    ident = data.draw(st.sampled_from(sorted(policy_set.questions.keys() - whole.keys() - {"region"})))
    more = {**whole, ident: data.draw(telling(policy_set, policy_set.questions[ident], value_of))}
    tried("random business")
    before, after = (assess(policy_set, answers, ON) for answers in (whole, more))
    strangers = [measure for measure in policy_set.measures.values() if ident not in read_by(policy_set, measure)]
    for measure in data.draw(st.lists(st.sampled_from(strangers), max_size=25)):
        assert item_of(before, measure) == item_of(after, measure), measure.id
    assert all(before.outcomes[each.id] == after.outcomes[each.id] for each in strangers)


@tries(60)
@given(data=st.data())
def test_a_later_day_revives_nothing(policy_set: PolicySet, value_of, data) -> None:
    """What has lapsed stays so, what is in force has begun, and the day never touches the verdict itself."""
    whole = data.draw(businesses(policy_set, value_of))
    early, late = sorted((data.draw(DAYS), data.draw(DAYS)))
    tried("random business")
    before, after = (assess(policy_set, whole, day).outcomes for day in (early, late))
    for ident, outcome in before.items():
        later = after[ident]
        assert later.verdict == outcome.verdict
        assert AGES.index(later.force) >= AGES.index(outcome.force), ident
        assert (outcome.bucket == "expired") <= (later.bucket == "expired"), ident


AGES = ("not_yet", "in_force", "unstated", "expired")


def test_no_measure_comes_back_on_any_day(policy_set: PolicySet) -> None:
    """Every measure on the day before, of and after every day on which any of them begins or ends."""
    terms = [measure.in_force for measure in policy_set.measures.values()]
    edges = {day for term in terms for day in (term.start, term.end) if day} | {date(2022, 12, 31), date(2100, 1, 1)}
    days = sorted({edge + timedelta(days=step) for edge in edges for step in (-1, 0, 1)})
    assessments = [assess(policy_set, {}, day) for day in days]
    for ident in policy_set.measures:
        ages = [AGES.index(each.outcomes[ident].force) for each in assessments]
        assert ages == sorted(ages), ident


@tries(60)
@given(data=st.data())
def test_a_sum_is_made_of_what_is_due_and_of_nothing_twice(policy_set: PolicySet, value_of, data) -> None:
    """No more than its parts; no ceiling, no range, nothing that another body decides, nothing that excludes another."""
    assessment = assess(policy_set, data.draw(businesses(policy_set, value_of)), data.draw(DAYS))
    items = {item.measure: item for item in build_report(assessment).items}
    tried("random business")
    chosen = added_up(items.values())
    for ident, figure in chosen.items():
        item = items[ident]
        assert item.amount and item.amount.counts and item.amount.kind == "exact" and item.amount.high == figure > 0
        assert (item.bucket, item.force, item.certainty, item.via) == ("available", "in_force", "entitled", "")
        assert not chosen.keys() & set(item.not_added_with)
    money = [item.amount.high for item in items.values() if item.amount and item.amount.counts and item.amount.high]
    assert sum(chosen.values(), Decimal(0)) <= sum(money, Decimal(0))


@tries(60)
@given(data=st.data())
def test_an_amount_lies_within_what_the_text_gives(policy_set: PolicySet, value_of, data) -> None:
    """Never below nothing, never above the cap, the lower figure never above the upper; and known ones stay as they are."""
    whole = data.draw(businesses(policy_set, value_of))
    part = data.draw(some_of(whole))
    tried("random business")
    sooner, later = (assess(policy_set, answers, ON) for answers in (part, whole))
    for measure in policy_set.measures.values():
        before, after = sooner.amount(measure), later.amount(measure)
        if after.high is not None:
            assert 0 <= (after.low or 0) <= after.high, measure.id
            assert measure.benefit.cap is None or after.high <= measure.benefit.cap, measure.id
        if before.kind != "depends":
            assert after == before, measure.id


@tries(40)
@given(data=st.data())
def test_entries_remembered_are_as_if_built_anew(policy_set: PolicySet, value_of, data) -> None:
    """A report after many others says the same as one after none: what is kept from earlier ones is never stale."""
    given_now = data.draw(businesses(policy_set, value_of))
    remembered = build_report(assess(policy_set, given_now, ON))
    for ident in data.draw(st.lists(st.sampled_from(sorted(policy_set.questions)), min_size=1, max_size=4)):
        given_now = {**given_now, ident: data.draw(telling(policy_set, policy_set.questions[ident], value_of))}
        remembered = build_report(assess(policy_set, given_now, ON))  # its words are looked at only after the last
    tried("random business", 2)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(build, "_LATEST", type(build._LATEST)())
        patch.setattr(assessing, "_LATEST", type(assessing._LATEST)())
        assert build_report(assess(policy_set, given_now, ON)) == remembered


@tries(60)
@given(data=st.data())
def test_a_question_asked_can_be_answered_and_is_not_asked_again(policy_set: PolicySet, value_of, data) -> None:
    """Asking what is asked next comes to an end, and leaves nothing open but what no answer can tell."""
    assessment = assess(policy_set, data.draw(businesses(policy_set, value_of)), ON)
    tried("random business")
    for _ in policy_set.questions:
        ident = assessment.next_question
        if ident is None:
            break
        assert ident not in assessment.answers
        value = data.draw(telling(policy_set, policy_set.questions[ident], value_of))
        assessment = replace(assessment, answers={**assessment.answers, ident: value})
    assert assessment.next_question is None
    for outcome in assessment.outcomes.values():
        assert outcome.bucket != "to_confirm" or not assessment.missing(outcome.measure)


@tries(8)
@given(data=st.data())
def test_what_is_asked_is_enough(policy_set: PolicySet, value_of, data) -> None:
    """Whoever answers only what is asked, one after another, ends where whoever answers everything ends, 差一步 too."""
    whole = as_asked(policy_set, data.draw(businesses(policy_set, value_of)))
    tried("random business")
    asked = assess(policy_set, {}, ON)
    while open_ones := [ident for ident in asked.open_questions if ident in whole]:
        asked = replace(asked, answers={**asked.answers, open_ones[0]: whole[open_ones[0]]})
    everything = assess(policy_set, whole, ON)
    assert {ident: outcome.bucket for ident, outcome in asked.outcomes.items()} == {
        ident: outcome.bucket for ident, outcome in everything.outcomes.items()
    }
