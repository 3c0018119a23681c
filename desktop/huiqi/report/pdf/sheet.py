"""The other side of the summary: every measure to be had in a line, by department, all on one page."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from huiqi.report import fonts
from huiqi.report.model import BUCKET_LABELS, DepartmentGroup, Item, Report
from huiqi.report.pdf.departments import visited
from huiqi.report.pdf.entries import Entries, amount_words, department_key, short
from huiqi.report.pdf.pages import Page, Placed, height, stacked
from huiqi.report.pdf.style import HEIGHT, WIDTH, anchor, text
from huiqi.report.pdf.waiting import MANY
from huiqi.report.steps import questions_by_weight
from huiqi.report.typeset import Block, Bookmark, Column, Decoration, Face, bold, break_lines, plain
from huiqi.report.wording import spoken

_MOST_QUESTIONS = 15
_SIZES = (1.0, 0.94, 0.88, 0.82, 0.8)
"""How far the type may shrink to get everything on the page; what still does not fit is counted, not shown."""


@dataclass(frozen=True, slots=True)
class _Faces:
    body: Face
    bold: Face


def sheet(entries: Entries) -> Page:
    """Return the page."""
    blocks: list[Block] = []
    for size in _SIZES:
        face = entries.look.body
        body = Face(fonts.REGULAR, face.size * size, face.size * size * 1.3)
        blocks = list(_blocks(entries, _Faces(body, replace(body, font=fonts.BOLD))))
        if height(blocks) <= HEIGHT:
            break
    return tuple(_as_much_as_fits(blocks, entries))


def _as_much_as_fits(blocks: list[Block], entries: Entries) -> Iterator[Placed]:
    if height(blocks) <= HEIGHT:
        yield from stacked(blocks)
        return
    note = entries.look.small
    while height(blocks) > HEIGHT - 2 * note.leading:
        blocks.pop()
    shown = {block.key for block in blocks}
    left = sum(anchor(item) not in shown for item in entries.report.bucket("available"))
    waiting = "、差一步和待确认的" if left else "差一步和待确认的"
    yield from stacked(
        [*blocks, text(f"这一张印不下的{f'{left} 项' if left else ''}{waiting}，请看完整结果单。", note)]
    )


def _blocks(entries: Entries, faces: _Faces) -> Iterator[Block]:
    report = entries.report
    bookmark = Bookmark("list", "可以享受的措施")
    title = f"可以享受的措施，共 {len(report.bucket('available'))} 项"
    yield Block((Column(0, WIDTH, title, entries.look.section),), Decoration(rule=True, bookmark=bookmark), after=6)
    owned = {item.measure for group in visited(report) for item in group.items}
    for place, group in enumerate(visited(report), start=1):
        yield from _department(entries, group, place, faces)
    yield from (_line(entries, item, faces) for item in report.bucket("available") if item.measure not in owned)
    yield from _rest(report, faces)


def _department(entries: Entries, group: DepartmentGroup, place: int, faces: _Faces) -> Iterator[Block]:
    """Yield a department with what can be had there; nothing where there is nothing yet."""
    if items := [item for item in group.items if item.bucket == "available"]:
        local = f"　{group.department.local}" if group.department.local else ""
        runs = (bold(f"{place}. {short(group.department.shown)}"), plain(local))
        bookmark = Decoration(bookmark=Bookmark(department_key(group.department)))
        yield Block((Column(0, WIDTH, runs, faces.body),), bookmark, before=0.25 * faces.body.size)
        yield from (_line(entries, item, faces) for item in items)


def _line(entries: Entries, item: Item, faces: _Faces) -> Block:
    """Return a measure in one line: box, title, amount where it is a figure, until when."""
    size = faces.body.size
    amount = amount_words(item) if item.amount and item.amount.high is not None else ""
    left, until = 1.6 * size, 9.5 * size
    wide = WIDTH - left - until
    said = _whole(amount, faces.bold, 0.4 * wide - size)
    room = 0.6 * wide if said else wide - size
    title = _one(f"{entries.numbers[item.measure]}. {item.title}", faces.body, room)
    columns = (
        Column(left, room, title, faces.body),
        Column(left + 0.6 * wide, 0.4 * wide - size, said, faces.bold),
        Column(left + wide, until, _until(item), faces.body, align="right"),
    )
    return Block(columns, Decoration(tick_box=True, bookmark=Bookmark(anchor(item))))


def _one(words: str, face: Face, wide: float) -> str:
    """Return as much of the words as one line holds."""
    first, *others = break_lines(words, face, wide)
    return f"{first[:-1]}…" if others else first


def _whole(words: str, face: Face, wide: float) -> str:
    """Return the words if one line holds them: half an amount would be a wrong one."""
    return words if len(break_lines(words, face, wide)) == 1 else ""


def _until(item: Item) -> str:
    if item.until:
        return f"至{item.until.year}年{item.until.month}月{item.until.day}日"
    return item.until_text.replace("（", "，").split("，")[0]


def _rest(report: Report, faces: _Faces) -> Iterator[Block]:
    """Yield what is one step away or to be confirmed, by title; of very many of them, the questions to answer first."""
    for bucket in ("one_step", "to_confirm"):
        if items := report.bucket(bucket):
            many = len(items) > MANY
            told = "先弄清这些问题，一个问题能定下好几项：" if many else "；".join(item.title for item in items)
            label = f"{BUCKET_LABELS[bucket]}（{len(items)} 项）　"
            yield Block((Column(0, WIDTH, (bold(label), plain(told)), faces.body),), before=0.5 * faces.body.size)
            yield from _questions(items, faces) if many else ()


def _questions(items: tuple[Item, ...], faces: _Faces) -> Iterator[Block]:
    """Yield the open questions that decide most, the first ones first, with room to write the answer."""
    size = faces.body.size
    for place, question in enumerate(questions_by_weight(items)[:_MOST_QUESTIONS], start=1):
        words = f"{place}. {spoken(question.label)}"
        start = min(fonts.width(words, fonts.REGULAR, size) + size, 0.7 * WIDTH)
        column = Column(0, start, words, faces.body)
        yield Block((column,), Decoration(blanks=((start, WIDTH),)), before=0.5 * size)
