"""Which entries are listed, and under which heads. Pure functions over a report."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal, TypeAlias

from huiqi.matching.model import Bucket
from huiqi.policy.models import Certainty, InForce, MeasureKind
from huiqi.report.model import BUCKET_LABELS, TO_RAISE, DepartmentGroup, DepartmentLine, Item
from huiqi.report.wording import KIND_LABELS
from huiqi.wizard.words import day_text, tr, tr_word

By: TypeAlias = Literal["bucket", "department", "kind", "amount", "deadline"]
Terms: TypeAlias = Mapping[str, InForce]
"""The term of each measure, by id."""
REST = "rest"
"""The key of the group of what is not worth raising."""
OVERVIEW = "overview"
"""The line of the overview."""
NOTHING = "nothing"
"""The line that stands alone where nothing was found."""


@dataclass(frozen=True, slots=True)
class Group:
    """Some entries under one head. ``subject`` is a bucket or a DepartmentGroup, or None: the group speaks for itself."""

    key: str
    title: str
    items: tuple[Item, ...]
    opened: bool = True
    subject: Bucket | DepartmentGroup | None = None


@dataclass(frozen=True, slots=True)
class Filters:
    """What a person wants to see; nothing chosen shows everything."""

    certainty: frozenset[Certainty] = frozenset()
    kinds: frozenset[MeasureKind] = frozenset()
    direct: bool = False
    money: bool = False
    stated: bool = False

    def passes(self, item: Item) -> bool:
        """Whether an entry is one the person wants to see."""
        return (
            (not self.certainty or item.certainty in self.certainty)
            and (not self.kinds or item.kind in self.kinds)
            and not (self.direct and bool(item.via))
            and not (self.money and (item.amount is None or not item.amount.counts))
            and not (self.stated and item.force == "unstated")
        )


def departments_of(items: Iterable[Item]) -> tuple[DepartmentGroup, ...]:
    """Return what there is at each department, its own entries first, the department with most to raise leading."""
    lines: dict[str, DepartmentLine] = {}
    own: dict[str, list[Item]] = {}
    also: dict[str, list[Item]] = {}
    for item in items:
        for place, line in enumerate(item.departments):
            lines.setdefault(line.id, line)
            (own if place == 0 else also).setdefault(line.id, []).append(item)
    groups = (DepartmentGroup(lines[each], tuple(own.get(each, ())), tuple(also.get(each, ()))) for each in lines)
    return tuple(sorted(groups, key=lambda group: _weight(group.items), reverse=True))


def _weight(items: Sequence[Item]) -> tuple[int, ...]:
    return tuple(sum(item.bucket == bucket for item in items) for bucket in BUCKET_LABELS)


def groups(items: Sequence[Item], by: By, on: date, terms: Terms) -> tuple[Group, ...]:
    """Return the entries under heads; apart from grouping by bucket, what is not worth raising comes last and closed."""
    if by == "bucket":
        return tuple(_by_bucket(items))
    worth = [item for item in items if item.bucket in TO_RAISE]
    rest = tuple(item for item in items if item.bucket not in TO_RAISE)
    found = tuple(_GROUPINGS[by](worth, on, terms))
    return (*found, Group(REST, tr("不适用、已到期、未生效的"), rest, False)) if rest else found


def _by_bucket(items: Sequence[Item]) -> Iterator[Group]:
    for bucket, name in BUCKET_LABELS.items():
        own = tuple(item for item in items if item.bucket == bucket)
        yield Group(bucket, tr_word(name), own, bucket in TO_RAISE, bucket)


def _by_department(items: Sequence[Item], on: date, terms: Terms) -> Iterator[Group]:
    for group in departments_of(items):
        yield Group(group.department.id, group.department.shown, group.items, True, group)
    nobody = tuple(item for item in items if not item.departments)
    if nobody:
        yield Group("nobody", tr("文件没有写责任部门"), nobody)


def _by_kind(items: Sequence[Item], on: date, terms: Terms) -> Iterator[Group]:
    for kind, name in KIND_LABELS.items():
        own = tuple(item for item in items if item.kind == kind)
        if own:
            yield Group(kind, tr_word(name), own)


def _by_amount(items: Sequence[Item], on: date, terms: Terms) -> Iterator[Group]:
    heads = {
        "exact": tr("金额确定，从多到少"),
        "ceiling": tr("有上限或区间，从多到少"),
        "not_money": tr("有数额，但不是现金"),
        "depends": tr("再回答几题就能算出金额"),
        "words": tr("文件没有写金额"),
    }
    for key, title in heads.items():
        own = sorted((item for item in items if _figure(item) == key), key=_high, reverse=True)
        if own:
            yield Group(key, title, tuple(own))


def _figure(item: Item) -> str:
    if item.amount is None or item.amount.kind in ("depends", "words"):
        return item.amount.kind if item.amount else "words"
    if not item.amount.counts:
        return "not_money"
    return "exact" if item.amount.kind == "exact" else "ceiling"


def _high(item: Item) -> Decimal:
    return item.amount.high if item.amount and item.amount.high is not None else Decimal(0)


def _by_deadline(items: Sequence[Item], on: date, terms: Terms) -> Iterator[Group]:
    for end in sorted({item.until for item in items if item.until}):
        own = tuple(item for item in items if item.until == end)
        yield Group(
            end.isoformat(), tr("到 {day}，还有 {days} 天").format(day=day_text(end), days=(end - on).days), own
        )
    always = tuple(item for item in items if item.until is None and terms[item.measure].basis != "not_stated")
    unstated = tuple(item for item in items if item.until is None and terms[item.measure].basis == "not_stated")
    if always:
        yield Group("always", tr("长期执行"), always)
    if unstated:
        yield Group("unstated", tr("未载明有效期，办理前先核实"), unstated)


_GROUPINGS: dict[By, Callable[[Sequence[Item], date, Terms], Iterator[Group]]] = {
    "department": _by_department,
    "kind": _by_kind,
    "amount": _by_amount,
    "deadline": _by_deadline,
}


@dataclass(frozen=True, slots=True)
class Changes:
    """What one more answer did: how many more or fewer in each bucket, and which have become available."""

    by_bucket: dict[Bucket, int]
    gained: tuple[Item, ...]


def changes(before: Sequence[Item], after: Sequence[Item]) -> Changes:
    """Return what differs between two lists; buckets that kept their number are left out."""
    more = Counter(item.bucket for item in after)
    more.subtract(item.bucket for item in before)
    had = {item.measure for item in before if item.bucket == "available"}
    gained = tuple(item for item in after if item.bucket == "available" and item.measure not in had)
    return Changes({bucket: more[bucket] for bucket in BUCKET_LABELS if more[bucket]}, gained)
