"""企业划型 by 《统计上大中小微型企业划分办法（2017）》: every group, both sides of every limit, and what is known in part."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from huiqi.applicant.facts import LIVING_SERVICES, OTHER_SERVICES, SIZES, OneOf, derive_all
from huiqi.policy.models import PolicySet

WAN = 10_000
# Read from the table annexed to the standard: group, an industry of it, and the lower limits of 小型, 中型, 大型.
TABLE = [
    ("农、林、牧、渔业", "03", {"revenue": (50 * WAN, 500 * WAN, 20_000 * WAN)}),
    ("工业", "14", {"employees": (20, 300, 1000), "revenue": (300 * WAN, 2_000 * WAN, 40_000 * WAN)}),
    (
        "建筑业",
        "50",
        {"revenue": (300 * WAN, 6_000 * WAN, 80_000 * WAN), "assets": (300 * WAN, 5_000 * WAN, 80_000 * WAN)},
    ),
    ("批发业", "51", {"employees": (5, 20, 200), "revenue": (1_000 * WAN, 5_000 * WAN, 40_000 * WAN)}),
    ("零售业", "52", {"employees": (10, 50, 300), "revenue": (100 * WAN, 500 * WAN, 20_000 * WAN)}),
    ("交通运输业", "54", {"employees": (20, 300, 1000), "revenue": (200 * WAN, 3_000 * WAN, 30_000 * WAN)}),
    ("仓储业", "594", {"employees": (20, 100, 200), "revenue": (100 * WAN, 1_000 * WAN, 30_000 * WAN)}),
    ("邮政业", "60", {"employees": (20, 300, 1000), "revenue": (100 * WAN, 2_000 * WAN, 30_000 * WAN)}),
    ("住宿业", "61", {"employees": (10, 100, 300), "revenue": (100 * WAN, 2_000 * WAN, 10_000 * WAN)}),
    ("餐饮业", "62", {"employees": (10, 100, 300), "revenue": (100 * WAN, 2_000 * WAN, 10_000 * WAN)}),
    ("信息传输业", "63", {"employees": (10, 100, 2000), "revenue": (100 * WAN, 1_000 * WAN, 100_000 * WAN)}),
    ("软件和信息技术服务业", "65", {"employees": (10, 100, 300), "revenue": (50 * WAN, 1_000 * WAN, 10_000 * WAN)}),
    (
        "房地产开发经营",
        "701",
        {"revenue": (100 * WAN, 1_000 * WAN, 200_000 * WAN), "assets": (2_000 * WAN, 5_000 * WAN, 10_000 * WAN)},
    ),
    ("物业管理", "702", {"employees": (100, 300, 1000), "revenue": (500 * WAN, 1_000 * WAN, 5_000 * WAN)}),
    ("租赁和商务服务业", "72", {"employees": (10, 100, 300), "assets": (100 * WAN, 8_000 * WAN, 120_000 * WAN)}),
    ("其他未列明行业", "80", {"employees": (10, 100, 300)}),
]
EDGES = [
    (industry, indicators, name, rank, limit)
    for _, industry, indicators in TABLE
    for name, limits in indicators.items()
    for rank, limit in enumerate(limits)
]


def size(policy_set: PolicySet, **answers: object):
    return derive_all(policy_set, answers)["size"]  # type: ignore[arg-type]


def typed(name: str, value: int) -> int | Decimal:
    return value if name == "employees" else Decimal(value)


@pytest.mark.parametrize(("industry", "indicators", "name", "rank", "limit"), EDGES)
def test_both_sides_of_every_lower_limit(policy_set, industry, indicators, name, rank, limit) -> None:
    """At the limit a firm belongs to the larger class, just below it to the smaller, all else being large."""
    answers = {other: typed(other, limits[2]) for other, limits in indicators.items()}
    at = size(policy_set, industry=industry, **{**answers, name: typed(name, limit)})
    below = size(policy_set, industry=industry, **{**answers, name: typed(name, limit - 1)})
    assert (at.fact, below.fact) == (SIZES[rank + 1], SIZES[rank])


@pytest.mark.parametrize(("group", "industry", "indicators"), TABLE)
def test_every_group_is_named_in_the_explanation(policy_set, group, industry, indicators) -> None:
    explained = size(policy_set, industry=industry, **{name: typed(name, 1) for name in indicators})
    assert group in explained.explanation
    assert explained.fact == "micro"


def test_the_table_has_all_groups(policy_set) -> None:
    assert {row.group for row in policy_set.size_standard} == {group for group, _, _ in TABLE}


def test_one_small_indicator_already_rules_out_the_larger_classes(policy_set) -> None:
    assert size(policy_set, industry="62", employees=9).fact == "micro"
    partly = size(policy_set, industry="62", employees=50)
    assert partly.fact == OneOf(frozenset({"micro", "small"}))
    assert partly.missing == ("revenue",)


def test_without_an_industry_the_size_is_open(policy_set) -> None:
    """Small as it may be in every industry of the standard, it may be in one that has none, such as a school."""
    tiny = size(policy_set, employees=1, revenue=Decimal(1), assets=Decimal(1))
    assert (tiny.fact, tiny.missing) == (None, ("industry",))


def test_an_industry_outside_the_standard_says_so(policy_set) -> None:
    derived = size(policy_set, industry="66")
    assert derived.fact is None
    assert "无法判定" in derived.explanation


INDICATOR = st.one_of(st.none(), st.integers(0, 2_000_000_000))


@given(industry=st.sampled_from([row[1] for row in TABLE]), employees=INDICATOR, revenue=INDICATOR, assets=INDICATOR)
def test_more_answers_never_contradict_fewer(policy_set, industry, employees, revenue, assets) -> None:
    told = {"employees": employees, "revenue": revenue, "assets": assets}
    answers = {name: typed(name, value) for name, value in told.items() if value is not None}
    before = size(policy_set, industry=industry, **answers).fact
    full = size(
        policy_set, industry=industry, **{"employees": 1, "revenue": Decimal(1), "assets": Decimal(1), **answers}
    )
    possible = before.values if isinstance(before, OneOf) else frozenset(SIZES) if before is None else {before}
    assert full.fact in possible


def test_service_industry(policy_set) -> None:
    derived = {
        code: derive_all(policy_set, {"industry": code})["service_industry"].fact for code in ("62", "14", "05", "43")
    }
    assert derived == {"62": True, "14": False, "05": True, "43": True}


def test_league_of_a_county(policy_set) -> None:
    assert derive_all(policy_set, {"region": "150781"})["league"].fact == "150700"


@pytest.mark.parametrize(
    ("answers", "living", "missing"),
    [
        ({"industry": "62"}, True, ()),
        ({"industry": "14", "serves_residents": True}, False, ()),
        ({"industry": "594", "serves_residents": True}, False, ()),
        ({"industry": "52"}, None, ("serves_residents",)),
        ({"industry": "52", "serves_residents": True}, True, ()),
        ({"industry": "52", "serves_residents": False}, False, ()),
        ({}, None, ("industry", "serves_residents")),
        ({"serves_residents": True}, True, ()),
    ],
)
def test_living_services_are_told_by_industry_where_that_is_clear_and_by_the_applicant_elsewhere(
    policy_set: PolicySet, answers, living, missing
) -> None:
    told = derive_all(policy_set, answers)["living_service"]
    assert (told.fact, told.missing) == (living, missing)


def test_every_division_named_for_living_services_is_one_of_services(policy_set: PolicySet) -> None:
    assert all(policy_set.industries[code].service for code in LIVING_SERVICES | OTHER_SERVICES)
