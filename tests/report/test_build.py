"""The report: one entry a measure, every department named, sums only of what may be added."""

import json
from datetime import date
from decimal import Decimal
from typing import get_args

import pytest
from businesses import business
from hypothesis import given
from hypothesis import strategies as st

from huiqi import resources
from huiqi.applicant.answers import choice_labels, load_answers
from huiqi.matching.assessment import assess
from huiqi.matching.reach import witness
from huiqi.policy.models import Recipient
from huiqi.report.build import NAMELESS, build_report
from huiqi.report.model import BUCKET_LABELS, MissingQuestion
from huiqi.report.plain import report_json, summary_text
from huiqi.report.wording import RECIPIENT_LABELS, UNSTATED, article

MID_2022 = date(2022, 6, 30)
TODAY = date(2026, 11, 22)
UPGRADE = {
    "applicant_type": "enterprise",
    "ecommerce_work": frozenset({"enterprise"}),
    "commerce_titles": frozenset({"ecommerce_upgrade"}),
}


def report_of(policy_set, answers, on=MID_2022):
    return build_report(assess(policy_set, answers, on))


def entry(report, measure):
    return next(item for item in report.items if measure in {source.measure for source in item.sources})


def test_every_measure_stands_in_exactly_one_entry(policy_set) -> None:
    shown = [source.measure for item in report_of(policy_set, {}).items for source in item.sources]
    assert sorted(shown) == sorted(policy_set.measures)


def test_a_measure_printed_twice_is_one_entry_with_both_sources(policy_set) -> None:
    item = entry(report_of(policy_set, UPGRADE), "ecommerce.10.upgrade")
    assert {source.measure for source in item.sources} == {"small-business.9.ecommerce-upgrade", "ecommerce.10.upgrade"}
    assert any("发展改革委" in source.differs for source in item.sources)


def test_the_source_with_a_stated_term_leads_while_it_applies(policy_set) -> None:
    dated = entry(report_of(policy_set, UPGRADE, date(2024, 6, 1)), "ecommerce.10.upgrade")
    assert (dated.measure, dated.until) == ("ecommerce.10.upgrade", date(2025, 6, 5))


def test_an_entry_names_the_departments_and_cautions_of_all_its_sources(policy_set) -> None:
    item = entry(report_of(policy_set, UPGRADE, date(2024, 6, 1)), "ecommerce.10.upgrade")
    assert {line.printed for line in item.departments} >= {"自治区商务厅", "自治区发展改革委"}
    assert any("上限" in caution for caution in item.cautions)


def test_a_lapsed_twin_is_named_beside_the_source_that_still_stands(policy_set) -> None:
    """On 2026-11-22 notice 39 has ended, while the other document states no term."""
    item = entry(report_of(policy_set, UPGRADE, TODAY), "ecommerce.10.upgrade")
    assert (item.measure, item.bucket, item.until_text) == ("small-business.9.ecommerce-upgrade", "available", UNSTATED)
    assert "已于2025年6月5日到期" in item.cautions[0]
    assert {source.measure: source.until_text for source in item.sources}["ecommerce.10.upgrade"].startswith("已于")


@pytest.mark.parametrize("sample", ["noodle-shop", "online-shop", "tour-company"])
@pytest.mark.parametrize("on", [MID_2022, date(2023, 1, 1), date(2025, 6, 6), TODAY])
def test_no_lapsed_source_leads_an_available_entry(policy_set, sample, on) -> None:
    answers = load_answers(policy_set, resources.path("samples", f"{sample}.json")).answers
    assessment = assess(policy_set, answers, on)
    for item in build_report(assessment).bucket("available"):
        assert assessment.outcomes[item.measure].force in ("in_force", "unstated")


def test_every_entry_names_its_departments(policy_set) -> None:
    for item in report_of(policy_set, {}).items:
        assert item.departments
        assert all(line.shown and (line.local or line.note) for line in item.departments)


def test_a_department_has_its_name_of_the_day(policy_set) -> None:
    def lines(on):
        report = report_of(policy_set, {}, on)
        return {line.printed: line.shown for item in report.items for line in item.departments}

    assert "（原" not in "".join(lines(MID_2022).values())
    now = lines(TODAY)
    assert now["人民银行呼和浩特中心支行"].startswith("中国人民银行内蒙古自治区分行（原")
    assert now["内蒙古银保监局"].startswith("国家金融监督管理总局内蒙古监管局（原")


def test_local_counterparts_name_the_applicants_own_place(policy_set) -> None:
    item = entry(report_of(policy_set, {"region": "150781"}), "small-business.9.ecommerce-upgrade")
    assert item.departments[0].local == "呼伦贝尔市、满洲里市商务局"


