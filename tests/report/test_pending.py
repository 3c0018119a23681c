"""What is still open, and that an entry remembered from an earlier report is the entry a fresh one would hold."""

import json
from datetime import date
from pathlib import Path

import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from huiqi.applicant.answers import choice_labels, read_answers
from huiqi.matching import assessment as assessing
from huiqi.matching.assessment import assess
from huiqi.policy.models import PolicySet
from huiqi.report import build
from huiqi.report.build import build_report
from huiqi.report.pending import pending

CASE = Path(__file__).parents[1] / "cases" / "businesses" / "restaurant-chain.yaml"
ON = date(2022, 6, 30)


def answers(policy_set: PolicySet) -> dict[str, object]:
    case = yaml.safe_load(CASE.read_text(encoding="utf-8"))
    text = json.dumps({"format": 1, "answers": case["answers"]}, ensure_ascii=False, default=str)
    return dict(read_answers(policy_set, text, "a").answers)


def test_every_open_question_says_what_it_bears_on(policy_set: PolicySet):
    assessment = assess(policy_set, dict(list(answers(policy_set).items())[:12]), ON)  # type: ignore[arg-type]
    report = build_report(assessment)
    found = pending(assessment, report)
    assert tuple(each.question for each in found) == assessment.open_questions
    assert all(each.decides or each.amounts for each in found)
    waiting = {item.measure: {one.id for one in item.missing} for item in report.bucket("to_confirm")}
    for each in found:
        assert {item.measure for item in each.decides} <= waiting.keys()
        assert all(waiting[item.measure] == {each.question} for item in each.alone)
        assert all(item.bucket == "available" for item in each.amounts)
    direct = {(each.question, item.measure) for each in found for item in each.decides}
    asked = set(assessment.open_questions)
    assert {(one, measure) for measure, every in waiting.items() for one in every & asked} <= direct
    assert {measure for _, measure in direct} == waiting.keys()


def test_a_question_that_decides_alone_does(policy_set: PolicySet):
    given_so_far = dict(list(answers(policy_set).items())[:20])
    assessment = assess(policy_set, given_so_far, ON)  # type: ignore[arg-type]
    for each in pending(assessment, build_report(assessment)):
        question = policy_set.questions[each.question]
        if each.alone and question.kind == "yes_no":
            for value in (True, False):
                after = assess(policy_set, {**given_so_far, each.question: value}, ON)  # type: ignore[arg-type]
                assert all(after.outcomes[item.measure].bucket != "to_confirm" for item in each.alone)


def test_nothing_is_pending_when_all_is_answered(policy_set: PolicySet):
    given_all = {
        ident: value
        for ident, question in policy_set.questions.items()
        if (value := _some(policy_set, ident, question.kind)) is not None
    }
    assessment = assess(policy_set, given_all, ON)  # type: ignore[arg-type]
    assert pending(assessment, build_report(assessment)) == ()


def _some(policy_set: PolicySet, ident: str, kind: str) -> object:
    values = {"yes_no": True, "integer": 3, "money": 100, "choices": frozenset(), "date": date(2022, 1, 5), "text": "x"}
    return values[kind] if kind in values else next(iter(choice_labels(policy_set, policy_set.questions[ident])))


@settings(max_examples=25)
@given(st.data())
def test_a_remembered_entry_is_what_a_fresh_one_would_be(policy_set: PolicySet, value_of, data: st.DataObject):
    """After any few changes, one report built from what is known equals one built from nothing."""
    given_now = answers(policy_set)
    idents = data.draw(st.lists(st.sampled_from(sorted(policy_set.questions)), min_size=1, max_size=6))
    for ident in idents:
        if data.draw(st.booleans()):
            given_now.pop(ident, None)
        else:
            given_now[ident] = data.draw(value_of(policy_set.questions[ident]))
        day = data.draw(st.sampled_from([ON, date(2024, 5, 1), date(2022, 2, 1)]))
        known = build_report(assess(policy_set, dict(given_now), day))  # type: ignore[arg-type]
        build._LATEST.clear()
        assessing._LATEST.clear()
        assert build_report(assess(policy_set, dict(given_now), day)) == known  # type: ignore[arg-type]
