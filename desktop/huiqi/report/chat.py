"""The result as a message to paste into a chat: short, in plain lines, under the department to go to."""

from collections import Counter
from collections.abc import Iterator

from huiqi.report.model import BUCKET_LABELS, TO_RAISE, Item, Report
from huiqi.report.printing import business_name, clean, one_line, quoted
from huiqi.report.wording import UNSTATED, spoken

MOST_ITEMS = 20
"""Measures named one by one; who has more looks into the files."""
MOST_QUESTIONS = 3
TITLE_SHOWN = 60
NAMED = ("available", "one_step")
UNDATED = "没写有效期"


def chat_text(report: Report) -> str:
    """Return the result in at most 20 measures, numbered through; the same report gives the same text."""
    lines = [f"【惠企自测】{business_name(report, TITLE_SHOWN)}", f"按 {report.on_text} 评估：{_counts(report)}。"]
    lines += report.totals
    number = 0
    for head, items in _groups(report):
        named = items[: MOST_ITEMS - number]
        if named:
            lines += ["", f"▶ {head}", *(_line(place, item) for place, item in enumerate(named, start=number + 1))]
        number += len(named)
    return clean("\n".join((*lines, "", *_foot(report, number)))) + "\n"


def _counts(report: Report) -> str:
    found = {label: len(report.bucket(bucket)) for bucket, label in BUCKET_LABELS.items() if bucket in TO_RAISE}
    return "，".join(f"{label} {count} 项" for label, count in found.items() if count) or "没有找到可以办的措施"


def _groups(report: Report) -> Iterator[tuple[str, list[Item]]]:
    """Yield where to go and what to raise there, last what has no department."""
    owned: set[str] = set()
    for group in report.departments:
        owned.update(item.measure for item in group.items)
        yield group.department.local or group.department.shown, [item for item in group.items if item.bucket in NAMED]
    rest = [item for item in report.items if item.bucket in NAMED and item.measure not in owned]
    yield "文件没有写明责任部门的", rest


def _line(number: int, item: Item) -> str:
    step = (
        f"还差：{'、'.join(line.rstrip('。') for line in item.why.splitlines())}" if item.bucket == "one_step" else ""
    )
    gain = item.amount_text.removeprefix(item.title).lstrip("，；：")
    until = UNDATED if _undated(item) else item.until_text.split("（")[0]
    said = "；".join(part for part in (gain, until, step) if part)
    return f"{number}. {one_line(item.title, TITLE_SHOWN)}：{said}"


def _undated(item: Item) -> bool:
    """Tell whether no text says until when a measure is given."""
    return item.until_text.startswith(UNSTATED.split("，")[0])


def _foot(report: Report, named: int) -> Iterator[str]:
    """Yield what is not named above, the questions that decide most of it, and what the result is worth."""
    more = sum(len(report.bucket(bucket)) for bucket in NAMED) - named
    if more:
        yield f"另外还有 {more} 项，请看 Excel 清单或 PDF 结果单。"
    unsure = report.bucket("to_confirm")
    asked = Counter(spoken(question.label) for item in unsure for question in item.missing)
    if asked:
        questions = "".join(quoted(label) for label, _ in asked.most_common(MOST_QUESTIONS))
        yield f"待确认的 {len(unsure)} 项，最先要弄清的是{questions}。"
    if any(_undated(item) for bucket in NAMED for item in report.bucket(bucket)):
        yield f"标着“{UNDATED}”的，去之前先打电话问还在不在办。"
    yield from report.notices[:1]
