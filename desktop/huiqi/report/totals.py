"""What may be added up, and what must not: the money of a report, and why each figure is left out of its sum."""

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from itertools import chain

from huiqi.matching.benefits import yuan
from huiqi.report.model import Item


def totals(items: Iterable[Item]) -> Iterator[str]:
    """Say sums only of what may be added: available, direct, entitled money; of the other figures, why they are left out."""
    money = [item for item in items if item.bucket == "available" and _has_figure(item)]
    sure = counted(money)
    rest = [_why_not(item) for item in money if item.measure not in sure]
    if sure:
        yield f"符合条件即可享受、金额确定的 {len(sure)} 项，合计 {yuan(sum(sure.values(), Decimal(0)))}。"
    if rest:
        why = "、".join(dict.fromkeys(chain.from_iterable(rest)))
        yield f"另有 {len(rest)} 项有金额，不计入合计：{why}。"


def counted(items: Iterable[Item]) -> dict[str, Decimal]:
    """Return the amounts that may be added up, in CNY by measure: of those that exclude each other only the largest."""
    chosen: dict[str, Decimal] = {}
    for item in sorted((item for item in items if not _doubts(item)), key=high, reverse=True):
        if chosen.keys().isdisjoint(item.not_added_with):
            chosen[item.measure] = high(item)
    return chosen


def left_out(item: Item, chosen: Mapping[str, Decimal]) -> str:
    """Say why the figure of an available item is not in the sum of ``chosen``; empty where it is, or has none."""
    if item.measure in chosen or not _has_figure(item):
        return ""
    return "、".join(_why_not(item))


def _why_not(item: Item) -> list[str]:
    """Return all that keeps the figure of an item out of the sum, given that it is not in it."""
    return _doubts(item) or ["与另一项不重复计算"]


def high(item: Item) -> Decimal:
    """Return the figure of an item in CNY, the upper one of a range; zero where it has none."""
    return item.amount.high if item.amount and item.amount.high else Decimal(0)


def _has_figure(item: Item) -> bool:
    """Tell whether an item comes with money to the applicant of a known figure."""
    return item.amount is not None and item.amount.counts


def _doubts(item: Item) -> list[str]:
    """Return all that keeps a figure out of a sum by itself, whatever stands beside it."""
    kind = item.amount.kind if item.amount else "words"
    doubts = {
        "还不能享受": item.bucket != "available",
        "没有金额": not _has_figure(item),
        "是上限": kind == "ceiling",
        "是区间": kind not in ("exact", "ceiling"),
        "间接受益": bool(item.via),
        "须经认定或评审": item.certainty == "discretionary",
        "鼓励性条款": item.certainty == "encouraged",
        "须先核实是否仍在执行": item.force != "in_force",
    }
    return [doubt for doubt, stands in doubts.items() if stands]
