"""Two reports side by side: everything worth raising stands in exactly one place, and the places are right."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from huiqi import resources
from huiqi.applicant.answers import load_answers
from huiqi.matching.assessment import assess
from huiqi.report.build import build_report
from huiqi.report.compare import Difference, Side, alike, compare, compare_text
from huiqi.report.model import TO_RAISE

THEN, LATER = date(2022, 6, 30), date(2026, 11, 22)


@pytest.fixture(scope="module")
def answers(policy_set):
    return load_answers(policy_set, resources.path("samples", "noodle-shop.json")).answers


@pytest.fixture(scope="module")
def report_of(policy_set):
    return lambda answers, on: build_report(assess(policy_set, answers, on))


def titles(changes) -> set[str]:
    return {change.after.title for change in changes}


def test_a_later_date_loses_what_has_lapsed(report_of, answers) -> None:
    found = compare(report_of(answers, THEN), report_of(answers, LATER))
    assert "国有房屋租金减免" in titles(found.lost)
    assert not found.gained
    assert not found.answers
    (lost,) = [change for change in found.lost if change.after.title == "国有房屋租金减免"]
    assert lost.differences == (
        Difference("结果", "可享受", "已到期"),
        Difference("期限", "有效期至2022年12月31日", "已于2022年12月31日到期"),
    )


def test_the_other_way_round_loses_are_gains(report_of, answers) -> None:
    forth = compare(report_of(answers, THEN), report_of(answers, LATER))
    back = compare(report_of(answers, LATER), report_of(answers, THEN))
    assert titles(back.gained) == titles(forth.lost)
    assert titles(back.changed) == titles(forth.changed)
    assert back.unchanged == forth.unchanged


def test_another_answer_is_named_and_changes_amounts(policy_set, report_of, answers) -> None:
    other = {**answers, "monthly_rent_state": Decimal(20000)}
    found = compare(report_of(answers, THEN), report_of(other, THEN))
    assert [each.label for each in found.answers] == [policy_set.questions["monthly_rent_state"].label.rstrip("？")]
    assert found.answers[0].after.startswith("20,000 元")
    (rent,) = [change for change in found.changed if change.after.title == "国有房屋租金减免"]
    assert rent.differences == (Difference("金额", "3.6 万元", "12 万元"),)


def test_what_no_longer_applies_says_why(report_of, answers) -> None:
    found = compare(report_of(answers, THEN), report_of({**answers, "premises": frozenset()}, THEN))
    (lost,) = [change for change in found.lost if change.after.title == "国有房屋租金减免"]
    assert lost.why
    assert lost.why in compare_text(found)


@given(st.data())
def test_everything_stands_in_one_place(policy_set, report_of, value_of, data) -> None:
    def draw():
        questions = data.draw(st.lists(st.sampled_from(list(policy_set.questions.values())), unique_by=lambda q: q.id))
        given_answers = {question.id: data.draw(value_of(question)) for question in questions}
        return report_of(given_answers, data.draw(st.dates(date(2021, 1, 1), date(2027, 1, 1))))

    before, after = draw(), draw()
    found = compare(before, after)
    listed = [each.after.measure for part in (found.gained, found.lost, found.changed) for each in part]
    assert len(set(listed)) == len(listed)
    assert all(each.differences for part in (found.gained, found.lost, found.changed) for each in part)
    buckets = {min(s.measure for s in item.sources): {item.bucket} for item in before.items}
    for item in after.items:
        buckets[min(s.measure for s in item.sources)].add(item.bucket)
    worth = sum(bool(each & set(TO_RAISE)) for each in buckets.values())
    assert len(listed) + found.unchanged == worth
    assert {each.after.bucket for each in found.gained} <= {"available"}
    assert "available" not in {each.after.bucket for each in found.lost}


def test_what_changed_alike_stands_together_and_mere_terms_come_last(report_of, answers) -> None:
    found = compare(report_of(answers, THEN), report_of(answers, LATER))
    groups = alike(found.changed)
    assert sorted(titles(change for group in groups for change in group)) == sorted(titles(found.changed))
    assert any(len(group) > 1 for group in groups)
    for group in groups:
        assert {(change.differences, change.why) for change in group} == {(group[0].differences, group[0].why)}
    assert len({(group[0].differences, group[0].why) for group in groups}) == len(groups)
    mere = [[each.label for each in group[0].differences] == ["期限"] for group in groups]
    assert True in mere and mere == sorted(mere)
    text = compare_text(found)
    for group in groups:
        assert all(change.after.title in text for change in group)
        assert len(group) == 1 or f"（以上 {len(group)} 项）" in text


def test_the_same_business_is_named_once(report_of, answers) -> None:
    found = compare(report_of(answers, THEN), report_of(answers, LATER))
    assert found.after == Side(LATER, "")
    other = compare(report_of(answers, THEN), report_of({**answers, "company_name": "别家"}, LATER))
    assert other.after == Side(LATER, "别家")
    assert "（2022年6月30日） → 别家（2026年11月22日）" in compare_text(other)


def test_the_same_twice_is_no_difference(report_of, answers) -> None:
    found = compare(report_of(answers, THEN), report_of(answers, THEN))
    assert (found.gained, found.lost, found.changed, found.answers) == ((), (), (), ())
    assert found.unchanged > 10
    assert "→" in compare_text(found).splitlines()[0]
