"""The next steps: where to go, what ends first, what to find out."""

from dataclasses import replace
from datetime import date

from huiqi.matching.assessment import assess
from huiqi.policy.models import PolicySet
from huiqi.report.build import build_report
from huiqi.report.model import Item, MissingQuestion, Report
from huiqi.report.steps import NOTHING_LEFT, next_steps

from . import sample_report as sample

QUESTIONS = "abcdefghijklm"


def test_the_three_steps_of_a_usual_report() -> None:
    assert next_steps(sample.sample_report()) == (
        "先去所在旗县（市、区）商务局，可以问 3 项，从“首次达到限额以上的商贸企业一次性奖励”问起。",
        "抓紧办“货车、挂车车船税减半”等 2 项：到2025年12月31日为止，最先到期。".replace("等 2 项", ""),
        "弄清 2 个问题，就能定下 2 项待确认的；先弄清：本次贷款的单户担保金额是多少？",
    )


def test_what_has_lapsed_or_ends_much_later_is_not_urgent() -> None:
    report = sample.sample_report()
    items = tuple(replace(item, until=date(2027, 12, 31)) for item in report.items)
    assert not any("最先到期" in step for step in next_steps(replace(report, items=items)))
    items = tuple(replace(item, until=date(2025, 11, 21)) for item in report.items)
    assert not any("最先到期" in step for step in next_steps(replace(report, items=items)))


def test_quotation_marks_within_a_title_become_inner_ones() -> None:
    report = sample.sample_report()
    items = (replace(report.items[0], title="“六税两费”减征"),)
    report = replace(report, items=items, departments=sample.groups(items))
    assert "“‘六税两费’减征”" in next_steps(report)[0]


def test_where_there_is_nothing_to_do_it_is_said() -> None:
    report = replace(sample.sample_report(), items=(), departments=())
    assert next_steps(report) == (NOTHING_LEFT,)


def test_one_step_comes_up_when_nothing_is_more_urgent() -> None:
    report = sample.sample_report()
    items = report.bucket("one_step")[:1]
    (step,) = next_steps(replace(report, items=items, departments=sample.groups(items)))
    assert step.startswith("差一步的有 1 项，先看“首次获批国家高新技术企业一次性奖补”（300,000元）：尚未取得")


def with_available(*items: Item) -> Report:
    return replace(sample.sample_report(), items=items, departments=sample.groups(items))


def test_where_most_may_have_lapsed_to_ask_comes_first() -> None:
    first, second = (replace(item, force="unstated") for item in sample.sample_report().bucket("available")[:2])
    step = "可以享受的这些都没有写明有效期，去之前先打电话问责任部门还在不在执行。"
    assert next_steps(with_available(first, second))[0] == step
    stated = replace(first, measure="stated", force="in_force")
    sure = with_available(stated, second)
    assert next_steps(sure)[0].startswith("先去")
    assert step.replace("可以享受的这些都", "有 1 项") in next_steps(replace(sure, items=(stated, second)))


def test_what_is_given_unasked_or_only_encouraged_is_not_asked_about_first() -> None:
    usual = replace(
        sample.sample_report().bucket("available")[0], certainty="discretionary", obtain="apply", title="要申请的"
    )
    for other in (replace(usual, obtain="automatic"), replace(usual, certainty="encouraged")):
        items = (replace(other, measure="other", title="别的"), usual)
        assert "从“要申请的”问起" in next_steps(with_available(*items))[0]


def test_of_what_ends_on_one_day_the_first_of_the_list_is_named() -> None:
    item = sample.sample_report().bucket("available")[0]
    day = date(2025, 12, 31)
    items = [replace(item, measure=name, title=name, until=day, obtain="apply") for name in "乙甲"]
    assert "抓紧办“乙”等 2 项：到2025年12月31日为止，最先到期。" in next_steps(with_available(*items))
    unasked = [replace(each, obtain="automatic") for each in items]
    assert not any("最先到期" in step for step in next_steps(with_available(*unasked)))


def test_many_open_questions_are_answered_one_after_the_other() -> None:
    asked = tuple(map(MissingQuestion, QUESTIONS, QUESTIONS))
    item = replace(sample.sample_report().bucket("to_confirm")[0], missing=asked[:12])
    report = with_available(item)
    assert next_steps(replace(report, open_questions=asked))[-1].startswith("还有 13 个问题没有答，先答“a”；")
    few = next_steps(replace(report, open_questions=asked[1:12]))
    assert few[-1] == "弄清 12 个问题，就能定下 1 项待确认的；先弄清：b"


def test_the_open_questions_are_those_that_the_window_counts(policy_set: PolicySet) -> None:
    found = assess(policy_set, {"industry": "52", "employees": 8}, date(2022, 9, 1))
    report = build_report(found)
    assert [each.id for each in report.open_questions] == list(found.open_questions)
    assert any(f"还有 {len(found.open_questions)} 个问题没有答" in step for step in next_steps(report))
