"""Where to go, in which order, and what to raise there."""

from collections.abc import Iterable, Iterator

from huiqi.policy.models import Certainty
from huiqi.report.model import TO_RAISE, Bucket, DepartmentGroup, DepartmentLine, Item

_AVAILABLE: dict[Certainty, int] = {"entitled": 300, "discretionary": 200, "encouraged": 100}
_WAITING: dict[Bucket, int] = {"one_step": 10, "to_confirm": 1}
"""What an item adds to the worth of a visit: what is available counts most, the surer the more."""


def by_department(items: tuple[Item, ...]) -> Iterator[DepartmentGroup]:
    """Yield what to raise at each department, the one with most to claim first."""
    lines: dict[str, DepartmentLine] = {}
    first: dict[str, list[Item]] = {}
    also: dict[str, list[Item]] = {}
    for item in items:
        if item.bucket not in TO_RAISE:
            continue
        for place, line in enumerate(item.departments):
            lines.setdefault(line.id, line)
            (first if place == 0 else also).setdefault(line.id, []).append(item)
    order = sorted(lines, key=lambda ident: -_weight(first.get(ident, ())))
    for ident in order:
        yield DepartmentGroup(lines[ident], tuple(first.get(ident, ())), tuple(also.get(ident, ())))


def _weight(items: Iterable[Item]) -> int:
    """How much a visit is worth: see the tables above."""
    return sum(_WAITING.get(item.bucket) or _AVAILABLE[item.certainty] for item in items)
