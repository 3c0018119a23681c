"""One measure on paper: what, how much, why, until when, on what ground, and a box to tick."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from huiqi.report import fonts
from huiqi.report.model import TO_RAISE, DepartmentLine, Item, Report
from huiqi.report.pdf.gain import gain
from huiqi.report.pdf.pages import Part
from huiqi.report.pdf.style import WIDTH, Style, anchor, rows, run_in, text, under
from huiqi.report.printing import joined, numbered, quoted
from huiqi.report.typeset import Block, Bookmark, Column, Decoration, Face
from huiqi.report.wording import CERTAINTY_WORDS, spoken

_AMOUNT_SHARE = 0.42
"""How much of the title's line an amount may take; a longer one goes on lines of its own."""


@dataclass(frozen=True, slots=True)
class Entries:
    """What every entry is made from: the report, the look, and the number each measure bears in every export."""

    report: Report
    look: Style
    numbers: Mapping[str, int]


def entries_of(report: Report, look: Style) -> Entries:
    """Return what the entries of a report are made from."""
    return Entries(report, look, {item.measure: number for number, item in numbered(report)})


def active(items: Iterable[Item]) -> list[Item]:
    """Return the items worth going for, the surest first."""
    return sorted((item for item in items if item.bucket in TO_RAISE), key=lambda item: TO_RAISE.index(item.bucket))


def entry(entries: Entries, item: Item, at: str) -> Part:
    """Return an item to raise at the department with the id ``at``, in full."""
    look = entries.look
    amount = item.amount
    lines = [
        ("算法", amount.how if amount else ""),
        ("还缺", _still_open(entries, item)),
        ("期限", _term(item)),
        ("注意", "".join((*item.cautions, *_conflicts(entries, item)))),
    ]
    fine = [("符合", _met(entries, item)), ("会同", others(item, at)), ("依据", grounds(item))]
    return _whole(entries, item, [*rows(look, lines), run_in(look, fine)])


def pending(entries: Entries, item: Item) -> Part:
    """Return an item that is one step away or has to be confirmed: what is missing, and where to ask."""
    look = entries.look
    missing = ("还差", item.why) if item.bucket == "one_step" else ("要问", questions(item))
    lines = [missing, ("期限", _term(item)), ("注意", "".join(item.cautions) if item.bucket == "one_step" else "")]
    fine = [("部门", _whom(item)), ("依据", grounds(item))]
    return _whole(entries, item, [*rows(look, lines), run_in(look, fine, link=_block_of(entries, item))])


def _whole(entries: Entries, item: Item, below: Iterable[Block]) -> Part:
    """Return an entry, its title repeated where what is below it goes on over pages."""
    look = entries.look
    face = Face(fonts.BOLD, look.body.size, look.body.leading)
    words = f"{entries.numbers[item.measure]}. {item.title}（续）"
    title, *rest = _top(entries, item)
    again = Block((Column(look.indent, WIDTH - look.indent, words, face),), after=2)
    return (title, *under(again, (*rest, *below)))


def _top(entries: Entries, item: Item) -> Iterator[Block]:
    """Yield title, summary, and the amount: beside the title where it is a short figure, else with the summary."""
    beside = _beside(entries.look, item)
    yield _title(entries, item, beside)
    if runs := gain(item.summary, "" if beside else amount_words(item)):
        yield text(runs, entries.look.body, x=entries.look.indent, after=1)


def _beside(look: Style, item: Item) -> str:
    """Return the amount where it is a figure short enough to stand at the end of the title's line."""
    figure = item.amount is not None and item.amount.high is not None
    words = amount_words(item)
    wide = fonts.shown_width(words, fonts.BOLD, look.item.size)
    return words if figure and wide < WIDTH * _AMOUNT_SHARE else ""


def amount_words(item: Item) -> str:
    """Return how much; a ceiling always says that it is one."""
    ceiling = item.amount is not None and item.amount.kind == "ceiling"
    said = any(word in item.amount_text for word in ("最高", "不超过", "以内", "封顶", "上限"))
    return f"最高 {item.amount_text}" if ceiling and not said else item.amount_text