def test_reasons_say_what_is_met_failed_and_open(policy_set) -> None:
    answers = {"applicant_type": "enterprise", "recognitions": frozenset[str]()}
    item = entry(report_of(policy_set, answers), "small-business.1.specialized")
    assert [reason.outcome for reason in item.reasons] == [True, False, None]
    assert all(reason.text for reason in item.reasons)
    assert "专精特新" in item.why
    assert item.why.count("\n") == 0


def test_an_open_entry_names_the_questions_that_decide(policy_set) -> None:
    item = entry(
        report_of(policy_set, {"applicant_type": "enterprise", "ecommerce_work": frozenset({"enterprise"})}),
        "ecommerce.10.upgrade",
    )
    assert [question.id for question in item.missing] == ["commerce_titles"]
    assert item.why.startswith("还要知道：")


def test_what_no_answer_can_settle_says_so(policy_set) -> None:
    """The size standard has no row for banks, so nothing is left to ask, and the entry says why it stays open."""
    answers = {"applicant_type": "enterprise", "industry": "66"}
    item = entry(report_of(policy_set, answers), "small-business.48.ip-custody")
    assert (item.bucket, item.missing) == ("to_confirm", ())
    assert "规模无法判定" in item.why


def test_of_several_choices_a_condition_names_those_it_asks_for(policy_set) -> None:
    """Of rent and own premises, only the rented ones are why the rent is reduced."""
    answers = {**NOODLE, "premises": frozenset({"rented_state", "own"})}
    item = next(item for item in report_of(policy_set, answers).bucket("available") if item.title == "国有房屋租金减免")
    told = [reason.text for reason in item.reasons if reason.text.startswith("房屋、土地方面")]
    assert told
    assert all("租国有房屋" in text and "有自己的房屋" not in text for text in told)


def test_a_benefit_that_comes_to_nothing_is_told_in_its_words(policy_set) -> None:
    title = "国有房屋租金减免"
    paid, unpaid = (
        next(
            item for item in report_of(policy_set, {**NOODLE, "monthly_rent_state": rent}).items if item.title == title
        )
        for rent in (Decimal(1), Decimal(0))
    )
    assert (paid.amount.kind, paid.amount_text, paid.amount.counts) == ("exact", "6 元", True)
    assert (unpaid.amount.kind, unpaid.amount.high, unpaid.amount.counts) == ("words", None, False)
    assert unpaid.amount_text == policy_set.measures[unpaid.measure].benefit.text


NOODLE = {
    "industry": "62",
    "employees": 4,
    "premises": frozenset({"rented_state"}),
    "risk_area_2022": True,
    "monthly_rent_state": Decimal(6000),
    "vehicles": frozenset({"etc"}),
    "etc_toll_year": Decimal(1200),
    **UPGRADE,
}


def test_sums_hold_only_what_is_certain(policy_set) -> None:
    """36,000 of rent and 60 of tolls are added; the awards of at most 1,000,000 (yearly, or once) are ceilings and are not."""
    totals = report_of(policy_set, NOODLE).totals
    assert "2 项" in totals[0]
    assert "36,060 元" in totals[0]
    assert "另有 2 项" in totals[1]
    assert "不计入合计" in totals[1]


CLOUD = {
    "applicant_type": "enterprise",
    "technology_work": frozenset({"on_cloud"}),
    "cloud_cost": Decimal(1_000_000),
    "tech_titles": frozenset({"cloud_benchmark"}),
}


def test_measures_that_exclude_each_other_are_never_added_up(policy_set) -> None:
    """Both subsidies come to 20 % of the same 1,000,000; only one of them stands in the sum."""
    totals = report_of(policy_set, CLOUD).totals
    assert "1 项，合计 20 万元" in totals[0]
    assert "另有 1 项" in totals[1]


def test_departments_list_each_entry_once_as_first(policy_set) -> None:
    report = report_of(policy_set, NOODLE)
    first = [item.measure for group in report.departments for item in group.items]
    assert len(first) == len(set(first))
    assert set(first) == {
        item.measure for item in report.items if item.bucket in ("available", "one_step", "to_confirm")
    }


def test_what_is_surest_comes_first(policy_set) -> None:
    available = [item for item in report_of(policy_set, NOODLE).items if item.bucket == "available"]
    order = ["entitled", "discretionary", "encouraged"]
    places = [(bool(item.via), order.index(item.certainty)) for item in available]
    assert places == sorted(places)
    assert "small-business.20.state-rent" in {source.measure for source in available[0].sources}


def test_answers_are_read_back_with_the_open_ones(policy_set) -> None:
    lines = {line.question: line.value for line in report_of(policy_set, {"employees": 3}).answers}
    assert (lines["employees"], lines["revenue"]) == ("3 人", "不清楚")
    assert list(lines) == list(policy_set.questions)


