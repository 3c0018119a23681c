"""What may be added up: money that is due for sure, and never twice."""

from dataclasses import replace
from decimal import Decimal

import pytest

from huiqi.report.model import Item
from huiqi.report.totals import counted, left_out, totals

from . import sample_report as sample


def money(measure: str, high: int, **change: object) -> Item:
    entry = next(item for item in sample.items() if item.certainty == "entitled")
    kind = change.pop("kind", "exact")
    amount = replace(entry.amount, high=Decimal(high), kind=kind, counts=change.pop("counts", True))
    return replace(entry, measure=measure, amount=amount, **change)


def test_what_is_sure_is_added_up() -> None:
    items = [money("a", 10_000), money("b", 2_500)]
    assert counted(items) == {"a": 10_000, "b": 2_500}
    assert list(totals(items)) == ["符合条件即可享受、金额确定的 2 项，合计 1.25 万元。"]


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"kind": "ceiling"}, "是上限"),
        ({"kind": "range"}, "是区间"),
        ({"via": "landlord"}, "间接受益"),
        ({"certainty": "discretionary"}, "须经认定或评审"),
        ({"certainty": "encouraged", "kind": "ceiling"}, "是上限、鼓励性条款"),
        ({"force": "unstated"}, "须先核实是否仍在执行"),
    ],
)
def test_what_is_not_sure_is_left_out_with_its_reason(change: dict[str, object], said: str) -> None:
    item = money("a", 10_000, **change)
    assert counted([item]) == {}
    assert left_out(item, {}) == said


def test_of_those_that_exclude_each_other_the_largest_is_taken() -> None:
    small, large = money("a", 1, not_added_with=("b",)), money("b", 2, not_added_with=("a",))
    assert counted([small, large]) == {"b": 2}
    assert left_out(small, {"b": Decimal(2)}) == "与另一项不重复计算"
    assert "不计入合计：与另一项不重复计算。" in "".join(totals([small, large]))


def test_what_is_no_money_or_not_available_is_neither_added_nor_left_out() -> None:
    nothing = money("a", 10, counts=False)
    assert (counted([nothing]), left_out(nothing, {})) == ({}, "")
    assert counted([money("b", 10, bucket="to_confirm")]) == {}
    assert list(totals([nothing, money("b", 10, bucket="to_confirm")])) == []


def test_what_comes_through_others_is_counted_among_the_figures_left_out() -> None:
    assert list(totals([money("a", 5, via="landlord")])) == ["另有 1 项有金额，不计入合计：间接受益。"]
