"""待确认 means just that: some answers still to give make the measure 可享受, and others 不适用."""

from dataclasses import replace
from datetime import date

import pytest
from deciding import decided
from hypothesis import given
from hypothesis import strategies as st
from random_businesses import as_asked, businesses, some_of
from tried import tried, tries

from huiqi.matching.aside import counted
from huiqi.matching.assessment import Assessment, assess
from huiqi.matching.logic import open_tests
from huiqi.policy.compiled import bundled
from huiqi.policy.models import DERIVED_FACTS, Measure, PolicySet
from huiqi.report.build import item_of

ON = date(2022, 9, 1)
SAMPLE = 25
"""Open measures of one business that are tried."""
BUCKETS = {True: ("available",), False: ("not_applicable", "one_step")}


def decides(assessment: Assessment, measure: Measure, wanted: bool) -> bool:
    """Whether some answers decide a measure so; the program must agree on them, and have asked for nothing idle."""
    tried("measure to decide")
    answers = decided(assessment.policy_set, assessment.answers, assessment.on, measure, wanted)
    if answers is None:
        return False
    assert counted(assessment.policy_set, answers) == answers
    assert replace(assessment, answers=answers).outcomes[measure.id].bucket in BUCKETS[wanted]
    return True


@pytest.mark.parametrize("ident", bundled().measures)
def test_every_measure_can_be_had_and_refused(policy_set: PolicySet, ident: str) -> None:
    """From nothing at all, on the first day of the measure, asked in the order of the questionnaire."""
    measure = policy_set.measures[ident]
    assessment = assess(policy_set, {}, measure.in_force.start)
    assert assessment.outcomes[ident].bucket == "to_confirm"
    assert decides(assessment, measure, True) and decides(assessment, measure, False)


@tries(40)
@given(data=st.data())
def test_what_is_open_can_go_either_way(policy_set: PolicySet, value_of, data) -> None:
    """Whatever has been answered so far; but for a size that no standard gives, which no answer can tell."""
    part = data.draw(some_of(data.draw(businesses(policy_set, value_of))))
    assessment = assess(policy_set, as_asked(policy_set, part), ON)
    open_ones = [outcome.measure for outcome in assessment.outcomes.values() if outcome.bucket == "to_confirm"]
    for measure in data.draw(st.permutations(open_ones))[:SAMPLE]:
        both = decides(assessment, measure, True) and decides(assessment, measure, False)
        assert both or may_have_no_size(assessment, measure) or waits_for_industry(assessment, measure), measure.id


def may_have_no_size(assessment: Assessment, measure: Measure) -> bool:
    """Whether a measure hangs on the size of a business in an industry (told or possible) for which no standard gives one.

    Nothing can settle that, and the entry says so: 国统字〔2017〕213号 leaves out 教育, 卫生, 金融 and others.
    """
    told = assessment.answers.get("industry")
    industries = without_a_standard(assessment.policy_set) if told is None else [told]
    for industry in industries:
        there = replace(assessment, answers={**assessment.answers, "industry": industry})
        if any(
            test.fact == "size" and not there.derived["size"].missing for test in open_tests(measure.when, there.facts)
        ):
            return any("规模无法判定" in reason.text for reason in item_of(there, measure).reasons)
    return False


def waits_for_industry(assessment: Assessment, measure: Measure) -> bool:
    """Whether a measure asks for certain industries and for a size, with figures told but the industry still open.

    The logic takes each test by itself: too large in each industry that is asked for is 待确认 all the same, until the industry
    is told, which comes first among the questions. That is careful, not wrong.
    """
    facts = {test.fact for test in open_tests(measure.when, assessment.facts)}
    of_industry = {name for name, fact in DERIVED_FACTS.items() if "industry" in fact.inputs} | {"industry"}
    figures = set(DERIVED_FACTS["size"].inputs) & assessment.answers.keys()
    return "industry" not in figures and bool(figures) and "size" in facts and len(facts & of_industry) > 1


def without_a_standard(policy_set: PolicySet) -> list[str]:
    """The industries for which the standard gives no sizes."""
    covered = {division for row in policy_set.size_standard for division in row.divisions}
    return [code for code, row in policy_set.industries.items() if row.selectable and not covered & {code, code[:2]}]
