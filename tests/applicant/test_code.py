"""Answers as codes: what goes in comes out, damage is noticed, nothing typed breaks the reader."""

import json
from contextlib import suppress
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
import yaml
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from huiqi.applicant import bits, code
from huiqi.applicant.answers import AnswerError, read_answers
from huiqi.applicant.code import MoreCodesNeeded, answers_of_codes, codes_of, fingerprint
from huiqi.applicant.message import collisions, key, message_of
from huiqi.policy.models import Question

ON = date(2022, 6, 1)
BUSINESSES = sorted((Path(__file__).parents[1] / "cases" / "businesses").glob("*.yaml"))
VERSION_15_M = 991
"""Digits in a QR code of version 15 at level M (ISO/IEC 18004, table 7)."""
ANSWERS = {
    "company_name": "草原面馆",
    "applicant_type": "self_employed",
    "industry": "62",
    "region": "150203",
    "employees": 8,
    "revenue": Decimal("1200000.50"),
    "risk_area_2022": False,
    "recognitions": frozenset({"high_tech"}),
    "vehicles": frozenset[str](),
}


@pytest.fixture(scope="session")
def any_answers(policy_set, value_of):
    """A strategy for whole sets of answers."""
    questions = st.lists(st.sampled_from(list(policy_set.questions.values())), unique_by=lambda each: each.id)
    return questions.flatmap(
        lambda chosen: st.fixed_dictionaries({question.id: value_of(question) for question in chosen})
    )


def business(file: Path, policy_set):
    case = yaml.safe_load(file.read_text(encoding="utf-8"))
    text = json.dumps({"format": 1, "answers": case["answers"]}, ensure_ascii=False, default=str)
    return read_answers(policy_set, text, case["name"]).answers


@given(data=st.data(), on=st.none() | st.dates(), most=st.integers(300, 1000))
def test_what_goes_in_comes_out(policy_set, any_answers, data, on, most: int) -> None:
    answers = data.draw(any_answers)
    codes = codes_of(policy_set, answers, on, with_name=True, most=most)
    assert all(len(each) <= most and each.isdecimal() for each in codes)
    found = answers_of_codes(policy_set, data.draw(st.permutations(codes)))
    assert (found.answers, found.on, found.note) == (answers, on, "")


@given(st.integers(0, 2**120) | st.integers(0, 400))
def test_numbers_are_written_as_bits(number: int) -> None:
    for write, read in ((bits.unsigned, bits.Reader.unsigned), (bits.signed, bits.Reader.signed)):
        assert read(bits.Reader(write(number))) == number
    assert bits.Reader(bits.rounded(-number * 1000)).rounded() == -number * 1000
    assert bits.Reader(bits.signed(-number)).signed() == -number


@given(st.text("01"))
def test_bits_are_written_as_digits(given_bits: str) -> None:
    back = bits.of_digits(bits.to_digits(given_bits))
    assert back.startswith(given_bits)
    assert len(back) < len(given_bits) + bits.BLOCK_BITS
    assert "1" not in back[len(given_bits) :]


@pytest.mark.parametrize("file", BUSINESSES, ids=lambda file: file.stem)
def test_a_whole_business_fits_one_code(file: Path, policy_set) -> None:
    answers = business(file, policy_set)
    (only,) = codes_of(policy_set, answers, ON)
    assert len(only) <= VERSION_15_M
    answers.pop("company_name", None)
    assert answers_of_codes(policy_set, [only]).answers == answers


def test_the_name_stays_out_unless_asked_for(policy_set) -> None:
    without = {ident: value for ident, value in ANSWERS.items() if ident != "company_name"}
    codes = codes_of(policy_set, ANSWERS, ON)
    assert codes == codes_of(policy_set, without, ON)
    assert answers_of_codes(policy_set, codes).answers == without
    assert answers_of_codes(policy_set, codes_of(policy_set, ANSWERS, ON, with_name=True)).answers == ANSWERS


def test_the_format_stays_what_it_is(policy_set) -> None:
    """Codes on paper are read for years: a change of this code is a new format, with a new number."""
    same = replace(policy_set, sha256="ab" * 32)
    assert codes_of(same, {"employees": 8, "risk_area_2022": False, "revenue": Decimal(5)}, ON) == (FORMAT_1,)
    assert answers_of_codes(same, [FORMAT_1]).answers["employees"] == 8


FORMAT_1 = "471115009005576029825604314315451218561060112767478400000000001624360028"


@settings(max_examples=300)
@given(data=st.data())
def test_any_damage_to_one_character_is_noticed(policy_set, data) -> None:
    codes = codes_of(policy_set, ANSWERS, ON, most=data.draw(st.sampled_from([100, 991])))
    damaged = data.draw(st.integers(0, len(codes) - 1))
    at = data.draw(st.integers(0, len(codes[damaged]) - 1))
    char = data.draw(st.sampled_from([*"0123456789", "", "x"]) | st.characters())
    text = codes[damaged][:at] + char + codes[damaged][at + 1 :]
    with suppress(AnswerError):
        found = answers_of_codes(policy_set, [*codes[:damaged], text, *codes[damaged + 1 :]])
        assert code._digits([text]) == codes[damaged], found


@settings(max_examples=300)
@given(st.lists(st.text(max_size=200) | st.text("0123456789０１47 \n", max_size=600), max_size=4))
@example([""])
@example(["4"])
@example(["47"])
@example(["471110000999"])
@example(["47" * 50_000])
@example(["\ud800"])
@example(["一二三"])
def test_no_text_breaks_the_reader(policy_set, texts: list[str]) -> None:
    with pytest.raises(AnswerError) as caught:
        answers_of_codes(policy_set, texts)
    assert str(caught.value)
    assert "\n" not in str(caught.value)


