"""Amounts are exact, caps hold, and nothing is computed from what is not known."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from huiqi.matching.benefits import compute, percent, yuan
from huiqi.policy.models import Benefit, Question, Tier
from huiqi.policy.models import Test as Compare

QUESTIONS = {
    "cost": Question("cost", "projects", "money", "费用是多少？", unit="元"),
    "rent": Question("rent", "premises", "money", "每月租金多少？", unit="元/月"),
    "parcels": Question("parcels", "ecommerce", "integer", "多少件？", unit="件"),
}
D = Decimal
SHARE = Benefit(
    "rate", "payment", "费用的 20%，最高 300 万元", rate=D("0.2"), of="cost", cap=D(3_000_000), ceiling=True
)


def amount(benefit: Benefit, **facts):
    return compute(benefit, facts, QUESTIONS)


@pytest.mark.parametrize(
    ("cost", "expected"),
    [
        (D(0), D(0)),
        (D("0.09"), D("0.01")),
        (D("14999999.99"), D("2999999.99")),
        (D(15_000_000), D(3_000_000)),
        (D("15000000.05"), D(3_000_000)),
    ],
)
def test_a_rate_stops_at_its_cap(cost, expected) -> None:
    assert amount(SHARE, cost=cost).high == expected
    assert amount(SHARE, cost=cost).kind == "ceiling"


def test_the_computation_is_told() -> None:
    told = amount(SHARE, cost=D(20_000_000))
    assert told.how == "费用是多少 2,000 万元 × 20% = 400 万元，超过上限，按 300 万元 计"
    assert told.text == "最高 300 万元"


def test_an_open_base_names_its_question_and_gives_no_number() -> None:
    told = amount(SHARE)
    assert (told.kind, told.high, told.missing, told.counts) == ("depends", None, ("cost",), False)
    assert told.text == "费用的 20%，最高 300 万元"


def test_a_rate_without_a_base_in_the_questions_stays_words() -> None:
    assert amount(Benefit("rate", "saving", "减半", rate=D("0.5"))).kind == "words"


def test_a_range_of_rates() -> None:
    told = amount(Benefit("rate", "saving", "15%—50%", rate_low=D("0.15"), rate=D("0.5"), of="cost"), cost=D(1000))
    assert (told.kind, told.low, told.high, told.text) == ("range", D(150), D(500), "150 元—500 元")


def test_months_of_rent() -> None:
    three = Benefit("months", "saving", "三个月", months_low=3, months_high=3, of="rent")
    assert amount(three, rent=D(6000)).high == D(18_000)
    assert amount(three, rent=D(6000)).text == "1.8 万元"
    assert amount(three, rent=D(6000)).kind == "exact"
    assert amount(Benefit("months", "saving", "x", months_low=1, months_high=3, of="rent"), rent=D(100)).kind == "range"


def test_per_unit() -> None:
    each = Benefit("per_unit", "payment", "每单", amount=D("0.3"), unit="单", count="parcels", ceiling=True)
    assert amount(each, parcels=10_001).high == D("3000.3")


TIERS = Benefit(
    "tiers",
    "saving",
    "三或六个月",
    tiers=(
        Tier(Compare("risk", "is", True), Benefit("months", "saving", "六", months_low=6, months_high=6, of="rent")),
        Tier(Compare("risk", "is", False), Benefit("months", "saving", "三", months_low=3, months_high=3, of="rent")),
    ),
)


def test_tiers_wait_for_their_question() -> None:
    assert amount(TIERS, risk=True, rent=D(10)).high == 60
    assert amount(TIERS, risk=False, rent=D(10)).high == 30
    assert amount(TIERS, rent=D(10)).missing == ("risk",)


def test_a_deduction_is_not_money() -> None:
    told = amount(Benefit("rate", "deduction", "全额", rate=D(1), of="cost"), cost=D(5_000_000))
    assert not told.counts
    assert told.text == "500 万元（税前扣除额，不是现金）"


def test_terms_of_a_contract_are_said_to_be_no_subsidy() -> None:
    told = amount(
        Benefit("rate", "terms", "担保费不超过 1%", rate=D("0.01"), of="cost", ceiling=True), cost=D(3_000_000)
    )
    assert told.text == "担保费不超过 1%（按您填的数是 3 万元，不是补助）"
    assert not told.counts


@given(st.decimals(0, 10**12, places=2), st.sampled_from([D("0.2"), D("0.05"), D("0.3"), D(1)]))
def test_no_rate_gives_more_than_its_share_or_its_cap(cost, rate) -> None:
    told = amount(Benefit("rate", "payment", "x", rate=rate, of="cost", cap=D(3_000_000)), cost=cost)
    assert told.high is not None
    assert told.high <= min(rate * cost + D("0.005"), D(3_000_000))


@pytest.mark.parametrize(
    ("number", "text"),
    [(D(500_000), "50 万元"), (D("12345.6"), "12,345.6 元"), (D(999), "999 元"), (D(123_456_700), "12,345.67 万元")],
)
def test_yuan(number, text) -> None:
    assert yuan(number) == text


def test_percent() -> None:
    assert [percent(D(text)) for text in ("0.2", "0.015", "1")] == ["20%", "1.5%", "100%"]


def test_a_lower_limit_is_said_to_be_one() -> None:
    share = Benefit("rate", "payment", "不低于 50%", rate=D("0.5"), of="cost", floor=True)
    assert (amount(share, cost=D(3_000)).high, amount(share, cost=D(3_000)).text) == (D(1_500), "不低于 1,500 元")