def test_a_nameless_business_is_said_to_be_so(policy_set) -> None:
    assert report_of(policy_set, {}).business == NAMELESS
    assert NAMELESS in summary_text(report_of(policy_set, {}))


@pytest.mark.parametrize(
    ("number", "place"), [("9", "第9条"), ("2.1.3", "二、（一）3."), ("3.1", "三、（一）"), ("71", "第71条")]
)
def test_articles_are_cited_as_printed(number, place) -> None:
    assert article(number) == place


def test_same_input_same_json(policy_set) -> None:
    first, second = assess(policy_set, NOODLE, MID_2022), assess(policy_set, dict(NOODLE), MID_2022)
    assert report_json(first, build_report(first)) == report_json(second, build_report(second))


DAYS = st.dates(date(2021, 1, 1), date(2027, 1, 1))


@given(data=st.data(), on=DAYS)
def test_whatever_is_answered_the_report_holds_together(policy_set, value_of, data, on) -> None:
    """No answers break a report; nothing lapsed is available; what is open names a question or a reason it cannot be known."""
    answers = {}
    for question in data.draw(st.lists(st.sampled_from(list(policy_set.questions.values())), max_size=25)):
        answers[question.id] = data.draw(value_of(question))
    assessment = assess(policy_set, answers, on)
    report = build_report(assessment)
    for item in report.items:
        assert item.bucket in BUCKET_LABELS
        assert item.bucket != "available" or (item.verdict == "eligible" and item.force in ("in_force", "unstated"))
        assert {question.id for question in item.missing}.isdisjoint(answers)
    data = json.loads(report_json(assessment, report))
    assert len(data["items"]) == len(policy_set.measures)


def test_open_questions_really_decide(policy_set) -> None:
    """With the open questions of a reachable measure answered as a witness has them, it becomes eligible."""
    for measure in policy_set.measures.values():
        found = witness(policy_set, measure, True)
        assert found is not None
        assert assess(policy_set, found, MID_2022).outcomes[measure.id].verdict == "eligible"
        asked: dict = {}
        while missing := assess(policy_set, asked, MID_2022).missing(measure):
            known = [ident for ident in missing if ident in found]
            assert known, (measure.id, missing)
            asked[known[0]] = found[known[0]]
        assert assess(policy_set, asked, MID_2022).outcomes[measure.id].verdict == "eligible"


def test_asking_in_the_best_order_ends(policy_set) -> None:
    """Answering next_question again and again settles everything that can be settled, and never asks twice."""
    answers: dict = {}
    while (ident := assess(policy_set, answers, MID_2022).next_question) is not None:
        assert ident not in answers
        question = policy_set.questions[ident]
        answers[ident] = (
            {
                "yes_no": False,
                "choices": frozenset(),
                "integer": 3,
                "money": Decimal(0),
                "date": date(2022, 1, 1),
                "text": "",
            }.get(question.kind)
            if question.kind != "choice"
            else next(iter(choice_labels(policy_set, question)))
        )
    outcomes = assess(policy_set, answers, MID_2022).outcomes.values()
    assert all(outcome.bucket != "to_confirm" for outcome in outcomes)
    assert len(answers) < len(policy_set.questions)


def test_an_entry_says_to_whom_its_texts_give_it(policy_set) -> None:
    """第 20 条 and 第 69 条 give the rent to small enterprises and to 个体工商户; the award of 第 9 条 to enterprises only."""
    report = report_of(policy_set, NOODLE)
    assert entry(report, "small-business.20.state-rent").recipients_label == "企业、个体工商户"
    assert entry(report, "small-business.9.ecommerce-upgrade").recipients_label == "企业"


def test_every_kind_of_recipient_has_a_label() -> None:
    assert set(RECIPIENT_LABELS) == set(get_args(Recipient))


def test_an_open_list_of_a_question_is_asked_with_what_to_look_for() -> None:
    question = MissingQuestion("q", "“限额以上”方面，有下面哪些情况？", ("首次达到限额以上", "已经入统，有证明"))
    assert question.asked == "“限额以上”方面，有哪些情况？看有没有：首次达到限额以上；已经入统，有证明。"
    assert MissingQuestion("q", "从业人员有多少人？").asked == "从业人员有多少人？"


def test_of_a_list_only_the_choices_that_decide_are_looked_for(policy_set) -> None:
    report = build_report(business(policy_set, "noodle-shop-2022"))
    item = next(item for item in report.bucket("to_confirm") if item.title == "首次达到限额以上奖励")
    (question,) = item.missing
    choices = {choice.label for choice in policy_set.questions[question.id].choices}
    assert {"2022 年以来首次达到限额以上"} <= set(question.choices) < choices
