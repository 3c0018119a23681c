"""Filters, groups and changes, on reports of the bundled set."""

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
import yaml

from huiqi.applicant.answers import read_answers
from huiqi.matching.assessment import Assessment, assess
from huiqi.policy.models import PolicySet
from huiqi.report.build import build_report
from huiqi.report.model import TO_RAISE, Report
from huiqi.wizard.arrange import REST, By, Filters, Group, changes, departments_of, groups

BUSINESSES = Path(__file__).parents[1] / "cases" / "businesses"
ON = date(2022, 6, 30)
WAYS: tuple[By, ...] = ("bucket", "department", "kind", "amount", "deadline")


@pytest.fixture(scope="module")
def assessed(policy_set: PolicySet) -> Callable[..., Assessment]:
    def make(name: str, on: date = ON, first: int | None = None) -> Assessment:
        case = yaml.safe_load((BUSINESSES / f"{name}.yaml").read_text(encoding="utf-8"))
        answers = dict(list(case["answers"].items())[:first])
        text = json.dumps({"format": 1, "answers": answers}, ensure_ascii=False, default=str)
        return assess(policy_set, read_answers(policy_set, text, name).answers, on)

    return make


@pytest.fixture(scope="module")
def report(assessed: Callable[..., Assessment]) -> Report:
    return build_report(assessed("restaurant-chain", first=30))


def grouped(policy_set: PolicySet, report: Report, by: By) -> tuple[Group, ...]:
    return groups(report.items, by, report.on, {each: one.in_force for each, one in policy_set.measures.items()})


@pytest.mark.parametrize("by", WAYS)
@pytest.mark.parametrize("on", [ON, date(2026, 1, 1), date(2022, 3, 1)])
def test_every_entry_stands_under_one_head(policy_set, assessed, by: By, on: date):
    report = build_report(assessed("restaurant-chain", on, 30))
    listed = [item.measure for group in grouped(policy_set, report, by) for item in group.items]
    assert sorted(listed) == sorted(item.measure for item in report.items)


@pytest.mark.parametrize("by", WAYS[1:])
def test_what_is_not_worth_raising_comes_last_and_closed(policy_set, report: Report, by: By):
    *first, last = grouped(policy_set, report, by)
    assert last.key == REST and not last.opened
    assert all(item.bucket not in TO_RAISE for item in last.items)
    assert all(item.bucket in TO_RAISE for group in first for item in group.items)


def test_amounts_fall(policy_set, report: Report):
    money = {group.key: group.items for group in grouped(policy_set, report, "amount")}
    highs = [item.amount.high for item in money["exact"] if item.amount]
    assert len(highs) > 1 and highs == sorted(highs, reverse=True)
    assert all(item.amount and not item.amount.high for item in money["words"])


def test_deadlines_rise_and_say_how_long_is_left(policy_set, report: Report):
    heads = [group for group in grouped(policy_set, report, "deadline") if group.items[0].until and group.key != REST]
    ends = [group.items[0].until for group in heads]
    assert ends == sorted(ends)
    year = next(group for group in heads if group.key == "2022-12-31")
    assert "2022年12月31日" in year.title and "184 天" in year.title


def test_a_department_has_its_own_and_says_what_else_concerns_it(report: Report):
    for group in departments_of(report.items):
        assert all(item.departments[0].id == group.department.id for item in group.items)
        assert all(group.department.id in {line.id for line in item.departments[1:]} for item in group.also)


@pytest.mark.parametrize(
    ("filters", "holds"),
    [
        (Filters(certainty=frozenset({"entitled"})), lambda item: item.certainty == "entitled"),
        (Filters(kinds=frozenset({"tax", "rent"})), lambda item: item.kind in ("tax", "rent")),
        (Filters(direct=True), lambda item: not item.via),
        (Filters(money=True), lambda item: item.amount.counts),
        (Filters(stated=True), lambda item: item.force != "unstated"),
    ],
)
def test_filters(assessed, filters: Filters, holds: Callable[[object], bool]):
    items = build_report(assessed("restaurant-chain", date(2024, 1, 1))).items
    passed = [item for item in items if filters.passes(item)]
    assert 0 < len(passed) < len(items)
    assert passed == [item for item in items if holds(item)]
    assert all(Filters().passes(item) for item in items)


def test_changes_between_two_reports(assessed):
    before, after = (build_report(assessed("restaurant-chain", first=first)).items for first in (8, 30))
    told = changes(before, after)
    assert sum(told.by_bucket.values()) == 0 and told.by_bucket["available"] > 0 > told.by_bucket["to_confirm"]
    was = {item.measure: item.bucket for item in before}
    assert told.gained and all(was[item.measure] != "available" == item.bucket for item in told.gained)
    assert changes(after, after).by_bucket == {}
