"""What to do next, in at most three sentences: where to go first, what ends soonest, what to find out."""

from collections import Counter
from collections.abc import Iterator

from huiqi.report.model import DepartmentGroup, Item, MissingQuestion, Report
from huiqi.report.printing import quoted
from huiqi.report.sureness import mostly_unstated, unstated
from huiqi.report.wording import spoken

STEPS = 3
SOON_DAYS = 366
MANY_QUESTIONS = 12
"""More open questions than this are to be answered one after the other, not found out for a measure."""
NOTHING_LEFT = "现在没有查到能享受的措施，不用跑部门；经营情况变了，再测一次。"


def next_steps(report: Report) -> tuple[str, ...]:
    """Return the next steps, the most useful first; never none."""
    return tuple(_steps(report))[:STEPS] or (NOTHING_LEFT,)


def _steps(report: Report) -> Iterator[str]:
    first, later = (_unstated(report), ()) if mostly_unstated(report) else ((), _unstated(report))
    yield from first
    for group in report.departments:
        if available := [item for item in group.items if item.bucket == "available"]:
            yield _visit(group, available)
            break
    yield from _deadline(report)
    yield from _questions(report)
    yield from _one_step(report)
    yield from later
    yield from _automatic(report)


def _visit(group: DepartmentGroup, available: list[Item]) -> str:
    """Say where to go first; what needs no asking, or is only encouraged, is not what to ask about first."""
    where = group.department.local or group.department.shown
    begin = min(available, key=lambda item: (item.obtain == "automatic", item.certainty == "encouraged"))
    return f"先去{where}，可以问 {len(available)} 项，从{quoted(begin.title)}问起。"


def _deadline(report: Report) -> Iterator[str]:
    """What ends soonest, of what ends within a year and is not given unasked; of several, the surest and largest."""
    ending = [
        (item.until, item.title)
        for item in report.bucket("available")
        if item.until and 0 <= (item.until - report.on).days <= SOON_DAYS and item.obtain != "automatic"
    ]
    if ending:
        day, title = min(ending, key=lambda each: each[0])
        together = sum(until == day for until, _ in ending)
        rest = f"等 {together} 项" if together > 1 else ""
        yield f"抓紧办{quoted(title)}{rest}：到{day.year}年{day.month}月{day.day}日为止，最先到期。"


def _questions(report: Report) -> Iterator[str]:
    """How many questions are open, as the window counts them; of a few, those that decide what has to be confirmed."""
    items, asked = report.bucket("to_confirm"), report.open_questions
    deciding = {question.id for item in items for question in item.missing}
    if items and len(asked) > MANY_QUESTIONS:
        yield f"还有 {len(asked)} 个问题没有答，先答{quoted(spoken(asked[0].label))}；答得越多，结果越准，随时可以接着答。"
    elif deciding and asked:
        first = next((question for question in asked if question.id in deciding), asked[0])
        yield f"弄清 {len(deciding)} 个问题，就能定下 {len(items)} 项待确认的；先弄清：{spoken(first.label)}"


def questions_by_weight(items: tuple[Item, ...]) -> tuple[MissingQuestion, ...]:
    """Return the open questions of some items, the one that decides most of them first."""
    counted = Counter(question for item in items for question in item.missing)
    return tuple(question for question, _ in counted.most_common())


def _one_step(report: Report) -> Iterator[str]:
    if near := report.bucket("one_step"):
        best, first = near[0], near[0].why.split("\n")[0]
        yield f"差一步的有 {len(near)} 项，先看{quoted(best.title)}（{best.amount_text}）：{first}"


def _unstated(report: Report) -> Iterator[str]:
    if count := unstated(report):
        which = f"有 {count} 项" if count < len(report.bucket("available")) else "可以享受的这些都"
        yield f"{which}没有写明有效期，去之前先打电话问责任部门还在不在执行。"


def _automatic(report: Report) -> Iterator[str]:
    if count := sum(item.obtain == "automatic" for item in report.bucket("available")):
        yield f"有 {count} 项免申即享，不用申请，留意有没有享受到。"
