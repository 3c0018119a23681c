"""One block for each department to go to: where it is, and what to raise there."""

from collections.abc import Iterable, Iterator

from huiqi.report import fonts
from huiqi.report.model import BUCKET_LABELS, Contact, DepartmentGroup, DepartmentLine, Item, Report
from huiqi.report.pdf.entries import Entries, active, department_key, entry, short
from huiqi.report.pdf.pages import Part, Section
from huiqi.report.pdf.style import WIDTH, Style, again, heading, run_in, text
from huiqi.report.typeset import Block, Bookmark, Column, Decoration, Face, bold, plain

_BLANKS = ((("电话", 0.38), ("窗口", 0.24), ("时间", 0.38)), (("地址", 1.0),))
"""What to write on by hand, line by line, with the share of the line each gets."""
_HOW_TO_READ = (
    "怎样看：每项办好了，在左边的方框里打勾。“符合”是您已经满足的条件，“依据”后面引号里是文件原话。"
    "没有写怎样办的，是文件里没有写，请直接问责任部门。"
    "“须认定或评审”是还要部门认定、评审或者受预算限制；“鼓励性条款”要看当地出没出办法。"
)


def visited(report: Report) -> tuple[DepartmentGroup, ...]:
    """Return the departments with items of their own, in the order in which to go there."""
    return tuple(group for group in report.departments if active(group.items))


def how_to_read(look: Style, notices: Iterable[str], *, entries: bool) -> Section:
    """Return what to know of the entries, where there are any, and what to keep in mind of the result."""
    first = [text(_HOW_TO_READ, look.small, before=look.em, after=1.5)] if entries else []
    return Section((), ((*first, *(text(notice, look.small, after=1.5) for notice in notices)),))


def departments(entries: Entries) -> Iterator[Section]:
    """Yield the departments to visit, the measures without one, and the departments that only join in."""
    report = entries.report
    for place, group in enumerate(visited(report), start=1):
        yield block(entries, group, place)
    owned = {item.measure for group in report.departments for item in group.items}
    unowned = [item for item in report.bucket("available") if item.measure not in owned]
    if unowned:
        title = "文件没有写明责任部门的"
        head = heading(entries.look, "department-none", title, right=f"{len(unowned)} 项")
        yield Section((head,), tuple(entry(entries, item, "") for item in unowned), again(entries.look, title))
    yield from _joining(entries)


def block(entries: Entries, group: DepartmentGroup, place: int | None = None) -> Section:
    """Return the block of a department to visit; ``place`` is its place in the order of visits, if it is one of several."""
    title = f"{place}. {group.department.shown}" if place else group.department.shown
    available = [item for item in group.items if item.bucket == "available"]
    count = f"{len(available)} 项" if available else ""
    head = heading(entries.look, department_key(group.department), title, right=count)
    *parts, last = [entry(entries, item, group.department.id) for item in available] or [()]
    parts.append((*last, *_references(entries, group)))
    place_to_go = where(entries.look, group.department)
    return Section((head, *place_to_go), tuple(filter(None, parts)), again(entries.look, title))


def where(look: Style, department: DepartmentLine) -> list[Block]:
    """Return where a department is to be found, with lines to write on for what nobody has filled in."""
    place = Block((Column(0, WIDTH, (bold("到哪里办　"), plain(department.local)), look.body),), after=1)
    note = text(department.note, look.small, after=1)
    contact = department.contact
    found = [_contact(look, contact)] if contact and contact.lines else [_blanks(look, line) for line in _BLANKS]
    return [*([place] if department.local else []), *([note] if department.note else []), *found]


def _contact(look: Style, contact: Contact) -> Block:
    """Return what the service hall knows of a department, in one paragraph."""
    runs = [run for label, words in contact.lines for run in (bold(f"{label} "), plain(f"{words}  "))]
    return Block((Column(0, WIDTH, tuple(runs), look.body),), after=1)


def _blanks(look: Style, fields: Iterable[tuple[str, float]]) -> Block:
    """Return a line with labels and room to write after each."""
    face = Face(fonts.REGULAR, look.small.size, 2.1 * look.small.size)
    room = 2.4 * face.size
    columns: list[Column] = []
    lines: list[tuple[float, float]] = []
    x = 0.0
    for label, share in fields:
        columns.append(Column(x, room, label, face))
        end = x + WIDTH * share
        lines.append((x + room, end if end > WIDTH - look.em else end - 0.8 * look.em))
        x = end
    return Block(tuple(columns), Decoration(blanks=tuple(lines)), after=0.2 * look.em)


def _references(entries: Entries, group: DepartmentGroup) -> Part:
    """Return what else concerns a department, by number and title: what waits, and what it joins in."""
    listed: dict[str, list[Item]] = {}
    for item in active(group.items):
        if item.bucket != "available":
            listed.setdefault(BUCKET_LABELS[item.bucket], []).append(item)
    if also := active(group.also):
        listed["一起负责"] = also
    pieces = [(label, _titles(entries, items)) for label, items in listed.items()]
    return (run_in(entries.look, pieces, before=0.4 * entries.look.em),) if pieces else ()


def _titles(entries: Entries, items: Iterable[Item]) -> str:
    return "；".join(f"{entries.numbers[item.measure]}. {item.title}" for item in items)


def _joining(entries: Entries) -> Iterator[Section]:
    """Yield the departments that have no item of their own, in a line or two each."""
    groups = [group for group in entries.report.departments if not active(group.items) and active(group.also)]
    if groups:
        look = entries.look
        head = heading(look, "departments-joining", "会同办理的其他部门")
        hint = text("下面这些部门在文件里和上面的部门并列。先问上面的部门，需要时再去。", look.small, after=3)
        yield Section(
            (head, hint), tuple(_joins(entries, group) for group in groups), again(look, "会同办理的其他部门")
        )


def _joins(entries: Entries, group: DepartmentGroup) -> Part:
    line, look = group.department, entries.look
    places = "、".join(str(entries.numbers[item.measure]) for item in active(group.also))
    words = f"（{line.local}）" if line.local else ""
    bookmark = Decoration(bookmark=Bookmark(department_key(line)))
    told = "；".join(f"{label} {known}" for label, known in line.contact.lines) if line.contact else ""
    runs = (bold(short(line.shown)), plain(f"{words}：第 {places} 项。{line.note}{told}"))
    return (Block((Column(0, WIDTH, runs, look.small),), bookmark, after=3),)
