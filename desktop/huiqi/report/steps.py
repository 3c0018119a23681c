"""What to do next, in at most three sentences: where to go first, what ends soonest, what to find out."""

from collections import Counter
from collections.abc import Iterator

from huiqi.report.model import DepartmentGroup, Item, MissingQuestion, Report
from huiqi.report.printing import quoted

STEPS = 3
SOON_DAYS = 366
NOTHING_LEFT = "现在没有查到能享受的措施，不用跑部门；经营情况变了，再测一次。"


def next_steps(report: Report) -> tuple[str, ...]:
    """Return the next steps, the most useful first; never none."""
    return tuple(_steps(report))[:STEPS] or (NOTHING_LEFT,)


def _steps(report: Report) -> Iterator[str]:
    for group in report.departments:
        if available := [item for item in group.items if item.bucket == "available"]:
            yield _visit(group, available)
            break
    yield from _deadline(report)
    yield from _questions(report)
    yield from _one_step(report)
    yield from _unstated(report)
    yield from _automatic(report)


def _visit(group: DepartmentGroup, available: list[Item]) -> str:
    where = group.department.local or group.department.shown
    return f"先去{where}，可以问 {len(available)} 项，从{quoted(available[0].title)}问起。"


def _deadline(report: Report) -> Iterator[str]:
    """What ends soonest, of what ends within a year."""
    ending = [
        (item.until, item.title)
        for item in report.bucket("available")
        if item.until and 0 <= (item.until - report.on).days <= SOON_DAYS
    ]
    if ending:
        day, title = min(ending)
        others = sum(until == day for until, _ in ending) - 1
        rest = f"等 {others + 1} 项" if others else ""
        yield f"抓紧办{quoted(title)}{rest}：到{day.year}年{day.month}月{day.day}日为止，最先到期。"


def _questions(report: Report) -> Iterator[str]:
    """Which question decides most of what has to be confirmed."""
    open_items = report.bucket("to_confirm")
    if ranked := questions_by_weight(open_items):
        yield f"弄清 {len(ranked)} 个问题，就能定下 {len(open_items)} 项待确认的；先弄清：{ranked[0].label}"


def questions_by_weight(items: tuple[Item, ...]) -> tuple[MissingQuestion, ...]:
    """Return the open questions of some items, the one that decides most of them first."""
    counted = Counter(question for item in items for question in item.missing)
    return tuple(question for question, _ in counted.most_common())


def _one_step(report: Report) -> Iterator[str]:
    if near := report.bucket("one_step"):
        best, first = near[0], near[0].why.split("\n")[0]
        yield f"差一步的有 {len(near)} 项，先看{quoted(best.title)}（{best.amount_text}）：{first}"


def _unstated(report: Report) -> Iterator[str]:
    if count := sum(item.force == "unstated" for item in report.bucket("available")):
        yield f"有 {count} 项没有写明有效期，去之前先问责任部门还在不在执行。"


def _automatic(report: Report) -> Iterator[str]:
    if count := sum(item.obtain == "automatic" for item in report.bucket("available")):
        yield f"有 {count} 项免申即享，不用申请，留意有没有享受到。"