@settings(max_examples=300)
@given(st.text("01", max_size=1500), st.text("1", max_size=200), st.booleans())
def test_no_message_breaks_the_reader(policy_set, message: str, ones: str, ours: bool) -> None:
    """Whole codes of nonsense, with a sum that is right."""
    head = message_of(policy_set, {}, None, with_name=False)[: 17 if ours else 0]
    digits = bits.to_digits(head + ones + message)
    assume(digits)
    part = code._Part(1, 1, code._sitting(digits), digits)
    with suppress(AnswerError):
        found = answers_of_codes(policy_set, [code._code(part)])
        again = answers_of_codes(policy_set, codes_of(policy_set, found.answers, found.on, with_name=True))
        assert again.answers == found.answers


def test_typed_with_blanks_or_in_full_width(policy_set) -> None:
    (only,) = codes_of(policy_set, {"employees": 8}, ON)
    wide = "".join(chr(ord(char) - ord("0") + ord("０")) for char in only)
    lines = "\r\n".join(only[start : start + 10] for start in range(0, len(only), 10))
    for typed in ([wide], [lines], [f"\ufeff {only}\u3000\n"], list(only), [only, "\n"], [only, only]):
        assert answers_of_codes(policy_set, typed).answers == {"employees": 8}


def test_several_codes_say_which_are_missing(policy_set) -> None:
    codes = codes_of(policy_set, ANSWERS, ON, most=60)
    assert len(codes) >= 3
    with pytest.raises(MoreCodesNeeded) as caught:
        answers_of_codes(policy_set, [codes[1]])
    expected = "、".join(str(place) for place in range(1, len(codes) + 1) if place != 2)
    assert str(caught.value) == f"一共 {len(codes)} 个答案码，还缺第 {expected} 个，请接着扫"


def test_codes_of_two_sittings_are_not_mixed(policy_set) -> None:
    first = codes_of(policy_set, ANSWERS, ON, most=60)
    second = codes_of(policy_set, ANSWERS | {"employees": 9}, ON, most=60)
    with pytest.raises(AnswerError, match="不是同一次自测"):
        answers_of_codes(policy_set, [first[0], *second[1:]])


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "没有扫到答案码"),
        ("6901234567892", "不是惠企自测结果单上的答案码"),
        ("91150102MA0N12345X", "只有数字，这里却有“M”"),
        ("4721100000010000", "更新的程序"),
        ("4711100000", "不完整"),
        ("471110000001000000000000", "有错|不完整"),
        ("9" * 50_000, "内容太长"),
    ],
)
def test_what_is_no_code_gets_a_sentence(text: str, says: str, policy_set) -> None:
    with pytest.raises(AnswerError, match=says):
        answers_of_codes(policy_set, [text])


def test_the_damaged_code_is_named(policy_set) -> None:
    first, second, *others = codes_of(policy_set, ANSWERS, ON, most=60)
    wrong = second[:20] + str((int(second[20]) + 1) % 10) + second[21:]
    with pytest.raises(AnswerError, match="第 2 个答案码有错"):
        answers_of_codes(policy_set, [first, wrong, *others])


def test_too_long_a_name_is_refused(policy_set) -> None:
    with pytest.raises(AnswerError, match="不要把单位名称放进去"):
        codes_of(policy_set, {"company_name": "长" * 10_000}, ON, with_name=True)


def test_another_policy_set_reads_what_it_knows(policy_set) -> None:
    codes = codes_of(policy_set, ANSWERS, ON)
    other = replace(policy_set, sha256="0" * 64)
    assert "都已读入" in answers_of_codes(other, codes).note
    questions = dict(policy_set.questions)
    del questions["employees"]
    questions["region"] = replace(questions["region"], kind="text", choices_from="")
    questions["revenue"] = replace(questions["revenue"], maximum=Decimal(1))
    questions["new"] = Question("new", "profile", "yes_no", "新问题")
    found = answers_of_codes(replace(other, questions=questions), codes)
    left = {"employees", "region", "revenue", "company_name"}
    assert found.answers == {ident: value for ident, value in ANSWERS.items() if ident not in left}
    assert "有 3 个回答" in found.note


def test_keys_that_collide_are_named(policy_set) -> None:
    assert not list(collisions(policy_set))
    wanted, number = key("employees"), 0
    while key(f"q{number}") != wanted:
        number += 1
    twin = Question(f"q{number}", "profile", "yes_no", "同键")
    (sentence,) = collisions(replace(policy_set, questions={**policy_set.questions, twin.id: twin}))
    assert "employees" in sentence
    assert twin.id in sentence


def test_the_fingerprint_stands_for_answers_and_date() -> None:
    one = fingerprint(ANSWERS, ON)
    assert len(one) == 8
    assert set(one) <= set(code.ALPHABET)
    reordered = {ident: ANSWERS[ident] for ident in sorted(ANSWERS, reverse=True)}
    assert fingerprint({**reordered, "revenue": Decimal("1200000.5000"), "company_name": "别名"}, ON) == one
    others = [
        fingerprint(ANSWERS, date(2022, 6, 2)),
        fingerprint({**ANSWERS, "employees": 9}, ON),
        fingerprint({**ANSWERS, "risk_area_2022": True}, ON),
        fingerprint({}, ON),
    ]
    assert len({one, *others}) == 5
