"""The last days of measures as a calendar file (iCalendar, RFC 5545), so that a telephone or Outlook reminds in time."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from hashlib import sha256

from huiqi.applicant.shown import chinese_date
from huiqi.report.atomic import ExportError
from huiqi.report.model import TO_RAISE, Item, Report
from huiqi.report.printing import PRODUCT, business_name, citation, clean, department_names, one_line
from huiqi.sentence import sentence

LINE_OCTETS = 75
"""The longest line, without its end (RFC 5545, 3.1)."""
REMINDER = "-P29DT15H"
"""Nine o'clock in the morning, thirty days before the last day begins."""
NAME_SHOWN = 40


class NoDeadlines(ExportError):
    """There is nothing to put into a calendar; the message says so."""


@dataclass(frozen=True, slots=True)
class Deadline:
    """A day, the last one on which these measures apply."""

    on: date
    items: tuple[Item, ...]


def deadlines(report: Report) -> tuple[Deadline, ...]:
    """Return the last days of the measures worth raising, the nearest first; 9999-12-31 stands for no last day."""
    by_day: dict[date, list[Item]] = {}
    for item in report.items:
        if item.bucket in TO_RAISE and item.until not in (None, date.max):
            by_day.setdefault(item.until, []).append(item)
    return tuple(Deadline(day, tuple(by_day[day])) for day in sorted(by_day))


def calendar_text(report: Report) -> str:
    """Return the deadlines as the text of an .ics file, one all-day event each; the same report gives the same text.

    Raises NoDeadlines where no measure worth raising has a last day.
    """
    found = deadlines(report)
    if not found:
        raise NoDeadlines(sentence("没有可以记进日历的日期：现在能办的措施都没有写明截止日，所以没有生成日历文件。"))
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        f"PRODID:-//huiqi//{PRODUCT}//ZH",
        "CALSCALE:GREGORIAN",
        *(line for deadline in found for line in _event(report, deadline)),
        "END:VCALENDAR",
    ]
    return "".join(f"{folded(line)}\r\n" for line in lines)


def _event(report: Report, deadline: Deadline) -> Iterator[str]:
    name = business_name(report, NAME_SHOWN)
    count = len(deadline.items)
    what = one_line(deadline.items[0].title, NAME_SHOWN) if count == 1 else f"{count} 项惠企措施"
    yield "BEGIN:VEVENT"
    yield f"UID:{sha256(f'{report.business}/{deadline.on}'.encode()).hexdigest()[:32]}@huiqi"
    yield f"DTSTAMP:{report.on:%Y%m%d}T000000Z"
    yield f"DTSTART;VALUE=DATE:{deadline.on:%Y%m%d}"
    yield f"DTEND;VALUE=DATE:{deadline.on + timedelta(days=1):%Y%m%d}"
    yield f"SUMMARY:{escaped(f'最后一天：{what}')}"
    yield f"DESCRIPTION:{escaped(_description(report, deadline))}"
    yield "TRANSP:TRANSPARENT"
    yield "BEGIN:VALARM"
    yield "ACTION:DISPLAY"
    yield f"TRIGGER:{REMINDER}"
    yield f"DESCRIPTION:{escaped(f'{chinese_date(deadline.on)}是最后一天：{what}（{name}）')}"
    yield "END:VALARM"
    yield "END:VEVENT"


def _description(report: Report, deadline: Deadline) -> str:
    entries = [_entry(number, item) for number, item in enumerate(deadline.items, start=1)]
    foot = f"按{report.on_text}的自测结果，仅供参考；办理前请向责任部门核实。"
    return "\n".join((business_name(report, NAME_SHOWN), *entries, foot))


def _entry(number: int, item: Item) -> str:
    departments = department_names(item.departments, joint=item.joint, separator="、") or "文件未写明责任部门"
    lines = (f"{number}. {item.title}", item.amount_text, item.until_text, departments, citation(item.sources[0]))
    return clean("\n   ".join(line for line in lines if line))


def escaped(text: str) -> str:
    """Return a text as the value of a property: backslash, semicolon, comma and line ends are marked."""
    marked = clean(text).replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    return marked.replace("\n", "\\n")


def folded(line: str) -> str:
    """Return a line in pieces of at most 75 octets, a blank before each but the first; no character is cut."""
    pieces, room = [""], LINE_OCTETS
    for char in line:
        size = len(char.encode())
        if size > room:
            pieces.append(" ")
            room = LINE_OCTETS - 1
        pieces[-1] += char
        room -= size
    return "\r\n".join(pieces)