def _title(entries: Entries, item: Item, amount: str) -> Block:
    look = entries.look
    room = fonts.shown_width(amount, fonts.BOLD, look.item.size) + 1 if amount else 0
    number = f"{entries.numbers[item.measure]}. "
    columns = [Column(look.indent, WIDTH - look.indent - room - look.em, f"{number}{item.title}", look.item)]
    if amount:
        columns.append(Column(WIDTH - room, room, amount, look.item, align="right"))
    decoration = Decoration(tick_box=True, bookmark=Bookmark(anchor(item)))
    return Block(tuple(columns), decoration, before=0.75 * look.em, after=1)


def _term(item: Item) -> str:
    """Return until when, how sure it is, and how it is obtained where the document says so."""
    obtain = "" if item.obtain == "unstated" else item.obtain_label
    return joined(item.until_text, CERTAINTY_WORDS[item.certainty], obtain, item.via_label.split("：")[-1])


def _met(entries: Entries, item: Item) -> str:
    """Return the conditions that are met, each question once; how a derived fact follows stands with the answers."""
    brief = {line.rstrip("。"): _outcome(line.rstrip("。")) for line in entries.report.derived}
    lines = [reason.text for reason in item.reasons if reason.outcome is True]
    for explanation, outcome in brief.items():
        lines = [line.replace(explanation, outcome) for line in lines]
    answers: dict[str, list[str]] = {}
    for line in dict.fromkeys(lines):
        label, _, answer = line.partition("：")
        answers.setdefault(label, []).append(answer)
    return "；".join(f"{label}：{'、'.join(given)}" if any(given) else label for label, given in answers.items())


def _outcome(explanation: str) -> str:
    """Return what an explanation ends in: 小型 of “按……标准，从业人员 28 人：小型”."""
    return explanation.rsplit("：" if "：" in explanation else "，", 1)[-1]


def _still_open(entries: Entries, item: Item) -> str:
    """Return the questions that decide how much it is, and what else is open."""
    wanted = item.amount.missing if item.amount else ()
    labels = [spoken(answer.label) for answer in entries.report.answers if answer.question in wanted]
    return "\n".join((*(f"金额要看：{label}" for label in labels), *(question.asked for question in item.missing)))


def questions(item: Item) -> str:
    """Return the questions that decide an item, or the reasons that are open where no question does."""
    lines = [question.asked for question in item.missing]
    return "\n".join(lines or dict.fromkeys(reason.text for reason in item.reasons if reason.outcome is None))


def _conflicts(entries: Entries, item: Item) -> Iterator[str]:
    """Say with which entries an amount must not be added up."""
    worth = {other.measure for other in active(entries.report.items)}
    places = sorted(entries.numbers[other] for other in item.not_added_with if other in worth)
    if places:
        yield f"和第 {'、'.join(map(str, places))} 项的金额不重复计算。"


def short(name: str) -> str:
    """Return the name of a department without the region it is of, where that goes without saying."""
    return name.removeprefix("内蒙古") if name.startswith("内蒙古自治区") else name


def others(item: Item, at: str) -> str:
    """Return the departments that join in, besides the one with the id ``at``."""
    names = "、".join(short(line.shown) for line in item.departments if line.id != at)
    return f"{names}（按职责分工负责）" if names and item.joint else names


def _whom(item: Item) -> str:
    """Return where to ask: the first department with its local counterpart, and those that join in."""
    if not item.departments:
        return ""
    first = item.departments[0]
    joining = others(item, first.id)
    return (
        short(first.shown) + (f"（{first.local}）" if first.local else "") + (f"；会同：{joining}" if joining else "")
    )


def _block_of(entries: Entries, item: Item) -> str:
    """Return the place of the block of an item's first department."""
    return department_key(item.departments[0]) if item.departments else ""


def department_key(line: DepartmentLine) -> str:
    """Return the name of the place of a department's block in the document."""
    return f"department-{line.id}"


def grounds(item: Item) -> str:
    """Return where a measure is printed, by notice, and the official words its conditions rest on."""
    by_notice: dict[str, list[str]] = {}
    for source in item.sources:
        by_notice.setdefault(source.notice, []).append(f"《{source.document}》{source.article}")
    places = "；".join(f"{notice}{'、'.join(articles)}" for notice, articles in by_notice.items())
    words = _quotes(item)
    return f"{places}：{words}" if words else places


def _quotes(item: Item) -> str:
    """Return the official words of the conditions, without those that others contain."""
    quotes = list(dict.fromkeys(reason.quote for reason in item.reasons if reason.quote))
    kept = [quote for quote in quotes if not any(quote != other and quote in other for other in quotes)]
    return "".join(map(quoted, kept))
