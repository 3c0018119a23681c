"""Answers are checked with a sentence, and what is written can be read back."""

import json
from contextlib import suppress
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from huiqi.applicant.answers import AnswerError, check_value, dump_answers, read_answers
from huiqi.applicant.shown import shown
from huiqi.policy.models import Choice, Question

BAD = [
    ("{", "不是完整的 JSON 文件"),
    ("[" * 100_000, "不是完整的 JSON 文件"),
    ("[]", "不是惠企自测的答案文件"),
    ('{"format": 1}', "不是惠企自测的答案文件"),
    ('{"format": 2, "answers": {}}', "format 应为 1"),
    ('{"answers": {}}', "format 应为 1"),
    ('{"format": true, "answers": {}}', "format 应为 1"),
    ('{"format": 1, "answers": {}, "extra": 1}', "没有“extra”这一项"),
    ('{"format": 1, "answers": {"employes": 3}}', "是不是“employees”？"),
    ('{"format": 1, "answers": {"employees": "3"}}', "应为整数"),
    ('{"format": 1, "answers": {"employees": true}}', "应为整数"),
    ('{"format": 1, "answers": {"employees": -1}}', "超出范围"),
    ('{"format": 1, "answers": {"revenue": "1.234"}}', "精确到分"),
    ('{"format": 1, "answers": {"revenue": "NaN"}}', "精确到分"),
    ('{"format": 1, "answers": {"revenue": "12万"}}', "以元计的金额"),
    ('{"format": 1, "answers": {"revenue": -5}}', "超出范围"),
    ('{"format": 1, "answers": {"applicant_type": "bank"}}', "enterprise（企业）"),
    ('{"format": 1, "answers": {"industry": "H"}}', "行业代码"),
    ('{"format": 1, "answers": {"region": "110101"}}', "六位代码"),
    ('{"format": 1, "answers": {"risk_area_2022": "是"}}', "true（是）"),
    ('{"format": 1, "answers": {"recognitions": "high_tech"}}', "应为列表"),
    ('{"format": 1, "answers": {"company_name": 5}}', "文字"),
    ('{"format": 1, "on": "yesterday", "answers": {}}', "on 应为日期"),
]


@pytest.mark.parametrize(("text", "says"), BAD)
def test_bad_files_get_a_sentence(policy_set, text: str, says: str) -> None:
    with pytest.raises(AnswerError) as caught:
        read_answers(policy_set, text, "我的答案.json")
    assert says in str(caught.value)
    assert str(caught.value).startswith("我的答案.json：")
    assert "\n" not in str(caught.value)


def test_null_and_missing_are_both_unknown(policy_set) -> None:
    assert read_answers(policy_set, '{"format": 1, "answers": {"employees": null}}', "x").answers == {}


def test_money_is_exact(policy_set) -> None:
    read = read_answers(policy_set, '{"format": 1, "answers": {"revenue": 0.1}}', "x").answers
    assert read["revenue"] == Decimal("0.1")


@given(data=st.data())
def test_what_is_saved_is_read_back(policy_set, value_of, data) -> None:
    questions = data.draw(st.lists(st.sampled_from(list(policy_set.questions.values())), unique_by=lambda q: q.id))
    answers = {question.id: data.draw(value_of(question)) for question in questions}
    text = dump_answers(answers, date(2022, 6, 1))
    read = read_answers(policy_set, text, "x")
    assert (read.answers, read.on) == (answers, date(2022, 6, 1))
    assert dump_answers(read.answers, read.on) == text


@given(st.text(max_size=200))
def test_no_text_breaks_the_reader(policy_set, text: str) -> None:
    with suppress(AnswerError):
        read_answers(policy_set, text, "x")


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(), lambda x: st.lists(x) | st.dictionaries(st.text(), x)
    )
)
def test_no_json_value_breaks_a_question(policy_set, raw) -> None:
    for question in policy_set.questions.values():
        text = json.dumps({"format": 1, "answers": {question.id: raw}})
        with suppress(AnswerError):
            read_answers(policy_set, text, "x")


def test_answers_are_shown_as_people_read_them(policy_set) -> None:
    said = {
        ident: shown(policy_set, policy_set.questions[ident], value)
        for ident, value in {
            "employees": 1200,
            "revenue": Decimal("1234567.50"),
            "risk_area_2022": False,
            "region": "150781",
            "recognitions": frozenset[str](),
            "ownership": None,
        }.items()
    }
    assert said == {
        "employees": "1,200 人",
        "revenue": "1,234,567.50 元",
        "risk_area_2022": "否",
        "region": "呼伦贝尔市满洲里市",
        "recognitions": "以上都没有",
        "ownership": "不清楚",
    }


def test_a_date_has_limits(policy_set) -> None:
    question = Question("day", "profile", "date", "哪天", minimum=date(2020, 1, 1), maximum=date(2022, 1, 1))
    assert check_value(policy_set, question, "2022-01-01") == date(2022, 1, 1)
    for raw in ("2022-01-02", "2019-12-31", "2022/01/01", 5):
        with pytest.raises(AnswerError):
            check_value(policy_set, question, raw)


def test_several_choices_are_a_set(policy_set) -> None:
    question = Question("many", "profile", "choices", "哪些", choices=(Choice("a", "甲"), Choice("b", "乙")))
    assert check_value(policy_set, question, ["b", "a", "a"]) == frozenset({"a", "b"})
