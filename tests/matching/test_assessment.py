"""Questions that do not arise: what is implied, and in which order people are asked."""

from dataclasses import replace
from datetime import date

import pytest

from huiqi.matching.assessment import assess
from huiqi.policy.models import Choice, Question
from huiqi.policy.models import Test as Compare
from huiqi.report.build import build_report

ON = date(2022, 6, 30)
FIELDS = Question(
    "fields", "profile", "choices", "做哪些事？", choices=(Choice("tourism", "旅游"), Choice("other", "其他"))
)


@pytest.fixture
def screened(policy_set):
    """The bundled set with a first question that tells whether those on tourism arise."""
    gate = Compare("fields", "is", "tourism")
    questions = {"fields": FIELDS}
    for ident, question in policy_set.questions.items():
        gated = ident in ("tourism_operations", "tourism_titles_2022")
        questions[ident] = replace(question, asked_if=gate) if gated else question
    return replace(policy_set, questions=questions)


def verdict(policy_set, answers, measure="small-business.8.tourism-credit"):
    return assess(policy_set, answers, ON).outcomes[measure].verdict


def test_a_question_that_does_not_arise_counts_as_none(screened) -> None:
    assert verdict(screened, {"applicant_type": "enterprise", "fields": frozenset({"other"})}) == "ineligible"
    assert verdict(screened, {"applicant_type": "enterprise", "fields": frozenset({"tourism"})}) == "unknown"
    assert verdict(screened, {"applicant_type": "enterprise"}) == "unknown"


def test_an_answer_counts_more_than_what_is_implied(screened) -> None:
    answers = {
        "applicant_type": "enterprise",
        "fields": frozenset[str](),
        "tourism_operations": frozenset({"travel_agency"}),
    }
    assert verdict(screened, answers) == "eligible"


def test_what_does_not_arise_is_not_asked(screened) -> None:
    open_before = assess(screened, {}, ON).open_questions
    open_after = assess(screened, {"fields": frozenset[str]()}, ON).open_questions
    assert {"fields", "tourism_operations", "tourism_titles_2022"} <= set(open_before)
    assert {"fields", "tourism_operations", "tourism_titles_2022"}.isdisjoint(open_after)


def test_the_question_that_spares_others_comes_before_them(screened) -> None:
    order = assess(screened, {}, ON).open_questions
    assert order.index("fields") < order.index("tourism_operations")


def test_what_follows_up_a_question_of_its_page_waits_for_its_answer(policy_set) -> None:
    """The rent of state-owned premises is asked once it is known that there are any; nobody has to be asked twice."""
    small = {"applicant_type": "self_employed", "industry": "62", "risk_area_2022": True}
    assert "premises" in assess(policy_set, small, ON).open_questions
    assert "monthly_rent_state" not in assess(policy_set, small, ON).open_questions
    rented = {**small, "premises": frozenset({"rented_state"})}
    assert "monthly_rent_state" in assess(policy_set, rented, ON).open_questions


def test_no_question_waits_for_one_that_is_not_asked(policy_set) -> None:
    """Whatever can still change the result is asked, or something before it is."""
    asked = set(assess(policy_set, {}, ON).open_questions)
    for ident in policy_set.questions:
        gates = assess(policy_set, {}, ON).gates(ident)
        assert not gates or asked & set(gates), ident


def test_what_does_not_arise_is_told_so(screened) -> None:
    report = build_report(assess(screened, {"fields": frozenset[str]()}, ON))
    told = {line.question: line.value for line in report.answers}
    assert (told["fields"], told["tourism_operations"], told["employees"]) == ("以上都没有", "不涉及", "不清楚")


@pytest.mark.parametrize(
    ("kind", "implied"), [("yes_no", False), ("choices", frozenset()), ("integer", 0), ("choice", "none")]
)
def test_what_is_implied(kind, implied) -> None:
    assert Question("q", "profile", kind, "问", otherwise="none").implied == implied


def test_what_tells_whether_a_measure_is_one_step_away_is_asked(policy_set) -> None:
    """Without a recognition nothing can be had; whether it is one step away hangs on what is still to be answered."""
    measure = policy_set.measures["services-support.52.high-tech"]
    answers = {"applicant_type": "enterprise", "industry": "65", "recognitions": frozenset[str]()}
    before = assess(policy_set, answers, ON)
    assert before.outcomes[measure.id].bucket == "not_applicable"
    assert "high_tech_earlier" in before.missing_for_step(measure)
    assert "high_tech_earlier" in before.open_questions
    after = [assess(policy_set, {**answers, "high_tech_earlier": told}, ON).outcomes for told in (True, False)]
    assert [outcomes[measure.id].bucket for outcomes in after] == ["not_applicable", "one_step"]
