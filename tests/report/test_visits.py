"""The order in which to go to the departments."""

from dataclasses import replace

from huiqi.report.visits import by_department

from . import sample_report as sample

ITEM = sample.sample_report().bucket("available")[0]
HERE, THERE = (replace(ITEM.departments[0], id=name) for name in ("here", "there"))


def order(*items) -> list[str]:
    return [group.department.id for group in by_department(tuple(items))]


def test_what_is_sure_is_worth_more_than_as_much_that_is_only_encouraged() -> None:
    hoped = replace(ITEM, departments=(HERE,), certainty="encouraged")
    sure = replace(ITEM, departments=(THERE,), certainty="entitled")
    assert order(hoped, hoped, sure) == ["there", "here"]
    assert order(hoped, hoped, hoped, sure) == ["here", "there"]


def test_what_is_not_to_be_had_yet_comes_after_what_is() -> None:
    waiting = [replace(ITEM, departments=(HERE,), bucket=bucket) for bucket in ("one_step", "to_confirm")]
    hoped = replace(ITEM, departments=(THERE,), certainty="encouraged")
    assert order(*waiting, hoped) == ["there", "here"]
    assert order(replace(ITEM, bucket="expired")) == []
